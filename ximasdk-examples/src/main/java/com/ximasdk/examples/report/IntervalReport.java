// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.report;

import com.ximasdk.XimaClient;
import com.ximasdk.error.KeyRefusedException;
import com.ximasdk.error.ReportFormatException;
import com.ximasdk.error.XimaException;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.ExitCode;
import com.ximasdk.examples.cli.Failures;
import com.ximasdk.examples.cli.Program;
import com.ximasdk.examples.cli.TenantOptions;
import com.ximasdk.examples.cli.Violations;
import com.ximasdk.feed.IntervalFailure;
import com.ximasdk.mapping.interval.AbsentGroup;
import com.ximasdk.mapping.interval.IntervalMapping;
import com.ximasdk.mapping.interval.IntervalStatistics;
import com.ximasdk.mapping.interval.IntervalTable;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.IntervalHeadings;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportTimeframe;
import com.ximasdk.settings.WfmSettings;
import com.ximasdk.settings.XimaSettings;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints interval statistics for WFM from a historical report, asked for day by day. */
@Command(
    name = "interval-report",
    description = "Prints interval statistics for WFM from a historical report.")
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
      description = {
        "The name of the report's timeframe parameter, as Show Request Details prints it. Default:",
        "Report Timeframe, or as the settings say."
      })
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
  public int run() throws IOException {
    ZoneId zone = tenant.timeZone();
    IntervalMapping mapping =
        columns.mapping(
            wfm()
                .map(settings -> IntervalMapping.of(settings, zone))
                .orElseGet(() -> IntervalMapping.of(zone)));
    Failures failures = new Failures(console);
    CellEncodings encodings =
        columns.encodings(
            wfm()
                .map(settings -> settings.cellEncodings(zone))
                .orElseGet(() -> CellEncodings.of(zone)));
    List<IntervalStatistics> rows = new ArrayList<>();
    Map<String, List<LocalDate>> absent = new LinkedHashMap<>();
    LocalDate last = Objects.requireNonNull(to);
    try (XimaClient client = tenant.client()) {
      for (LocalDate day = Objects.requireNonNull(from);
          !day.isAfter(last);
          day = day.plusDays(1)) {
        try {
          IntervalTable table = read(client, mapping, encodings, day, zone);
          rows.addAll(table.rows());
          for (IntervalFailure group : table.failures()) {
            failures.add(day.toString(), group.failure());
          }
          for (AbsentGroup group : table.absent()) {
            absent.computeIfAbsent(group.sentence(), name -> new ArrayList<>()).add(day);
          }
        } catch (KeyRefusedException e) {
          throw e; // It will be the same for every other day.
        } catch (XimaException e) {
          if (rows.isEmpty() && !(e instanceof ReportFormatException)) {
            throw e;
          }
          failures.add(day.toString(), e);
        }
      }
    }
    absent.forEach(
        (sentence, days) ->
            failures.add(
                (days.size() == 1
                        ? days.get(0).toString()
                        : days.get(0) + " and " + (days.size() - 1) + " further days")
                    + ": "
                    + sentence));
    List<String> order = rows.stream().map(IntervalStatistics::group).distinct().toList();
    rows.sort(Comparator.comparing(row -> order.indexOf(row.group()))); // stable: days in order
    output.print(console, rows, zone);
    return Math.max(failures.exitCode(), ExitCode.DONE);
  }

  private IntervalTable read(
      XimaClient client,
      IntervalMapping mapping,
      CellEncodings encodings,
      LocalDate day,
      ZoneId zone) {
    ReportTimeframe window = ReportTimeframe.ofDay(day, zone);
    try (ReportRows report =
        client.reports().open(Objects.requireNonNull(request).with(window), encodings)) {
      return mapping.map(report, window);
    }
  }
}
