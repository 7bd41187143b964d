// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

/**
 * The tenant failed to handle the request (HTTP 5xx but for 509, or 408), also when it was asked
 * again. Which of them Xima sends is UNKNOWN.
 *
 * @since 0.1.0
 */
public final class TenantFailureException extends XimaException {
  private static final long serialVersionUID = 1L;

  /**
   * Tells of the failure.
   *
   * @param call what the call did before it failed
   * @param message what was found, what was expected and what to do, without a secret; the
   *     operation's name is put before it
   */
  public TenantFailureException(CallSummary call, String message) {
    super(Remedy.RETRY_LATER, call, message, null);
  }
}
