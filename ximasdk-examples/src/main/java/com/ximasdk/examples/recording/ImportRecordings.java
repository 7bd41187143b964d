// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.ximasdk.XimaClient;
import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.checkpoint.CheckpointStores;
import com.ximasdk.checkpoint.FileCheckpointStore;
import com.ximasdk.error.XimaException;
import com.ximasdk.examples.audio.AgentChannelOption;
import com.ximasdk.examples.audio.KnownRoles;
import com.ximasdk.examples.cli.AudioIntervalOption;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.Failures;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.Program;
import com.ximasdk.examples.cli.TenantOptions;
import com.ximasdk.examples.cli.Violations;
import com.ximasdk.examples.cli.WindowOptions;
import com.ximasdk.feed.RecordingFeed;
import com.ximasdk.feed.WantedExtension;
import com.ximasdk.internal.storage.LockedFile;
import com.ximasdk.mapping.recording.CallDetailsColumn;
import com.ximasdk.mapping.recording.CallDetailsMapping;
import com.ximasdk.recording.RecordingQuery;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.roster.AgentDirectory;
import com.ximasdk.settings.RecordingSettings;
import com.ximasdk.settings.XimaSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Imports recordings as WAV files with their Encore values. */
@Command(description = "Run again after any interruption, it goes on where it stopped.")
public final class ImportRecordings implements Program {
  private final Console console;

  @Mixin private final TenantOptions tenant = new TenantOptions();
  @Mixin private final WindowOptions window = new WindowOptions();
  @Mixin private final AudioIntervalOption audioPace = new AudioIntervalOption();
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

  @Mixin private final AgentChannelOption agentChannel = new AgentChannelOption();

  @Option(
      names = "--take-truncated",
      description =
          "Imports a file, too, that ends before its header says. Default: that is a failure, and"
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
    agentChannel.check(violations);
    for (String column : callDetailsColumns.keySet()) {
      if (CallDetailsColumn.of(column).isEmpty()) {
        violations.add(
            "--call-details-column names '" + column + "'. Expected one of " + columnNames() + ".");
      }
    }
  }

  @Override
  public int run() throws IOException {
    ImportDirectory directory = new ImportDirectory(Objects.requireNonNull(out));
    Failures failures = new Failures(console);
    try (LockedFile alone = directory.alone()) {
      Objects.requireNonNull(alone);
      // A list without a line makes the position be forgotten in any case.
      directory.take(tenant.url(), () -> {}).ifPresent(console::tell);
      window.ofItsLength(tenant.timeZone()).ifPresent(console::tell);
      run(directory, failures);
    }
    return failures.exitCode();
  }

  private void run(ImportDirectory directory, Failures failures) {
    try (RecordingArchive archive =
            RecordingArchive.open(directory, tenant.preferredTimeZone(), roles(), takesTruncated);
        FileCheckpointStore store = CheckpointStores.inFile(directory.checkpoint());
        XimaClient client =
            tenant
                .clientBuilder()
                .audioInterval(audioPace.interval())
                .rateGate(directory.rateGate())
                .build()) {
      Stream.of(store.repaired(), archive.repaired())
          .flatMap(Optional::stream)
          .forEach(console::tell);
      if (archive.mayLackLines()) {
        // The list is what counts: what it may have lost is looked at again.
        ImportPosition.forget(store, ImportPosition.NAME);
      }
      run(archive, store, client, failures);
    }
  }

  private void run(
      RecordingArchive archive, CheckpointStore store, XimaClient client, Failures failures) {
    AudioCap cap = AudioCap.of(store, tenant.url(), tenant.preferredTimeZone());
    AgentDirectory agents = agents(client);
    RecordingQuery query = window.query(tenant.timeZone());
    try (ImportReport report = new ImportReport(console, output, failures, cap);
        RecordingFeed feed =
            cap.holding(feed(client, store, agents))
                .observer(report)
                .window(query.from(), query.to())) {
      // Who runs it again has mended what parked them.
      feed.parked().forEach(parked -> feed.retry(parked.recordingKey()));
      DeliveryMapping mapping =
          new DeliveryMapping(
              tenant.preferredTimeZone(),
              callDetails(client),
              DeliveryMapping.rules(tenant.settings()),
              agents);
      new RecordingImport(client.recordings(), archive, mapping, cap, report).run(feed);
      report.leftAlone();
      if (!report.listedAny()) {
        window.ofItsFuture(tenant.timeZone(), Instant.now()).ifPresent(console::tell);
      }
    }
  }

  private AgentDirectory agents(XimaClient client) {
    RosterFound found;
    try {
      found = RosterFound.of(client.roster().agents());
    } catch (XimaException e) {
      found = RosterFound.without(e);
    }
    found.doubts().forEach(console::tell);
    return found.directory();
  }

  private RecordingFeed.Builder feed(
      XimaClient client, CheckpointStore store, AgentDirectory agents) {
    RecordingFeed.Builder feed =
        RecordingFeed.builder(client.recordings(), store, ImportPosition.NAME)
            .directory(() -> agents);
    recording().map(RecordingSettings::readyStatuses).ifPresent(feed::readyStatuses);
    List<WantedExtension> wanted = wanted();
    if (!wanted.isEmpty()) {
      feed.extensions(() -> wanted);
    }
    return feed;
  }

  private List<WantedExtension> wanted() {
    List<String> numbers =
        extensions.isEmpty()
            ? recording().map(RecordingSettings::extensions).orElse(List.of())
            : extensions;
    return numbers.stream().map(WantedExtension::of).toList();
  }

  private KnownRoles roles() {
    return agentChannel.isGiven()
        ? agentChannel.roles()
        : recording().map(KnownRoles::of).orElse(KnownRoles.NONE);
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
}
