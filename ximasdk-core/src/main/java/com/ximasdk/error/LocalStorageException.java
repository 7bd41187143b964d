// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import org.jspecify.annotations.Nullable;

/**
 * A file on this machine, or the database that keeps checkpoints, could not be written or read, or
 * holds something that was not written by the library.
 *
 * @since 0.1.0
 */
public final class LocalStorageException extends XimaException {
  private static final long serialVersionUID = 1L;

  /**
   * Tells of the failure.
   *
   * @param call what the call did before it failed; {@link CallSummary#NONE} where there was none
   * @param message what was found, what was expected and what to do, without a secret; the
   *     operation's name is put before it
   * @param cause what the platform reported, or null
   */
  public LocalStorageException(CallSummary call, String message, @Nullable Throwable cause) {
    super(Remedy.MEND_LOCAL_MACHINE, call, message, cause);
  }
}
