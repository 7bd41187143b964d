// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.internal.time.Durations;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether the metric that tells the time in state is read in one request with the states. That a
 * tenant answers for two metrics at once is INFERRED, so one that does not must not cost the
 * states.
 */
sealed interface DurationJoin {
  /** Nothing speaks against it. */
  record Together() implements DurationJoin {}

  /**
   * A request for both failed, or had no states: the states are read alone, to see.
   *
   * @param tries how often that was so in a row
   */
  record Suspected(int tries) implements DurationJoin {}

  /**
   * The states alone were there: the other metric stays out for a time.
   *
   * @param until when both are asked for again
   */
  record LeftOut(int tries, long until) implements DurationJoin {}

  /** What to ask for beside the states. */
  default Optional<String> beside(MetricSelection.Known metric, Moment now) {
    boolean together =
        this instanceof Together || (this instanceof LeftOut out && now.reached(out.until()));
    return together ? metric.durationId() : Optional.empty();
  }

  /** A request for both did not bring the states. */
  default DurationJoin suspected() {
    return new Suspected(this instanceof LeftOut out ? out.tries() + 1 : 1);
  }

  /** A request brought the states. */
  default DurationJoin proved(boolean both, Duration pollPeriod, Moment now) {
    if (both) {
      return new Together();
    }
    return this instanceof Suspected suspected
        ? new LeftOut(suspected.tries(), now.after(wait(suspected.tries(), pollPeriod)))
        : this;
  }

  private static Duration wait(int tries, Duration pollPeriod) {
    Duration longest = Durations.longer(Duration.ofHours(1), pollPeriod);
    return Durations.shorter(longest, Waits.doubled(pollPeriod, tries + 1));
  }
}
