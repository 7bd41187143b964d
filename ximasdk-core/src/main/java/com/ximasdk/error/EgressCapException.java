// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

/** The tenant's cap on downloaded audio over a rolling five days is reached (HTTP 509). */
public final class EgressCapException extends XimaException {
  private static final long serialVersionUID = 1L;

  /** Tells of the failure; {@link XimaException} says what its parts are. */
  public EgressCapException(CallSummary call, String message) {
    super(Remedy.WAIT, call, message, null);
  }
}
