// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.error.LocalStorageException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedSet;

/** The days of an {@link IntervalHistory} that are done, for one report and its groups alone. */
public interface DaysDone {
  /**
   * The days that were saved last.
   *
   * @throws LocalStorageException if they cannot be read; they are never guessed
   */
  SortedSet<LocalDate> load();

  /**
   * Saves the days that are done, whole or not at all.
   *
   * @throws LocalStorageException if that fails
   */
  void save(SortedSet<LocalDate> days);

  /**
   * Keeps the days in a file, one a line, in a directory that exists. A file with a line that is no
   * day is refused, with the line's number.
   */
  static DaysDone inFile(Path file) {
    return new DaysFile(file);
  }

  /**
   * Keeps the days in a store of checkpoints, such as a database: one that has been replaced by
   * another is refused with a {@link com.ximasdk.error.CheckpointConflictException} when it saves.
   *
   * @param checkpoint its name, which nothing else in the store has; 1 to 200 characters
   */
  static DaysDone in(CheckpointStore store, String checkpoint) {
    return new CheckpointDays(store, checkpoint);
  }

  /** Keeps the days in memory, for a history that is asked for at one go. */
  static DaysDone inMemory() {
    return new DaysInMemory();
  }
}
