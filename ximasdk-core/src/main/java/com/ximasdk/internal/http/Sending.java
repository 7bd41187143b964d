// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

/** Where the requests of one call are sent from. */
interface Sending {
  /** Takes a step that sends; here or elsewhere, now or soon. */
  void take(Runnable step);

  /** An exchange for a step. */
  <B> Exchange<B> exchange();

  /** From wherever a step becomes possible, by no thread that waits. */
  static Sending asynchronous() {
    return new Sending() {
      @Override
      public void take(Runnable step) {
        step.run();
      }

      @Override
      public <B> Exchange<B> exchange() {
        return new AsyncExchange<>();
      }
    };
  }
}
