// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

/**
 * The tenant still prepared the data when the call's total time limit was reached; it keeps the
 * result, and the same call can be made again (for reports HTTP 202; Xima CCaaS guide, "API Limits
 * &amp; Statuses"; KNOWN).
 *
 * @since 0.1.0
 */
public final class DataPendingException extends XimaException {
  private static final long serialVersionUID = 1L;

  /**
   * Tells of the failure.
   *
   * @param call what the call did before it failed
   * @param message what was found, what was expected and what to do, without a secret; the
   *     operation's name is put before it
   */
  public DataPendingException(CallSummary call, String message) {
    super(Remedy.WAIT, call, message, null);
  }
}
