// SPDX-License-Identifier: Apache-2.0
package consumer;

import com.ximasdk.XimaClient;
import com.ximasdk.audio.WavReader;
import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.mapping.interval.IntervalMapping;
import com.ximasdk.mapping.recording.EncoreRecordings;
import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentEvents;
import com.ximasdk.realtime.AgentStateWatch;
import com.ximasdk.realtime.AgentWatchOptions;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingQuery;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportTimeframe;
import com.ximasdk.settings.XimaSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What a stranger does with the library: settings, rosters, a recording, a report, a watch. */
public final class Consumer {
  private Consumer() {}

  /** Prints a line for each of them, and fails with the first that does not work. */
  public static void main(String[] arguments) throws Exception {
    Path directory = Files.createTempDirectory("consumer");
    try (SimulatedTenant tenant = SimulatedTenant.start()) {
      Path key = directory.resolve("key");
      Files.writeString(key, tenant.authenticationKey());
      Path file = directory.resolve("settings.json");
      Files.writeString(file, tenant.settings(key));
      XimaSettings settings = XimaSettings.read(file, Map.of());
      try (XimaClient client = XimaClient.builder().settings(settings).build()) {
        work(client, settings.timeZone(), directory);
      }
    }
    try {
      XimaSettings.builder().tenantUrl("nowhere").build();
      throw new IllegalStateException("Settings that are wrong were taken.");
    } catch (InvalidSettingsException e) {
      System.out.println("violations " + e.violations().size());
    }
  }

  private static void work(XimaClient client, ZoneId zone, Path directory) throws Exception {
    System.out.println("agents " + client.roster().agents().size());

    LocalDate day = LocalDate.of(2026, 7, 15);
    List<Recording> listed =
        client
            .recordings()
            .list(
                RecordingQuery.between(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant()))
            .toList();
    Recording recording = listed.get(0);
    Path audio = directory.resolve("recording.wav");
    client.recordings().download(recording.recordingKey().orElseThrow(), audio);
    System.out.println("seconds " + WavReader.probe(audio).duration().toSeconds());
    System.out.println(
        "fields " + EncoreRecordings.of(listed, zone).map(recording).fields().size());

    ReportRequest request = ReportRequest.of("LT39K5C5").with(ReportTimeframe.ofDay(day, zone));
    try (ReportRows rows = client.reports().open(request, CellEncodings.of(zone))) {
      System.out.println("intervals " + IntervalMapping.of(zone).map(rows).orThrow().rows().size());
    }

    try (AgentStateWatch watch = client.realtime().watchAgents(AgentWatchOptions.defaults());
        AgentEvents events = watch.events()) {
      int heard = 1;
      while (!(events.next(Duration.ofSeconds(30)).orElseThrow()
          instanceof AgentEvent.PictureComplete)) {
        heard++;
      }
      System.out.println("events " + heard);
    }
  }
}
