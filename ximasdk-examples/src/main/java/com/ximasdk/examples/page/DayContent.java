// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.page;

import com.ximasdk.mapping.adherence.AdherenceMapping;
import com.ximasdk.mapping.adherence.StateClass;
import com.ximasdk.mapping.interval.IntervalStatistics;
import com.ximasdk.realtime.AgentState;
import com.ximasdk.realtime.MonitoredAgent;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What a page of a day shows.
 *
 * @param tenant the tenant's name
 * @param day which day
 * @param zone the tenant's zone, in which times are shown
 * @param recordings where the recordings were imported to
 * @param intervals the interval statistics, group by group, each by time
 * @param changes what the agents did, by time
 * @param states says what their states mean
 */
public record DayContent(
    String tenant,
    LocalDate day,
    ZoneId zone,
    Path recordings,
    List<IntervalStatistics> intervals,
    List<StateChange> changes,
    AdherenceMapping states) {
  /** Copies the lists. */
  public DayContent {
    intervals = List.copyOf(intervals);
    changes = List.copyOf(changes);
  }

  /** The agents' lanes until the end of the day. */
  List<AgentLane> lanes() {
    Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
    return AgentLane.of(changes, end, this::stateClass);
  }

  private StateClass stateClass(String state) {
    Instant any = day.atStartOfDay(zone).toInstant();
    return states.map(MonitoredAgent.parse("(0)"), AgentState.of(state, any), any).stateClass();
  }
}
