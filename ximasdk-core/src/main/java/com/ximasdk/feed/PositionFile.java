// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.internal.storage.AtomicFile;
import com.ximasdk.internal.storage.LockedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A position as JSON in a file, with a lock beside it from the first use until it is closed. */
final class PositionFile implements IntervalPositionStore {
  private final AtomicFile file;
  private final Path lockFile;
  private @Nullable LockedFile lock;
  private long revision;

  PositionFile(Path file) {
    this.file = new AtomicFile("position file", file);
    this.lockFile = this.file.file().resolveSibling(this.file.file().getFileName() + ".lock");
  }

  @Override
  public synchronized Optional<IntervalPosition> load() {
    own();
    Optional<IntervalPosition> position = file.read().map(this::position);
    revision = position.map(IntervalPosition::revision).orElse(-1L);
    return position;
  }

  private void own() {
    if (lock == null) {
      try {
        lock =
            LockedFile.open(lockFile, Duration.ZERO)
                .orElseThrow(
                    () ->
                        failure(
                            "belongs to another collector, which holds " + lockFile,
                            "Give each collector a file of its own, or close the other one first.",
                            null));
      } catch (IOException e) {
        throw file.failure("cannot be locked", e);
      }
    }
  }

  private IntervalPosition position(byte[] bytes) {
    try {
      return IntervalPosition.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw failure(
          "is no position of an interval collector: " + e.getMessage(),
          "Put back a copy of it from before; a collector that begins without it delivers again"
              + " what follows its start.",
          e);
    }
  }

  private LocalStorageException failure(String what, String advice, @Nullable Exception cause) {
    return new LocalStorageException(
        CallSummary.NONE,
        "The position file %s %s. %s".formatted(file.file(), what, advice),
        cause);
  }

  @Override
  public synchronized void save(IntervalPosition position) {
    if (lock == null) {
      load();
    }
    if (position.revision() != revision + 1) {
      throw failure(
          "was saved by another collector: it has revision "
              + revision
              + ", and "
              + position.revision()
              + " was to follow",
          "Give each collector a file and a store of its own.",
          null);
    }
    file.replace(position.text().getBytes(StandardCharsets.UTF_8));
    revision = position.revision();
  }

  /** Lets another collector have the file. */
  @Override
  public synchronized void close() {
    LockedFile held = lock;
    lock = null;
    if (held != null) {
      try {
        held.close();
      } catch (IOException e) {
        throw file.failure("cannot be let go", e);
      }
    }
  }
}
