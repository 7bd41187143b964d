// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ximasdk.examples.Main;
import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.cli.TenantOptions;
import com.ximasdk.examples.tenant.Fault;
import com.ximasdk.examples.tenant.Operation;
import com.ximasdk.examples.tenant.SimulatedTenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command against a simulated tenant. How time counts is a matter of the tally's tests. */
@Timeout(120)
class AdherenceTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Far longer than any test. */
  private static final String ALWAYS =
      "\"from\": \"2000-01-01T00:00:00-06:00\", \"to\": \"2100-01-01T00:00:00-06:00\"";

  @TempDir private Path directory;
  private final SimulatedTenant tenant = SimulatedTenant.start();
  private String agent = "";

  @BeforeEach
  void start() {
    agent = tenant.data().agents().get(0).label();
  }

  @AfterEach
  void stop() {
    tenant.close();
  }

  @Test
  void theKnownAndTheUnknownTimeMakeTheScheduledTime() throws IOException {
    tenant.floor().set(agent, "Ready");
    CommandRun run = someTime("Work", "--json");

    assertThat(run.outLines()).hasSize(2);
    JsonNode line = JSON.readTree(run.outLines().get(0));
    assertThat(line.path("agentLoginId").asText()).isEqualTo(agent);
    assertThat(line.path("conformancePercent").decimalValue()).isEqualByComparingTo("100.0");
    assertThat(line.path("scheduledMillis").asLong())
        .isEqualTo(
            line.path("adherentMillis").asLong()
                + line.path("notAdherentMillis").asLong()
                + line.path("unknownMillis").asLong())
        .isPositive();
    assertThat(line.path("seenAs").get(0).asText()).isEqualTo(agent);
    assertThat(line.path("inMetric").asBoolean()).isTrue();
    assertThat(line.path("deviations")).isEmpty();
    assertThat(line.path("unknown").get(0).path("because").asText()).isEqualTo("NOT_SEEN");
  }

  @Test
  void aDeviationIsToldWithItsTimes() throws IOException {
    tenant.floor().set(agent, "DND: Lunch");
    CommandRun run = someTime("Work", "--json");

    JsonNode line = JSON.readTree(run.outLines().get(0));
    assertThat(line.path("conformancePercent").decimalValue()).isEqualByComparingTo("0.0");
    JsonNode deviation = line.path("deviations").get(0);
    assertThat(deviation.path("planned").asText()).isEqualTo("Work");
    assertThat(deviation.path("state").asText()).isEqualTo("DND: Lunch");
    assertThat(deviation.path("from").asText()).matches("\\d{4}-.*(Z|[+-]\\d\\d:\\d\\d)");
  }

  @Test
  void aTenantThatFailsAllTheTimeLeavesAllUnknown() throws IOException {
    tenant.add(Fault.SERVER_ERROR.always().on(Operation.METRIC_VALUES));
    CommandRun run = run(plan(agent, "Work"), "--json", "--for", "PT1S");

    assertThat(run.exitCode()).isEqualTo(1);
    JsonNode line = JSON.readTree(run.outLines().get(0));
    assertThat(line.path("conformancePercent").isNull()).isTrue();
    assertThat(line.path("unknownMillis").asLong())
        .isEqualTo(line.path("scheduledMillis").asLong())
        .isPositive();
  }

  @Test
  void anOutageIsUnknownAndAnInterruptPrintsTheResults() throws IOException {
    tenant.floor().set(agent, "Ready");
    tenant.add(Fault.SERVER_ERROR.times(3).on(Operation.METRIC_VALUES));
    CommandRun run =
        until(
            printed -> printed.err().contains("Up to date again"),
            plan(agent, "Work"),
            "--json",
            "--poll",
            "PT0.1S");

    assertThat(run.exitCode()).isZero();
    JsonNode line = JSON.readTree(run.outLines().get(0));
    assertThat(line.path("unknown").findValuesAsText("because")).contains("WATCH_STALE");
  }

  @Test
  void thePeoplesFormHasPercentUnknownAgentAndTheDeviationsBelow() throws IOException {
    tenant.floor().set(agent, "DND: Lunch");
    CommandRun run = someTime("Work");

    assertThat(run.outLines()).hasSize(6);
    assertThat(run.outLines().get(0)).matches("Percent +Unknown +Agent +Remarks *");
    assertThat(run.outLines().get(1)).matches(" *0\\.0 +0:00:\\d\\d +\\Q" + agent + "\\E.*");
    assertThat(run.outLines().get(2)).contains("Nobody(0)", "never in the metric");
    assertThat(run.outLines().get(3)).isEmpty();
    assertThat(run.outLines().get(4))
        .matches("Agent +From \\(\\+00:00\\) +To \\(\\+00:00\\) +Planned +Was *");
    assertThat(run.outLines().get(5)).contains(agent, "Work", "DND: Lunch");
  }

  @Test
  void aRenamedAgentIsFollowedAndThatIsSaid() throws IOException {
    String renamed = "Wed " + agent;
    tenant.floor().set(agent, "Ready");
    tenant.add(Fault.SERVER_ERROR.times(3).on(Operation.METRIC_VALUES));
    boolean[] done = new boolean[1];
    CommandRun run =
        until(
            printed -> {
              int recoveries = printed.err().split("Up to date again", -1).length - 1;
              if (recoveries == 1 && !done[0]) {
                // The second recovery comes with a picture that has the new name.
                done[0] = true;
                tenant.floor().rename(agent, renamed);
                tenant.add(Fault.SERVER_ERROR.times(3).on(Operation.METRIC_VALUES));
              }
              return recoveries == 2;
            },
            plan(agent, "Work"),
            "--json",
            "--poll",
            "PT0.1S");

    assertThat(run.exitCode()).isZero();
    JsonNode line = JSON.readTree(run.outLines().get(0));
    assertThat(line.path("agentLoginId").asText()).isEqualTo(agent);
    assertThat(line.path("seenAs")).extracting(JsonNode::asText).containsExactly(agent, renamed);
    assertThat(line.path("inMetric").asBoolean()).isTrue();
  }

  @Test
  void anAgentOfTheScheduleWhoIsNotInTheMetricIsNamedWithWhoMayBeMeant() throws IOException {
    String mistyped = agent.replaceFirst("^.", "X");
    CommandRun run =
        until(
            printed -> printed.err().contains("Did you mean '" + agent + "'?"),
            plan(mistyped, "Work"),
            "--json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("The metric has no agent '" + mistyped + "' of the schedule.");
    JsonNode line = JSON.readTree(run.outLines().get(0));
    assertThat(line.path("agentLoginId").asText()).isEqualTo(mistyped);
    assertThat(line.path("seenAs")).isEmpty();
    assertThat(line.path("unknownMillis")).isEqualTo(line.path("scheduledMillis"));
  }

  @Test
  void textsThatNobodyListedAreNamedAtTheEndSoThatSomebodyCanAskForThem() throws IOException {
    tenant.floor().set(agent, "DND: Brunch");
    tenant.floor().set(tenant.data().agents().get(1).label(), "Gardening");
    CommandRun run = someTime("Meal", "--json");

    assertThat(run.err())
        .contains("The reason code 'Brunch' is not listed: seen once")
        .contains("The state 'Gardening' is not known: seen once");
    JsonNode line = JSON.readTree(run.outLines().get(0));
    assertThat(line.path("unknown").findValuesAsText("because")).contains("REASON_NOT_MAPPED");
  }

  @Test
  void otherTextsAreReasonCodesIfAnOptionSaysSo() throws IOException {
    tenant.floor().set(agent, "Gardening");
    CommandRun run = someTime("Work", "--json", "--other-texts-are-reason-codes");

    assertThat(run.err()).contains("The reason code 'Gardening' is not listed");
    JsonNode line = JSON.readTree(run.outLines().get(0));
    assertThat(line.path("deviations").get(0).path("state").asText()).isEqualTo("Gardening");
  }

  @Test
  void aReasonCodeWithTheNameOfAStateIsToldAtTheBeginning() throws IOException {
    Path codes = Files.writeString(directory.resolve("codes.json"), "{\"Ready\": \"Meal\"}");
    CommandRun run =
        run(plan(agent, "Work"), "--json", "--for", "PT0.1S", "--reason-codes", codes.toString());

    assertThat(run.err()).contains("The reason code 'Ready' is also the name of a state");
  }

  @Test
  void anActivityThatNobodyCanBeSeenToDoIsToldAtTheBeginning() throws IOException {
    CommandRun run = run(plan(agent, "Wrok"), "--json", "--for", "PT0.1S");

    assertThat(run.err())
        .contains("The activity 'Wrok' of the schedule is that of no reason code")
        .contains("Did you mean 'Work'?");
  }

  @Test
  void aWrongScheduleEndsWithTwoAndAllThatIsWrongBeforeAnythingIsSent() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("schedule.json"),
            "{\"Ann(1)\": [{\"form\": 1, " + ALWAYS + ", \"activity\": \"\"}],\n \"Bob(2)\": []}");
    CommandRun run = run(file, "--json");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("'Ann(1)'[0] (line 1, column 13) has the member 'form'. Did you mean from?")
        .contains("The activity is blank")
        .contains("'Bob(2)' (line 2, column 2) has an empty list");
    assertThat(tenant.requests()).isEmpty();
  }

  @Test
  void aReasonTextThatStandsTwiceInItsFileIsRefused() throws IOException {
    Path codes =
        Files.writeString(directory.resolve("codes.json"), "{\"A\": \"Meal\", \"A\": \"Work\"}");
    CommandRun run = run(plan(agent, "Work"), "--reason-codes", codes.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("has a reason text twice (line 1)");
  }

  /**
   * Watches the agent until some polls after the first picture, which tells that somebody is
   * missing.
   */
  private CommandRun someTime(String activity, String... options) throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("schedule.json"),
            "{" + line(agent, activity) + ", " + line("Nobody(0)", activity) + "}");
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("--poll", "PT0.1S"));
    int[] polled = new int[1];
    return until(
        printed -> {
          if (!printed.err().contains("no agent 'Nobody(0)'")) {
            return false;
          }
          if (polled[0] == 0) {
            polled[0] = tenant.requests(Operation.METRIC_VALUES).size();
          }
          while (tenant.requests(Operation.METRIC_VALUES).size() < polled[0] + 3) {
            Thread.onSpinWait();
          }
          return true;
        },
        file,
        all.toArray(String[]::new));
  }

  private Path plan(String who, String activity) throws IOException {
    return Files.writeString(directory.resolve("schedule.json"), "{" + line(who, activity) + "}");
  }

  private static String line(String who, String activity) {
    return "\"" + who + "\": [{" + ALWAYS + ", \"activity\": \"" + activity + "\"}]";
  }

  private CommandRun run(Path schedule, String... options) {
    return CommandRun.of(Main::launcher, environment(), arguments(schedule, options));
  }

  private CommandRun until(Predicate<CommandRun> enough, Path schedule, String... options) {
    return CommandRun.until(enough, Main::launcher, environment(), arguments(schedule, options));
  }

  private Map<String, String> environment() {
    return Map.of(TenantOptions.KEY_VARIABLE, tenant.authenticationKey());
  }

  private String[] arguments(Path schedule, String... options) {
    List<String> all = new ArrayList<>(List.of("adherence", "--schedule", schedule.toString()));
    all.addAll(List.of(options));
    all.addAll(List.of("--url", tenant.url().toString()));
    return all.toArray(String[]::new);
  }
}
