// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.report;

import com.ximasdk.ReportReader;
import com.ximasdk.error.XimaException;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.Failures;
import com.ximasdk.examples.cli.Program;
import com.ximasdk.examples.cli.Violations;
import com.ximasdk.mapping.interval.IntervalMapping;
import com.ximasdk.mapping.interval.IntervalTable;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.IntervalHeadings;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportTimeframe;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints interval statistics for WFM from downloaded spreadsheets. */
@Command
public final class ReadHistory implements Program {
  private final Console console;
  @Mixin private final ReportColumns columns = new ReportColumns();
  @Mixin private final IntervalOutput output = new IntervalOutput();

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      description = "The tenant's zone, as America/Denver. Default: UTC.")
  private ZoneId timeZone = ZoneOffset.UTC;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description =
          "The day of the reports, for those that do not state their window; one of another window"
              + " is refused.")
  private @Nullable LocalDate date;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The downloaded reports.")
  private List<Path> files = new ArrayList<>();

  /**
   * The command, at work on a console.
   *
   * @param console takes the rows
   */
  public ReadHistory(Console console) {
    this.console = console;
  }

  @Override
  public void check(Violations violations) {
    columns.check(violations, IntervalHeadings.DEFAULTS);
    output.check(violations);
  }

  @Override
  public int run() throws IOException {
    Failures failures = new Failures(console);
    IntervalMapping mapping = columns.mapping(IntervalMapping.of(timeZone));
    ReportReader reader = ReportReader.of(columns.encodings(CellEncodings.of(timeZone)));
    FilesTogether together = new FilesTogether();
    for (Path file : files) {
      try (ReportRows report = reader.spreadsheet(file, mapping.headings().compulsory())) {
        IntervalTable table =
            date == null
                ? mapping.map(report)
                : mapping.map(report, ReportTimeframe.ofDay(date, timeZone));
        together.add(file, table.rows());
        table.failures().forEach(group -> failures.add(file.toString(), group.failure()));
        table.absent().forEach(group -> failures.add(file + ": " + group.sentence()));
        table
            .warnings()
            .forEach(
                warning -> console.tell(file + ", " + warning.place() + ": " + warning.message()));
      } catch (XimaException e) {
        failures.add(file.toString(), e);
      }
    }
    together.contradictions().forEach(failures::add);
    output.print(console, together.certain(), timeZone);
    return failures.exitCode();
  }
}
