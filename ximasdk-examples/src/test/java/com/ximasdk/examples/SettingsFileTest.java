// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.tenant.Operation;
import com.ximasdk.examples.tenant.SimulatedTenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One file says all that a command has to know about a tenant; options override it. */
@Timeout(120)
class SettingsFileTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path directory;
  private final SimulatedTenant tenant =
      SimulatedTenant.builder().audioInterval(Duration.ZERO).start();

  @BeforeEach
  void writeTheFiles() throws IOException {
    Files.writeString(directory.resolve("encore.key"), tenant.authenticationKey());
    Files.writeString(
        directory.resolve("acme.json"),
        """
        {
          "tenantUrl": "%s",
          "authenticationKeyFile": "encore.key",
          "timeZone": "America/Denver",
          "preferredTimeZone": "America/New_York",
          "recording": { "extensions": ["204", "271"], "callDetailsReportId": "LMIU6034" },
          "wfm": {
            "reportId": "CR4M7Q2Z",
            "groups": ["CC Sales"],
            "reasonCodes": { "Lunch": "Meal" },
            "headings": {
              "minutes": "interval", "presented": "Offered", "answered": "Handled",
              "abandoned": "Lost", "avgDuration": "AHT"
            }
          }
        }
        """
            .formatted(tenant.url()));
  }

  @AfterEach
  void stop() {
    tenant.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"list-agents", "list-skills", "list-metrics"})
  void aListingNeedsNothingBeside(String command) {
    CommandRun run = run(command, "--json");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.outLines()).isNotEmpty();
  }

  @Test
  void anImportTakesExtensionsCallDetailsAndBothZonesFromIt() throws Exception {
    CommandRun run = imported();

    assertThat(run.err().lines())
        .containsExactly(
            "Left alone: 12 recordings of extensions that are not listed (104: 2, 200: 3, 206: 3,"
                + " 253: 2, 272: 2).",
            "Left alone: 1 recording without an extension, so that nobody knows whether it is"
                + " wanted.");
    assertThat(run.exitCode()).isZero();
    assertThat(fields(run, "extension")).hasSize(5).containsOnly("204", "271");
    assertThat(tenant.requests(Operation.REPORT)).isNotEmpty();
    assertThat(fields(run, "recordingStartTime"))
        .as("the day is the tenant's, the times are written in the preferred zone")
        .allMatch(time -> time.startsWith("2026-07-14T") && time.endsWith("-04:00"));
  }

  @Test
  void anOptionOverridesTheFile() throws Exception {
    CommandRun run = imported("--extensions", "271", "--time-zone", "America/Denver");

    assertThat(fields(run, "extension")).hasSize(2).containsOnly("271");
    assertThat(fields(run, "recordingStartTime")).allMatch(time -> time.endsWith("-06:00"));
  }

  @Test
  void anIntervalReportTakesItsIdGroupsAndHeadingsFromIt() throws Exception {
    CommandRun run = run("interval-report", "--from", "2026-07-14", "--to", "2026-07-14", "--json");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(fields(run, "group")).isNotEmpty().containsOnly("CC Sales");
    assertThat(fields(run, "intervalStart")).first().isEqualTo("2026-07-14T00:00:00-06:00");
  }

  @Test
  void oneHeadingIsOverriddenAndTheOthersStay() {
    CommandRun run =
        run(
            "interval-report",
            "--from",
            "2026-07-14",
            "--to",
            "2026-07-14",
            "--column",
            "avgDuration=Talk");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("no such heading", "AHT").doesNotContain("Calls Presented");
  }

  @Test
  void aWatchTakesTheReasonCodesFromIt() throws Exception {
    tenant.floor().set(tenant.data().agents().get(0).label(), "DND: Lunch");
    CommandRun run =
        CommandRun.until(
            so -> so.outLines().size() == tenant.data().agents().size(),
            Main::launcher,
            Map.of(),
            with("watch-agents", "--json"));

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(fields(run, "activity")).first().isEqualTo("Meal");
    assertThat(fields(run, "observedAt")).allMatch(time -> time.matches(".*-0[45]:00"));
  }

  @Test
  void whatTheVendorDoesNotPrintReachesTheRequestsOfACommand() throws IOException {
    write(
        "recording",
        "\"extensions\": [\"271\"], \"audioPath\": \"v2\", \"listWindow\": \"PT8H\","
            + " \"listOverlap\": \"PT0S\"");
    CommandRun run = imported();

    assertThat(run.exitCode()).isZero();
    assertThat(tenant.requests(Operation.AUDIO))
        .isNotEmpty()
        .allMatch(request -> request.path().startsWith("/rest/api/v2/"));
    assertThat(tenant.requests(Operation.RECORDINGS))
        .as("a day and two hours on both sides, by eight hours")
        .hasSizeGreaterThanOrEqualTo(4);
  }

  /** The recordings of extension 271, a WebRTC softphone, are stereo. */
  @Test
  void theAgentsChannelReachesTheLinesOfAnImportAndAnOptionOverridesIt() throws IOException {
    write("recording", "\"extensions\": [\"271\"], \"agentChannel\": 1");

    assertThat(fields(imported(), "agentChannel")).hasSize(2).containsOnly("1");
    assertThat(fields(imported("--out", other(), "--agent-channel", "0"), "agentChannel"))
        .hasSize(2)
        .containsOnly("0");
  }

  @Test
  void theAgentsChannelReachesTheLinesOfAnImportOfManyTenants() throws IOException {
    write("recording", "\"extensions\": [\"271\"], \"agentChannel\": 0");
    CommandRun run = importedByTenants();

    assertThat(run.exitCode()).isZero();
    assertThat(fields(run, "agentChannel")).isNotEmpty().containsOnly("0");
  }

  private CommandRun importedByTenants() {
    return CommandRun.of(
        Main::launcher,
        Map.of(),
        "import-tenants",
        "--settings=" + directory,
        "--out=" + other(),
        "--from=2026-07-14T00:00:00Z",
        "--audio-interval=PT0S",
        "--once",
        "--json");
  }

  private String other() {
    return directory.resolve("other").toString();
  }

  @Test
  void whatTheVendorDoesNotPrintOfRealtimeValuesReachesAWatch() throws Exception {
    write(
        "wfm",
        "\"reportId\": \"CR4M7Q2Z\", \"groups\": [\"CC Sales\"], \"metricIdJoining\": \"comma\"");
    CommandRun run =
        CommandRun.until(
            so -> so.outLines().size() == tenant.data().agents().size(),
            Main::launcher,
            Map.of(),
            with("watch-agents", "--json"));

    assertThat(run.exitCode()).isZero();
    assertThat(tenant.requests(Operation.METRIC_VALUES).get(0).query())
        .isEqualTo("id=K0FLAEB6%2CD7RT2LQ9");
  }

  @Test
  void everythingThatIsWrongWithItIsToldWithItsNameAndNothingIsSent() throws IOException {
    Files.writeString(
        directory.resolve("acme.json"),
        "{\"tenantUrl\": \"ftp://acme\", \"timezone\": \"UTC\", \"wfm\": {\"groups\": []}}");
    CommandRun run = run("list-agents");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("--settings: tenantUrl: ", "'timezone' is not known", "--settings: wfm.groups: ")
        .contains("--settings: wfm.reportId: ", "--settings: authenticationKey: ");
    assertThat(tenant.requests()).isEmpty();
  }

  @Test
  void whatAnOptionGivesNeedNotBeInTheFile() throws IOException {
    Files.writeString(directory.resolve("acme.json"), "{}");
    CommandRun run =
        run(
            "list-agents",
            "--url",
            tenant.url().toString(),
            "--authentication-key-file",
            directory.resolve("encore.key").toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void withoutAReportIdAnIntervalReportSaysWhereOneGoes() throws IOException {
    Files.writeString(
        directory.resolve("acme.json"),
        "{\"tenantUrl\": \"%s\", \"authenticationKeyFile\": \"encore.key\"}"
            .formatted(tenant.url()));
    CommandRun run = run("interval-report", "--from", "2026-07-14", "--to", "2026-07-14");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--report-id", "wfm.reportId");
  }

  private void write(String part, String members) throws IOException {
    Files.writeString(
        directory.resolve("acme.json"),
        """
        {"tenantUrl": "%s", "authenticationKeyFile": "encore.key", "timeZone": "America/Denver",
         "%s": {%s}}
        """
            .formatted(tenant.url(), part, members));
  }

  private CommandRun imported(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("--from", "2026-07-14", "--to", "2026-07-15", "--audio-interval", "PT0S"));
    arguments.add("--json");
    if (!List.of(more).contains("--out")) {
      arguments.addAll(List.of("--out", directory.resolve("out").toString()));
    }
    arguments.addAll(Arrays.asList(more));
    return run("import-recordings", arguments.toArray(String[]::new));
  }

  private CommandRun run(String command, String... options) {
    return CommandRun.of(Main::launcher, Map.of(), with(command, options));
  }

  private String[] with(String command, String... options) {
    List<String> arguments = new ArrayList<>(List.of(command, "--settings"));
    arguments.add(directory.resolve("acme.json").toString());
    arguments.addAll(Arrays.asList(options));
    return arguments.toArray(String[]::new);
  }

  private static List<String> fields(CommandRun run, String name) throws IOException {
    List<String> values = new ArrayList<>();
    for (String line : run.outLines()) {
      JsonNode value = JSON.readTree(line).get(name);
      values.add(value.asText());
    }
    return values;
  }
}
