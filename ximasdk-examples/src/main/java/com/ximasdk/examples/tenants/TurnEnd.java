// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import com.ximasdk.error.EgressCapException;
import java.time.Instant;
import java.util.Optional;

/**
 * How a turn of a tenant ended.
 *
 * @param failure what ended it before all was imported; empty if nothing did
 * @param hasMore whether it ended because its time was up
 * @param audioFrom when audio may be asked for again, if it ended because the tenant's cap was
 *     reached
 */
record TurnEnd(Optional<Throwable> failure, boolean hasMore, Optional<Instant> audioFrom) {
  static final TurnEnd DONE = new TurnEnd(Optional.empty(), false, Optional.empty());
  static final TurnEnd TIME_IS_UP = new TurnEnd(Optional.empty(), true, Optional.empty());

  static TurnEnd failed(Throwable failure) {
    return new TurnEnd(Optional.of(failure), false, Optional.empty());
  }

  static TurnEnd capReached(EgressCapException failure, Optional<Instant> audioFrom) {
    return new TurnEnd(Optional.of(failure), false, audioFrom);
  }
}
