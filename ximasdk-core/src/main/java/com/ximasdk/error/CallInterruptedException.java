// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import org.jspecify.annotations.Nullable;

/**
 * The thread that waited for the call was interrupted; the call was cancelled and the interrupt
 * flag is set again. In the events of a call ({@link com.ximasdk.call.XimaEvent.CallEnded}) it also
 * stands for one whose future was cancelled.
 *
 * @since 0.1.0
 */
public final class CallInterruptedException extends XimaException {
  private static final long serialVersionUID = 1L;

  /**
   * Tells of the failure.
   *
   * @param call what the call did before it failed
   * @param message what was found, what was expected and what to do, without a secret; the
   *     operation's name is put before it
   * @param cause what the platform reported, or null
   */
  public CallInterruptedException(CallSummary call, String message, @Nullable Throwable cause) {
    super(Remedy.NONE, call, message, cause);
  }
}
