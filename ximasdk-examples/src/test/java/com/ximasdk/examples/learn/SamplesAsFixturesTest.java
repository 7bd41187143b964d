// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ximasdk.ReportReader;
import com.ximasdk.XimaClient;
import com.ximasdk.audio.WavReader;
import com.ximasdk.examples.learn.exchange.Exchange;
import com.ximasdk.examples.learn.exchange.ReplayClient;
import com.ximasdk.examples.learn.exchange.Request;
import com.ximasdk.examples.learn.exchange.Subject;
import com.ximasdk.examples.tenant.ReportDialect;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.mapping.interval.IntervalMapping;
import com.ximasdk.mapping.interval.IntervalTable;
import com.ximasdk.realtime.MetricReading;
import com.ximasdk.realtime.StateValue;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingQuery;
import com.ximasdk.report.ReportRows;
import com.ximasdk.roster.Agent;
import com.ximasdk.roster.Party;
import com.ximasdk.roster.Skill;
import com.ximasdk.settings.WfmSettings;
import com.ximasdk.settings.XimaSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Samples are fixtures: core reads them as it reads the tenant, and what belonged together does.
 */
@Timeout(180)
class SamplesAsFixturesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path directory;
  private final PassingTime time = new PassingTime(Instant.parse("2026-07-16T12:00:00Z"));

  @ParameterizedTest
  @EnumSource(
      value = ReportDialect.class,
      names = {"ARRAYS", "OBJECTS_BY_TITLE", "RAW_AND_FORMATTED", "COLUMNS_LAST"})
  void coreReadsTheSamplesAsTheTenant(ReportDialect dialect) throws Exception {
    learn(dialect);
    Path samples = directory.resolve("out/samples");
    XimaSettings settings =
        XimaSettings.read(
            samples.resolve("settings.json"), Map.of("XIMA_AUTHENTICATION_KEY", "sample="));
    try (XimaClient client =
        XimaClient.builder()
            .settings(settings)
            .httpClient(new ReplayClient(request -> replayed(samples, request)))
            .build()) {
      List<String> agents =
          client.roster().agents().stream().map(Agent::party).map(Object::toString).toList();
      List<String> skills = client.roster().skills().stream().map(Skill::name).toList();
      assertThat(agents).hasSize(8).allMatch(agent -> agent.matches(".+\\([0-9]{3}\\)"));

      List<Recording> recordings = recordings(client, samples);
      assertThat(recordings).hasSize(18).allMatch(recording -> recording.problems().isEmpty());
      assertThat(recordings)
          .filteredOn(recording -> recording.agent().isPresent())
          .hasSizeGreaterThan(10)
          .allMatch(recording -> agents.contains(party(recording.agent().orElseThrow())));
      assertThat(recordings)
          .allMatch(
              recording ->
                  recording
                      .recordingKey()
                      .orElseThrow()
                      .text()
                      .endsWith(Long.toString(recording.startTime().orElseThrow().toEpochMilli())));

      List<MetricReading> states = states(client);
      assertThat(states).hasSize(8);
      assertThat(states)
          .allMatch(reading -> agents.contains(party(reading.categoryValue())))
          .allMatch(reading -> reading.value().lastUpdateTime().isPresent());
      assertThat(states)
          .extracting(reading -> ((StateValue) reading.value()).text())
          .contains("Ready", "Logged Out")
          .anyMatch(text -> text.startsWith("DND: ") && !text.contains("Lunch"));

      IntervalTable intervals = intervals(samples, settings);
      assertThat(intervals.absent()).isEmpty();
      assertThat(intervals.rows()).hasSize(96).anyMatch(row -> row.callsPresented().orElse(0) > 5);
      assertThat(skills).containsAll(intervals.groups());
      assertThat(WavReader.probe(file(samples, ".wav")).frames()).isPositive();
    }
  }

  private static String party(String text) {
    return Party.parse(text).toString();
  }

  private void learn(ReportDialect dialect) throws IOException {
    try (SimulatedTenant tenant =
        SimulatedTenant.builder()
            .reportDialect(dialect)
            .audioInterval(Duration.ZERO)
            .clock(time)
            .start()) {
      List<String> labels = tenant.data().agents().stream().map(agent -> agent.label()).toList();
      tenant.floor().set(labels.get(0), "DND: Lunch");
      tenant.floor().set(labels.get(1), "Ready");
      Files.writeString(directory.resolve("encore.key"), tenant.authenticationKey());
      Files.writeString(
          directory.resolve("acme.json"),
          """
          {
            "tenantUrl": "%s", "authenticationKeyFile": "encore.key",
            "timeZone": "America/Denver",
            "recording": { "extensions": ["204", "271"] },
            "wfm": {
              "reportId": "CR4M7Q2Z", "groups": ["CC Sales"],
              "reasonCodes": { "Lunch": "Meal" },
              "headings": {
                "minutes": "Interval", "presented": "Offered", "answered": "Handled",
                "abandoned": "Lost", "avgDuration": "AHT"
              }
            }
          }
          """
              .formatted(tenant.url()));
      assertThat(
              LearnRun.of(
                      time,
                      LearnRun.NO_TERMINAL,
                      "--yes",
                      "--day",
                      "2026-07-14",
                      "--settings",
                      directory.resolve("acme.json").toString(),
                      "--out",
                      directory.resolve("out").toString())
                  .exitCode())
          .isZero();
    }
  }

  private static List<Recording> recordings(XimaClient client, Path samples) throws IOException {
    Set<Instant> starts =
        Set.copyOf(
            JSON
                .readTree(file(samples, "-recordings.json").toFile())
                .findValues("startTime")
                .stream()
                .map(start -> Instant.ofEpochMilli(start.asLong()))
                .collect(Collectors.toSet()));
    Instant first = starts.stream().min(Instant::compareTo).orElseThrow();
    return new ArrayList<>(
        client
            .recordings()
            .list(RecordingQuery.between(first, first.plus(Duration.ofHours(23))))
            .toList());
  }

  private static List<MetricReading> states(XimaClient client) {
    String id =
        client.realtime().metrics().stream()
            .filter(metric -> metric.categoryType().text().equals("AGENT"))
            .findFirst()
            .orElseThrow()
            .metricId();
    return client.realtime().values(List.of(id)).readings();
  }

  private static IntervalTable intervals(Path samples, XimaSettings settings) throws IOException {
    WfmSettings wfm = settings.wfm().orElseThrow();
    try (ReportRows rows =
        ReportReader.of(wfm.cellEncodings(settings.timeZone()))
            .json(file(samples, "-reports.json"))) {
      return IntervalMapping.of(wfm, settings.timeZone()).map(rows).orThrow();
    }
  }

  /** The first sample of a kind. */
  private static Path file(Path samples, String end) throws IOException {
    try (var files = Files.list(samples)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().findFirst().orElseThrow();
    }
  }

  /** The first answer to a request of the same path and, for metrics, of the same id. */
  private static Exchange replayed(Path samples, HttpRequest request) {
    try {
      for (JsonNode entry : JSON.readTree(samples.resolve("exchanges.json").toFile())) {
        List<String> path = new ArrayList<>();
        entry.path("request").path("path").forEach(segment -> path.add(segment.asText()));
        String id = "";
        for (JsonNode parameter : entry.path("request").path("query")) {
          id = parameter.path("name").asText().equals("id") ? parameter.path("value").asText() : id;
        }
        String query = String.valueOf(request.uri().getQuery());
        if (("/" + String.join("/", path)).equals(request.uri().getPath())
            && entry.path("status").asInt() == 200
            && query.contains(id)) {
          return new Exchange(
              Request.get(Subject.AGENTS, "/"),
              200,
              Map.of("Content-Type", List.of("application/json")),
              Files.readAllBytes(samples.resolve(entry.path("file").asText())),
              true,
              Instant.EPOCH);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("no sample for " + request.uri());
  }
}
