// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import org.jspecify.annotations.Nullable;

/**
 * Code that the calling program gave to the library failed: a source of the key, a rate gate, a
 * download check, an executor. The message names which.
 */
public final class CallbackFailedException extends XimaException {
  private static final long serialVersionUID = 1L;

  /** Tells of the failure; {@link XimaException} says what its parts are. */
  public CallbackFailedException(CallSummary call, String message, @Nullable Throwable cause) {
    super(Remedy.MEND_PROGRAM, call, message, cause);
  }
}
