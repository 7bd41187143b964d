// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.jspecify.annotations.Nullable;

/**
 * The one byte whose lock stands for its whole file.
 *
 * <p>Where the system's locks are mandatory (Windows), a lock over the content keeps every other
 * handle from that content, also another one of the process that holds the lock. This byte is
 * behind any content, so whoever reads the file meets no lock, and whoever asks for this byte, or
 * for the whole file as the platform does by default, does.
 */
final class LockByte {
  private static final long POSITION = Long.MAX_VALUE - 1;

  private LockByte() {}

  /**
   * Locks a file.
   *
   * @return the lock; null if another process has it
   * @throws java.nio.channels.OverlappingFileLockException if other code of this process has it
   */
  static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    return channel.tryLock(POSITION, 1, false);
  }
}
