// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import java.nio.file.Path;

/** Where checkpoints can be kept. */
public final class CheckpointStores {
  private CheckpointStores() {}

  /**
   * Keeps checkpoints in a file, in a directory that exists: what a program on one machine needs.
   * The file has a line of JSON for each commit, with a checksum, and is shortened by itself when
   * more than half of it counts no more. Of each key 16 to 44 bytes are in memory; values stay on
   * disk.
   *
   * <p>The file belongs to one store at a time: another one on the same file is refused, in this
   * process and in others. For that a file with the ending {@code .lock} is put beside it, and
   * stays.
   *
   * <p>A line that the end of a process or of the machine has torn is set aside in a file with the
   * ending {@code .torn}, and told as a warning of the logger {@code com.ximasdk.storage} and by
   * {@link FileCheckpointStore#repaired()}; its commit has never returned, and counts as not done.
   * Any other damage is refused, with the number of the line.
   *
   * <p>A commit that fails, as for want of room, leaves the file as it was, and the next one works
   * when there is room again. An interrupt does not end a commit; the thread's flag stays set.
   *
   * @param file need not be there yet
   * @throws com.ximasdk.error.LocalStorageException if it cannot be opened, is damaged, or belongs
   *     to another store
   */
  public static FileCheckpointStore inFile(Path file) {
    return FileCheckpointStore.open(file);
  }

  /** Keeps checkpoints in memory, for tests and for work that is done at one go. */
  public static CheckpointStore inMemory() {
    return new CheckpointMemory();
  }
}
