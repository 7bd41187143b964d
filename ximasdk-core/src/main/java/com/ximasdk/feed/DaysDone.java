// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.error.LocalStorageException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedSet;

/**
 * The days of an {@link IntervalHistory} that are done, for one report and its groups alone.
 *
 * <p>It is asked by one thread at a time.
 *
 * @since 0.1.0
 */
public interface DaysDone {
  /**
   * {@return the days that were saved last; empty before the first}
   *
   * @throws LocalStorageException if they cannot be read; they are never guessed
   */
  SortedSet<LocalDate> load();

  /**
   * Saves the days that are done, whole or not at all.
   *
   * @param days all that are done, dates in the tenant's zone; they take the place of those before
   * @throws LocalStorageException if that fails
   */
  void save(SortedSet<LocalDate> days);

  /**
   * Keeps the days in a file, one a line, in a directory that exists. A file with a line that is no
   * day is refused, with the line's number.
   *
   * @param file need not be there yet
   * @return the days in that file, which is read at each {@link #load()}
   */
  static DaysDone inFile(Path file) {
    return new DaysFile(file);
  }

  /**
   * Keeps the days in a store of checkpoints, such as a database: one that has been replaced by
   * another is refused with a {@link com.ximasdk.error.CheckpointConflictException} when it saves.
   *
   * @param store stays open; it has to outlive the history
   * @param checkpoint its name, which nothing else in the store has; 1 to 200 characters
   * @return the days in that checkpoint, of which nothing is read yet
   */
  static DaysDone in(CheckpointStore store, String checkpoint) {
    return new CheckpointDays(store, checkpoint);
  }

  /** {@return days in memory, none to begin with, for a history that is asked for at one go} */
  static DaysDone inMemory() {
    return new DaysInMemory();
  }
}
