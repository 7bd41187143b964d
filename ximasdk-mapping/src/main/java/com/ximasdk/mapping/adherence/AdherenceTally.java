// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentEvent.AgentAppeared;
import com.ximasdk.realtime.AgentEvent.AgentGone;
import com.ximasdk.realtime.AgentEvent.AgentRenamed;
import com.ximasdk.realtime.AgentEvent.AgentStateMissing;
import com.ximasdk.realtime.AgentEvent.AgentStateObserved;
import com.ximasdk.realtime.AgentEvent.WatchRecovered;
import com.ximasdk.realtime.AgentEvent.WatchStale;
import com.ximasdk.realtime.MonitoredAgent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds up for how long each agent did what was planned, from the events of one subscriber of a
 * watch, in the order in which they come. It reads no clock.
 *
 * <pre>{@code
 * AdherenceTally tally = AdherenceTally.of(mapping, schedules, Instant.now());
 * while (events.hasNext()) {
 *   tally.take(events.next());
 * }
 * tally.results(Instant.now()).forEach(this::print);
 * }</pre>
 *
 * <h2>What counts from when</h2>
 *
 * <p>A state counts from the instant at which it was observed until another one was, both by this
 * machine's clock and in whole milliseconds. {@link Since} says when it may have begun, but by
 * better or worse hints and mostly by the tenant's clock, so it moves nothing: what is late by a
 * poll period at the beginning of a state is late by it at the end too.
 *
 * <p>Unknown is the time before an agent's first state, while its state is missing or not known,
 * after it left the metric, and while the watch is stale. That begins at {@link
 * WatchStale#staleSince()}, so what was counted since then is taken back, and ends with {@link
 * WatchRecovered}. {@link AdherenceFinding} has all reasons.
 *
 * <p>No instant counts twice. What is observed at an instant that was counted already, as after a
 * clock was set back, changes nothing that was counted, and holds from the last counted instant of
 * that agent on; only a stale watch and {@link #missed} take something back. A clock that jumps
 * forward shows a time that never was, of which this class cannot know; who watches the clock says
 * so by {@link #missed}.
 *
 * <h2>Who is counted</h2>
 *
 * <p>An agent of the schedule is the one of that name in the metric. It is followed when the metric
 * {@linkplain AgentRenamed renames} it, and its result is under the schedule's name. A name that
 * the schedule has as well is that one's: then the agent is counted under its new name, and the
 * plan under the old one goes on as unknown. Nobody is followed because of an extension alone.
 *
 * <p>Memory grows with the number of agents, planned activities and deviations. For use by one
 * thread.
 *
 * @since 0.1.0
 */
public final class AdherenceTally {
  private final AdherenceMapping mapping;
  private final Map<String, AgentCount> counts = new LinkedHashMap<>();

  /** Counts whose agent has another name in the metric now, by that name. */
  private final Map<String, AgentCount> renamed = new HashMap<>();

  /** Everyone whom the metric covers, by login id. */
  private final Map<String, Sighting> present = new LinkedHashMap<>();

  /** An agent of the metric; what it does is null while that is not known. */
  private record Sighting(MonitoredAgent agent, @Nullable AgentObservation doing) {}

  private AdherenceTally(AdherenceMapping mapping) {
    this.mapping = mapping;
  }

  /**
   * A tally in which nothing has been observed.
   *
   * @param mapping says what states mean
   * @param schedules what is planned; those of the same agent are {@linkplain AgentSchedule#joined
   *     joined}
   * @param watchedFrom when the watch began; what was planned before does not count
   * @return the tally
   * @throws IllegalArgumentException if the schedules of an agent cannot be joined
   */
  public static AdherenceTally of(
      AdherenceMapping mapping, Collection<AgentSchedule> schedules, Instant watchedFrom) {
    AdherenceTally tally = new AdherenceTally(mapping);
    Instant from = whole(watchedFrom);
    for (AgentSchedule schedule : AgentSchedule.joined(schedules)) {
      tally.counts.put(schedule.agent().loginId(), new AgentCount(schedule, from));
    }
    return tally;
  }

  /**
   * Takes an event. Those that say nothing of adherence change nothing; nor does one that tells of
   * an older state than the one that was told, since that stays.
   *
   * @param event the next event of the subscriber
   */
  public void take(AgentEvent event) {
    Instant at = whole(event.observedAt());
    if (event instanceof AgentAppeared appeared) {
      see(new Sighting(appeared.agent(), null), at);
    } else if (event instanceof AgentStateObserved observed) {
      AgentObservation doing = mapping.map(observed);
      see(new Sighting(observed.agent(), doing), at).ifPresent(count -> count.begins(doing, at));
    } else if (event instanceof AgentStateMissing missing) {
      see(new Sighting(missing.agent(), null), at)
          .ifPresent(count -> count.endsBecause(AdherenceFinding.STATE_MISSING, at));
    } else if (event instanceof AgentRenamed change) {
      rename(change.from(), change.agent(), at);
    } else if (event instanceof AgentGone gone) {
      present.remove(gone.agent().loginId());
      countOf(gone.agent()).ifPresent(count -> count.endsBecause(AdherenceFinding.AGENT_GONE, at));
    } else if (event instanceof WatchStale stale) {
      Instant since = whole(stale.staleSince());
      counts.values().forEach(count -> count.becomesStale(since));
    } else if (event instanceof WatchRecovered) {
      counts.values().forEach(count -> count.recovers(at));
    }
  }

  /**
   * Says that nothing was observed for a time, although the watch does not say that it was stale:
   * the machine slept, or its clock jumped forward. What was counted since the beginning of that
   * time is taken back, and everything up to its end, or up to where it was counted if that is
   * later, is unknown.
   *
   * @param from the last instant at which all was well
   * @param to the first instant at which it is well again; if it is not later, nothing was missed
   */
  public void missed(Instant from, Instant to) {
    if (from.isBefore(to)) {
      counts.values().forEach(count -> count.missed(whole(from), whole(to)));
    }
  }

  /**
   * What it amounts to from the beginning of the watch until an instant. What was told last is
   * taken to hold until then. Asking changes nothing: what comes later may still tell of an earlier
   * time, as of an outage that had not been noticed. The cost is that of copying the spans of each
   * agent, so it may be asked often.
   *
   * @param until the instant; an agent of whom something later was observed is counted until then
   * @return one for each agent of the schedule, in its order
   */
  public List<AgentAdherence> results(Instant until) {
    Instant end = whole(until);
    List<AgentAdherence> results = new ArrayList<>();
    for (AgentCount count : counts.values()) {
      boolean inMetric =
          count.boundTo().filter(agent -> present.containsKey(agent.loginId())).isPresent();
      results.add(count.until(end, inMetric));
    }
    return results;
  }

  /**
   * {@return the agents of the schedule whom the metric never had so far, in the schedule's order;
   * empty if it had all; unmodifiable}
   */
  public List<MonitoredAgent> unseen() {
    return counts.values().stream()
        .filter(count -> !count.wasSeen())
        .map(AgentCount::agent)
        .toList();
  }

  /**
   * {@return the agents whom the metric has now and for whom nothing is counted, in the order in
   * which they came; empty if there are none; unmodifiable}
   */
  public List<MonitoredAgent> unscheduled() {
    return present.values().stream()
        .map(Sighting::agent)
        .filter(agent -> countOf(agent).isEmpty())
        .toList();
  }

  /** The metric has an agent; what is counted for it, if anything is. */
  private Optional<AgentCount> see(Sighting seen, Instant at) {
    String name = seen.agent().loginId();
    present.put(name, seen);
    AgentCount own = counts.get(name);
    if (own == null) {
      return Optional.ofNullable(renamed.get(name));
    }
    if (countOf(seen.agent()).isEmpty()) {
      // Somebody bears the schedule's own name; who was followed up to now is not meant.
      if (own.boundTo().isPresent()) {
        own.endsBecause(AdherenceFinding.NOT_SEEN, at);
      }
      bind(own, seen.agent());
    }
    return Optional.of(own);
  }

  private void rename(MonitoredAgent from, MonitoredAgent to, Instant at) {
    Optional<AgentCount> before = countOf(from);
    Sighting seen = present.remove(from.loginId());
    AgentObservation doing = seen == null ? null : seen.doing();
    present.put(to.loginId(), new Sighting(to, doing));
    AgentCount own = counts.get(to.loginId());
    if (own == null || before.filter(own::equals).isPresent()) {
      before.ifPresent(count -> bind(count, to));
      return;
    }
    before.ifPresent(
        count -> {
          count.endsBecause(AdherenceFinding.AGENT_GONE, at);
          unbind(count);
        });
    bind(own, to);
    if (doing == null) {
      own.endsBecause(AdherenceFinding.STATE_MISSING, at);
    } else {
      own.begins(doing, at);
    }
  }

  private void bind(AgentCount count, MonitoredAgent agent) {
    unbind(count);
    count.bindTo(agent);
    if (!agent.loginId().equals(count.agent().loginId())) {
      renamed.put(agent.loginId(), count);
    }
  }

  private void unbind(AgentCount count) {
    count.boundTo().ifPresent(agent -> renamed.remove(agent.loginId(), count));
    count.unbind();
  }

  /** The count that an agent of the metric is counted for. */
  private Optional<AgentCount> countOf(MonitoredAgent agent) {
    String name = agent.loginId();
    AgentCount count = renamed.getOrDefault(name, counts.get(name));
    return count == null
        ? Optional.empty()
        : Optional.of(count).filter(found -> found.boundTo().filter(agent::equals).isPresent());
  }

  private static Instant whole(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }
}
