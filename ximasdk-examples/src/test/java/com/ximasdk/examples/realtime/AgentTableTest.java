// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.examples.cli.TextWidth;
import com.ximasdk.examples.cli.terminal.ScreenLine;
import com.ximasdk.examples.cli.terminal.ScreenSize;
import com.ximasdk.mapping.adherence.AdherenceMapping;
import com.ximasdk.mapping.adherence.ReasonCodes;
import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentEvent.AgentAppeared;
import com.ximasdk.realtime.AgentEvent.AgentGone;
import com.ximasdk.realtime.AgentEvent.AgentRenamed;
import com.ximasdk.realtime.AgentEvent.AgentStateContradicted;
import com.ximasdk.realtime.AgentEvent.AgentStateMissing;
import com.ximasdk.realtime.AgentEvent.AgentStateObserved;
import com.ximasdk.realtime.AgentEvent.MetricRenamed;
import com.ximasdk.realtime.AgentEvent.PictureComplete;
import com.ximasdk.realtime.AgentEvent.TransportChanged;
import com.ximasdk.realtime.AgentEvent.WatchRecovered;
import com.ximasdk.realtime.AgentEvent.WatchStale;
import com.ximasdk.realtime.AgentState;
import com.ximasdk.realtime.MissingCause;
import com.ximasdk.realtime.MonitoredAgent;
import com.ximasdk.realtime.StaleCause;
import com.ximasdk.realtime.WatchTransport;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees of the agents, on screens of all sizes. */
class AgentTableTest {
  private static final Instant TEN = Instant.parse("2026-07-14T16:00:00Z");
  private static final Instant NOW = Instant.parse("2026-07-14T17:01:05Z");
  private static final ZoneId ZONE = ZoneId.of("America/Denver");
  private static final ScreenSize USUAL = new ScreenSize(80, 24);

  private final WatchedAgents agents =
      new WatchedAgents(AdherenceMapping.of(ReasonCodes.of(Map.of("Lunch", "Meal"))));
  private int first;

  @Test
  void aUsualScreenShowsEverythingOfAnAgent() {
    states("Ann (Day) Lee(253)", "DND: Lunch");
    agents.take(new PictureComplete(1, TEN));

    List<String> lines = lines(USUAL);

    assertThat(lines).hasSize(24);
    assertThat(lines.get(0)).startsWith("Up to date").endsWith(" 11:01:05");
    assertThat(lines.get(1)).isEqualTo("1 agent: 1 not ready");
    assertThat(lines.get(2).trim().split("\\s+"))
        .containsExactly("Agent", "Class", "State", "Reason", "For");
    assertThat(lines.get(3))
        .containsSubsequence(
            "Ann (Day) Lee(253)", "not ready", "DND: Lunch", "Lunch = Meal", "1:01:05");
    assertThat(lines.get(23)).isEqualTo("1 shown   q: end");
  }

  @Test
  void ofSixtyAgentsAsManyAsFitAreSeenAndTheStatusIsAlwaysInSight() {
    sixty();

    assertThat(lines(USUAL)).hasSize(24);
    assertThat(lines(USUAL).get(23)).startsWith("1-19 of 60 ");
    assertThat(seen(USUAL)).hasSize(19).startsWith("Agent 0(200)");
    first = 41;
    assertThat(lines(USUAL).get(0)).startsWith("Up to date");
    assertThat(lines(USUAL).get(23)).startsWith("42-60 of 60 ");
    assertThat(seen(USUAL)).hasSize(19).endsWith("Agent 59(259)");
  }

  @Test
  void aLargeScreenShowsMoreOfThem() {
    sixty();

    assertThat(seen(new ScreenSize(120, 40))).hasSize(35);
    assertThat(seen(new ScreenSize(120, 70))).hasSize(60);
    assertThat(lines(new ScreenSize(120, 70)).get(69)).isEqualTo("60 shown   q: end");
  }

