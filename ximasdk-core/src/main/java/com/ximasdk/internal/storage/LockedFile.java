// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import com.ximasdk.internal.time.Durations;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A file that one holder at a time has open, of all threads and all processes. Nobody waits for it
 * without end.
 */
public final class LockedFile implements Closeable {
  /**
   * The platform's locks are held by the process as a whole, so who holds which file within it is
   * known here.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

  private final Path realPath;
  private final FileChannel channel;

  /** Kept, because the platform forgets a lock of its own process that nothing refers to. */
  @SuppressWarnings("UnusedVariable")
  private final FileLock lock;

  private LockedFile(Path realPath, FileChannel channel, FileLock lock) {
    this.realPath = realPath;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Opens a file, which is made if it is not there, for reading and writing.
   *
   * @param file in a directory that exists
   * @param atMost how long to wait while another holder has it; zero does not wait
   * @return the file, to be closed; empty if it did not become free in time, or if the thread was
   *     interrupted, whose flag stays set
   * @throws IOException if it cannot be opened or locked
   */
  public static Optional<LockedFile> open(Path file, Duration atMost) throws IOException {
    long begun = System.nanoTime();
    long patience = Durations.nanos(atMost);
    long pause = FIRST_PAUSE;
    while (true) {
      LockedFile free = tryOpen(file);
      long left = patience - (System.nanoTime() - begun);
      if (free != null || left <= 0 || Thread.currentThread().isInterrupted()) {
        return Optional.ofNullable(free);
      }
      LockSupport.parkNanos(Math.min(pause, left));
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    }
  }

  private static @Nullable LockedFile tryOpen(Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    Path directory = absolute.getParent();
    Path name = absolute.getFileName();
    if (directory == null || name == null) {
      throw new IOException(file + " has no file name");
    }
    Path real =
        Files.exists(absolute) ? absolute.toRealPath() : directory.toRealPath().resolve(name);
    if (!HELD.add(real)) {
      return null;
    }
    FileChannel channel = null;
    FileLock lock = null;
    try {
      channel =
          FileChannel.open(
              real, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      lock = LockByte.tryLock(channel);
      return lock == null ? null : new LockedFile(real, channel, lock);
    } catch (OverlappingFileLockException heldByOtherCode) {
      return null;
    } finally {
      if (lock == null) {
        release(real, channel);
      }
    }
  }

  private static void release(Path real, @Nullable FileChannel channel) throws IOException {
    try {
      if (channel != null) {
        channel.close();
      }
    } finally {
      HELD.remove(real);
    }
  }

  /** The open file. */
  public FileChannel channel() {
    return channel;
  }

  /** Lets the next holder in. A second call does nothing. */
  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      release(realPath, channel);
    }
  }
}
