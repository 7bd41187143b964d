// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import org.jspecify.annotations.Nullable;

/** A file on this machine could not be written or read. */
public final class LocalStorageException extends XimaException {
  private static final long serialVersionUID = 1L;

  /** Tells of the failure; {@link XimaException} says what its parts are. */
  public LocalStorageException(CallSummary call, String message, @Nullable Throwable cause) {
    super(Remedy.MEND_LOCAL_MACHINE, call, message, cause);
  }
}
