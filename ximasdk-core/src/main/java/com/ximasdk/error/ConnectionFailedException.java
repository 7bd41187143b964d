// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import org.jspecify.annotations.Nullable;

/** No connection to the tenant came about, or it broke. */
public final class ConnectionFailedException extends XimaException {
  private static final long serialVersionUID = 1L;

  /** Tells of the failure; {@link XimaException} says what its parts are. */
  public ConnectionFailedException(CallSummary call, String message, @Nullable Throwable cause) {
    super(Remedy.RETRY_LATER, call, message, cause);
  }
}
