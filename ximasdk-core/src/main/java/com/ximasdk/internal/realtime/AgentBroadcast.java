// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.realtime.AgentEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Owns the board: lets one thread at a time change it, and tells every subscriber. */
final class AgentBroadcast {
  private final ReentrantLock lock = new ReentrantLock();
  private final AgentBoard board = new AgentBoard();
  private final List<Source> sources = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  /** Changes the board; subscribers hear of it with the next {@link #signal()}. */
  void change(Consumer<AgentBoard> change) {
    apply(
        board -> {
          change.accept(board);
          return true;
        });
  }

  /** Changes the board, as {@link #change}, and says what came of it. */
  <T> T apply(Function<AgentBoard, T> change) {
    return read(change);
  }

  /** Has subscribers look whether there is something for them. */
  void signal() {
    sources.forEach(Source::signal);
  }

  /** Reads the board. */
  <T> T read(Function<AgentBoard, T> reader) {
    lock.lock();
    try {
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
      signal.run();
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