  @Test
  void aNarrowScreenDropsTheReasonThenTheClassThenTheTime() {
    states("Ann Lee(253)", "DND: Lunch");

    assertThat(headings(80)).containsExactly("Agent", "Class", "State", "Reason", "For");
    assertThat(headings(48)).containsExactly("Agent", "Class", "State", "For");
    assertThat(headings(40)).containsExactly("Agent", "State", "For");
    assertThat(headings(20)).containsExactly("Agent", "State");
    assertThat(headings(9)).containsExactly("Agent");
  }

  @Test
  void aLowScreenKeepsTheStatusAndTheCountsOnOneLine() {
    sixty();

    List<String> low = lines(new ScreenSize(200, 5));
    assertThat(low).hasSize(5);
    assertThat(low.get(0)).isEqualTo("Up to date  60 agents: 60 available");
    assertThat(low.get(1)).contains("Agent", "State");
    assertThat(low.get(2)).contains("Agent 0(200)");
    assertThat(low.get(3)).contains("Agent 1(201)");
    assertThat(low.get(4)).startsWith("1-2 of 60");
    assertThat(lines(new ScreenSize(20, 3))).hasSize(3).first().asString().startsWith("Up to date");
  }

  @Test
  void aNameThatIsCutKeepsItsExtension() {
    states("Bartholomew Featherstonehaugh the Younger(4711)", "Ready");

    assertThat(lines(new ScreenSize(40, 10)).get(3)).contains("(4711)", "…", "Ready");
  }

  @Test
  void noScreenIsTooSmallAndNoLineTooWide() {
    sixty();
    for (String name : AWKWARD) {
      states(name + "(777)", name);
    }
    agents.take(stale(StaleCause.OUTAGE));
    int[] widths = {1, 2, 7, 8, 9, 10, 15, 19, 20, 21, 39, 40, 41, 59, 60, 79, 80, 120, 200};
    for (int columns : widths) {
      for (int rows = 1; rows <= 12; rows++) {
        List<ScreenLine> lines =
            new AgentTable(agents, ZONE).lines(new ScreenSize(columns, rows), 55, NOW);
        assertThat(lines).hasSize(rows);
        assertThat(lines.stream().mapToInt(line -> TextWidth.of(line.text())).max().orElse(0))
            .isLessThanOrEqualTo(columns);
      }
    }
  }

  private static final List<String> AWKWARD =
      List.of(
          "渡辺 健太郎",
          "👩‍👩‍👧 Familie Müller",
          "🇩🇪🇵🇱🇫🇷",
          "Nu\u0301n\u0303ez",
          "אבגדה וזחט",
          "محمد علي",
          "Evil\u001b[2J\u001b]0;owned\u0007",
          "Re\u202Eversed\u202C",
          "two\nlines",
          "half \uD83D a sign");

  @ParameterizedTest
  @ValueSource(ints = {20, 40, 80, 200})
  void nothingThatATenantWritesSteersTheTerminal(int columns) {
    for (String name : AWKWARD) {
      states(name + "(777)", "DND: " + name);
    }
    agents.take(
        new WatchStale(TEN, StaleCause.OUTAGE, "it said \u001b[31m\u202E\r\n and more", NOW));
    agents.take(new MetricRenamed("K1", "A\u001b[H", "B\u202E", NOW));

    assertThat(String.join("", lines(new ScreenSize(columns, 24))))
        .doesNotContainPattern("[\\p{Cntrl}\u0080-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udbff]$")
        .doesNotContainPattern("[\\x00-\\x1f\\x7f-\\x9f\u202a-\u202e\u2066-\u2069]");
  }

  @Test
  void columnsStandBelowEachOtherWhateverTheNames() {
    for (String name : AWKWARD) {
      states(name + "(777)", "Ready");
    }

    List<ScreenLine> lines = new AgentTable(agents, ZONE).lines(USUAL, 0, NOW);
    assertThat(lines.subList(3, 3 + agents.inOrder().size()))
        .allSatisfy(
            line ->
                assertThat(line.spans())
                    .anySatisfy(span -> assertThat(span.text()).isEqualTo("Ready"))
                    .filteredOn(span -> span.text().equals("Ready"))
                    .extracting(ScreenLine.Span::column)
                    .containsExactly(stateColumn(lines.get(2))));
  }

