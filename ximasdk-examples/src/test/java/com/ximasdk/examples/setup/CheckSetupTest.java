// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ximasdk.examples.ProgramRun;
import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.cli.TextWidth;
import com.ximasdk.examples.tenant.SetupFault;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.examples.tenant.TenantData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** check-setup tells a technician what is right, what is wrong, and what to click. */
class CheckSetupTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> CHECKS =
      List.of(
          "settings",
          "tenant-url",
          "clock",
          "key",
          "recordings",
          "agents",
          "extensions",
          "audio-format",
          "call-details-report",
          "interval-report",
          "summarize-report",
          "headings",
          "interval-length",
          "groups",
          "time-zone",
          "agent-state-metric",
          "monitored-agents",
          "reason-codes");

  @TempDir private Path directory;

  @Test
  void aHealthyTenantIsAllOkInTheOrderOfTheGuide() throws IOException {
    try (SimulatedTenant tenant = tenant()) {
      CommandRun run = run(tenant, "--json");

      assertThat(run.exitCode()).as(run.out()).isZero();
      List<JsonNode> findings = findings(run);
      assertThat(findings).extracting(finding -> finding.path("check").asText()).isEqualTo(CHECKS);
      assertThat(findings)
          .allSatisfy(
              finding -> {
                assertThat(finding.path("outcome").asText()).isEqualTo("ok");
                assertThat(finding.path("detail").asText()).isNotBlank();
                assertThat(finding.path("remedy").asText()).isEmpty();
                assertThat(finding.path("guide").asText()).isNotBlank();
              });
    }
  }

  @ParameterizedTest
  @CsvSource({
    "settings-mistyped,      2, settings",
    "nobody-listens,         1, tenant-url",
    "clock-ahead,            0, clock",
    "key-refreshed,          3, key",
    "recordings-refused,     3, recordings",
    "agents-refused,         3, agents",
    "agent-left,             1, extensions",
    "agent-unlisted,         0, extensions",
    "audio-refused,          1, audio-format",
    "call-details-refused,   3, call-details-report",
    "report-refused,         3, interval-report",
    "report-absent,          1, interval-report",
    "group-renamed,          1, groups",
    "metrics-refused,        3, agent-state-metric",
    "metric-values-refused,  3, agent-state-metric",
    "reason-unlisted,        0, reason-codes",
  })
  void theExitCodeSaysHowBadItIs(String fault, int exitCode, String check) throws IOException {
    try (SimulatedTenant tenant = tenant(SetupFault.of(fault).orElseThrow())) {
      CommandRun run = run(tenant, "--json");

      assertThat(run.exitCode()).as(run.out()).isEqualTo(exitCode);
      assertThat(findings(run))
          .filteredOn(finding -> !finding.path("remedy").asText().isEmpty())
          .filteredOn(finding -> !finding.path("outcome").asText().equals("skipped"))
          .singleElement()
          .satisfies(finding -> assertThat(finding.path("check").asText()).isEqualTo(check));
      assertThat(run.out() + run.err()).doesNotContain(tenant.authenticationKey());
    }
  }

  @Test
  void forPeopleItIsAListByTheChaptersOfTheGuideThatFits80Columns() throws IOException {
    try (SimulatedTenant tenant =
        tenant(SetupFault.GROUP_RENAMED, SetupFault.METRIC_OF_GROUPS, SetupFault.CLOCK_BEHIND)) {
      CommandRun run = run(tenant);

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.outLines())
          .allSatisfy(line -> assertThat(TextWidth.of(line)).as(line).isLessThan(80));
      assertThat(run.outLines())
          .containsSubsequence(
              "Introduction",
              "Prerequisites",
              "Configure Xima CCaaS for Recording Import",
              "Configure Xima CCaaS for Encore WFM",
              "Export Historical Data Prior to Encore WFM Production",
              "2 of 18 failed, 1 warning, 2 skipped. Mend them from the top, and run the check",
              "again.");
      assertThat(run.outLines()).anyMatch(line -> line.startsWith("  FAILED   groups"));
      assertThat(run.outLines()).anyMatch(line -> line.startsWith("  warning  clock"));
      assertThat(run.outLines())
          .anyMatch(line -> line.startsWith("             -> Write the exact"));
    }
  }

  @Test
  void aChapterOfAHealthyTenantFitsAScreenOf24Lines() throws IOException {
    try (SimulatedTenant tenant = tenant()) {
      String[] chapters = run(tenant).out().split("\n\n", -1);

      assertThat(chapters).hasSize(6);
      assertThat(chapters)
          .allSatisfy(chapter -> assertThat(chapter.lines().count()).isLessThan(24));
      assertThat(chapters[5]).isEqualTo("All 18 prerequisites are met.\n");
    }
  }

  @Test
  void brokenSettingsAreToldWithEveryViolationAndItsPlace() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("settings.json"),
            "{\"tenantUrl\": \"acme\", \"authenticationKeyVariable\": \"NO_SUCH\", \"wfm\": {}}");

    CommandRun run = ProgramRun.of("check-setup", "--settings", file.toString(), "--json");

    assertThat(run.exitCode()).isEqualTo(2);
    List<JsonNode> findings = findings(run);
    assertThat(findings).hasSize(18);
    assertThat(findings.get(0).path("outcome").asText()).isEqualTo("failed");
    assertThat(findings.get(0).path("detail").asText())
        .contains("tenantUrl: ", "authenticationKeyVariable: ", "timeZone: ", "wfm.groups: ");
    assertThat(findings.subList(1, 18))
        .allSatisfy(skipped -> assertThat(skipped.path("outcome").asText()).isEqualTo("skipped"));
  }

  @Test
  void withoutASettingsFileItSaysWhereToGetOne() {
    CommandRun run = ProgramRun.of("check-setup", "--url", "https://acme.xima.cloud");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("--settings", "--print-template");
  }

  @Test
  void whatIsToBeFilledInInTheTemplateIsRefusedAsLongAsItStands() throws IOException {
    String template = ProgramRun.of("check-setup", "--print-template").out();
    Path file = Files.writeString(directory.resolve("settings.json"), template);

    CommandRun run = ProgramRun.of("check-setup", "--settings", file.toString(), "--json");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(findings(run).get(0).path("detail").asText())
        .contains(
            "tenantUrl",
            "authenticationKeyFile",
            "timeZone",
            "preferredTimeZone",
            "recording.extensions[0]",
            "wfm.reportId",
            "wfm.agents[0]");
  }

  @Test
  void theTemplateFilledInIsWhole() throws IOException {
    Path key = Files.writeString(directory.resolve("encore.key"), "c2VjcmV0IHNlY3JldCBzZWNyZXQ=");
    String filledIn =
        ProgramRun.of("check-setup", "--print-template")
            .out()
            .replaceAll("https://<[^>]*>", "http://127.0.0.1:1//")
            .replace("1//.xima.cloud", "1")
            .replaceAll("<name of a file[^>]*>", key.getFileName().toString())
            .replaceAll("<time zone[^>]*>", "America/Denver")
            .replaceAll("<extension[^>]*>", "200")
            .replaceAll("<Report ID[^\"]*", "LT39K5C5")
            .replaceAll("<agent to be[^>]*>", "Spencer Porter(200)")
            .replaceAll("<[^>]*>", "Lunch");
    Path file = Files.writeString(directory.resolve("settings.json"), filledIn);

    CommandRun run = ProgramRun.of("check-setup", "--settings", file.toString(), "--json");

    assertThat(findings(run).get(0).path("outcome").asText()).as(run.out()).isEqualTo("ok");
  }

  private CommandRun run(SimulatedTenant tenant, String... more) throws IOException {
    Path key = Files.writeString(directory.resolve("tenant.key"), tenant.authenticationKey());
    Path file = Files.writeString(directory.resolve("settings.json"), tenant.settings(key));
    List<String> arguments = new ArrayList<>(List.of("check-setup", "--settings", file.toString()));
    arguments.addAll(Arrays.asList(more));
    return ProgramRun.of(arguments.toArray(String[]::new));
  }

  private static List<JsonNode> findings(CommandRun run) throws IOException {
    List<JsonNode> findings = new ArrayList<>();
    for (String line : run.outLines()) {
      findings.add(JSON.readTree(line));
    }
    return findings;
  }

  private static SimulatedTenant tenant(SetupFault... faults) {
    TenantData demo = TenantData.demo();
    SimulatedTenant.Builder builder =
        SimulatedTenant.builder()
            .data(demo.withRecentCalls(LocalDate.now(demo.timeZone()), TenantData.DEFAULT_SEED))
            .playAgents(1);
    Arrays.stream(faults).forEach(builder::setupFault);
    return builder.start();
  }
}
