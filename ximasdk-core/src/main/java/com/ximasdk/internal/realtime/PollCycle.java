// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.internal.time.Durations;
import com.ximasdk.realtime.AgentWatchOptions;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the reading of values stands: one cycle follows the other, and within a cycle one request
 * the other, so no two overlap.
 *
 * @param phase what is waited for, and for how long at most
 * @param begunAt when the last cycle began
 * @param failures how many cycles failed in a row
 * @param notReady how often in a row values were not ready
 */
record PollCycle(Phase phase, long begunAt, int failures, int notReady) {
  /** What is waited for; each has an end. */
  sealed interface Phase {
    /** When it has to be looked at, whatever happens. */
    long wakeAt();
  }

  /** The next cycle begins when it is time, or when something asks for it. */
  record Waiting(long wakeAt) implements Phase {}

  /** The next cycle begins when it is time: the tenant fails, and nothing hastens it. */
  record BackingOff(long wakeAt) implements Phase {}

  /**
   * The list of metrics was asked for.
   *
   * @param wakeAt when an answer is overdue
   */
  record ReadingList(long wakeAt, ListPurpose purpose) implements Phase {}

  /**
   * Values were asked for.
   *
   * @param wakeAt when an answer is overdue
   * @param askedAt when they were asked for
   * @param beside the metric that was asked for in the same request
   */
  record ReadingValues(long wakeAt, long askedAt, Optional<String> beside) implements Phase {}

  /** What the list is read for. */
  sealed interface ListPurpose {}

  /** To know what values to ask for. */
  record BeforeValues() implements ListPurpose {}

  /** Because the values that were just read do not fit the list. */
  record AfterValues() implements ListPurpose {}

  /** To learn what a refusal of values means. */
  record AfterRefusal(Throwable refusal) implements ListPurpose {}

  /** A cycle that begins with the list. */
  static PollCycle first(AgentWatchOptions options, Moment now) {
    return new PollCycle(new Waiting(now.nanos()), now.nanos(), 0, 0)
        .readingList(new BeforeValues(), options, now);
  }

  long wakeAt() {
    return phase.wakeAt();
  }

  /** Whether a time is in this cycle, and not before it. */
  boolean hasBegunBy(long time) {
    return time - begunAt >= 0;
  }

  PollCycle begun(Moment now) {
    return new PollCycle(phase, now.nanos(), failures, notReady);
  }

  PollCycle readingList(ListPurpose purpose, AgentWatchOptions options, Moment now) {
    return in(new ReadingList(now.after(Waits.beyond(options.requestLimit())), purpose));
  }

  PollCycle readingValues(Optional<String> beside, AgentWatchOptions options, Moment now) {
    return in(
        new ReadingValues(now.after(Waits.beyond(options.requestLimit())), now.nanos(), beside));
  }

  /** Values came. */
  PollCycle brought(PictureOutcome outcome) {
    return new PollCycle(phase, begunAt, 0, outcome == PictureOutcome.WHOLE ? 0 : notReady + 1);
  }

  /** The cycle is over, and the next one begins a period after it began. */
  PollCycle ended(Duration period, Moment now) {
    Duration spread = Durations.scaled(period, 0.9 + 0.2 * now.chance());
    Duration left = spread.minus(now.since(begunAt));
    Duration air = Durations.longer(Durations.scaled(period, 0.05), Waits.LEAST);
    return in(new Waiting(now.after(soonerIfNotReady(Durations.longer(left, air)))));
  }

  /** Values that are not ready are asked for again sooner, at first. */
  private Duration soonerIfNotReady(Duration wait) {
    return notReady == 0
        ? wait
        : Durations.shorter(wait, Waits.doubled(Waits.FIRST_NOT_READY, notReady));
  }

  /** The cycle failed; the next one begins after a wait that grows, or one that was asked for. */
  PollCycle failed(Duration least, AgentWatchOptions options, Moment now) {
    Duration wait = Durations.longer(least, Waits.growing(failures + 1, options, now));
    return new PollCycle(new BackingOff(now.after(wait)), begunAt, failures + 1, notReady);
  }

  /** Begins the next cycle at a time, if that is earlier; one that is under way goes on. */
  PollCycle notAfter(long time) {
    return phase instanceof Waiting waiting
        ? in(new Waiting(Moment.earlier(waiting.wakeAt(), time)))
        : this;
  }

  private PollCycle in(Phase next) {
    return new PollCycle(next, begunAt, failures, notReady);
  }
}
