// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

/** The tenant answered something that is not what the operation returns. */
public final class UnreadableResponseException extends XimaException {
  private static final long serialVersionUID = 1L;

  /** Tells of the failure; {@link XimaException} says what its parts are. */
  public UnreadableResponseException(CallSummary call, String message) {
    super(Remedy.REPORT_BUG, call, message, null);
  }
}
