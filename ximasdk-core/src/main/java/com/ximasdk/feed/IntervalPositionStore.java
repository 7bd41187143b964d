// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.error.LocalStorageException;
import java.util.Optional;

/**
 * Keeps the position of one {@link IntervalCollector} over restarts. {@link IntervalPositionStores}
 * has those that come with the library.
 *
 * <p>A store of your own keeps {@link IntervalPosition#text()}, and makes sure that two collectors
 * do not share it: in a database, replace the text only where {@link IntervalPosition#revision()}
 * is still one less ({@code UPDATE … SET text = ?, revision = ? WHERE name = ? AND revision = ?}),
 * and throw if no row was changed. A position whose {@link IntervalPosition#revision()} is 0 is the
 * first one and replaces none.
 *
 * <p>What a store throws ends the round; nothing is lost by it, and what was handed out and not
 * saved comes again marked as repeated.
 *
 * <p>It is asked by one thread at a time.
 *
 * @since 0.1.0
 */
public interface IntervalPositionStore extends AutoCloseable {
  /**
   * {@return the position that was saved last; empty before the first}
   *
   * @throws LocalStorageException if it cannot be read, or another collector has it; a position is
   *     never guessed
   */
  Optional<IntervalPosition> load();

  /**
   * Saves a position, whole or not at all; when this returns, it outlives a loss of power.
   *
   * @param position its revision is greater by one than that of the one before
   * @throws LocalStorageException if that fails, or another collector saved one since
   */
  void save(IntervalPosition position);

  /** Lets go of what the store holds, such as a lock. By default that is nothing. */
  @Override
  default void close() {}
}
