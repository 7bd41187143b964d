// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

/** The tenant sends the request elsewhere; the key is not taken there. */
public final class RedirectRefusedException extends XimaException {
  private static final long serialVersionUID = 1L;

  /** Tells of the failure; {@link XimaException} says what its parts are. */
  public RedirectRefusedException(CallSummary call, String message) {
    super(Remedy.MEND_SETTINGS, call, message, null);
  }
}
