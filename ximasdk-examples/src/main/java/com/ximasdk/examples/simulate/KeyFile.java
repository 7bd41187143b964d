// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.simulate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file that holds a key, for its owner alone. A temporary one is gone when it is closed. */
final class KeyFile implements AutoCloseable {
  private static final Set<PosixFilePermission> OWNER_ALONE =
      PosixFilePermissions.fromString("rw-------");

  private final Path path;
  private final boolean isTemporary;

  private KeyFile(Path path, boolean isTemporary) {
    this.path = path;
    this.isTemporary = isTemporary;
  }

  /**
   * Writes it.
   *
   * @param path where; null for a temporary file. What is there is replaced
   * @param key what it holds
   */
  static KeyFile write(@Nullable Path path, String key) throws IOException {
    if (path != null) {
      Files.deleteIfExists(path);
    }
    KeyFile file =
        path == null
            ? new KeyFile(Files.createTempFile("ximasdk-simulated-tenant-", ".key"), true)
            : new KeyFile(Files.createFile(path.toAbsolutePath(), ownerAlone(path)), false);
    // The permissions stand before the key is in the file.
    Files.write(file.path, (key + "\n").getBytes(StandardCharsets.UTF_8));
    return file;
  }

  /** A temporary file has these permissions by itself; other file systems know none. */
  private static FileAttribute<?>[] ownerAlone(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
        : new FileAttribute<?>[0];
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    if (isTemporary) {
      Files.deleteIfExists(path);
    }
  }
}
