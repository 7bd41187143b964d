// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

/**
 * The tenant's cap on downloaded audio over a rolling five days is reached (HTTP 509; Xima CCaaS
 * guide, "API Limits &amp; Statuses"; KNOWN). It is not tried again by itself: the cap holds until
 * older downloads leave the five days, or Xima's support resets it.
 *
 * @since 0.1.0
 */
public final class EgressCapException extends XimaException {
  private static final long serialVersionUID = 1L;

  /**
   * Tells of the failure.
   *
   * @param call what the call did before it failed
   * @param message what was found, what was expected and what to do, without a secret; the
   *     operation's name is put before it
   */
  public EgressCapException(CallSummary call, String message) {
    super(Remedy.WAIT, call, message, null);
  }
}
