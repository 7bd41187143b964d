// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

import com.ximasdk.realtime.MonitoredAgent;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The count of one scheduled agent: what is counted so far, and how it goes on from there. */
final class AgentCount {
  private final AgentSchedule schedule;
  private final SpanAccount account = new SpanAccount();
  private final Instant watchedFrom;
  private final Set<MonitoredAgent> seenAs = new LinkedHashSet<>();
  private Instant countedTo;
  private @Nullable MonitoredAgent boundTo;

  /** What the agent does; null while that is not known. */
  private @Nullable AgentObservation doing;

  /** Why it is not known while it is not. */
  private AdherenceFinding otherwise = AdherenceFinding.NOT_SEEN;

  private boolean stale;

  AgentCount(AgentSchedule schedule, Instant watchedFrom) {
    this.schedule = schedule;
    this.watchedFrom = watchedFrom;
    this.countedTo = watchedFrom;
  }

  MonitoredAgent agent() {
    return schedule.agent();
  }

  boolean wasSeen() {
    return !seenAs.isEmpty();
  }

  /** The agent of the metric that is counted; empty if there is none. */
  Optional<MonitoredAgent> boundTo() {
    return Optional.ofNullable(boundTo);
  }

  /** From now on, this agent of the metric is counted. */
  void bindTo(MonitoredAgent seen) {
    boundTo = seen;
    seenAs.add(seen);
  }

  /** From now on, no agent of the metric is counted. */
  void unbind() {
    boundTo = null;
  }

  /** From an instant on, the agent does this. */
  void begins(AgentObservation observation, Instant at) {
    countTo(at);
    doing = observation;
  }

  /** From an instant on, it is not known what the agent does. */
  void endsBecause(AdherenceFinding finding, Instant at) {
    countTo(at);
    doing = null;
    otherwise = finding;
  }

  /** From an instant on, which may have been counted already, nothing was known. */
  void becomesStale(Instant since) {
    takeBack(since);
    countTo(since);
    stale = true;
  }

  /** From an instant on, what was told last is true again. */
  void recovers(Instant at) {
    countTo(at);
    stale = false;
  }

  /** A time, which may have been counted already, was missed. */
  void missed(Instant from, Instant to) {
    Instant counted = countedTo;
    takeBack(from);
    countTo(from);
    Instant end = counted.isAfter(to) ? counted : to;
    for (PlannedActivity planned : schedule.between(countedTo, end)) {
      account.add(span(planned, AdherenceFinding.NOT_WATCHED, ""));
    }
    countedTo = end.isAfter(countedTo) ? end : countedTo;
  }

  private void takeBack(Instant from) {
    if (from.isBefore(countedTo)) {
      account.takeBack(from);
      countedTo = from.isBefore(watchedFrom) ? watchedFrom : from;
    }
  }

  private void countTo(Instant to) {
    if (to.isAfter(countedTo)) {
      add(account, to);
      countedTo = to;
    }
  }

  private void add(SpanAccount to, Instant until) {
    for (PlannedActivity planned : schedule.between(countedTo, until)) {
      AgentObservation seen = doing;
      if (stale || seen == null) {
        to.add(span(planned, stale ? AdherenceFinding.WATCH_STALE : otherwise, ""));
      } else {
        AdherenceFinding finding = planned.judge(seen);
        to.add(span(planned, finding, finding == AdherenceFinding.ADHERENT ? "" : seen.state()));
      }
    }
  }

  private static AdherenceSpan span(
      PlannedActivity planned, AdherenceFinding finding, String state) {
    return new AdherenceSpan(planned.from(), planned.to(), planned.activity(), finding, state);
  }

  /** What it amounts to; nothing is counted by it. */
  AgentAdherence until(Instant instant, boolean inMetric) {
    SpanAccount all = account.copy();
    Instant end = instant.isAfter(countedTo) ? instant : countedTo;
    add(all, end);
    return new AgentAdherence(
        schedule.agent(), List.copyOf(seenAs), inMetric, all.before(end), all);
  }
}
