// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.internal.realtime.FailureMeaning.Reaction;
import com.ximasdk.internal.realtime.MetricSelection.Known;
import com.ximasdk.internal.realtime.MetricSelection.Unusable;
import com.ximasdk.internal.realtime.PollCycle.AfterRefusal;
import com.ximasdk.internal.realtime.PollCycle.AfterValues;
import com.ximasdk.internal.realtime.PollCycle.BackingOff;
import com.ximasdk.internal.realtime.PollCycle.BeforeValues;
import com.ximasdk.internal.realtime.PollCycle.ListPurpose;
import com.ximasdk.internal.realtime.PollCycle.ReadingList;
import com.ximasdk.internal.realtime.PollCycle.ReadingValues;
import com.ximasdk.internal.realtime.PollCycle.Waiting;
import com.ximasdk.internal.realtime.SocketLine.Broken;
import com.ximasdk.internal.realtime.SocketLine.Off;
import com.ximasdk.internal.realtime.SocketLine.Open;
import com.ximasdk.internal.realtime.SocketLine.Opening;
import com.ximasdk.internal.realtime.WatchInput.ListFailed;
import com.ximasdk.internal.realtime.WatchInput.Listed;
import com.ximasdk.internal.realtime.WatchInput.SocketBroken;
import com.ximasdk.internal.realtime.WatchInput.SocketHeard;
import com.ximasdk.internal.realtime.WatchInput.SocketNotOpened;
import com.ximasdk.internal.realtime.WatchInput.SocketOpened;
import com.ximasdk.internal.realtime.WatchInput.StepFailed;
import com.ximasdk.internal.realtime.WatchInput.Valued;
import com.ximasdk.internal.realtime.WatchInput.ValuesFailed;
import com.ximasdk.internal.time.Durations;
import com.ximasdk.realtime.AgentWatchOptions;
import com.ximasdk.realtime.RealtimeMetric;
import com.ximasdk.realtime.StaleCause;
import com.ximasdk.realtime.WatchTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One step of a watch: of where it stands and what happened, where it stands then and what is to be
 * done. It asks nobody for anything, so the same gives the same.
 */
final class WatchStep {
  /**
   * What came of a step.
   *
   * @param effects what is to be done, in this order
   */
  record Result(WatchState state, List<WatchEffect> effects) {}

  private static final String OVERDUE =
      "The tenant has not answered, and the request did not end at its time limit. It is asked"
          + " again.";
  private static final String NOT_READY =
      "The tenant gives no values of the metric: it says that they are not ready, or leaves them"
          + " out. It is asked again.";
  private static final String SILENT =
      "The subscription has been silent for at least %s s and does not answer pings. It is opened"
          + " again.";
  private static final String NOT_OPENED =
      "The subscription could not be opened; states are polled until it is.";
  private static final String NO_SOCKET =
      "The tenant has no WebSocket for realtime metrics; states are polled instead.";

  private final AgentWatchOptions options;
  private final Moment now;
  private final List<WatchEffect> effects = new ArrayList<>();
  private WatchState state;

  private WatchStep(WatchState state, AgentWatchOptions options, Moment now) {
    this.state = state;
    this.options = options;
    this.now = now;
  }

  /** Takes a step. */
  static Result take(WatchState state, WatchInput input, AgentWatchOptions options, Moment now) {
    WatchStep step = new WatchStep(state, options, now);
    step.take(input);
    return new Result(step.state, List.copyOf(step.effects));
  }

  private void take(WatchInput input) {
    if (input instanceof StepFailed failed) {
      restart(failed.failure());
    } else if (state.poll().phase() instanceof ReadingList reading
        && input instanceof Listed listed) {
      listed(listed.metrics(), reading.purpose());
    } else if (state.poll().phase() instanceof ReadingList reading
        && input instanceof ListFailed failed) {
      listFailed(failed.failure(), reading.purpose());
    } else if (state.poll().phase() instanceof ReadingValues reading
        && input instanceof Valued valued) {
      valued(valued, reading.beside().isPresent(), reading.askedAt());
    } else if (state.poll().phase() instanceof ReadingValues reading
        && input instanceof ValuesFailed failed) {
      valuesFailed(failed.failure(), reading.beside().isPresent());
    } else if (state.line() instanceof Opening opening && input instanceof SocketOpened) {
      state =
          state
              .with(SocketLine.open(opening, options, now))
              .with(state.poll().notAfter(now.nanos()));
    } else if (state.line() instanceof Opening && input instanceof SocketNotOpened failed) {
      notOpened(failed.failure());
    } else if (state.line() instanceof Open open && input instanceof SocketHeard heard) {
      heard(open, heard.doubtful());
    } else if (input instanceof SocketBroken broken && state.line().isWanted()) {
      // Also while it is being opened: the tenant may close it before that is known.
      lineBroken(broken.why(), options.longestWait(), Duration.ZERO);
    }
    lookAtTheTime();
    keepALine();
  }

