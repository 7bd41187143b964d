// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.internal.storage.DiskReason;
import com.ximasdk.internal.text.Causes;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
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
 * A file that appears whole or not at all: it is written beside its place and moved there when it
 * is complete. What stood in its place stays until then.
 */
final class OutputFile implements Closeable {
  private final Path named;
  private final Path target;
  private final Path part;

  /**
   * Prepares for a file. Nothing is created yet.
   *
   * @throws IOException if the target is there and is no regular file or is not writable, or if its
   *     directory is not there
   */
  OutputFile(Path file) throws IOException {
    boolean exists = Files.exists(file);
    if (exists && !Files.isRegularFile(file)) {
      throw new FileFailure(file + ": is no regular file. Name a file to write.");
    }
    if (!exists && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileFailure(file + ": is a link to a file that is not there.");
    }
    if (exists && !Files.isWritable(file)) {
      throw new FileFailure(file + ": is there and is not writable. Name another file to write.");
    }
    named = file;
    // A link stays a link: what it leads to is replaced.
    target = exists ? file.toRealPath() : newFile(file);
    part = target.resolveSibling(".ximasdk-" + UUID.randomUUID() + ".part");
  }

  /**
   * Keeps a recording from being replaced by something that is none.
   *
   * @param recording what is read
   * @throws FileFailure if this is it
   */
  void requireOther(Path recording) throws IOException {
    if (Files.exists(recording) && Files.exists(target) && Files.isSameFile(recording, target)) {
      throw new FileFailure(
          named + ": is the recording itself, which would be lost. Name another file to write.");
    }
  }

  private static Path newFile(Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    Path directory = absolute.getParent();
    Path name = absolute.getFileName();
    if (directory == null || name == null || !Files.isDirectory(directory)) {
      throw new FileFailure(file + ": its directory is not there. Create it first.");
    }
    return directory.toRealPath().resolve(name);
  }

  /** Begins what is written, as {@link #channel()} does. */
  OutputStream open() throws IOException {
    return Channels.newOutputStream(channel());
  }

  /** Begins what is written. Nobody may read from it who may not read what it is to replace. */
  FileChannel channel() throws IOException {
    Set<PosixFilePermission> permissions = permissions();
    FileAttribute<?>[] attributes =
        permissions.isEmpty()
            ? new FileAttribute<?>[0]
            : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    return FileChannel.open(
        part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes);
  }

  /** Those of what is replaced; none where nothing is, or where there are no such permissions. */
  private Set<PosixFilePermission> permissions() throws IOException {
    try {
      return Files.getPosixFilePermissions(target);
    } catch (NoSuchFileException | UnsupportedOperationException none) {
      return Set.of();
    }
  }

  /**
   * Makes sure that this is another file than one that is written with it.
   *
   * @throws IOException if one would take the place of the other
   */
  void requireOtherThan(OutputFile other) throws IOException {
    if (target.equals(other.target)) {
      throw new FileFailure(other.named + ": is the same file as " + named + ". Expected two.");
    }
  }

  /** Does what writes the file. */
  @FunctionalInterface
  interface Writing {
    /** Writes it. */
    void run() throws IOException;
  }

  /**
   * Writes the file.
   *
   * @throws IOException with the file's name in its message, where it is of this file or of none
   */
  void write(Writing writing) throws IOException {
    try {
      writing.run();
    } catch (FileSystemException e) {
      boolean isOfThis =
          part.toString().equals(e.getFile()) || target.toString().equals(e.getFile());
      throw isOfThis ? failure(e) : e;
    } catch (IOException e) {
      // What is said for people names what it is about.
      throw e.getClass().getPackageName().startsWith("com.ximasdk") ? e : failure(e);
    }
  }

  private FileFailure failure(IOException e) {
    // What writes pictures says only that it failed.
    IOException disk =
        Causes.of(e)
            .filter(IOException.class::isInstance)
            .map(IOException.class::cast)
            .reduce(e, (above, below) -> below);
    return new FileFailure(named + ": could not be completed: " + DiskReason.of(disk) + ".", e);
  }

  /** Puts the complete file in its place, once it is on disk. */
  void complete() throws IOException {
    try {
      force();
      keepPermissions();
      move();
    } catch (FileSystemException e) {
      throw failure(e);
    }
  }

  /** What it replaces is gone for good, also where the power fails. */
  private void force() throws IOException {
    try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
      written.force(true);
    }
  }

  /** The system takes from a new file what it gives to no new file. */
  private void keepPermissions() throws IOException {
    Set<PosixFilePermission> permissions = permissions();
    if (!permissions.isEmpty() && !permissions.equals(Files.getPosixFilePermissions(part))) {
      Files.setPosixFilePermissions(part, permissions);
    }
  }

  private void move() throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Takes away what was not completed. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(part);
  }
}
