// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import org.jspecify.annotations.Nullable;

/**
 * Somebody else has gone on with the work since: this process was taken for dead and replaced, or
 * two were set up for one piece of work. Nothing was changed; whoever gets this leaves the work to
 * the other.
 */
public final class CheckpointConflictException extends XimaException {
  private static final long serialVersionUID = 1L;

  /** Tells of the conflict; {@link XimaException} says what its parts are. */
  public CheckpointConflictException(CallSummary call, String message, @Nullable Throwable cause) {
    super(Remedy.NONE, call, message, cause);
  }
}
