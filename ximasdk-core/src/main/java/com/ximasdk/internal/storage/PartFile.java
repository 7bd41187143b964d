// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is written under a passing name beside its target. In the end it has the target's
 * name, whole and on disk, or it is gone. Its lock says that somebody writes to it.
 *
 * <p>One thread at a time writes. Any thread may close it at any moment: what is under way then
 * finds a closed channel.
 */
public final class PartFile implements Closeable {
  /** What the passing name ends in. */
  public static final String SUFFIX = ".part";

  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.storage");

  private final Path target;
  private final Path part;
  private final FileChannel channel;

  /** Kept, because the platform forgets a lock of its own process that nothing refers to. */
  @SuppressWarnings("UnusedVariable")
  private final FileLock lock;

  /** Whether it has got its name or was given up; not the same as a channel that is closed. */
  private boolean over;

  /**
   * The files of this process. Where a channel to such a file is closed, the platform lets go of
   * the lock of every other one; so none is opened twice.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private PartFile(Path target, Path part, FileChannel channel, FileLock lock) {
    this.target = target;
    this.part = part;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Begins the only file for its target, under the target's name and {@link #SUFFIX}. What a
   * process that was killed has left there is replaced.
   *
   * @param target an absolute path with a file name
   * @throws IOException if it cannot be written, or somebody else writes to it
   */
  public static PartFile only(Path target) throws IOException {
    Path part = target.resolveSibling(target.getFileName() + SUFFIX);
    requireNoDirectory(target);
    requireNoDirectory(part);
    PartFile file = HELD.add(part) ? open(target, part, StandardOpenOption.CREATE) : null;
    if (file == null) {
      throw new FileSystemException(part.toString(), null, "another download writes to it");
    }
    try {
      file.channel.truncate(0);
      return file;
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** Before anything is fetched: the system would tell of it at the end, or in terms of its own. */
  private static void requireNoDirectory(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new FileSystemException(path.toString(), null, "a directory is in the way at " + path);
    }
  }

  /** Begins one of several files for a target; the last one that is complete stays. */
  static PartFile oneOfSeveral(Path target) throws IOException {
    while (true) {
      Path part = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + SUFFIX);
      try {
        HELD.add(part);
        PartFile file = open(target, part, StandardOpenOption.CREATE_NEW);
        if (file != null) {
          return file;
        }
      } catch (FileAlreadyExistsException unlikely) {
        LOG.debug("{} is there already.", part);
      }
    }
  }

  /** Opens a file that is held here; null, and held no more, if it is not free. */
  private static @Nullable PartFile open(Path target, Path part, StandardOpenOption create)
      throws IOException {
    FileLock lock = null;
    boolean isNew = Files.notExists(part);
    // An interrupt would end the opening halfway; whoever writes next meets it.
    boolean interrupted = Thread.interrupted();
    try {
      FileChannel channel =
          FileChannel.open(
              part,
              create,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              // Whoever can write here may have put a link there, to a file of this user.
              LinkOption.NOFOLLOW_LINKS);
      lock = lock(channel, part);
      return lock == null ? null : new PartFile(target, part, channel, lock);
    } catch (IOException e) {
      if (isNew && !(e instanceof FileAlreadyExistsException)) {
        Files.deleteIfExists(part);
      }
      throw e;
    } finally {
      if (lock == null) {
        HELD.remove(part);
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Removes what {@link #oneOfSeveral} has left of processes that were killed; what cannot be
   * removed waits for the next time.
   */
  static void removeLeftovers(Path target) {
    Path directory = target.getParent();
    if (directory == null) {
      return;
    }
    String prefix = target.getFileName() + ".";
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(directory, file -> isLeftover(file, prefix))) {
      for (Path file : files) {
        removeIfNobodyWrites(file);
      }
    } catch (IOException e) {
      LOG.debug("Leftovers beside {} are not removed.", target, e);
    }
  }

  private static void removeIfNobodyWrites(Path file) throws IOException {
    if (!HELD.contains(file)) {
      removeIfFree(file);
    }
  }

  private static void removeIfFree(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      FileLock lock = lock(channel, file);
      if (lock != null) {
        Files.deleteIfExists(file);
        LOG.debug("{} was left by a writer that lost its lock ({}).", file, lock);
      }
    } catch (NoSuchFileException completed) {
      LOG.debug("{} is not there any more.", file);
    }
  }

  private static boolean isLeftover(Path file, String prefix) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(prefix)
        && name.endsWith(SUFFIX)
        && name.length() == prefix.length() + 36 + SUFFIX.length();
  }

  /** The lock that makes the file this channel's alone; null if it is not free, or not there. */
  private static @Nullable FileLock lock(FileChannel channel, Path file) throws IOException {
    try {
      FileLock lock = LockByte.tryLock(channel);
      if (lock != null && Files.exists(file)) {
        return lock;
      }
    } catch (OverlappingFileLockException heldByOtherCode) {
      LOG.debug("{} is held by other code of this process.", file);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return null;
  }

  /** Where the bytes are for the time being. */
  public Path path() {
    return part;
  }

  /** Writes all that remains in a buffer; gives how many bytes that was. */
  public int write(ByteBuffer bytes) throws IOException {
    int count = bytes.remaining();
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    return count;
  }

  /** Forces the bytes to disk. */
  public void force() throws IOException {
    channel.force(true);
  }

  /** Reads what was written, from the first byte on, through the channel that wrote it. */
  public SeekableByteChannel content() {
    return new ContentView(channel);
  }

  /**
   * Gives the file its name in one step, and forces that to disk; the bytes were forced before.
   *
   * @throws IOException if it was closed before, or cannot be moved; the target is as it was
   */
  public synchronized void complete() throws IOException {
    if (over) {
      throw new ClosedChannelException();
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    over = true;
    try {
      channel.close();
    } catch (IOException e) {
      // It has its name, and its bytes are on disk.
      LOG.debug("The file {} was not closed in order.", target, e);
    } finally {
      HELD.remove(part);
    }
    forceDirectory();
  }

  /** Makes the new name survive a power failure. Not every system lets a directory be opened. */
  private void forceDirectory() {
    Path directory = target.getParent();
    if (directory == null) {
      return;
    }
    try (FileChannel opened = FileChannel.open(directory, StandardOpenOption.READ)) {
      opened.force(true);
    } catch (IOException e) {
      LOG.debug("The directory {} cannot be forced to disk here.", directory, e);
    }
  }

  /** Removes the file, unless it is complete. When this returns, whoever called, it is gone. */
  @Override
  public synchronized void close() throws IOException {
    if (over) {
      return;
    }
    over = true;
    // An interrupt would close the channels here too; the caller gets it back.
    boolean interrupted = Thread.interrupted();
    try (channel) {
      if (channel.isOpen()) {
        // While the lock is held, so that no later writer loses its own file here.
        Files.deleteIfExists(part);
      } else {
        // An interrupt closed the channel, and with it the lock: it may be another one's by now.
        removeIfFree(part);
      }
    } finally {
      HELD.remove(part);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
