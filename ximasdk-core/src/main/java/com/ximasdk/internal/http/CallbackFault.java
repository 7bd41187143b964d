// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.CallbackFailedException;
import org.jspecify.annotations.Nullable;

/** That a caller's code failed, before the call's summary is known. */
final class CallbackFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String callback;
  private final String how;

  private CallbackFault(String callback, String how, @Nullable Throwable thrown) {
    super("a callback failed", thrown, false, false);
    this.callback = callback;
    this.how = how;
  }

  /**
   * It threw something.
   *
   * @param callback what it is, for a sentence such as "the download check failed"
   */
  static CallbackFault threw(String callback, Throwable thrown) {
    try {
      return new CallbackFault(callback, String.valueOf(thrown), thrown);
    } catch (Throwable further) {
      // What cannot even tell its own text is not carried on.
      return new CallbackFault(callback, thrown.getClass().getName(), null);
    }
  }

  /** It returned null where that is no answer. */
  static CallbackFault gaveNull(String callback) {
    return because(callback, "it returned null");
  }

  /** It did something else that it must not, as a part of a sentence. */
  static CallbackFault because(String callback, String how) {
    return new CallbackFault(callback, how, null);
  }

  CallbackFailedException exception(CallSummary call, Redactor redactor) {
    return new CallbackFailedException(
        call,
        "the %s failed (%s). It is the calling program's; mend it there."
            .formatted(callback, redactor.excerpt(how)),
        cause(redactor));
  }

  private @Nullable Throwable cause(Redactor redactor) {
    try {
      return redactor.safe(getCause());
    } catch (Throwable unreadable) {
      return null;
    }
  }
}
