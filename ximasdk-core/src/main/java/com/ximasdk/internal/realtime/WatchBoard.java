// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.realtime.AgentWatchOptions;
import com.ximasdk.realtime.MetricReading;
import com.ximasdk.realtime.MetricReadings;
import com.ximasdk.realtime.RealtimeMetric;
import com.ximasdk.realtime.StaleCause;
import com.ximasdk.realtime.WatchTransport;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What a loop shows on the board, and has subscribers look at when a step is over. */
final class WatchBoard {
  private final AgentBroadcast broadcast;
  private final AgentWatchOptions options;
  private boolean changed;

  WatchBoard(AgentBroadcast broadcast, AgentWatchOptions options) {
    this.broadcast = broadcast;
    this.options = options;
  }

  long stamp() {
    return broadcast.read(AgentBoard::stamp);
  }

  void select(RealtimeMetric metric, Moment now) {
    change(
        board -> {
          board.metric(metric.metricId(), metric.metricName(), now.instant());
          board.selection(metric.categorySelection(), now.instant());
        });
  }

  /** Shows an answer to a request for all values. */
  WatchInput picture(WatchedValues asked, MetricReadings answer, long stamp, Moment now) {
    List<Observation> values = asked.observations(answer.readings());
    if (asked.isOfOthers(values, answer)) {
      return new WatchInput.Valued(PictureOutcome.NONE, false);
    }
    Picture picture = new Picture(values, asked.unready(answer), stamp, options.pollPeriod());
    changed = true;
    return broadcast.apply(
        board ->
            new WatchInput.Valued(
                board.picture(picture, now.instant()), board.selectionDoubtful()));
  }

  /** Shows what a subscription told. */
  WatchInput update(WatchedValues asked, List<MetricReading> readings, Moment now) {
    List<Observation> values = asked.observations(readings);
    if (values.isEmpty()) {
      return new WatchInput.SocketHeard(false);
    }
    changed = true;
    return broadcast.apply(
        board -> {
          board.update(values, now.instant());
          return new WatchInput.SocketHeard(board.selectionDoubtful());
        });
  }

  /** Shows how the watch stands. To show the same again does nothing. */
  void tell(WatchState state, Moment now) {
    Freshness shown = broadcast.read(AgentBoard::freshness);
    Health health = state.health();
    StaleCause cause = health.staleCause();
    if (cause != null && (shown == null || shown.cause() != cause)) {
      change(board -> board.stale(cause, health.detail(), health.trueUntil(), now.instant()));
    } else if (health.fresh() && (shown == null || !shown.fresh())) {
      change(board -> board.fresh(now.instant()));
    }
    Optional<WatchTransport> inUse = state.line().inUse();
    if (inUse.isPresent() && inUse.get() != transport()) {
      change(board -> board.transport(inUse.get(), why(state.line()), now.instant()));
    }
    if (changed) {
      changed = false;
      broadcast.signal();
    }
  }

  private WatchTransport transport() {
    AgentBoard.TransportInUse shown = broadcast.read(AgentBoard::transport);
    return shown == null ? options.transport() : shown.transport();
  }

  private static String why(SocketLine line) {
    return line instanceof SocketLine.Broken broken
        ? broken.why()
        : "The subscription is open; changes are told by it again.";
  }

  void close() {
    broadcast.close();
  }

  private void change(Consumer<AgentBoard> change) {
    changed = true;
    broadcast.change(change);
  }
}
