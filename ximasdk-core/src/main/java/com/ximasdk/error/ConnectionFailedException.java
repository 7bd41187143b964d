// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import org.jspecify.annotations.Nullable;

/**
 * No connection to the tenant came about (its host is unknown, it refuses, TLS fails), or it broke
 * before an answer's headers were there.
 *
 * @since 0.1.0
 */
public final class ConnectionFailedException extends XimaException {
  private static final long serialVersionUID = 1L;

  /**
   * Tells of the failure.
   *
   * @param call what the call did before it failed
   * @param message what was found, what was expected and what to do, without a secret; the
   *     operation's name is put before it
   * @param cause what the platform reported, or null
   */
  public ConnectionFailedException(CallSummary call, String message, @Nullable Throwable cause) {
    super(Remedy.RETRY_LATER, call, message, cause);
  }
}
