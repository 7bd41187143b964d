// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

/**
 * The client was closed, before the call or while it ran.
 *
 * @since 0.1.0
 */
public final class ClientClosedException extends XimaException {
  private static final long serialVersionUID = 1L;

  /**
   * Tells of the failure.
   *
   * @param call what the call did before the client was closed
   */
  public ClientClosedException(CallSummary call) {
    super(Remedy.NONE, call, "the client is closed.", null);
  }
}
