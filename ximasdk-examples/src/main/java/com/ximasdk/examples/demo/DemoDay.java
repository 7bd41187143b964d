// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.demo;

import com.ximasdk.XimaClient;
import com.ximasdk.examples.page.DayContent;
import com.ximasdk.examples.page.StateChange;
import com.ximasdk.examples.tenant.AgentDay;
import com.ximasdk.examples.tenant.SimulatedAgent;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.examples.tenant.TenantData;
import com.ximasdk.mapping.adherence.AdherenceMapping;
import com.ximasdk.mapping.adherence.ReasonCodes;
import com.ximasdk.mapping.interval.IntervalMapping;
import com.ximasdk.mapping.interval.IntervalStatistics;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportTimeframe;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.TenantUrl;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Gathers what the demo's web page shows. */
final class DemoDay {
  /** The agents begin when the telephones do. */
  private static final LocalTime BEGIN = LocalTime.of(8, 0);

  private DemoDay() {}

  /**
   * A day of a tenant.
   *
   * @param tenant plays the demo data
   * @param reportId the report of its intervals
   * @param day which day
   * @param zone the tenant's zone
   * @param directory where its recordings were imported to
   * @throws com.ximasdk.error.XimaException if the intervals cannot be had
   */
  static DayContent of(
      SimulatedTenant tenant, String reportId, LocalDate day, ZoneId zone, Path directory) {
    return new DayContent(
        tenant.data().name(),
        day,
        zone,
        directory,
        intervals(tenant, reportId, day, zone),
        changes(tenant.data(), day.atTime(BEGIN).atZone(zone).toInstant()),
        AdherenceMapping.of(ReasonCodes.NONE).withOtherTextsAsReasonCodes(true));
  }

  private static List<IntervalStatistics> intervals(
      SimulatedTenant tenant, String reportId, LocalDate day, ZoneId zone) {
    AuthenticationKey key = AuthenticationKey.of(tenant.authenticationKey());
    ReportTimeframe timeframe = ReportTimeframe.ofDay(day, zone);
    try (XimaClient client =
            XimaClient.builder()
                .tenantUrl(TenantUrl.of(tenant.url().toString()))
                .authenticationKey(() -> key)
                .build();
        ReportRows rows =
            client
                .reports()
                .open(ReportRequest.of(reportId).with(timeframe), CellEncodings.of(zone))) {
      return IntervalMapping.of(zone).map(rows, timeframe).orThrow().rows();
    }
  }

  /** The day that the tenant's agents live, from its beginning. */
  private static List<StateChange> changes(TenantData data, Instant begin) {
    List<String> agents = data.agents().stream().map(SimulatedAgent::label).toList();
    return AgentDay.of(agents, TenantData.DEFAULT_SEED, Duration.ofDays(1)).changes().stream()
        .map(change -> new StateChange(begin.plus(change.at()), change.agent(), change.state()))
        .toList();
  }
}
