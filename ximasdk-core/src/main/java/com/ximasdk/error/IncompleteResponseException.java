// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import org.jspecify.annotations.Nullable;

/** The answer ended before it was complete. */
public final class IncompleteResponseException extends XimaException {
  private static final long serialVersionUID = 1L;

  /**
   * Tells of the failure.
   *
   * @param call what the call did
   * @param message what was found, what was expected, what to do; without the authentication key
   * @param cause what the platform reported, or null; its texts must not hold the key either
   */
  public IncompleteResponseException(CallSummary call, String message, @Nullable Throwable cause) {
    super(Remedy.RETRY_LATER, call, message, cause);
  }
}
