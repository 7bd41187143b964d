// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why something on disk failed, as a part of a sentence. */
final class DiskReason {
  private DiskReason() {}

  /**
   * The reason in the system's words, where it gives one.
   *
   * @param absence what it means that there is no such file, as in "it does not exist"
   */
  static String of(IOException failure, String absence) {
    if (failure instanceof NoSuchFileException) {
      return absence;
    }
    if (failure instanceof ClosedByInterruptException) {
      return "the thread that was at it was interrupted";
    }
    if (failure instanceof FileSystemException known && known.getReason() != null) {
      return known.getReason();
    }
    return failure.getMessage() == null ? failure.getClass().getName() : failure.getMessage();
  }
}
