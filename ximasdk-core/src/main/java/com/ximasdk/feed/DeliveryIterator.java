// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.feed.RecordingFeed.State;
import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The deliveries of a feed, waited for one by one. For one thread. */
final class DeliveryIterator implements Iterator<RecordingDelivery> {
  private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(365);

  private final RecordingFeed feed;
  private @Nullable RecordingDelivery next;

  DeliveryIterator(RecordingFeed feed) {
    this.feed = feed;
  }

  @Override
  public boolean hasNext() {
    while (next == null && feed.state() == State.RUNNING) {
      try {
        next = feed.next(AS_LONG_AS_IT_TAKES).orElse(null);
      } catch (IllegalStateException e) {
        if (feed.state() != State.CLOSED) {
          throw e;
        }
        return false;
      }
    }
    return next != null;
  }

  @Override
  public RecordingDelivery next() {
    RecordingDelivery delivery = hasNext() ? next : null;
    if (delivery == null) {
      throw new NoSuchElementException("The feed hands nothing more out.");
    }
    next = null;
    return delivery;
  }
}
