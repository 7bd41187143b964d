// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.text;

/**
 * What a caller's code threw, for the log: which kind it is and where it came from, without its
 * text. That may hold the authentication key, and getting it is the caller's code again, which may
 * throw once more.
 */
public final class ForeignFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private ForeignFailure(String kind, StackTraceElement[] stack) {
    super(kind, null, false, true);
    setStackTrace(stack);
  }

  /** The failure without its text. */
  public static ForeignFailure of(Throwable thrown) {
    String kind = thrown.getClass().getName();
    try {
      return new ForeignFailure(kind, thrown.getStackTrace());
    } catch (Throwable unreadable) {
      return new ForeignFailure(kind, new StackTraceElement[0]);
    }
  }
}
