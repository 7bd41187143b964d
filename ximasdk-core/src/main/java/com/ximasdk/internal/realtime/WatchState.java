// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.realtime.AgentWatchOptions;

/** Where a watch stands. Whatever it is in, there is a time at which it is looked at again. */
record WatchState(
    MetricSelection metric, DurationJoin join, PollCycle poll, SocketLine line, Health health) {
  /** A watch that waits for its first list of metrics. */
  static WatchState starting(AgentWatchOptions options, Moment now) {
    return new WatchState(
        new MetricSelection.Unknown(),
        new DurationJoin.Together(),
        PollCycle.first(options, now),
        new SocketLine.Off(),
        Health.starting(Waits.patience(options.pollPeriod(), options), now));
  }

  /** When it has to be looked at again. */
  long wakeAt(Moment now) {
    return Moment.earlier(poll.wakeAt(), Moment.earlier(line.wakeAt(now), health.wakeAt(now)));
  }

  WatchState with(MetricSelection next) {
    return new WatchState(next, join, poll, line, health);
  }

  WatchState with(DurationJoin next) {
    return new WatchState(metric, next, poll, line, health);
  }

  WatchState with(PollCycle next) {
    return new WatchState(metric, join, next, line, health);
  }

  WatchState with(SocketLine next) {
    return new WatchState(metric, join, poll, next, health);
  }

  WatchState with(Health next) {
    return new WatchState(metric, join, poll, line, next);
  }
}
