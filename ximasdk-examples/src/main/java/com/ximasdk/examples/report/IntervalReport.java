// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.report;

import com.ximasdk.XimaClient;
import com.ximasdk.error.XimaException;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.Program;
import com.ximasdk.examples.cli.TenantOptions;
import com.ximasdk.examples.cli.Violations;
import com.ximasdk.feed.DaysDone;
import com.ximasdk.feed.IntervalHistory;
import com.ximasdk.mapping.interval.IntervalMapping;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.IntervalHeadings;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.settings.WfmSettings;
import com.ximasdk.settings.XimaSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints interval statistics for WFM from a historical report, asked for day by day. */
@Command
public final class IntervalReport implements Program {
  private final Console console;
  @Mixin private final TenantOptions tenant = new TenantOptions();
  @Mixin private final ReportColumns columns = new ReportColumns();
  @Mixin private final IntervalOutput output = new IntervalOutput();

  @Option(
      names = "--report-id",
      paramLabel = "ID",
      description =
          "The Report ID of API Enablement > Historical Data Access, as LMIU6034. Default: that of"
              + " the settings.")
  private @Nullable String reportId;

  @Option(
      names = "--timeframe-parameter",
      paramLabel = "NAME",
      description =
          "The name of the report's timeframe parameter, as Show Request Details prints it."
              + " Default: Report Timeframe, or as the settings say.")
  private @Nullable String timeframeParameter;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DATE",
      description = "The first day, in the tenant's zone.")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DATE",
      description = "The last day, included.")
  private @Nullable LocalDate to;

  private @Nullable ReportRequest request;

  /**
   * The command, at work on a console.
   *
   * @param console takes the rows
   */
  public IntervalReport(Console console) {
    this.console = console;
  }

  @Override
  public void check(Violations violations) {
    tenant.check(console, violations);
    columns.check(violations, wfm().map(WfmSettings::headings).orElse(IntervalHeadings.DEFAULTS));
    output.check(violations);
    if (from != null && to != null && to.isBefore(from)) {
      violations.add("--to " + to + " is before --from " + from + ". Both days are included.");
    }
    if (reportId != null) {
      String id = reportId;
      try {
        request =
            wfm()
                .map(WfmSettings::reportRequest)
                .map(of -> ReportRequest.of(id).withTimeframeName(of.timeframeName()))
                .orElseGet(() -> ReportRequest.of(id));
      } catch (IllegalArgumentException e) {
        violations.add("--report-id: " + e.getMessage());
      }
    } else {
      request = wfm().map(WfmSettings::reportRequest).orElse(null);
      if (request == null) {
        violations.add(
            "There is no report. Name it by --report-id, or as wfm.reportId in the file of"
                + " --settings.");
      }
    }
    if (timeframeParameter != null && request != null) {
      try {
        request = request.withTimeframeName(timeframeParameter);
      } catch (IllegalArgumentException e) {
        violations.add("--timeframe-parameter: " + e.getMessage());
      }
    }
  }

  private Optional<WfmSettings> wfm() {
    return tenant.settings().flatMap(XimaSettings::wfm);
  }

  @Override
  public int run() throws IOException, InterruptedException {
    ZoneId zone = tenant.timeZone();
    IntervalMapping mapping =
        columns.mapping(
            wfm()
                .map(settings -> IntervalMapping.of(settings, zone))
                .orElseGet(() -> IntervalMapping.of(zone)));
    CellEncodings encodings =
        columns.encodings(
            wfm()
                .map(settings -> settings.cellEncodings(zone))
                .orElseGet(() -> CellEncodings.of(zone)));
    LocalDate last = Objects.requireNonNull(to);
    ReportedDays days = new ReportedDays(last);
    try (XimaClient client = tenant.client()) {
      IntervalHistory.builder(
              client.reports(),
              Objects.requireNonNull(request),
              encodings,
              mapping.reader(),
              DaysDone.inMemory())
          .pause(Duration.ZERO)
          .onFailedDay(days::failed)
          .build()
          .run(Objects.requireNonNull(from), last, IntervalHistory.Order.OLDEST_FIRST, days::read);
    } catch (XimaException e) {
      days.ended(e);
    }
    // What is missing is told first, so that it is told also if nobody reads the rows to the end.
    int exitCode = days.tell(console);
    if (days.hasRows()) {
      output.print(console, days.rowsByGroup(), zone);
    }
    return exitCode;
  }
}
