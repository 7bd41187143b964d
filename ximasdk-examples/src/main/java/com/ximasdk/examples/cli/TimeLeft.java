// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/**
 * Estimates how long things will take by how long the last ones took, waits between them included.
 * It knows no clock: who uses it tells the time. Not for use by several threads at once.
 */
final class TimeLeft {
  /** With fewer, or in less time, nothing is known. */
  private static final int LEAST_ITEMS = 4;

  private static final long LEAST_NANOS = Duration.ofSeconds(2).toNanos();

  /** As many as tell how it goes now, and enough that none of them counts for much. */
  private static final int MOST_ITEMS = 30;

  /** One that takes longer than so many others, as after an outage, counts as so many. */
  private static final int MOST_TIMES_THE_MEAN = 4;

  private final Deque<Long> spans = new ArrayDeque<>();
  private long sum;
  private long last;

  /**
   * Starts.
   *
   * @param nanos a time that only goes on, as {@link System#nanoTime()}
   */
  TimeLeft(long nanos) {
    last = nanos;
  }

  /** One more is done. */
  void done(long nanos) {
    long span = Math.max(0, nanos - last);
    last = nanos;
    if (isKnown()) {
      span = Math.min(span, MOST_TIMES_THE_MEAN * Math.max(1, sum / spans.size()));
    }
    spans.addLast(span);
    sum += span;
    if (spans.size() > MOST_ITEMS) {
      sum -= spans.removeFirst();
    }
  }

  private boolean isKnown() {
    return spans.size() >= LEAST_ITEMS && sum >= LEAST_NANOS;
  }

  /**
   * How long the rest will take.
   *
   * @param items how many are left
   * @return zero or more; empty as long as it is not known
   */
  Optional<Duration> of(long items) {
    if (items <= 0 || !isKnown()) {
      return Optional.empty();
    }
    return Optional.of(Duration.ofNanos(sum / spans.size()).multipliedBy(items));
  }

  /** A time as a person tells it, no more exactly than it is known. */
  static String words(Duration left) {
    long seconds = left.toSeconds();
    if (seconds < 10) {
      return "a few seconds left";
    }
    if (seconds < 55) {
      return "about " + (seconds + 5) / 10 * 10 + " s left";
    }
    long minutes = (seconds + 30) / 60;
    if (minutes < 60) {
      return "about " + minutes + " min left";
    }
    long tens = (minutes + 5) / 10 * 10;
    if (tens < 48 * 60) {
      String rest = tens % 60 == 0 ? "" : String.format(Locale.ROOT, " %d min", tens % 60);
      return "about " + tens / 60 + " h" + rest + " left";
    }
    return "about " + (minutes + 12 * 60) / (24 * 60) + " days left";
  }
}
