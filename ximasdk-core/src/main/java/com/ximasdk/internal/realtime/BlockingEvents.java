// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.error.CallSummary;
import com.ximasdk.internal.flow.EventSource;
import com.ximasdk.internal.time.Durations;
import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentEvents;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Delivers events to a thread that waits for them. */
final class BlockingEvents implements AgentEvents {
  private final EventSource<AgentEvent> source;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition signalled = lock.newCondition();
  private boolean signal;
  private @Nullable AgentEvent ahead;
  private volatile boolean closed;

  BlockingEvents(EventSource<AgentEvent> source) {
    this.source = source;
    source.onSignal(this::signal);
  }

  @Override
  public boolean hasNext() {
    return await(Long.MAX_VALUE);
  }

  @Override
  public AgentEvent next() {
    if (!hasNext()) {
      throw new NoSuchElementException("The watch was closed; there are no more events.");
    }
    return take();
  }

  @Override
  public Optional<AgentEvent> next(Duration atMost) {
    return await(Durations.nanos(atMost)) ? Optional.of(take()) : Optional.empty();
  }

  @Override
  public boolean ended() {
    if (ahead == null && source.ended()) {
      ahead = source.poll();
    }
    return closed || (ahead == null && source.ended());
  }

  @Override
  public void close() {
    closed = true;
    source.close();
    signal();
  }

  private AgentEvent take() {
    AgentEvent event = ahead;
    ahead = null;
    if (event == null) {
      throw new NoSuchElementException("The events were closed while they were read.");
    }
    return event;
  }

  private boolean await(long nanos) {
    long left = nanos;
    while (ahead == null && !closed) {
      boolean ended = source.ended();
      ahead = source.poll();
      if (ahead != null || ended) {
        break;
      }
      lock.lock();
      try {
        while (!signal && left > 0) {
          left = signalled.awaitNanos(left);
        }
        if (!signal) {
          return false;
        }
        signal = false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CallInterruptedException(
            CallSummary.NONE, "The thread was interrupted while it waited for agent events.", e);
      } finally {
        lock.unlock();
      }
    }
    return ahead != null && !closed;
  }

  private void signal() {
    lock.lock();
    try {
      signal = true;
      signalled.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
