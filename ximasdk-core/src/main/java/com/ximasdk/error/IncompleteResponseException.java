// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import org.jspecify.annotations.Nullable;

/** The answer ended before it was complete. */
public final class IncompleteResponseException extends XimaException {
  private static final long serialVersionUID = 1L;

  /** Tells of the failure; {@link XimaException} says what its parts are. */
  public IncompleteResponseException(CallSummary call, String message, @Nullable Throwable cause) {
    super(Remedy.RETRY_LATER, call, message, cause);
  }
}
