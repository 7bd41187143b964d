// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

/** The client was closed, before the call or while it ran. */
public final class ClientClosedException extends XimaException {
  private static final long serialVersionUID = 1L;

  /** Tells of the failure; {@link XimaException} says what its parts are. */
  public ClientClosedException(CallSummary call) {
    super(Remedy.NONE, call, "the client is closed.", null);
  }
}
