// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.ximasdk.XimaClient;
import com.ximasdk.examples.cli.Columns;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.Failures;
import com.ximasdk.examples.cli.JsonLines;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.Program;
import com.ximasdk.examples.cli.Progress;
import com.ximasdk.examples.cli.RowPrinter;
import com.ximasdk.examples.cli.TenantOptions;
import com.ximasdk.examples.cli.Violations;
import com.ximasdk.examples.cli.WindowOptions;
import com.ximasdk.mapping.recording.CallDetailsColumn;
import com.ximasdk.mapping.recording.CallDetailsMapping;
import com.ximasdk.mapping.recording.ExtensionFilter;
import com.ximasdk.recording.Recording;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.settings.RecordingSettings;
import com.ximasdk.settings.XimaSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Imports recordings as WAV files with their Encore values. */
@Command(
    name = "import-recordings",
    description = {
      "Imports recordings: their audio to DIR/audio, their Encore values to DIR/recordings.jsonl.",
      "Run again after any interruption, it goes on where it stopped."
    })
public final class ImportRecordings implements Program {
  private final Console console;

  @Mixin private final TenantOptions tenant = new TenantOptions();
  @Mixin private final WindowOptions window = new WindowOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the recordings go; made if it is not there.")
  private @Nullable Path out;

  @Option(
      names = "--extensions",
      split = ",",
      paramLabel = "EXTENSION",
      description =
          "Only what these extensions recorded, as 200,201. Default: those of the settings, else"
              + " all.")
  private List<String> extensions = List.of();

  @Option(
      names = "--call-details-report",
      paramLabel = "ID",
      description =
          "The Report ID of Recorded Call Details, whose values come first. Typically not needed."
              + " Default: that of the settings, if any.")
  private @Nullable String callDetailsReport;

  @Option(
      names = "--call-details-column",
      paramLabel = "COLUMN=HEADING",
      description =
          "The heading of one of that report's columns, as callKey=\"Call Key\", where it is not"
              + " the product's. May be given several times.")
  private Map<String, String> callDetailsColumns = Map.of();

  @Option(
      names = "--take-truncated",
      description =
          "Import a file, too, that ends before its header says. Default: that is a failure, and"
              + " the next run asks for it again.")
  private boolean takesTruncated;

  /**
   * The command.
   *
   * @param console takes results and failures
   */
  public ImportRecordings(Console console) {
    this.console = console;
  }

  @Override
  public void check(Violations violations) {
    tenant.check(console, violations);
    window.check(tenant.timeZone(), violations);
    if (out != null && Files.exists(out) && !Files.isDirectory(out)) {
      violations.add("--out is " + out + ", which is no directory. Expected a directory.");
    }
    for (String extension : extensions) {
      if (!extension.strip().matches("[^\\s()]+")) {
        violations.add(
            "--extensions holds '" + extension + "'. Expected numbers alone, as 200,201.");
      }
    }
    if (callDetailsReport != null && !callDetailsReport.strip().matches("[A-Za-z0-9_-]{1,64}")) {
      violations.add(
          "--call-details-report is '"
              + callDetailsReport
              + "'. Expected the Report ID of API Enablement > Historical Data Access, as"
              + " LMIU6034.");
    }
    for (String column : callDetailsColumns.keySet()) {
      if (CallDetailsColumn.of(column).isEmpty()) {
        violations.add(
            "--call-details-column names '" + column + "'. Expected one of " + columnNames() + ".");
      }
    }
  }

  @Override
  public int run() {
    Path directory = Objects.requireNonNull(out);
    Failures failures = new Failures(console);
    try (ImportDirectory open = ImportDirectory.open(directory);
        XimaClient client =
            tenant.clientBuilder().rateGate(ImportDirectory.rateGate(directory)).build();
        Report report = new Report(failures)) {
      open.repaired().ifPresent(console.err()::println);
      new RecordingImport(client.recordings(), open, tenant.preferredTimeZone())
          .extensions(wanted())
          .truncatedAudio(takesTruncated)
          .callDetails(callDetails(client))
          .run(window.query(tenant.timeZone()), report);
    }
    return failures.exitCode();
  }

  private ExtensionFilter wanted() {
    return extensions.isEmpty()
        ? recording().map(ExtensionFilter::of).orElse(ExtensionFilter.ALL)
        : ExtensionFilter.of(extensions.stream().map(String::strip).toList());
  }

  private Optional<RecordingSettings> recording() {
    return tenant.settings().flatMap(XimaSettings::recording);
  }

  private CallDetailsSource callDetails(XimaClient client) {
    Optional<ReportRequest> request =
        callDetailsReport == null
            ? recording().flatMap(RecordingSettings::callDetailsRequest)
            : Optional.of(ReportRequest.of(callDetailsReport.strip()));
    if (request.isEmpty()) {
      return CallDetailsSource.NONE;
    }
    Map<CallDetailsColumn, String> headings = new EnumMap<>(CallDetailsColumn.class);
    callDetailsColumns.forEach(
        (key, heading) ->
            CallDetailsColumn.of(key).ifPresent(column -> headings.put(column, heading)));
    return new CallDetailsReport(
        client.reports(), request.get(), tenant.timeZone(), CallDetailsMapping.of(headings));
  }

  private static String columnNames() {
    return Arrays.stream(CallDetailsColumn.values())
        .map(CallDetailsColumn::key)
        .collect(Collectors.joining(", "));
  }

  /** Prints what is imported, and what is not. */
  private final class Report implements ImportListener, AutoCloseable {
    private final Failures failures;
    private final JsonLines json = new JsonLines(console);
    private final RowPrinter<ImportedRecording> table = output.printer(console, TABLE);
    private Progress progress = new Progress(console, "recordings", 0);

    Report(Failures failures) {
      this.failures = failures;
    }

    @Override
    public void planned(int wanted, int present) {
      progress = new Progress(console, "recordings", wanted - present);
    }

    @Override
    public void imported(ImportedRecording imported, String line) {
      progress.clear();
      if (output.json()) {
        json.printText(line);
      } else {
        table.print(imported);
      }
      progress.step();
    }

    @Override
    public void failed(Recording recording, String reason) {
      progress.clear();
      failures.add(name(recording) + ": " + reason);
      progress.step();
    }

    @Override
    public void remarked(Recording recording, String remark) {
      progress.clear();
      console.err().println(name(recording) + ": " + remark);
    }

    @Override
    public void close() {
      progress.close();
      table.close();
    }
  }

  private static final Columns<ImportedRecording> TABLE =
      Columns.<ImportedRecording>of()
          .table("Start", row -> row.fields().get("recordingStartTime"))
          .table("Direction", row -> row.encore().callDirection())
          .table("Type", row -> row.encore().callType())
          .table("Agent", row -> row.encore().agentLoginId())
          .table("Other party", ImportRecordings::otherParty)
          .table("Duration", row -> row.audio().duration())
          .table("Audio", ImportedRecording::audioFile);

  private static String otherParty(ImportedRecording row) {
    String name = row.encore().otherPartyName();
    String number = row.encore().otherPartyNumber();
    return name.isEmpty() ? number : name + " " + number;
  }

  /** The recording as its tenant names it; a key may hold anything, line ends too. */
  private static String name(Recording recording) {
    return "Recording "
        + recording
            .recordingKey()
            .map(key -> key.text().replaceAll("\\p{Cntrl}", "?"))
            .orElse("without a key")
        + recording.startTime().map(start -> " of " + start).orElse("");
  }
}