  // ---- time

  private void lookAtTheTime() {
    lookAtTheLine();
    state = state.with(state.health().at(now));
    if (!now.reached(state.poll().wakeAt())) {
      return;
    }
    if (state.poll().phase() instanceof Waiting || state.poll().phase() instanceof BackingOff) {
      beginCycle();
    } else {
      effects.add(new WatchEffect.Abandon());
      stale(StaleCause.OUTAGE, OVERDUE);
      backOff(Duration.ZERO);
    }
  }

  private void lookAtTheLine() {
    if (state.line() instanceof Open open) {
      if (now.reached(open.silentAt())) {
        String why = SILENT.formatted(Durations.clamped(options.silenceLimit()).toSeconds());
        stale(StaleCause.OUTAGE, why);
        lineBroken(why, options.longestWait(), Duration.ZERO);
      } else if (now.reached(open.pingAt())) {
        effects.add(new WatchEffect.Ping());
        state = state.with(open.pinged(options, now));
      }
    } else if (state.line() instanceof Opening opening && now.reached(opening.wakeAt())) {
      lineBroken(NOT_OPENED, options.longestWait(), Duration.ZERO);
    } else if (state.line() instanceof Broken broken && now.reached(broken.wakeAt())) {
      openLine();
    }
  }

  // ---- cycles

  private void beginCycle() {
    state = state.with(state.poll().begun(now));
    if (state.metric() instanceof Known known && !known.due(options.selectionPeriod(), now)) {
      readValues(known);
    } else {
      readList(new BeforeValues());
    }
  }

  private void readList(ListPurpose purpose) {
    effects.add(new WatchEffect.ReadList());
    state = state.with(state.poll().readingList(purpose, options, now));
  }

  private void readValues(Known known) {
    Optional<String> beside = state.join().beside(known, now);
    effects.add(new WatchEffect.ReadValues(new WatchedValues(known.metric().metricId(), beside)));
    state = state.with(state.poll().readingValues(beside, options, now));
  }

  private void endCycle() {
    boolean missedTheOpening =
        state.line() instanceof Open open
            && !open.pictured()
            && open.openedAt() - state.poll().begunAt() > 0;
    PollCycle ended = state.poll().ended(period(), now);
    state = state.with(missedTheOpening ? ended.notAfter(now.after(Waits.LEAST)) : ended);
  }

  private void backOff(Duration least) {
    state = state.with(state.poll().failed(least, options, now));
  }

  private Duration period() {
    return state.line().carries() ? options.selectionPeriod() : options.pollPeriod();
  }

  // ---- answers

  private void listed(List<RealtimeMetric> metrics, ListPurpose purpose) {
    MetricSelection before = state.metric();
    MetricSelection read = before.read(metrics, options, now);
    state = state.with(read);
    if (read instanceof Known known) {
      // A tenant may list ever other ids: one list of a cycle decides, or there were no end of it.
      boolean decided =
          before instanceof Known earlier && state.poll().hasBegunBy(earlier.readAt());
      listed(known, !known.id().equals(before.id()), decided, purpose);
    } else if (read instanceof Unusable none) {
      dropLine();
      stale(none.cause(), none.detail());
      backOff(Duration.ZERO);
    }
  }

  private void listed(Known known, boolean another, boolean decided, ListPurpose purpose) {
    effects.add(new WatchEffect.ShowSelection(known.metric()));
    if (another) {
      dropLine();
      state = state.with(new DurationJoin.Together());
    }
    if (another && !decided) {
      readValues(known);
    } else if (purpose instanceof AfterRefusal refused) {
      FailureMeaning meaning = FailureMeaning.of(refused.refusal(), true);
      stale(meaning.cause(), FailureMeaning.text(refused.refusal()));
      backOff(meaning.leastWait());
    } else if (purpose instanceof AfterValues) {
      endCycle();
    } else {
      readValues(known);
    }
  }

  private void listFailed(Throwable failure, ListPurpose purpose) {
    FailureMeaning meaning = FailureMeaning.of(failure, false);
    if (state.metric() instanceof Known known && meaning.leavesTheValues()) {
      // The values alone still tell the states.
      if (purpose instanceof BeforeValues) {
        readValues(known);
        return;
      }
      if (purpose instanceof AfterValues) {
        endCycle();
        return;
      }
    }
    failed(meaning, failure);
  }

