// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.ximasdk.examples.Main;
import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.tenant.SimulatedRecording;
import com.ximasdk.examples.tenant.SimulatedTenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs {@code import-recordings} against a simulated tenant, and reads what it wrote. */
final class ImportRun {
  static final JsonMapper JSON = new JsonMapper();

  /** The day of the demo data that has every kind of call. */
  static final List<String> DAY =
      List.of("--from", "2026-07-14", "--to", "2026-07-15", "--time-zone", "America/Denver");

  private static final List<String> ZONE = List.of("--time-zone", "America/Denver");

  private ImportRun() {}

  static List<String> arguments(SimulatedTenant tenant, Path out, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("import-recordings", "--url", tenant.url().toString()));
    arguments.addAll(List.of("--out", out.toString(), "--json"));
    arguments.addAll(Arrays.asList(more).contains("--from") ? ZONE : DAY);
    arguments.addAll(Arrays.asList(more));
    if (!arguments.contains("--audio-interval")) {
      arguments.addAll(List.of("--audio-interval", "PT0S"));
    }
    return arguments;
  }

  static CommandRun of(SimulatedTenant tenant, Path out, String... more) {
    return CommandRun.of(
        Main::launcher,
        Map.of("XIMA_AUTHENTICATION_KEY", tenant.authenticationKey()),
        arguments(tenant, out, more).toArray(String[]::new));
  }

  /** What the list says in the end, by recording key; a further line is marked as a correction. */
  static Map<String, JsonNode> lines(Path out) {
    try {
      Map<String, JsonNode> lines = new LinkedHashMap<>();
      for (String line :
          Files.readAllLines(out.resolve("recordings.jsonl"), StandardCharsets.UTF_8)) {
        JsonNode json = JSON.readTree(line);
        JsonNode before = lines.put(json.get("recordingKey").asText(), json);
        if ((before != null) != json.path("correction").asBoolean()) {
          throw new AssertionError("imported twice, or no correction: " + line);
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names in the audio directory. */
  static List<String> audio(Path out) {
    try (Stream<Path> files = Files.list(out.resolve("audio"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The recordings of the day that the Service User may see. */
  static List<SimulatedRecording> ofTheDay(SimulatedTenant tenant) {
    return tenant.data().recordings().stream()
        .filter(SimulatedRecording::isAssigned)
        .filter(
            recording ->
                LocalDate.ofInstant(recording.start(), tenant.data().timeZone())
                    .equals(LocalDate.of(2026, 7, 14)))
        .toList();
  }
}
