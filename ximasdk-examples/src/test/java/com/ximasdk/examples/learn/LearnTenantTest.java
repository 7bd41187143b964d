// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.tenant.Fault;
import com.ximasdk.examples.tenant.Operation;
import com.ximasdk.examples.tenant.SeenRequest;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.settings.XimaSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command asks, tells beforehand what, and writes what it has found. */
@Timeout(180)
class LearnTenantTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path directory;
  private final PassingTime time = new PassingTime(Instant.parse("2026-07-16T12:00:00Z"));
  private final SimulatedTenant tenant =
      SimulatedTenant.builder().audioInterval(Duration.ZERO).clock(time).start();

  @BeforeEach
  void writeTheSettings() throws IOException {
    Files.writeString(directory.resolve("encore.key"), tenant.authenticationKey());
    Files.writeString(
        directory.resolve("acme.json"),
        """
        {
          "tenantUrl": "%s",
          "authenticationKeyFile": "encore.key",
          "timeZone": "America/Denver",
          "recording": { "extensions": ["204", "271"] },
          "wfm": { "reportId": "LT39K5C5", "groups": ["CC Sales"] }
        }
        """
            .formatted(tenant.url()));
  }

  @AfterEach
  void end() {
    tenant.close();
  }

  private CommandRun run(Consent consent, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--settings",
                directory.resolve("acme.json").toString(),
                "--out",
                directory.resolve("out").toString()));
    arguments.addAll(List.of(more));
    return LearnRun.of(time, consent, arguments.toArray(String[]::new));
  }

  private JsonNode finding(CommandRun run, String question) throws IOException {
    for (String line : run.outLines()) {
      JsonNode finding = JSON.readTree(line);
      if (finding.path("question").asText().equals(question)) {
        return finding;
      }
    }
    throw new AssertionError("no " + question + " in " + run);
  }

  @Test
  void aTenantAsTheGuideHasItNeedsNoOtherSettings() throws Exception {
    CommandRun run = run(LearnRun.NO_TERMINAL, "--yes", "--json");

    assertThat(run.exitCode()).as(run.toString()).isZero();
    assertThat(run.outLines()).hasSize(29).allMatch(line -> line.contains("\"suggested\":{}"));
    assertThat(finding(run, "audio-path").get("finding").asText()).contains("version 1");
    assertThat(finding(run, "list-test").get("finding").asText())
        .isEqualTo("A window lists what begins in it.");
    assertThat(JSON.readTree(directory.resolve("out/settings.json").toFile()))
        .isEqualTo(
            ((ObjectNode) JSON.readTree(directory.resolve("acme.json").toFile()))
                .put("authenticationKeyFile", Path.of("..", "encore.key").toString()));
  }

  @Test
  void theWrittenSettingsFindTheKeyFromWhereTheyAre() {
    run(LearnRun.NO_TERMINAL, "--yes");

    XimaSettings written = XimaSettings.read(directory.resolve("out/settings.json"), Map.of());

    assertThat(written.authenticationKey().reveal()).isEqualTo(tenant.authenticationKey());
  }

  @Test
  void nothingIsAskedWithoutAWordOfConsent() {
    CommandRun withoutTerminal = run(LearnRun.NO_TERMINAL);
    CommandRun refused = run(LearnRun.consent(true, false));

    assertThat(withoutTerminal.exitCode()).isEqualTo(2);
    assertThat(withoutTerminal.err()).contains("There is no terminal to ask for consent", "--yes");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("Nothing is written at the tenant", "Nothing was asked.");
    assertThat(tenant.requests()).isEmpty();
    assertThat(directory.resolve("out")).doesNotExist();
  }

  @Test
  void consentAtATerminalIsEnough() {
    assertThat(run(LearnRun.consent(true, true)).exitCode()).isZero();
  }

  @Test
  void itReadsAloneAndHearsThreeRecordingsAtMost() {
    run(LearnRun.NO_TERMINAL, "--yes");

    assertThat(tenant.requests(Operation.AUDIO)).hasSizeLessThanOrEqualTo(3);
    assertThat(tenant.requests())
        .filteredOn(request -> !request.method().equals("GET"))
        .allMatch(request -> request.path().startsWith("/rest/api/v1/historic-data/"));
  }

  @Test
  void noRequestIsMoreThanWasTold() {
    CommandRun run = run(LearnRun.NO_TERMINAL, "--yes");

    for (Operation operation : Operation.values()) {
      String label =
          switch (operation) {
            case AGENTS -> "the list of agents";
            case SKILLS -> "the list of skills";
            case RECORDINGS -> "lists of recordings";
            case AUDIO -> "the audio of recordings";
            case METRICS -> "the list of realtime metrics";
            case METRIC_VALUES -> "values of realtime metrics";
            case REPORT -> "runs of historical reports";
            default -> "";
          };
      if (!label.isEmpty()) {
        String line =
            run.errLines().stream().filter(text -> text.endsWith(label)).findFirst().orElseThrow();
        assertThat(tenant.requests(operation).size())
            .as(label)
            .isLessThanOrEqualTo(Integer.parseInt(line.strip().split(" ", 2)[0]));
      }
    }
  }

  @Test
  void theKeyIsInTheHeaderAloneAndInNoFile() throws Exception {
    tenant.add(Fault.ECHO_KEY.always().on(Operation.SKILLS));

    CommandRun run = run(LearnRun.NO_TERMINAL, "--yes");

    String part = tenant.authenticationKey().substring(0, 12);
    assertThat(run.out() + run.err()).doesNotContain(part);
    for (Path file : files()) {
      assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
          .as(file.toString())
          .doesNotContain(part);
    }
    assertThat(tenant.requests()).extracting(SeenRequest::path).noneMatch(p -> p.contains(part));
  }

  private List<Path> files() throws IOException {
    try (var files = Files.walk(directory.resolve("out"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void aQuestionThatIsRefusedIsNotSeenAndTheOthersGoOn() throws Exception {
    tenant.add(Fault.ACCESS_REFUSED.always().on(Operation.REPORT));

    CommandRun run = run(LearnRun.NO_TERMINAL, "--yes", "--json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(finding(run, "interval-length").get("finding").asText())
        .startsWith("Not seen.")
        .contains("403");
    assertThat(finding(run, "audio-path").get("finding").asText()).contains("version 1");
    assertThat(run.err()).contains("interval-length: Not seen.");
  }

  @Test
  void aQuestionWhoseAnswerCannotBeReadIsNotSeenAndTheOthersGoOn() throws Exception {
    tenant.add(Fault.INVALID_JSON.always().on(Operation.METRIC_VALUES));

    CommandRun run = run(LearnRun.NO_TERMINAL, "--yes", "--json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(finding(run, "state-member").get("finding").asText()).contains("no JSON");
    assertThat(finding(run, "interval-length").get("finding").asText()).contains("15 minutes");
  }

  @Test
  void aConnectionThatFailsEndsItsQuestionAlone() throws Exception {
    tenant.add(Fault.CLOSED_CONNECTION.always().on(Operation.SKILLS));

    CommandRun run = run(LearnRun.NO_TERMINAL, "--yes", "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(finding(run, "rosters").get("finding").asText()).contains("no list of skills");
  }

  @Test
  void aRefusedKeyEndsItWith3AndNothingIsWritten() {
    tenant.refreshAuthenticationKey();

    CommandRun run = run(LearnRun.NO_TERMINAL, "--yes");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("refuses the authentication key");
    assertThat(tenant.requests()).hasSize(1);
    assertThat(directory.resolve("out")).doesNotExist();
  }

  @Test
  void aDirectoryWithAnythingElseIsRefusedBeforeTheFirstRequest() throws Exception {
    Files.createDirectories(directory.resolve("out"));
    Files.writeString(directory.resolve("out/settings.json"), "{}");

    CommandRun run = run(LearnRun.NO_TERMINAL, "--yes");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--out", "settings.json");
    assertThat(tenant.requests()).isEmpty();
    assertThat(directory.resolve("out/settings.json")).hasContent("{}");
  }

  @Test
  void resultsOfAnEarlierRunAreReplaced() throws Exception {
    run(LearnRun.NO_TERMINAL, "--yes");
    Path left = directory.resolve("out/samples/999-left.json");
    Files.writeString(left, "{}");

    CommandRun again = run(LearnRun.NO_TERMINAL, "--yes");

    assertThat(again.exitCode()).as(again.toString()).isZero();
    assertThat(left).doesNotExist();
  }

  @Test
  void settingsBesideTheResultsAreRefused() {
    CommandRun run = run(LearnRun.NO_TERMINAL, "--yes", "--out", directory.toString());

    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void whatPeopleReadFitsEightyColumns() {
    CommandRun run = run(LearnRun.NO_TERMINAL, "--yes");

    assertThat(run.outLines()).allMatch(line -> line.length() <= 80);
    assertThat(run.out())
        .contains(
            """
            Under which version of the API is the audio of a recording?
              found    The audio is under version 1.
              default  version 1, and version 2 where that answers 404
              setting  recording.audioPath, as it is
            """);
  }

  @Test
  void partsThatTheSettingsDoNotWantAreNotAskedFor() throws Exception {
    Files.writeString(
        directory.resolve("acme.json"),
        """
        { "tenantUrl": "%s", "authenticationKeyFile": "encore.key" }
        """
            .formatted(tenant.url()));

    CommandRun run = run(LearnRun.NO_TERMINAL, "--yes", "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(finding(run, "audio-path").get("finding").asText())
        .isEqualTo("Not seen. Not asked: the settings have no recording.");
    assertThat(tenant.requests(Operation.AUDIO)).isEmpty();
    assertThat(tenant.requests(Operation.METRICS)).isEmpty();
  }
}
