// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

/**
 * The tenant does not take the request: it is malformed, or a parameter is missing or invalid (HTTP
 * 400; Xima CCaaS guide, "API Limits &amp; Statuses"; KNOWN). Any other status of 4xx that has no
 * type of its own counts as this one (INFERRED).
 *
 * @since 0.1.0
 */
public final class RequestRefusedException extends XimaException {
  private static final long serialVersionUID = 1L;

  /**
   * Tells of the failure.
   *
   * @param call what the call did before it failed
   * @param message what was found, what was expected and what to do, without a secret; the
   *     operation's name is put before it
   */
  public RequestRefusedException(CallSummary call, String message) {
    super(Remedy.REPORT_BUG, call, message, null);
  }
}
