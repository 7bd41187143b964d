// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.UnreadableResponseException;
import com.ximasdk.error.XimaException;
import java.util.function.Function;

/**
 * A reader's finding that an answer is not what was asked for, before the call's summary is known.
 */
public final class AnswerFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Function<CallSummary, XimaException> exception;
  private final String excerpt;

  /**
   * A finding.
   *
   * @param exception makes the exception for the caller
   * @param excerpt the beginning of the body, not yet redacted; empty if it tells nothing
   */
  public AnswerFault(Function<CallSummary, XimaException> exception, String excerpt) {
    super("an answer could not be read", null, false, false);
    this.exception = exception;
    this.excerpt = excerpt;
  }

  /** The finding that the body is not what the operation returns. */
  public static AnswerFault unreadable(String message, String excerpt) {
    return new AnswerFault(call -> new UnreadableResponseException(call, message), excerpt);
  }

  XimaException exception(CallSummary call) {
    return exception.apply(call);
  }

  String excerpt() {
    return excerpt;
  }
}
