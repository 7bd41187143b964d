// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

/** The tenant answered something that is not what the operation returns. */
public final class UnreadableResponseException extends XimaException {
  private static final long serialVersionUID = 1L;

  /**
   * Tells of the failure.
   *
   * @param call what the call did
   * @param message what was found, what was expected, what to do; without the authentication key
   */
  public UnreadableResponseException(CallSummary call, String message) {
    super(Remedy.REPORT_BUG, call, message, null);
  }
}
