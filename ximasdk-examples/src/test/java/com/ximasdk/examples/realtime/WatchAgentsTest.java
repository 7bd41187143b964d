// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ximasdk.XimaClient;
import com.ximasdk.examples.Main;
import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.cli.TenantOptions;
import com.ximasdk.examples.tenant.AgentDay;
import com.ximasdk.examples.tenant.Fault;
import com.ximasdk.examples.tenant.Operation;
import com.ximasdk.examples.tenant.RealtimeFloor;
import com.ximasdk.examples.tenant.ScriptedFault;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentEvent.AgentGone;
import com.ximasdk.realtime.AgentEvent.AgentRenamed;
import com.ximasdk.realtime.AgentEvent.AgentStateObserved;
import com.ximasdk.realtime.AgentEvent.PictureComplete;
import com.ximasdk.realtime.AgentEvent.WatchRecovered;
import com.ximasdk.realtime.AgentEvent.WatchStale;
import com.ximasdk.realtime.AgentEvents;
import com.ximasdk.realtime.AgentStateWatch;
import com.ximasdk.realtime.AgentWatchOptions;
import com.ximasdk.realtime.MonitoredAgent;
import com.ximasdk.realtime.StaleCause;
import com.ximasdk.realtime.WatchTransport;
import com.ximasdk.settings.AuthenticationKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class WatchAgentsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path directory;
  private SimulatedTenant tenant = SimulatedTenant.start();
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
  void listMetricsPrintsTheApisOwnFields() throws Exception {
    CommandRun run = run("list-metrics", "--json");

    assertThat(run.exitCode()).isZero();
    JsonNode first = JSON.readTree(run.outLines().get(0));
    assertThat(first.path("metricId").asText()).isEqualTo(RealtimeFloor.STATE_METRIC);
    assertThat(first.path("metricName").asText()).isEqualTo("Agent State");
    assertThat(first.path("categoryType").asText()).isEqualTo("AGENT");
    assertThat(first.path("categorySelection")).hasSameSizeAs(tenant.data().agents());
  }

  @ParameterizedTest
  @ValueSource(strings = {"polling", "websocket"})
  void theFirstPictureHasEveryFieldOfTheContract(String transport) throws Exception {
    Path codes = Files.writeString(directory.resolve("codes.json"), "{\"Lunch\": \"Meal\"}");
    tenant.floor().set(agent, "DND: Lunch");
    CommandRun run =
        until(this::allAreThere, "--transport", transport, "--reason-codes", codes.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.outLines()).hasSameSizeAs(tenant.data().agents());
    JsonNode line = JSON.readTree(run.outLines().get(0));
    assertThat(line.path("agentLoginId").asText()).isEqualTo(agent);
    assertThat(line.path("agentName").asText()).isEqualTo(agent.replaceAll("\\(.*", ""));
    assertThat(agent).contains("(" + line.path("extension").asText() + ")");
    assertThat(line.path("state").asText()).isEqualTo("DND: Lunch");
    assertThat(line.path("reasonCode").asText()).isEqualTo("Lunch");
    assertThat(line.path("stateClass").asText()).isEqualTo("NOT_READY");
    assertThat(line.path("activity").asText()).isEqualTo("Meal");
    assertThat(line.path("reasonCodeMapped").asBoolean()).isTrue();
    assertThat(line.path("since").asText()).matches("\\d{4}-.*(Z|[+-]\\d\\d:\\d\\d)");
    assertThat(line.path("sinceFrom").asText()).isEqualTo("stateDuration");
    assertThat(line.path("observedAt").asText()).matches("\\d{4}-.*(Z|[+-]\\d\\d:\\d\\d)");
    assertThat(line.path("event").asText()).isEqualTo("state");
    JsonNode loggedOut = JSON.readTree(run.outLines().get(1));
    assertThat(loggedOut.path("reasonCodeMapped").isNull()).isTrue();
    assertThat(loggedOut.path("activity").asText()).isEmpty();
  }

  @Test
  void aReasonCodeWithTheNameOfAStateIsToldAtTheBeginning() throws Exception {
    Path codes = Files.writeString(directory.resolve("codes.json"), "{\"Ready\": \"Meal\"}");
    CommandRun run =
        run("watch-agents", "--json", "--for", "PT0.1S", "--reason-codes", codes.toString());

    assertThat(run.errLines().get(0))
        .startsWith("The reason code 'Ready' is also the name of a state");
  }

  @Test
  void textsThatNobodyListedAreNamedAtTheEndSoThatSomebodyCanAskForThem() {
    tenant.floor().set(agent, "DND: Brunch");
    tenant.floor().set(tenant.data().agents().get(1).label(), "Gardening");
    CommandRun run = until(this::allAreThere);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .containsOnlyOnce("The reason code 'Brunch' is not listed: seen once")
        .containsOnlyOnce("The state 'Gardening' is not known: seen once");
  }

  @Test
  void textsThatNobodyListedAreNamedAlsoWhenTheWatchIsRefused() {
    tenant.floor().set(agent, "DND: Brunch");
    boolean[] refused = new boolean[1];
    CommandRun run =
        until(
            printed -> {
              if (!refused[0] && allAreThere(printed)) {
                refused[0] = true;
                tenant.refreshAuthenticationKey();
              }
              return printed.err().contains("401");
            },
            "--poll",
            "PT0.1S");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("The reason code 'Brunch' is not listed: seen once");
  }

  @Test
  void itEndsAfterTheTimeThatWasGiven() {
    tenant.add(Fault.SERVER_ERROR.always().on(Operation.METRIC_VALUES));
    CommandRun run = run("watch-agents", "--json", "--for", "PT0.5S");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void noTimeIsNoTimeToWatch() {
    CommandRun run = run("watch-agents", "--for", "PT0S");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--for is zero. Expected a duration above zero, as PT10M.");
  }

  @Test
  void aTimeThatIsTooShortForAnyStateIsNamed() {
    tenant.add(Fault.STALLED_HEADERS.always().on(Operation.METRIC_VALUES));
    CommandRun run = run("watch-agents", "--json", "--for", "PT0.1S");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines())
        .containsExactly("No state was had within PT0.1S. Watch longer, by --for.");
  }

  @Test
  void aKeyThatIsRefusedEndsWithThree() {
    tenant.add(Fault.WRONG_KEY.always());
    CommandRun run = run("watch-agents", "--json");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("401").doesNotContain(tenant.authenticationKey());
  }

  @ParameterizedTest
  @EnumSource(
      value = Operation.class,
      names = {"METRICS", "METRIC_VALUES"})
  void aMetricThatIsRefusedEndsWithThree(Operation operation) {
    tenant.add(Fault.ACCESS_REFUSED.always().on(operation));
    CommandRun run = run("watch-agents", "--json");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("403");
  }

  @Test
  void aMetricThatIsNotThereEndsWithOneAndTellsWhatThereIs() {
    CommandRun run = run("watch-agents", "--metric", "Agent Mood");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("Agent Mood", "Agent State", RealtimeFloor.STATE_METRIC);
  }

  @ParameterizedTest
  @CsvSource({
    "--poll, PT0S, --poll is zero",
    "--transport, pigeon, --transport is 'pigeon'",
    "--metric, ' ', --metric is blank",
    "--reason-codes, /nowhere/codes.json, --reason-codes"
  })
  void aWrongOptionEndsWithTwoBeforeAnythingIsSent(String option, String value, String said) {
    CommandRun run = run("watch-agents", option, value);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(said);
    assertThat(tenant.requests()).isEmpty();
  }

  @Test
  void anOutageIsToldOnStandardErrorAndDoesNotEndTheWatch() {
    tenant.add(Fault.SERVER_ERROR.times(3).on(Operation.METRIC_VALUES));
    CommandRun run =
        until(
            printed -> allAreThere(printed) && printed.err().contains("Up to date again"),
            "--poll",
            "PT0.1S");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("Stale since", "Up to date again");
    assertThat(run.outLines()).hasSameSizeAs(tenant.data().agents());
  }

  @Test
  void valuesThatAreNotReadyNeverMakeAnEmptyState() {
    tenant.add(ScriptedFault.parse("not-ready=3"));
    CommandRun run =
        until(
            printed -> allAreThere(printed) && printed.err().contains("Up to date again"),
            "--poll",
            "PT0.1S");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("not ready");
    assertThat(run.outLines())
        .hasSameSizeAs(tenant.data().agents())
        .noneMatch(line -> line.contains("\"state\":\"\""));
  }

  @ParameterizedTest
  @EnumSource
  void aDayOverRealConnectionsEndsWithWhatTheTenantHolds(WatchTransport transport)
      throws Exception {
    RealtimeFloor floor = tenant.floor();
    floor.keepHistory();
    try (XimaClient client = client();
        AgentStateWatch watch =
            client.realtime().watchAgents(options().transport(transport).build());
        AgentEvents events = watch.events()) {
      Map<String, String> states = new HashMap<>();
      until(events, states, event -> event instanceof PictureComplete);
      List<AgentDay.Change> changes =
          new ArrayList<>(
              AgentDay.of(
                      tenant.data().agents().stream().map(each -> each.label()).toList(),
                      5,
                      Duration.ofHours(2))
                  .changes());
      changes.add(new AgentDay.Change(Duration.ofHours(3), "Last One(999)", "Ready"));
      // Three hours in about four seconds, with a broken line and failures in between.
      floor.play(new AgentDay(changes), 2400);
      tenant.add(Fault.SERVER_ERROR.times(3).on(Operation.METRIC_VALUES));
      tenant.breakSubscriptions();
      until(
          events,
          states,
          event -> event instanceof AgentStateObserved e && e.agent().extension().equals("999"));

      floor
          .now()
          .forEach(
              change ->
                  assertThat(states)
                      .containsEntry(
                          MonitoredAgent.parse(change.agent()).loginId(), change.state()));
      assertThat(floor.history()).hasSameSizeAs(changes);
    }
  }

  @ParameterizedTest
  @EnumSource
  void peopleWhoComeGoAndChangeTheirNameAreTold(WatchTransport transport) {
    RealtimeFloor floor = tenant.floor();
    try (XimaClient client = client();
        AgentStateWatch watch =
            client.realtime().watchAgents(options().transport(transport).build());
        AgentEvents events = watch.events()) {
      Map<String, String> states = new HashMap<>();
      until(events, states, event -> event instanceof PictureComplete);
      String other = tenant.data().agents().get(1).label();

      floor.remove(agent);
      until(events, states, event -> event instanceof AgentGone);
      floor.set("New Hand(999)", "Ready");
      until(events, states, event -> event instanceof AgentStateObserved);
      floor.rename(other, "Wed " + other);
      until(events, states, event -> event instanceof AgentRenamed);
      floor.deleteMetric(true);
      AgentEvent stale = until(events, states, event -> event instanceof WatchStale);
      floor.deleteMetric(false);
      until(events, states, event -> event instanceof WatchRecovered);

      assertThat(states)
          .doesNotContainKey(agent)
          .containsEntry("New Hand(999)", "Ready")
          .containsKey("Wed " + other)
          .doesNotContainKey(other);
      assertThat(((WatchStale) stale).cause()).isEqualTo(StaleCause.METRIC_ABSENT);
    }
  }

  @Test
  void aSubscriptionThatFallsSilentIsFoundOut() {
    AgentWatchOptions hasty =
        options()
            .transport(WatchTransport.WEBSOCKET)
            .pingPeriod(Duration.ofMillis(100))
            .silenceLimit(Duration.ofMillis(500))
            .build();
    try (XimaClient client = client();
        AgentStateWatch watch = client.realtime().watchAgents(hasty);
        AgentEvents events = watch.events()) {
      Map<String, String> states = new HashMap<>();
      until(events, states, event -> event instanceof PictureComplete);
      tenant.floor().silenceSubscriptions(true);
      until(events, states, event -> event instanceof WatchStale);
      tenant.floor().set(agent, "Hold");
      tenant.floor().silenceSubscriptions(false);
      until(events, states, event -> "Hold".equals(states.get(agent)));
    }
  }

  private static AgentEvent until(
      AgentEvents events, Map<String, String> states, Predicate<AgentEvent> end) {
    while (true) {
      AgentEvent event =
          events
              .next(PATIENCE)
              .orElseThrow(() -> new AssertionError("it did not come; the states are " + states));
      if (event instanceof AgentStateObserved e) {
        states.put(e.agent().loginId(), e.state().text());
      } else if (event instanceof AgentGone e) {
        states.remove(e.agent().loginId());
      } else if (event instanceof AgentRenamed e) {
        String state = states.remove(e.from().loginId());
        states.put(e.agent().loginId(), state == null ? "" : state);
      }
      if (end.test(event)) {
        return event;
      }
    }
  }

  private boolean allAreThere(CommandRun printed) {
    return printed.out().endsWith("\n")
        && printed.outLines().size() == tenant.data().agents().size();
  }

  private static AgentWatchOptions.Builder options() {
    return AgentWatchOptions.builder()
        .pollPeriod(Duration.ofMillis(50))
        .selectionPeriod(Duration.ofMillis(200));
  }

  private XimaClient client() {
    return XimaClient.builder()
        .tenantUrl(tenant.url().toString())
        .authenticationKey(AuthenticationKey.of(tenant.authenticationKey()))
        .build();
  }

  private CommandRun run(String... arguments) {
    return CommandRun.of(Main::launcher, environment(), withUrl(arguments));
  }

  private CommandRun until(Predicate<CommandRun> enough, String... options) {
    List<String> all = new ArrayList<>(List.of("watch-agents", "--json"));
    all.addAll(List.of(options));
    return CommandRun.until(
        enough, Main::launcher, environment(), withUrl(all.toArray(String[]::new)));
  }

  private Map<String, String> environment() {
    return Map.of(TenantOptions.KEY_VARIABLE, tenant.authenticationKey());
  }

  private String[] withUrl(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--url", tenant.url().toString()));
    return all.toArray(String[]::new);
  }
}
