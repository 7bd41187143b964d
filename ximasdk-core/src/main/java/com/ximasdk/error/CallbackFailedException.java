// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import org.jspecify.annotations.Nullable;

/**
 * Code that the calling program gave to the library failed: a source of the key, a rate gate, a
 * download check, an executor. The message names which.
 *
 * @since 0.1.0
 */
public final class CallbackFailedException extends XimaException {
  private static final long serialVersionUID = 1L;

  /**
   * Tells of the failure.
   *
   * @param call what the call did before it failed
   * @param message what was found, what was expected and what to do, without a secret; the
   *     operation's name is put before it
   * @param cause what the callback threw, or null; never one whose text may hold a key
   */
  public CallbackFailedException(CallSummary call, String message, @Nullable Throwable cause) {
    super(Remedy.MEND_PROGRAM, call, message, cause);
  }
}
