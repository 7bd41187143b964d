// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.exchange;

/** A request to which no answer came, or that was not sent. The message says why, in a sentence. */
public final class UnansweredException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean sent;

  private UnansweredException(String message, boolean sent) {
    super(message);
    this.sent = sent;
  }

  /** A request that was sent. The message holds nothing of the key and of the tenant's data. */
  static UnansweredException sent(String message) {
    return new UnansweredException(message, true);
  }

  /** A request that is not to be sent. */
  static UnansweredException notSent(String message) {
    return new UnansweredException(message, false);
  }

  /** Whether it was sent, so that it may be worth repeating. */
  boolean wasSent() {
    return sent;
  }
}
