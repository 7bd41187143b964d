// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.internal.flow.EventSource;
import com.ximasdk.internal.text.ForeignLog;
import com.ximasdk.realtime.AgentEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns the board: lets one thread at a time change it, and tells every subscriber. Whatever a
 * change throws leaves the board whole, and whatever a subscriber's signal throws harms that one
 * alone.
 */
final class AgentBroadcast {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.realtime");

  private final ReentrantLock lock = new ReentrantLock();
  private final AgentBoard board = new AgentBoard();
  private final List<Source> sources = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  /** Whether a change has begun and not ended, so that what is derived may not fit. */
  private boolean halfChanged;

  /**
   * Changes the board; subscribers hear of it with the next {@link #signal()}. Where the change is
   * thrown out of, what it did up to there stays, as a whole, and is told.
   */
  void change(Consumer<AgentBoard> change) {
    apply(
        whole -> {
          change.accept(whole);
          return true;
        });
  }

  /** Changes the board, as {@link #change}, and says what came of it. */
  <T> T apply(Function<AgentBoard, T> change) {
    return read(
        whole -> {
          halfChanged = true;
          try {
            T result = change.apply(whole);
            halfChanged = false;
            return result;
          } catch (Throwable failure) {
            mendAfter(failure);
            throw failure;
          }
        });
  }

  /** Where there is no memory for it now, whoever comes next mends. */
  private void mendAfter(Throwable failure) {
    try {
      mend();
    } catch (Throwable again) {
      if (again != failure) {
        failure.addSuppressed(again);
      }
    }
  }

  private void mend() {
    // Not in the midst of a change that reads what it has changed.
    if (halfChanged && lock.getHoldCount() == 1) {
      board.mend();
      halfChanged = false;
    }
  }

  /** Has subscribers look whether there is something for them. */
  void signal() {
    sources.forEach(Source::signal);
  }

  /** Reads the board. */
  <T> T read(Function<AgentBoard, T> reader) {
    lock.lock();
    try {
      mend();
      return reader.apply(board);
    } finally {
      lock.unlock();
    }
  }

  /** A new subscriber's events, the first picture included. */
  EventSource<AgentEvent> subscribe() {
    Source source =
        read(
            b -> {
              Source made = new Source(new EventBacklog(b));
              b.observe(made.backlog);
              return made;
            });
    sources.add(source);
    return source;
  }

  /** Ends it: subscribers get what they have not been told yet, and then nothing more. */
  void close() {
    closed = true;
    signal();
  }

  private final class Source implements EventSource<AgentEvent> {
    private final EventBacklog backlog;
    private volatile Runnable signal = () -> {};
    private volatile boolean left;

    Source(EventBacklog backlog) {
      this.backlog = backlog;
    }

    void signal() {
      try {
        signal.run();
      } catch (Throwable failure) {
        ForeignLog.write(
            () -> LOG.error("A subscriber could not be told that there is an event.", failure));
      }
    }

    @Override
    public @Nullable AgentEvent poll() {
      return read(unused -> left ? null : backlog.poll());
    }

    @Override
    public boolean ended() {
      // Closed is read first: what came before it is still in the backlog then.
      return left || closed;
    }

    @Override
    public void onSignal(Runnable newSignal) {
      signal = newSignal;
    }

    @Override
    public void close() {
      left = true;
      signal = () -> {};
      sources.remove(this);
      read(
          board -> {
            board.forget(backlog);
            return true;
          });
    }
  }
}