  private static int stateColumn(ScreenLine headings) {
    return headings.spans().stream()
        .filter(span -> span.text().equals("State"))
        .findFirst()
        .orElseThrow()
        .column();
  }

  @Test
  void whoNeedsAttentionComesFirstAndThenWhoWaitsLongest() {
    states("Out(1)", "Logged Out");
    states("Free(2)", "Ready");
    states("Talks(3)", "Talking");
    states("Writes(4)", "After Call Work");
    statesSince("Short lunch(5)", "DND: Lunch", NOW.minusSeconds(5));
    statesSince("Long lunch(6)", "DND: Lunch", NOW.minusSeconds(500));
    states("Strange reason(7)", "DND: Skydiving");
    states("Strange state(8)", "Levitating");
    states("Doubtful(9)", "Ready");
    agents.take(
        new AgentStateContradicted(
            agent("Doubtful(9)"), AgentState.of("Ready", TEN), "Talking", TEN, NOW));
    agents.take(
        new AgentStateMissing(
            agent("Nothing(10)"), MissingCause.NO_VALUE, Optional.empty(), "", NOW));
    agents.take(new AgentAppeared(agent("Fresh(11)"), false, NOW));

    assertThat(seen(USUAL))
        .containsExactly(
            "Nothing(10)",
            "Strange state(8)",
            "Doubtful(9)",
            "Strange reason(7)",
            "Long lunch(6)",
            "Short lunch(5)",
            "Writes(4)",
            "Talks(3)",
            "Free(2)",
            "Fresh(11)",
            "Out(1)");
    assertThat(lines(USUAL).subList(3, 7)).allMatch(line -> line.startsWith("! "));
    assertThat(lines(USUAL).subList(7, 14)).allMatch(line -> line.startsWith("  "));
    assertThat(lines(USUAL).get(5)).contains("tenant also says");
  }

  @Test
  void theOrderOfEqualsIsByNameAndDoesNotChange() {
    List.of("C(3)", "A(1)", "B(2)").forEach(name -> states(name, "Ready"));

    assertThat(seen(USUAL)).containsExactly("A(1)", "B(2)", "C(3)");
    states("B(2)", "Ready");
    assertThat(seen(USUAL)).containsExactly("A(1)", "B(2)", "C(3)");
  }

  @ParameterizedTest
  @EnumSource
  void whyAStateIsMissingIsSaid(MissingCause cause) {
    agents.take(new AgentStateMissing(agent("Ann(1)"), cause, Optional.empty(), "", NOW));

    assertThat(lines(USUAL).get(3)).contains("no state").containsPattern("\\([a-z ]+\\)");
    assertThat(lines(USUAL).get(1)).isEqualTo("1 agent: 1 no state");
  }

  @Test
  void aNewStateTakesTheDoubtAway() {
    states("Ann(1)", "Ready");
    agents.take(
        new AgentStateContradicted(
            agent("Ann(1)"), AgentState.of("Ready", TEN), "Talking", TEN, NOW));
    assertThat(lines(USUAL).get(1)).contains("1 in doubt");
    assertThat(lines(USUAL).get(22)).contains("Ann(1)", "Talking");

    states("Ann(1)", "Hold");
    assertThat(lines(USUAL).get(1)).contains("1 on contact");
  }

  @Test
  void whileItIsStaleTheStatusSaysSinceWhenAndWhyAndEachRowIsMarked() {
    states("Ann(1)", "Ready");
    agents.take(stale(StaleCause.KEY_REFUSED));

    assertThat(lines(USUAL).get(0))
        .startsWith("STALE since 10:00:00 (key refused): Refresh the key.")
        .endsWith("11:01:05");
    assertThat(lines(USUAL).get(3)).startsWith("~ Ann(1)");
    assertThat(lines(new ScreenSize(40, 10)).get(0))
        .startsWith("STALE since 10:00:00 (key refused)");

    agents.take(new WatchRecovered(TEN, NOW));
    agents.take(new PictureComplete(1, NOW));
    assertThat(lines(USUAL).get(0)).startsWith("Up to date");
    assertThat(lines(USUAL).get(3)).startsWith("  Ann(1)");
    assertThat(lines(USUAL).get(22)).startsWith("11:01:05 Up to date again");
  }

