// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;

/**
 * One subscriber's events, to be read in a loop.
 *
 * <p>The reader sets the pace: between two reads, changes of one agent melt into its newest state,
 * so reading seldom loses no final state and takes no memory. For use by one thread; {@link
 * #close()} may come from any.
 *
 * @since 0.1.0
 */
public interface AgentEvents extends Iterator<AgentEvent>, AutoCloseable {
  /**
   * Waits for the next event.
   *
   * @return false if the watch or these events were closed and everything was read
   * @throws com.ximasdk.error.CallInterruptedException if the thread is interrupted; its flag stays
   *     set
   */
  @Override
  boolean hasNext();

  /**
   * Waits for the next event and takes it.
   *
   * @throws java.util.NoSuchElementException if there will be none any more
   * @throws com.ximasdk.error.CallInterruptedException if the thread is interrupted; its flag stays
   *     set
   */
  @Override
  AgentEvent next();

  /**
   * Takes the next event, waiting for it at most so long.
   *
   * @param atMost the longest wait; zero does not wait
   * @return the event, or empty if none came in time or none will come any more
   * @throws com.ximasdk.error.CallInterruptedException if the thread is interrupted; its flag stays
   *     set
   */
  Optional<AgentEvent> next(Duration atMost);

  /** {@return whether no event will come any more} It does not wait. */
  boolean ended();

  /** Ends these events; the watch goes on. */
  @Override
  void close();
}
