// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

/**
 * A proxy on the way to the tenant wants credentials (HTTP 407). It says nothing of the tenant's
 * authentication key.
 *
 * @since 0.1.0
 */
public final class ProxyRefusedException extends XimaException {
  private static final long serialVersionUID = 1L;

  /**
   * Tells of the failure.
   *
   * @param call what the call did before it failed
   * @param message what was found, what was expected and what to do, without a secret; the
   *     operation's name is put before it
   */
  public ProxyRefusedException(CallSummary call, String message) {
    super(Remedy.MEND_SETTINGS, call, message, null);
  }
}
