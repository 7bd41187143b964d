// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.LocalStorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A small file that is replaced in one step: who reads it finds one content or another, whole, also
 * after any end of a process and whoever else writes it.
 *
 * @param noun what it is, for a sentence such as "The position file … cannot be read"
 * @param file in a directory that exists; the file need not be there yet
 */
public record AtomicFile(String noun, Path file) {
  /** A file by its absolute name. */
  public AtomicFile {
    file = file.toAbsolutePath().normalize();
  }

  /** Its content; empty if it is not there. */
  public Optional<byte[]> read() {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw failure("cannot be read", e);
    }
  }

  /** Replaces its content; when this returns, that outlives a loss of power. */
  public void replace(byte[] content) {
    try (PartFile part = PartFile.oneOfSeveral(file)) {
      part.write(ByteBuffer.wrap(content));
      part.force();
      part.complete();
      PartFile.removeLeftovers(file);
    } catch (IOException e) {
      throw failure("cannot be written", e);
    }
  }

  /** The exception for what is wrong with it. */
  public LocalStorageException failure(String what, IOException cause) {
    String reason = DiskReason.of(cause, file);
    return new LocalStorageException(
        CallSummary.NONE, "The " + noun + " " + file + " " + what + ": " + reason + ".", cause);
  }
}
