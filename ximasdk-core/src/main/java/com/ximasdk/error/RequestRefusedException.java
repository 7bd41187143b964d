// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

/** The tenant does not understand the request (HTTP 400 and the rest of 4xx). */
public final class RequestRefusedException extends XimaException {
  private static final long serialVersionUID = 1L;

  /** Tells of the failure; {@link XimaException} says what its parts are. */
  public RequestRefusedException(CallSummary call, String message) {
    super(Remedy.REPORT_BUG, call, message, null);
  }
}
