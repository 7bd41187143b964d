// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import org.jspecify.annotations.Nullable;

/**
 * Somebody else has gone on with the work since: this process was taken for dead and replaced, or
 * two were set up for one piece of work. Nothing was changed; whoever gets this leaves the work to
 * the other.
 *
 * @since 0.1.0
 */
public final class CheckpointConflictException extends XimaException {
  private static final long serialVersionUID = 1L;

  /**
   * Tells of the conflict.
   *
   * @param call what the call did before it failed; {@link CallSummary#NONE} where there was none
   * @param message what was found, what was expected and what to do, without a secret; the
   *     operation's name is put before it
   * @param cause what the platform reported, or null
   */
  public CheckpointConflictException(CallSummary call, String message, @Nullable Throwable cause) {
    super(Remedy.NONE, call, message, cause);
  }
}
