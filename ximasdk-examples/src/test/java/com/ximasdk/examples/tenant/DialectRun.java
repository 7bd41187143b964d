// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ximasdk.examples.Main;
import com.ximasdk.examples.cli.CommandRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A tenant of a dialect, and the commands as a settings file has them see it. */
final class DialectRun implements AutoCloseable {
  /** The demo's agents in the order of the roster, and what each is doing. */
  static final List<String> STATES =
      List.of(
          "DND: Lunch",
          "Ready",
          "DND: Restroom",
          "Talking",
          "Logged Out",
          "DND: Training",
          "After Call Work",
          "Do Not Disturb");

  /** How long each has been doing so, by the tenant's clock. */
  static final Duration IN_STATE = Duration.ofHours(2);

  static final ObjectMapper JSON = new ObjectMapper();

  private final Path directory;
  private final SimulatedTenant tenant;
  private int runs;

  DialectRun(TenantDialect dialect, Path directory) throws IOException {
    this.directory = directory;
    ManualClock clock = new ManualClock(Instant.parse("2026-07-16T12:00:00Z"));
    tenant =
        SimulatedTenant.builder()
            .dialect(dialect)
            .clock(clock)
            .audioInterval(Duration.ZERO)
            .start();
    for (int i = 0; i < STATES.size(); i++) {
      tenant.floor().set(tenant.data().agents().get(i).label(), STATES.get(i));
    }
    clock.pass(IN_STATE);
    Files.writeString(directory.resolve("tenant.key"), tenant.authenticationKey());
  }

  SimulatedTenant tenant() {
    return tenant;
  }

  /** A settings file with the tenant's address and key, and these parts. */
  Path settings(ObjectNode parts) {
    ObjectNode all = JSON.createObjectNode();
    all.put("tenantUrl", tenant.url().toString());
    all.put("authenticationKeyFile", "tenant.key");
    all.setAll(parts);
    try {
      Path file = directory.resolve("tenant" + runs++ + ".json");
      return Files.writeString(file, all.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CommandRun run(Path settings, String command, String... options) {
    return CommandRun.of(Main::launcher, Map.of(), with(settings, command, options));
  }

  CommandRun list(Path settings) {
    return run(settings, "list-recordings", "--from", "2026-07-14", "--to", "2026-07-15", "--json");
  }

  CommandRun imported(Path settings) {
    return run(
        settings,
        "import-recordings",
        "--from",
        "2026-07-14",
        "--to",
        "2026-07-15",
        "--audio-interval",
        "PT0S",
        "--json",
        "--out",
        directory.resolve("out" + runs++).toString());
  }

  CommandRun intervals(Path settings) {
    return run(settings, "interval-report", "--from", "2026-07-14", "--to", "2026-07-14", "--json");
  }

  /** Until each agent's state was told, or something is told to people. */
  CommandRun watch(Path settings) {
    return CommandRun.until(
        so -> so.outLines().size() >= STATES.size() || !so.err().isEmpty(),
        Main::launcher,
        Map.of(),
        with(settings, "watch-agents", "--poll", "PT0.05S", "--json"));
  }

  static List<JsonNode> lines(CommandRun run) {
    List<JsonNode> lines = new ArrayList<>();
    try {
      for (String line : run.outLines()) {
        lines.add(JSON.readTree(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private static String[] with(Path settings, String command, String... options) {
    List<String> arguments = new ArrayList<>(List.of(command, "--settings", settings.toString()));
    arguments.addAll(Arrays.asList(options));
    return arguments.toArray(String[]::new);
  }

  @Override
  public void close() {
    tenant.close();
  }
}
