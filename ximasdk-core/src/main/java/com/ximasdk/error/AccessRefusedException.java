// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

/** The key is valid, but its Service User may not see what was asked for (HTTP 403). */
public final class AccessRefusedException extends XimaException {
  private static final long serialVersionUID = 1L;

  /** Tells of the failure; {@link XimaException} says what its parts are. */
  public AccessRefusedException(CallSummary call, String message) {
    super(Remedy.ASK_ADMINISTRATOR, call, message, null);
  }
}
