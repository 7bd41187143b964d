// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import java.util.Optional;

/**
 * How a turn of a tenant ended.
 *
 * @param failure what ended it before all was imported; empty if nothing did
 * @param hasMore whether it ended because its time was up
 */
record TurnEnd(Optional<Throwable> failure, boolean hasMore) {
  static final TurnEnd DONE = new TurnEnd(Optional.empty(), false);
  static final TurnEnd TIME_IS_UP = new TurnEnd(Optional.empty(), true);

  static TurnEnd failed(Throwable failure) {
    return new TurnEnd(Optional.of(failure), false);
  }
}
