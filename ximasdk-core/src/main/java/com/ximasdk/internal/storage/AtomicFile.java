// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.LocalStorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A small file that is replaced in one step, so that it is whole after any end of the process. */
public final class AtomicFile {
  private final Path file;

  public AtomicFile(Path file) {
    this.file = file.toAbsolutePath().normalize();
  }

  public Optional<byte[]> read() {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw failure("cannot be read", e);
    }
  }

  public void replace(byte[] content) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (FileChannel out =
          FileChannel.open(
              part,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forceDirectory();
    } catch (IOException e) {
      throw failure("cannot be written", e);
    }
  }

  private void forceDirectory() {
    Path directory = file.getParent();
    if (directory == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Some platforms cannot open a directory; the move itself stays atomic there.
      return;
    }
  }

  public LocalStorageException failure(String what, Exception cause) {
    return new LocalStorageException(
        CallSummary.NONE, "The position file " + file + " " + what + ": " + cause + ".", cause);
  }
}
