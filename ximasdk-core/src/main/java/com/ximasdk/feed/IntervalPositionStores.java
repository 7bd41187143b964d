// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.checkpoint.CheckpointStore;
import java.nio.file.Path;

/**
 * Where positions can be kept.
 *
 * @since 0.1.0
 */
public final class IntervalPositionStores {
  private IntervalPositionStores() {}

  /**
   * Keeps a position in a file, which is replaced in one step, in a directory that exists.
   *
   * <p>The file belongs to one collector: from its first use until it is closed, another one on the
   * same file is refused, in this process and in others. For that a file with the ending {@code
   * .lock} is put beside it, and stays.
   *
   * <p>A file whose content is not a position as it was saved is refused with an error that names
   * the member; positions of earlier versions are read.
   *
   * @param file need not be there yet
   * @return the store, which reads and locks nothing before it is asked first; a collector closes
   *     it
   */
  public static IntervalPositionStore inFile(Path file) {
    return new PositionFile(file);
  }

  /**
   * Keeps a position in a store of checkpoints, such as a database.
   *
   * <p>The checkpoint belongs to one collector: one that has been replaced by another is refused
   * with a {@link com.ximasdk.error.CheckpointConflictException} when it saves. Closing leaves the
   * store open.
   *
   * @param store stays open; it has to outlive the collector
   * @param checkpoint its name, which nothing else in the store has; 1 to 200 characters
   * @return the store, of which nothing is read yet
   */
  public static IntervalPositionStore in(CheckpointStore store, String checkpoint) {
    return new CheckpointPosition(store, checkpoint);
  }
}
