// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.internal.text.ForeignFailure;
import com.ximasdk.internal.text.ForeignLog;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells an observer, one thing after the other, on threads that it may hold up. */
final class FeedTeller {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.feed");

  private final RecordingFeedObserver observer;
  private final Executor executor;
  private final Queue<Consumer<RecordingFeedObserver>> waiting = new ArrayDeque<>();
  private boolean telling;

  FeedTeller(RecordingFeedObserver observer, Executor executor) {
    this.observer = observer;
    this.executor = executor;
  }

  void tell(Consumer<RecordingFeedObserver> what) {
    synchronized (this) {
      waiting.add(what);
      if (telling) {
        return;
      }
      telling = true;
    }
    executor.execute(this::tellAll);
  }

  private void tellAll() {
    for (Consumer<RecordingFeedObserver> what = next(); what != null; what = next()) {
      try {
        what.accept(observer);
      } catch (Throwable broken) {
        ForeignLog.write(
            () -> LOG.error("The observer of a feed failed.", ForeignFailure.of(broken)));
      }
    }
  }

  private synchronized @Nullable Consumer<RecordingFeedObserver> next() {
    Consumer<RecordingFeedObserver> what = waiting.poll();
    telling = what != null;
    return what;
  }
}
