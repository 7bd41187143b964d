// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.call.XimaEvent;
import com.ximasdk.call.XimaListener;
import com.ximasdk.internal.text.ForeignFailure;
import com.ximasdk.internal.time.Workers;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings events to one listener, one after the other, so that no call waits for it. */
final class Mailbox {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.http");

  /** How many events are kept for a listener that is busy. */
  static final int MOST = 10_000;

  private final XimaListener listener;
  private final Workers workers;
  private final Queue<XimaEvent> waiting = new ArrayDeque<>();
  private boolean delivering;
  private boolean lossIsTold;
  private long lost;

  Mailbox(XimaListener listener, Workers workers) {
    this.listener = listener;
    this.workers = workers;
  }

  boolean isForNobody() {
    return listener == XimaListener.NONE;
  }

  /** Tells an event on this thread. */
  void tellNow(XimaEvent event) {
    try {
      listener.on(event);
    } catch (Throwable failure) {
      LOG.warn(
          "The listener failed on an event of '{}'.",
          event.operation(),
          ForeignFailure.of(failure));
    }
  }

  /** Has a worker tell an event, after those before it. */
  void tell(Told.Maker event, CallIdentity call, Told.Attachment attachment) {
    boolean begin;
    synchronized (waiting) {
      if (waiting.size() >= MOST) {
        lost++;
        if (!lossIsTold) {
          lossIsTold = true;
          LOG.warn(
              "The listener does not keep up: {} events wait for it, more are lost. The calls go"
                  + " on.",
              MOST);
        }
        return;
      }
      waiting.add(event.make(new Told.Envelope(call, attachment, lost)));
      lost = 0;
      begin = !delivering;
      delivering = true;
    }
    if (begin) {
      workers.execute(this::deliver);
    }
  }

  private void deliver() {
    for (XimaEvent next = next(); next != null; next = next()) {
      tellNow(next);
      // An interrupt that the listener was left with is none of the next event's.
      Thread.interrupted();
    }
  }

  private @Nullable XimaEvent next() {
    synchronized (waiting) {
      XimaEvent next = waiting.poll();
      if (next == null) {
        delivering = false;
        lossIsTold = false;
      }
      return next;
    }
  }
}
