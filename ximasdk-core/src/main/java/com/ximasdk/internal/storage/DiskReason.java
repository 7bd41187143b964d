// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Why something on disk failed, as a part of a sentence that names no class. */
public final class DiskReason {
  private static final String NO_REASON = "the system gives no reason";

  private DiskReason() {}

  /**
   * The reason in the system's words, where it gives one.
   *
   * @param absence what it means that there is no such file, as in "it does not exist"
   */
  public static String of(IOException failure, String absence) {
    if (failure instanceof NoSuchFileException) {
      return absence;
    }
    if (failure instanceof ClosedByInterruptException) {
      return "the thread that was at it was interrupted";
    }
    if (failure instanceof FileSystemException known) {
      String reason = known.getReason();
      return reason == null || reason.isBlank() ? kind(known) : reason;
    }
    String message = failure.getMessage();
    return message == null || message.isBlank() ? NO_REASON : message;
  }

  /** The platform says of these only which file it was. */
  private static String kind(FileSystemException failure) {
    if (failure instanceof AccessDeniedException) {
      return "access is denied";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "it exists already";
    }
    if (failure instanceof NotDirectoryException) {
      return "it is no directory";
    }
    return failure instanceof DirectoryNotEmptyException ? "the directory is not empty" : NO_REASON;
  }

  /** The reason where a file that is absent is just that. */
  public static String of(IOException failure) {
    return of(failure, "there is no such file or directory");
  }

  /**
   * The reason, after the name of the file that it is about where that is another one.
   *
   * @param named what the sentence names already
   */
  public static String of(IOException failure, Path named) {
    String reason = of(failure);
    String file = failure instanceof FileSystemException known ? known.getFile() : null;
    return file == null || file.equals(named.toString()) ? reason : file + ": " + reason;
  }
}
