// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

/**
 * The tenant answered something that is not what the operation returns: other content, a status
 * without a meaning, no HTTP at all.
 *
 * @since 0.1.0
 */
public final class UnreadableResponseException extends XimaException {
  private static final long serialVersionUID = 1L;

  /**
   * Tells of the failure.
   *
   * @param call what the call did before it failed
   * @param message what was found, what was expected and what to do, without a secret; the
   *     operation's name is put before it
   */
  public UnreadableResponseException(CallSummary call, String message) {
    super(Remedy.REPORT_BUG, call, message, null);
  }
}
