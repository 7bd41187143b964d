// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import com.ximasdk.error.LocalStorageException;
import com.ximasdk.internal.report.PositionFile;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps the position of one {@link IntervalCollector} over restarts. */
public interface IntervalPositionStore {
  /**
   * The position that was saved last; empty before the first.
   *
   * @throws LocalStorageException if it cannot be read; a position is never guessed
   */
  Optional<IntervalPosition> load();

  /**
   * Saves a position, whole or not at all; when this returns, it outlives a loss of power.
   *
   * @throws LocalStorageException if that fails
   */
  void save(IntervalPosition position);

  /**
   * Keeps it in a file, which is replaced in one step. The file belongs to one collector.
   *
   * @param file in a directory that exists
   */
  static IntervalPositionStore file(Path file) {
    return new PositionFile(file);
  }
}
