// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The two limits on audio: one request per interval, and the egress cap over a rolling five days.
 * Safe for several threads.
 */
final class AudioLimits {
  private static final Duration EGRESS_WINDOW = Duration.ofDays(5);

  /** Two clocks and a network lie between who spaces requests and who measures them. */
  private static final Duration LARGEST_TOLERANCE = Duration.ofMillis(20);

  private final Clock clock;
  private final Duration interval;
  private final @Nullable Long egressCap;
  private final Deque<Egress> egress = new ArrayDeque<>();
  private long egressSum;
  private @Nullable Instant lastRequest;

  AudioLimits(Clock clock, Duration interval, @Nullable Long egressCap) {
    this.clock = clock;
    this.egressCap = egressCap;
    Duration tenth = interval.dividedBy(10);
    this.interval =
        interval.minus(tenth.compareTo(LARGEST_TOLERANCE) < 0 ? tenth : LARGEST_TOLERANCE);
  }

  /** Takes note of a request, unless it comes too early or after the cap was reached. */
  synchronized Optional<Answer> refusal() {
    Instant now = clock.instant();
    if (lastRequest != null && now.isBefore(lastRequest.plus(interval))) {
      return Optional.of(Answer.error(429, "Audio was asked for too often."));
    }
    while (!egress.isEmpty() && !egress.getFirst().at().plus(EGRESS_WINDOW).isAfter(now)) {
      egressSum -= egress.removeFirst().bytes();
    }
    if (egressCap != null && egressSum >= egressCap) {
      return Optional.of(Answer.error(509, "The egress cap is reached."));
    }
    lastRequest = now;
    return Optional.empty();
  }

  /** As if nothing had been asked for yet. */
  synchronized void forget() {
    egress.clear();
    egressSum = 0;
    lastRequest = null;
  }

  synchronized void served(long bytes) {
    egressSum += bytes;
    egress.addLast(new Egress(clock.instant(), bytes));
  }

  private record Egress(Instant at, long bytes) {}
}
