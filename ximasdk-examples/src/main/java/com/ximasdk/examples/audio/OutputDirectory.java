// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory that is made where it is not there, and taken away again if nothing is put in it. */
final class OutputDirectory implements Closeable {
  private final Path directory;
  private final boolean made;

  /**
   * Makes it if need be.
   *
   * @throws IOException if it cannot be made, or what has its name is no directory
   */
  OutputDirectory(Path directory) throws IOException {
    this.directory = directory;
    made = !Files.isDirectory(directory);
    if (!made) {
      return;
    }
    if (Files.exists(directory)) {
      throw new FileFailure(directory + ": is no directory. Name a directory to write to.");
    }
    Path parent = directory.toAbsolutePath().normalize().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new FileFailure(
          directory + ": is not there, nor is the directory it would be in. Create that first.");
    }
    Files.createDirectory(directory);
  }

  /** Where it is. */
  Path path() {
    return directory;
  }

  @Override
  public void close() throws IOException {
    if (made) {
      try {
        Files.deleteIfExists(directory);
      } catch (DirectoryNotEmptyException e) {
        // It holds what was written.
        return;
      }
    }
  }
}
