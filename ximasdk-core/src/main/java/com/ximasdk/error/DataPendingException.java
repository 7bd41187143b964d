// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

/** The tenant still prepares the data; the same call can be made again. */
public final class DataPendingException extends XimaException {
  private static final long serialVersionUID = 1L;

  /**
   * Tells of the failure.
   *
   * @param call what the call did
   * @param message what was found, what was expected, what to do; without the authentication key
   */
  public DataPendingException(CallSummary call, String message) {
    super(Remedy.WAIT, call, message, null);
  }
}
