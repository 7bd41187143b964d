// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ximasdk.examples.Main;
import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.examples.tenant.TenantDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a tenant decides, the settings that are learned of it make every command work. */
@Timeout(300)
class LearnedSettingsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The agents in the order of the roster, and what each is doing. */
  private static final List<String> STATES =
      List.of(
          "DND: Lunch",
          "Ready",
          "DND: Restroom",
          "Talking",
          "Logged Out",
          "DND: Training",
          "After Call Work",
          "Do Not Disturb");

  @TempDir private Path directory;
  private final PassingTime time = new PassingTime(Instant.parse("2026-07-15T12:00:00Z"));

  static Stream<TenantDialect> dialects() {
    return TenantDialect.all().stream().skip(1);
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void theLearnedSettingsMakeEveryCommandWork(TenantDialect dialect) throws Exception {
    try (SimulatedTenant tenant = tenant(dialect)) {
      Path given = given(tenant, dialect);
      CommandRun learned = learn(given);
      assertThat(learned.exitCode()).as(learned.toString()).isZero();
      Path settings = directory.resolve("learned/settings.json");

      assertThat(failures(given, "given")).as("with the given settings").isNotEmpty();
      assertThat(failures(settings, "own"))
          .as(Files.readString(settings) + learned.out())
          .isEmpty();
    }
  }

  private SimulatedTenant tenant(TenantDialect dialect) {
    SimulatedTenant tenant =
        SimulatedTenant.builder().dialect(dialect).clock(time).audioInterval(Duration.ZERO).start();
    for (int i = 0; i < STATES.size(); i++) {
      tenant.floor().set(tenant.data().agents().get(i).label(), STATES.get(i));
    }
    time.pause(Duration.ofHours(2));
    return tenant;
  }

  /** What every tenant needs; and a name that the product shows, where it has another one. */
  private Path given(SimulatedTenant tenant, TenantDialect dialect) throws IOException {
    Files.writeString(directory.resolve("tenant.key"), tenant.authenticationKey());
    String timeframe = dialect.reports().timeframeParameter();
    return Files.writeString(
        directory.resolve("given.json"),
        """
        {
          "tenantUrl": "%s",
          "authenticationKeyFile": "tenant.key",
          "timeZone": "America/Denver",
          "recording": { "extensions": ["104", "200", "204", "206", "253", "271", "272"] },
          "wfm": { "reportId": "LT39K5C5", "groups": ["CC Sales", "Billing"]%s }
        }
        """
            .formatted(
                tenant.url(),
                timeframe.isEmpty() ? "" : ", \"timeframeParameter\": \"" + timeframe + "\""));
  }

  private CommandRun learn(Path given) {
    return LearnRun.of(
        time,
        LearnRun.NO_TERMINAL,
        "--yes",
        "--day",
        "2026-07-14",
        "--settings",
        given.toString(),
        "--out",
        directory.resolve("learned").toString());
  }

  /** What does not come out as it should, of all commands. */
  private List<String> failures(Path settings, String name) throws IOException {
    List<String> failures = new ArrayList<>();
    for (String listing : List.of("list-agents", "list-skills", "list-metrics")) {
      expect(failures, run(settings, listing), 1);
    }
    expect(
        failures,
        run(settings, "list-recordings", "--from", "2026-07-14", "--to", "2026-07-15"),
        18);
    expect(
        failures,
        run(
            settings,
            "import-recordings",
            "--from",
            "2026-07-14",
            "--to",
            "2026-07-15",
            "--audio-interval",
            "PT0S",
            "--out",
            directory.resolve("import-" + name).toString()),
        17);
    expect(
        failures,
        run(settings, "interval-report", "--from", "2026-07-14", "--to", "2026-07-14"),
        2 * 24);
    expect(failures, watch(settings), STATES.size());
    return failures;
  }

  private static void expect(List<String> failures, CommandRun run, int least) {
    if (run.exitCode() != 0 || run.outLines().size() < least) {
      failures.add(run.toString());
    }
  }

  private static CommandRun run(Path settings, String command, String... options) {
    List<String> all =
        new ArrayList<>(List.of(command, "--settings", settings.toString(), "--json"));
    all.addAll(List.of(options));
    return CommandRun.of(Main::launcher, Map.of(), all.toArray(String[]::new));
  }

  /** Until each agent's state was told, or something is told to people. */
  private static CommandRun watch(Path settings) throws IOException {
    CommandRun run =
        CommandRun.until(
            so -> so.outLines().size() >= STATES.size() || !so.err().isEmpty(),
            Main::launcher,
            Map.of(),
            "watch-agents",
            "--settings",
            settings.toString(),
            "--poll",
            "PT0.05S",
            "--json");
    List<String> wrong = new ArrayList<>();
    for (String line : run.outLines()) {
      JsonNode state = JSON.readTree(line);
      if (!state.path("since").asText().matches("2026-07-15T0[68]:00:00-0[64]:00")
          || state.path("state").asText().equals("Agent State")) {
        wrong.add(line);
      }
    }
    return new CommandRun(wrong.isEmpty() ? 0 : 1, run.out(), run.err() + wrong);
  }
}
