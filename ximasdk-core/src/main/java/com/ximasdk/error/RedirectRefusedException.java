// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

/**
 * The tenant sends the request to another address, where the key is not taken; or on and on among
 * its own; or in a way that would drop the request's data (HTTP 3xx; that Xima redirects at all is
 * UNKNOWN).
 *
 * @since 0.1.0
 */
public final class RedirectRefusedException extends XimaException {
  private static final long serialVersionUID = 1L;

  /**
   * Tells of the failure.
   *
   * @param call what the call did before it failed
   * @param message what was found, what was expected and what to do, without a secret; the
   *     operation's name is put before it
   */
  public RedirectRefusedException(CallSummary call, String message) {
    super(Remedy.MEND_SETTINGS, call, message, null);
  }
}
