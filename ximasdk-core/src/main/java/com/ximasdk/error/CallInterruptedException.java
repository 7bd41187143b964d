// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import org.jspecify.annotations.Nullable;

/**
 * The thread that waited for the call was interrupted; the call was cancelled and the interrupt
 * flag is set again.
 */
public final class CallInterruptedException extends XimaException {
  private static final long serialVersionUID = 1L;

  /** Tells of the failure; {@link XimaException} says what its parts are. */
  public CallInterruptedException(CallSummary call, String message, @Nullable Throwable cause) {
    super(Remedy.NONE, call, message, cause);
  }
}
