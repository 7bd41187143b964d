// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

/** A question that found nothing. The message says why, in a sentence. */
public final class NotSeenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean asked;

  private NotSeenException(String message, boolean asked) {
    super(message);
    this.asked = asked;
  }

  /**
   * It could not be asked, or the answer cannot be read.
   *
   * @param message why, without anything of the tenant's own
   */
  static NotSeenException notAsked(String message) {
    return new NotSeenException(message, false);
  }

  /**
   * All went well, and there was nothing to see, or the settings want nothing of it.
   *
   * @param message why, without anything of the tenant's own
   */
  static NotSeenException nothingToSee(String message) {
    return new NotSeenException(message, true);
  }

  /** Whether it was asked as far as the settings want it. */
  public boolean wasAsked() {
    return asked;
  }
}
