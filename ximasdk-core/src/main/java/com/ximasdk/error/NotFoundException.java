// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

/** The tenant has no such report, recording or other resource (HTTP 404). */
public final class NotFoundException extends XimaException {
  private static final long serialVersionUID = 1L;

  /** Tells of the failure; {@link XimaException} says what its parts are. */
  public NotFoundException(CallSummary call, String message) {
    super(Remedy.MEND_SETTINGS, call, message, null);
  }
}
