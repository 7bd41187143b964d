// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

/**
 * A proxy on the way to the tenant wants credentials (HTTP 407). It says nothing of the tenant's
 * authentication key.
 */
public final class ProxyRefusedException extends XimaException {
  private static final long serialVersionUID = 1L;

  /** Tells of the failure; {@link XimaException} says what its parts are. */
  public ProxyRefusedException(CallSummary call, String message) {
    super(Remedy.MEND_SETTINGS, call, message, null);
  }
}
