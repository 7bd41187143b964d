// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

/** The tenant failed to handle the request (HTTP 5xx or 408), also when it was asked again. */
public final class TenantFailureException extends XimaException {
  private static final long serialVersionUID = 1L;

  /** Tells of the failure; {@link XimaException} says what its parts are. */
  public TenantFailureException(CallSummary call, String message) {
    super(Remedy.RETRY_LATER, call, message, null);
  }
}
