// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import com.ximasdk.internal.storage.DiskReason;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Standard output takes nothing more. If who read it has gone, as {@code | head} does, that ends a
 * command without a word; any other failure, as a full disk, is {@linkplain Console#tellOnce told}.
 */
public final class OutputClosedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean readerHasGone;

  private OutputClosedException(String message, boolean readerHasGone, @Nullable Throwable cause) {
    super(message, cause);
    this.readerHasGone = readerHasGone;
  }

  /** Nobody reads any more. */
  static OutputClosedException ofReader(@Nullable Throwable cause) {
    return new OutputClosedException("Standard output was closed by its reader.", true, cause);
  }

  /** Who reads it, or where it is kept, would have more. */
  static OutputClosedException failed(@Nullable IOException cause) {
    String reason = cause == null ? "" : ": " + DiskReason.of(cause);
    return new OutputClosedException(
        "Standard output cannot be written" + reason + ".", false, cause);
  }

  /** Whether its reader has gone, who misses nothing. */
  public boolean readerHasGone() {
    return readerHasGone;
  }
}