  private void valued(Valued valued, boolean both, long askedAt) {
    if (valued.outcome() == PictureOutcome.NONE) {
      if (both) {
        readWithoutDuration();
        return;
      }
      if (!state.line().carries()) {
        stale(StaleCause.NOT_READY, NOT_READY);
      }
      state = state.with(state.poll().brought(valued.outcome()));
      endCycle();
      return;
    }
    if (state.line() instanceof Open open) {
      state = state.with(open.pictured(askedAt));
    }
    state =
        state
            .with(state.join().proved(both, options.pollPeriod(), now))
            .with(state.poll().brought(valued.outcome()))
            .with(state.health().pictured(Waits.patience(period(), options), now));
    if (valued.doubtful()) {
      readList(new AfterValues());
    } else {
      endCycle();
    }
  }

  private void valuesFailed(Throwable failure, boolean both) {
    FailureMeaning meaning = FailureMeaning.of(failure, false);
    if (both && meaning.mayBeOfOneMetric()) {
      readWithoutDuration();
    } else if (meaning.reaction() == Reaction.READ_LIST) {
      readList(new AfterRefusal(failure));
    } else if (state.line().carries() && meaning.leavesTheValues()) {
      // The subscription goes on telling the states.
      backOff(meaning.leastWait());
    } else {
      failed(meaning, failure);
    }
  }

  private void readWithoutDuration() {
    state = state.with(state.join().suspected());
    if (state.metric() instanceof Known known) {
      readValues(known);
    }
  }

  private void failed(FailureMeaning meaning, Throwable failure) {
    if (meaning.reaction() == Reaction.END) {
      effects.add(new WatchEffect.End());
    }
    stale(meaning.cause(), FailureMeaning.text(failure));
    backOff(
        meaning.reaction() == Reaction.ASK_SELDOM ? options.longestWait() : meaning.leastWait());
  }

  private void stale(StaleCause cause, String detail) {
    state = state.with(state.health().stale(cause, detail, now));
  }

  // ---- the subscription

  private void keepALine() {
    if (options.transport() == WatchTransport.WEBSOCKET && state.line() instanceof Off) {
      openLine();
    }
  }

  private void openLine() {
    if (state.metric() instanceof Known known) {
      effects.add(new WatchEffect.OpenSocket(known.metric().metricId()));
      state = state.with(state.line().opening(options, now));
    }
  }

  private void notOpened(Throwable failure) {
    FailureMeaning meaning = FailureMeaning.of(failure, true);
    if (meaning.reaction() == Reaction.END) {
      effects.add(new WatchEffect.End());
    }
    boolean none = FailureMeaning.saysThereIsNoSocket(failure);
    lineBroken(
        (none ? NO_SOCKET : NOT_OPENED) + " " + FailureMeaning.text(failure),
        none ? Durations.scaled(options.longestWait(), 10) : options.longestWait(),
        meaning.reaction() == Reaction.ASK_SELDOM ? options.longestWait() : meaning.leastWait());
  }

  private void heard(Open open, boolean doubtful) {
    state = state.with(open.heard(options, now));
    if (open.pictured()) {
      state = state.with(state.health().heard(now));
    }
    if (doubtful && state.metric() instanceof Known known) {
      // Not in a storm of frames.
      long soon =
          state.poll().begunAt()
              + Durations.nanos(Durations.longer(options.pollPeriod(), Waits.LEAST));
      state = state.with(known.inDoubt()).with(state.poll().notAfter(soon));
    }
  }

  /** What was not told since the last sign of life is asked for at once. */
  private void lineBroken(String why, Duration longest, Duration least) {
    boolean wasOpen = state.line() instanceof Open;
    effects.add(new WatchEffect.DropSocket());
    state = state.with(state.line().broken(why, longest, least, options, now));
    if (wasOpen) {
      Duration patience = Waits.patience(options.pollPeriod(), options);
      state =
          state.with(state.poll().notAfter(now.nanos())).with(state.health().within(patience, now));
    }
  }

  private void dropLine() {
    if (!(state.line() instanceof Off)) {
      effects.add(new WatchEffect.DropSocket());
      state = state.with(new Off());
    }
  }

  // ---- the worst

  private void restart(Throwable failure) {
    String why =
        "A step of the watch failed (%s); it begins again.".formatted(failure.getClass().getName());
    effects.add(new WatchEffect.Abandon());
    if (!(state.line() instanceof Off)) {
      lineBroken(why, options.longestWait(), Duration.ZERO);
    }
    if (state.metric() instanceof Known known) {
      state = state.with(known.inDoubt());
    }
    stale(StaleCause.OUTAGE, why);
    backOff(Duration.ZERO);
  }
}
