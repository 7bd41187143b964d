// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.error.LocalStorageException;
import java.util.Optional;

/**
 * Keeps the position of one {@link IntervalCollector} over restarts. {@link IntervalPositionStores}
 * has those that come with the library.
 */
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
}
