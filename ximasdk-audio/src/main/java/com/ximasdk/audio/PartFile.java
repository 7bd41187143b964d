// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/**
 * A file that is written under a passing name beside its target. In the end it has the target's
 * name, whole and on disk, or it is gone and the target is as it was.
 */
final class PartFile implements Closeable {
  private static final String SUFFIX = ".part";

  /** Short of what any file system takes, also of those that encode names. */
  private static final int LONGEST_NAME = 128;

  private final Path target;
  private final Path part;
  private final FileChannel channel;
  private boolean over;

  private PartFile(Path target, Path part, FileChannel channel) {
    this.target = target;
    this.part = part;
    this.channel = channel;
  }

  /**
   * Begins a file.
   *
   * @param file where it is to be in the end; of a link, what it leads to
   * @throws IOException if it cannot be there, or nothing can be written beside it
   */
  static PartFile beside(Path file) throws IOException {
    Path target = target(file);
    Path part = target.resolveSibling(passingName(String.valueOf(target.getFileName())));
    try {
      FileChannel channel =
          FileChannel.open(
              part,
              // What is new can be no link that somebody has put there.
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              permissionsOf(target));
      return new PartFile(target, part, channel);
    } catch (FileSystemException e) {
      throw refused(file, target, e);
    }
  }

  /** The same failure, in terms of the file that the caller has named. */
  private static IOException refused(Path file, Path target, FileSystemException failure) {
    String reason = failure.getReason();
    String text =
        "no file can be written beside it, in "
            + target.getParent()
            + (reason == null ? "" : ": " + reason);
    FileSystemException told =
        failure instanceof AccessDeniedException
            ? new AccessDeniedException(file.toString(), null, text)
            : new FileSystemException(file.toString(), null, text);
    told.initCause(failure);
    return told;
  }

  private static Path target(Path file) throws IOException {
    boolean exists = Files.exists(file);
    if (exists && !Files.isRegularFile(file)) {
      throw new FileSystemException(
          file.toString(),
          null,
          "found "
              + (Files.isDirectory(file) ? "a directory" : "no regular file")
              + ", expected a file or none; name a file to write");
    }
    if (!exists && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new NoSuchFileException(
          file.toString(), null, "found a link that leads to no file; remove it first");
    }
    if (exists && !Files.isWritable(file)) {
      throw new AccessDeniedException(file.toString(), null, "it is there and is not writable");
    }
    Path target = exists ? file.toRealPath() : file.toAbsolutePath();
    Path directory = target.getParent();
    if (directory == null || !Files.isDirectory(directory)) {
      throw new NoSuchFileException(
          file.toString(), null, "its directory is not there; create it first");
    }
    return target;
  }

  /** A name that no other file has: the target's, cut where it is long, between a dot and more. */
  private static String passingName(String name) {
    String end = "." + UUID.randomUUID() + SUFFIX;
    int room = LONGEST_NAME - 1 - end.length();
    int kept = name.length();
    while (name.substring(0, kept).getBytes(StandardCharsets.UTF_8).length > room) {
      kept = name.offsetByCodePoints(kept, -1);
    }
    return "." + name.substring(0, kept) + end;
  }

  /** Nobody may read from a recording under its passing name who may not under its own. */
  private static FileAttribute<?>[] permissionsOf(Path target) throws IOException {
    try {
      return new FileAttribute<?>[] {
        PosixFilePermissions.asFileAttribute(Files.getPosixFilePermissions(target))
      };
    } catch (NoSuchFileException | UnsupportedOperationException none) {
      return new FileAttribute<?>[0];
    }
  }

  FileChannel channel() {
    return channel;
  }

  Path target() {
    return target;
  }

  /**
   * Forces the file to disk and gives it its name.
   *
   * @throws IOException if that fails; the target is as it was
   */
  void complete() throws IOException {
    channel.force(true);
    keepPermissions();
    // Not every system moves what is open.
    channel.close();
    if (Files.isDirectory(target)) {
      throw new FileSystemException(target.toString(), null, "a directory is there by now");
    }
    try {
      // Some file systems replace in one step only if they are told both.
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
    over = true;
    forceDirectory();
  }

  private void keepPermissions() throws IOException {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(target);
      if (!permissions.equals(Files.getPosixFilePermissions(part))) {
        Files.setPosixFilePermissions(part, permissions);
      }
    } catch (NoSuchFileException | UnsupportedOperationException none) {
      // A new file has what the system gives to new files.
    }
  }

  /** Makes the new name survive a power failure, where a directory can be opened. */
  private void forceDirectory() {
    Path directory = target.getParent();
    if (directory == null) {
      return;
    }
    try (FileChannel opened = FileChannel.open(directory, StandardOpenOption.READ)) {
      opened.force(true);
    } catch (IOException | UnsupportedOperationException e) {
      // The file is in place all the same.
    }
  }

  /** Removes the file unless it is complete. */
  @Override
  public void close() throws IOException {
    if (over) {
      return;
    }
    over = true;
    try {
      // Not every system removes what is open.
      channel.close();
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
