// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

/** The tenant still prepares the data; the same call can be made again. */
public final class DataPendingException extends XimaException {
  private static final long serialVersionUID = 1L;

  /** Tells of the failure; {@link XimaException} says what its parts are. */
  public DataPendingException(CallSummary call, String message) {
    super(Remedy.WAIT, call, message, null);
  }
}