  @Test
  void newsHaveALineOfTheirOwn() {
    agents.take(new MetricRenamed("K1", "Agent State", "State of Agents", NOW));
    assertThat(lines(USUAL).get(22)).contains("Agent State", "State of Agents");

    agents.take(new TransportChanged(WatchTransport.POLLING, "There is no WebSocket.", NOW));
    assertThat(lines(USUAL).get(22)).isEqualTo("11:01:05 There is no WebSocket.");
  }

  @Test
  void beforeThereIsAnythingItSaysThatItWaits() {
    assertThat(lines(USUAL).get(0)).startsWith("Waiting for the first picture");
    assertThat(lines(USUAL).get(1)).isEqualTo("0 agents");
  }

  @Test
  void whoGoesIsGoneAndWhoIsRenamedKeepsTheState() {
    states("Ann(1)", "Ready");
    states("Bob(2)", "Talking");
    agents.take(new AgentRenamed(agent("Ann(1)"), agent("Anne(1)"), NOW));
    agents.take(new AgentGone(agent("Bob(2)"), Optional.empty(), NOW));

    assertThat(seen(USUAL)).containsExactly("Anne(1)");
    assertThat(lines(USUAL).get(3)).contains("Ready", "1:01:05");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0:00:00",
    "59, 0:00:59",
    "3661, 1:01:01",
    "359999, 99:59:59",
    "360000, 4d 4h",
    "-5, 0:00:00"
  })
  void howLongAStateHasLastedIsReadable(long seconds, String shown) {
    statesSince("Ann(1)", "Ready", NOW.minusSeconds(seconds));

    assertThat(lines(USUAL).get(3)).endsWith(" " + shown);
  }

  @Test
  void theEndIsSummedUpInASentence() {
    states("Ann(1)", "Levitating");
    states("Bob(2)", "Ready");
    agents.take(new PictureComplete(2, NOW));

    assertThat(agents.summary(ZONE))
        .isEqualTo("2 agents watched, 1 of them to be looked at. At the end: Up to date.");
    agents.take(stale(StaleCause.OUTAGE));
    assertThat(agents.summary(ZONE)).endsWith("STALE since 10:00:00 (outage): Refresh the key.");
  }

  private void sixty() {
    IntStream.range(0, 60)
        .forEach(
            i -> statesSince("Agent " + i + "(" + (200 + i) + ")", "Ready", TEN.plusSeconds(i)));
    agents.take(new PictureComplete(60, TEN));
  }

  private void states(String agent, String state) {
    statesSince(agent, state, TEN);
  }

  private void statesSince(String agent, String state, Instant since) {
    agents.take(
        new AgentStateObserved(agent(agent), AgentState.of(state, since), Optional.empty(), since));
  }

  private static MonitoredAgent agent(String label) {
    return MonitoredAgent.parse(label);
  }

  private static AgentEvent stale(StaleCause cause) {
    return new WatchStale(TEN, cause, "Refresh the key.", NOW);
  }

  private List<String> lines(ScreenSize size) {
    return new AgentTable(agents, ZONE)
        .lines(size, first, NOW).stream().map(ScreenLine::text).toList();
  }

  private List<String> headings(int columns) {
    return List.of(lines(new ScreenSize(columns, 24)).get(2).trim().split("\\s+"));
  }

  /** The names of the agents in sight. */
  private List<String> seen(ScreenSize size) {
    return new AgentTable(agents, ZONE)
        .lines(size, first, NOW).stream()
            .skip(3)
            .limit(size.rows() - 5)
            .flatMap(line -> line.spans().stream().filter(span -> span.column() == 2).limit(1))
            .map(ScreenLine.Span::text)
            .toList();
  }
}
