// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.call.DownloadProgress;
import com.ximasdk.internal.text.ForeignFailure;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a caller's listener how far a download is, on a thread of its own and one thing at a time.
 * While the listener is at one, only the newest is kept for it.
 */
final class ProgressTeller {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.download");

  private record State(long bytes, OptionalLong total) {}

  private final DownloadProgress listener;
  private @Nullable State newest;
  private boolean atWork;
  private @Nullable Thread listening;
  private boolean cutShort;
  private boolean failed;

  ProgressTeller(DownloadProgress listener) {
    this.listener = listener;
  }

  /** Has the listener told, then or later; what is newer by then is told in its place. */
  synchronized void tell(Executor threads, long bytes, OptionalLong total) {
    if (failed || listener == DownloadProgress.NONE) {
      return;
    }
    newest = new State(bytes, total);
    if (!atWork) {
      threads.execute(this::work);
      atWork = true;
    }
  }

  private void work() {
    for (State next = next(); next != null; next = next()) {
      try {
        listener.on(next.bytes(), next.total());
      } catch (Throwable failure) {
        giveUp(failure);
      }
    }
  }

  private synchronized @Nullable State next() {
    if (cutShort) {
      // The interrupt was for the listener, whose call is over.
      Thread.interrupted();
      cutShort = false;
    }
    State next = newest;
    newest = null;
    listening = next == null ? null : Thread.currentThread();
    atWork = next != null;
    notifyAll();
    return next;
  }

  private synchronized void giveUp(Throwable failure) {
    if (cutShort) {
      LOG.debug(
          "The progress listener of a download was interrupted at its end.",
          ForeignFailure.of(failure));
      return;
    }
    failed = true;
    newest = null;
    LOG.warn(
        "The progress listener of a download failed; it is not called again.",
        ForeignFailure.of(failure));
  }

  /** Waits until all has been told, but for no longer than that. */
  synchronized void await(Duration patience) throws InterruptedException {
    long begun = System.nanoTime();
    long left = patience.toNanos();
    while (atWork && left > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = patience.toNanos() - (System.nanoTime() - begun);
    }
  }

  /**
   * Tells no more of what is not told yet, and interrupts the listener where it is at something.
   */
  synchronized void end() {
    newest = null;
    if (listening != null) {
      cutShort = true;
      listening.interrupt();
    }
  }
}
