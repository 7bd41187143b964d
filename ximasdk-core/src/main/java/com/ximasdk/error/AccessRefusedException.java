// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

/**
 * The key is valid, but its Service User may not see what was asked for (HTTP 403; Xima CCaaS
 * guide, "API Limits &amp; Statuses"; KNOWN).
 *
 * @since 0.1.0
 */
public final class AccessRefusedException extends XimaException {
  private static final long serialVersionUID = 1L;

  /**
   * Tells of the failure.
   *
   * @param call what the call did before it failed
   * @param message what was found, what was expected and what to do, without a secret; the
   *     operation's name is put before it
   */
  public AccessRefusedException(CallSummary call, String message) {
    super(Remedy.ASK_ADMINISTRATOR, call, message, null);
  }
}
