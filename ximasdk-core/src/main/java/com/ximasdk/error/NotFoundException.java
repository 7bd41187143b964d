// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

/**
 * The tenant has no such report, recording or other resource (HTTP 404; Xima CCaaS guide, "API
 * Limits &amp; Statuses"; KNOWN), or lists none by the name that was asked for.
 *
 * @since 0.1.0
 */
public final class NotFoundException extends XimaException {
  private static final long serialVersionUID = 1L;

  /**
   * Tells of the failure.
   *
   * @param call what the call did before it failed
   * @param message what was found, what was expected and what to do, without a secret; the
   *     operation's name is put before it
   */
  public NotFoundException(CallSummary call, String message) {
    super(Remedy.MEND_SETTINGS, call, message, null);
  }
}
