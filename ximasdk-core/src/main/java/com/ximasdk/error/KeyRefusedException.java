// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

/** The tenant does not take the authentication key: it is missing, replaced or wrong (HTTP 401). */
public final class KeyRefusedException extends XimaException {
  private static final long serialVersionUID = 1L;

  /** Tells of the failure; {@link XimaException} says what its parts are. */
  public KeyRefusedException(CallSummary call, String message) {
    super(Remedy.ASK_ADMINISTRATOR, call, message, null);
  }
}
