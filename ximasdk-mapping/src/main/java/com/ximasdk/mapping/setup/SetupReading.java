// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.setup;

import com.ximasdk.feed.IntervalReader;
import com.ximasdk.mapping.adherence.AdherenceMapping;
import com.ximasdk.mapping.adherence.AgentObservation;
import com.ximasdk.mapping.adherence.ReasonCodeWarning;
import com.ximasdk.mapping.adherence.StateClass;
import com.ximasdk.mapping.interval.IntervalMapping;
import com.ximasdk.realtime.AgentState;
import com.ximasdk.realtime.MonitoredAgent;
import com.ximasdk.report.IntervalLength;
import com.ximasdk.settings.WfmSettings;
import com.ximasdk.settings.XimaSettings;
import com.ximasdk.setup.SetupCheck;
import com.ximasdk.setup.WfmReading;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How the values for WFM are read, for {@link SetupCheck#withWfm}: by the mappings that the feeds
 * use, as the settings have them. Immutable; safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class SetupReading implements WfmReading {
  private static final MonitoredAgent NOBODY = new MonitoredAgent("", "", "");

  private final IntervalMapping intervals;
  private final AdherenceMapping adherence;

  private SetupReading(IntervalMapping intervals, AdherenceMapping adherence) {
    this.intervals = intervals;
    this.adherence = adherence;
  }

  /**
   * The reading for a tenant.
   *
   * @param settings those of the tenant
   * @return the reading; empty if the settings have no part for WFM
   */
  public static Optional<SetupReading> of(XimaSettings settings) {
    return settings.wfm().map(wfm -> of(wfm, settings.timeZone()));
  }

  /**
   * The reading for settings of WFM.
   *
   * @param wfm the settings
   * @param zone the tenant's time zone
   * @return the reading
   */
  public static SetupReading of(WfmSettings wfm, ZoneId zone) {
    return new SetupReading(IntervalMapping.of(wfm, zone), AdherenceMapping.of(wfm));
  }

  @Override
  public IntervalReader<?> intervals(IntervalLength length) {
    return intervals.withLength(length).reader();
  }

  @Override
  public Optional<String> unlisted(String state) {
    AgentObservation observation =
        adherence.map(NOBODY, AgentState.of(state, Instant.EPOCH), Instant.EPOCH);
    if (observation.reasonCodeMapped().equals(Optional.of(false))) {
      return Optional.of(observation.reasonCode());
    }
    return observation.stateClass() == StateClass.UNKNOWN ? Optional.of(state) : Optional.empty();
  }

  @Override
  public List<String> doubtfulReasonCodes() {
    return adherence.warnings().stream().map(ReasonCodeWarning::message).toList();
  }
}
