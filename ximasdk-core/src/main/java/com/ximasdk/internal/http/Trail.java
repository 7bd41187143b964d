// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Tells what happens in one call: to the log, and to each listener. */
final class Trail {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.http");

  /** A listener, with what it attached to this call. */
  private record Follower(Mailbox mailbox, Told.Attachment attachment) {}

  private final CallIdentity call;
  private final List<Follower> followers;

  /**
   * The trail of a call.
   *
   * @param listeners those of them that are somebody's are told
   */
  Trail(CallIdentity call, List<Mailbox> listeners) {
    this.call = call;
    this.followers =
        listeners.stream()
            .filter(listener -> !listener.isForNobody())
            .map(listener -> new Follower(listener, new Told.Attachment()))
            .toList();
  }

  /** Whether anybody hears what is told at a level. */
  boolean isHeard(Level level) {
    return !followers.isEmpty() || LOG.isEnabledForLevel(level);
  }

  CallIdentity call() {
    return call;
  }

  /** Tells on this thread that the call begins. */
  void begin() {
    for (Follower follower : followers) {
      follower
          .mailbox()
          .tellNow(Told.callStarted().make(new Told.Envelope(call, follower.attachment(), 0)));
    }
  }

  void tell(Level level, Told.Maker event) {
    if (LOG.isEnabledForLevel(level)) {
      LOG.atLevel(level).log("{}", event.make(new Told.Envelope(call, new Told.Attachment(), 0)));
    }
    for (Follower follower : followers) {
      follower.mailbox().tell(event, call, follower.attachment());
    }
  }
}
