// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import java.util.concurrent.CompletableFuture;

/** Gives tenants their turns. */
interface Turns {
  /**
   * Begins.
   *
   * @return is there when no tenant has a further turn; fails if turns cannot be given
   */
  CompletableFuture<Void> begin();

  /**
   * Ends all turns soon.
   *
   * @return is there when none is under way
   */
  CompletableFuture<Void> stop();
}
