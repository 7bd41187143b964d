// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.time.Duration;

/** The right to send one request to a tenant. */
interface Turn {
  /** For requests that need no right. */
  Turn NOT_NEEDED =
      new Turn() {
        @Override
        public boolean takeOff() {
          return true;
        }

        @Override
        public void answered() {}

        @Override
        public void notBefore(Duration wait) {}
      };

  /**
   * Asks for leave to send the request now, from when the interval counts anew. False where the
   * turn is past, because what came before the request took too long: then another one is needed.
   */
  boolean takeOff();

  /**
   * Tells that the tenant has seen the request, so that the interval counts from now on: the
   * headers of the answer are there, or it failed. Only the first time counts.
   */
  void answered();

  /** Tells that the tenant wants no request for some time. */
  void notBefore(Duration wait);
}
