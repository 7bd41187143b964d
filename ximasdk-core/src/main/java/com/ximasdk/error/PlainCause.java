// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import com.ximasdk.internal.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for a cause whose text would forge lines of a log or steer a terminal: it has the type
 * and the text on one line, the place, and what lies below in the same way.
 */
final class PlainCause extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Below that nobody looks, and a circle ends. */
  private static final int DEEPEST = 20;

  private PlainCause(String text, @Nullable Throwable below, StackTraceElement[] place) {
    super(text, below, false, true);
    setStackTrace(place);
  }

  /** The cause itself where all that a log would print of it is plain. */
  static @Nullable Throwable of(@Nullable Throwable cause) {
    if (cause == null) {
      return null;
    }
    try {
      return isPlain(cause, 0) ? cause : standIn(cause, 0);
    } catch (Throwable unreadable) {
      // It comes from a caller's code, which may do anything.
      return new PlainCause(cause.getClass().getName(), null, new StackTraceElement[0]);
    }
  }

  private static boolean isPlain(Throwable cause, int depth) {
    if (cause instanceof XimaException) {
      // It was looked at when it was made.
      return true;
    }
    if (depth > DEEPEST || !PlainText.is(String.valueOf(cause))) {
      return false;
    }
    Throwable below = cause.getCause();
    if (below != null && !isPlain(below, depth + 1)) {
      return false;
    }
    for (Throwable beside : cause.getSuppressed()) {
      if (!isPlain(beside, depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private static Throwable standIn(Throwable cause, int depth) {
    Throwable below = depth > DEEPEST ? null : cause.getCause();
    return new PlainCause(
        PlainText.of(String.valueOf(cause)),
        below == null || isPlain(below, depth + 1) ? below : standIn(below, depth + 1),
        cause.getStackTrace());
  }
}
