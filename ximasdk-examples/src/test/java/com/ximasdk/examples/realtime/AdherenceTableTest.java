// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.examples.cli.TextWidth;
import com.ximasdk.examples.cli.terminal.ScreenLine;
import com.ximasdk.examples.cli.terminal.ScreenSize;
import com.ximasdk.mapping.adherence.AdherenceMapping;
import com.ximasdk.mapping.adherence.AdherenceTally;
import com.ximasdk.mapping.adherence.AgentSchedule;
import com.ximasdk.mapping.adherence.PlannedActivity;
import com.ximasdk.mapping.adherence.ReasonCodes;
import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentEvent.AgentGone;
import com.ximasdk.realtime.AgentEvent.AgentRenamed;
import com.ximasdk.realtime.AgentEvent.AgentStateMissing;
import com.ximasdk.realtime.AgentEvent.AgentStateObserved;
import com.ximasdk.realtime.AgentEvent.PictureComplete;
import com.ximasdk.realtime.AgentEvent.WatchStale;
import com.ximasdk.realtime.AgentState;
import com.ximasdk.realtime.MissingCause;
import com.ximasdk.realtime.MonitoredAgent;
import com.ximasdk.realtime.StaleCause;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person sees of adherence, on screens of all sizes. */
class AdherenceTableTest {
  private static final Instant TEN = Instant.parse("2026-07-14T16:00:00Z");
  private static final Instant NOW = Instant.parse("2026-07-14T17:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("America/Denver");
  private static final ScreenSize USUAL = new ScreenSize(80, 24);
  private static final AdherenceMapping MAPPING =
      AdherenceMapping.of(ReasonCodes.of(Map.of("Lunch", "Meal")));

  private final List<AgentSchedule> schedules = new ArrayList<>();
  private final List<AgentEvent> events = new ArrayList<>();
  private int first;

  @Test
  void aUsualScreenShowsEverythingOfAnAgent() {
    plan("Ann Lee(253)", "Work");
    state("Ann Lee(253)", "Ready", 15);
    state("Ann Lee(253)", "DND: Lunch", 30);
    events.add(new PictureComplete(1, TEN));

    List<String> lines = lines(USUAL);

    assertThat(lines).hasSize(24);
    assertThat(lines.get(0)).startsWith("Up to date").endsWith(" 11:00:00");
    assertThat(lines.get(1)).isEqualTo("1 agent: 1 not adherent");
    assertThat(headings(80))
        .containsExactly("Agent", "Percent", "Unknown", "Planned", "Doing", "Finding", "For");
    assertThat(lines.get(3).split(" +"))
        .containsExactly(
            "!",
            "Ann",
            "Lee(253)",
            "33.3",
            "0:15:00",
            "Work",
            "DND:",
            "Lunch",
            "not",
            "adherent",
            "0:30:00");
    assertThat(lines.get(23)).isEqualTo("1 shown   q: end");
  }

  @Test
  void whoNeedsAttentionComesFirst() {
    plan("Kept all(1)", "Work");
    state("Kept all(1)", "Ready", 0);
    plan("Kept some(2)", "Work");
    state("Kept some(2)", "DND: Lunch", 0);
    state("Kept some(2)", "Ready", 10);
    plan("Kept less(3)", "Work");
    state("Kept less(3)", "DND: Lunch", 0);
    state("Kept less(3)", "Ready", 20);
    plan("Free(4)", List.of());
    state("Free(4)", "Ready", 0);
    plan("Late(5)", "Work");
    state("Late(5)", "DND: Lunch", 50);
    plan("Long away(6)", "Work");
    state("Long away(6)", "DND: Lunch", 40);
    // Another deviation does not make it shorter.
    state("Long away(6)", "Logged Out", 55);
    plan("Riddle(7)", "Work");
    state("Riddle(7)", "Levitating", 5);
    plan("Also all(8)", "Work");
    state("Also all(8)", "Talking", 0);
    plan("Nobody(9)", "Work");

    assertThat(seen(USUAL))
        .containsExactly(
            "Long away(6)",
            "Late(5)",
            "Nobody(9)",
            "Riddle(7)",
            "Kept less(3)",
            "Kept some(2)",
            "Also all(8)",
            "Kept all(1)",
            "Free(4)");
    assertThat(lines(USUAL).get(1))
        .isEqualTo("9 agents: 2 not adherent, 2 unknown, 4 adherent, 1 nothing planned");
    assertThat(lines(USUAL).subList(3, 7)).allMatch(line -> line.startsWith("! "));
    assertThat(lines(USUAL).subList(7, 12)).allMatch(line -> line.startsWith("  "));
    assertThat(lines(USUAL).get(3)).contains("Logged Out").endsWith("0:20:00");
  }

  @ParameterizedTest
  @CsvSource({
    "80, 24, 19, 1-19 of 60, 42-60 of 60",
    "120, 40, 35, 1-35 of 60, 26-60 of 60",
    "40, 10, 5, 1-5 of 60, 56-60 of 60"
  })
  void ofSixtyAgentsAsManyAsFitAreSeenAndTheStatusIsAlwaysInSight(
      int columns, int rows, int fitting, String atFirst, String atLast) {
    sixty();
    ScreenSize size = new ScreenSize(columns, rows);

    assertThat(lines(size)).hasSize(rows).last().asString().startsWith(atFirst);
    assertThat(lines(size).get(0)).startsWith("Up to date");
    first = 60 - fitting;
    assertThat(lines(size)).hasSize(rows).last().asString().startsWith(atLast);
    assertThat(lines(size).get(0)).startsWith("Up to date");
  }

  @Test
  void aVerySmallScreenHasTheStatusAndWhoIsOnTopWithThePercent() {
    sixty();

    assertThat(lines(new ScreenSize(20, 3)))
        .containsExactly("Up to date  60: 60 …", "  Agen…(200)   100.0", "  Agen…(201)   100.0");
  }

  @Test
  void aNarrowScreenKeepsAgentFindingPercentAndDoingLongest() {
    sixty();

    assertThat(headings(120))
        .containsExactly("Agent", "Percent", "Unknown", "Planned", "Doing", "Finding", "For");
    assertThat(headings(48)).containsExactly("Agent", "Percent", "Planned", "Doing", "Finding");
    assertThat(headings(40)).containsExactly("Agent", "Percent", "Doing", "Finding");
    assertThat(headings(31)).containsExactly("Agent", "Percent", "Finding");
    assertThat(headings(9)).containsExactly("Agent");
  }

  @Test
  void whileItIsStaleTheStatusSaysSoAndEachRowIsMarkedAndUnknown() {
    plan("Ann(1)", "Work");
    state("Ann(1)", "Ready", 0);
    events.add(new WatchStale(NOW.minusSeconds(600), StaleCause.KEY_REFUSED, "Refresh it.", NOW));

    assertThat(lines(USUAL).get(0)).startsWith("STALE since 10:50:00 (key refused): Refresh it.");
    assertThat(lines(USUAL).get(3))
        .startsWith("~ Ann(1)")
        .containsSubsequence("100.0", "0:10:00", "Work", "Ready", "watch stale", "0:10:00");
  }

  @Test
  void whyThereIsNoStateIsSaid() {
    plan("Awaited(1)", "Work");
    assertThat(lines(USUAL).get(3)).contains("(awaited)", "not seen");

    events.add(new PictureComplete(0, TEN));
    assertThat(lines(USUAL).get(3)).contains("(not there)", "not seen");

    events.add(
        new AgentStateMissing(
            agent("Awaited(1)"), MissingCause.NO_VALUE, Optional.empty(), "", TEN));
    assertThat(lines(USUAL).get(3)).contains("(no value)", "state missing");

    events.add(new AgentGone(agent("Awaited(1)"), Optional.empty(), TEN));
    assertThat(lines(USUAL).get(3)).contains("(gone)", "agent gone");
  }

  @Test
  void whoIsRenamedIsFollowedUntilSomebodyBearsTheNameOfTheScheduleAgain() {
    plan("Ann(1)", "Work");
    state("Ann(1)", "Ready", 0);
    events.add(new AgentRenamed(agent("Ann(1)"), agent("Anne(1)"), TEN));
    assertThat(lines(USUAL).get(3)).contains("Ann(1)", "Ready");

    state("Ann(1)", "Hold", 1);
    assertThat(lines(USUAL).get(3)).contains("Ann(1)", "Hold").doesNotContain("Ready");
  }

  @Test
  void theTallyIsLookedAtOnceASecondAtMost() {
    plan("Ann(1)", "Work");
    AdherenceBoard board = board();
    long second = 1_000_000_000L;

    assertThat(board.look(() -> NOW, () -> 5 * second)).isTrue();
    assertThat(board.look(() -> NOW, () -> 6 * second - 1)).isFalse();
    assertThat(board.look(() -> NOW, () -> 6 * second)).isTrue();
  }

  @Test
  void aClockThatJumpedIsNews() {
    AdherenceBoard board = board();
    board.take(new ClockGuard.Jump(TEN, NOW));

    assertThat(text(board, USUAL).get(22)).startsWith("11:00:00 This program did not run from");
  }

  @Test
  void noScreenIsTooSmallAndNoLineTooWideAndNothingSteersTheTerminal() {
    plan("Evil\u001b[2J\u202E渡辺 健太郎(7)", "Me\u001b[Hal");
    state("Evil\u001b[2J\u202E渡辺 健太郎(7)", "DND: \u202Etwo\nlines", 0);
    sixty();
    for (int columns : new int[] {1, 2, 9, 10, 19, 20, 31, 40, 48, 60, 67, 80, 120, 200}) {
      for (int rows = 1; rows <= 12; rows++) {
        List<String> lines = lines(new ScreenSize(columns, rows));
        assertThat(lines).hasSize(rows);
        assertThat(lines).allMatch(line -> TextWidth.of(line) <= columns);
        assertThat(String.join("", lines)).doesNotContainPattern("[\\x00-\\x1f\\x7f-\\x9f\u202e]");
      }
    }
  }

  private void sixty() {
    for (int i : IntStream.range(0, 60).toArray()) {
      String name = "Agent " + i + "(" + (200 + i) + ")";
      plan(name, "Work");
      state(name, "Ready", 0);
    }
    events.add(new PictureComplete(60, TEN));
  }

  private void plan(String agent, String activity) {
    plan(agent, List.of(new PlannedActivity(TEN, NOW.plusSeconds(3600), activity)));
  }

  private void plan(String agent, List<PlannedActivity> activities) {
    schedules.add(AgentSchedule.of(agent(agent), activities));
  }

  private void state(String agent, String state, int minute) {
    Instant at = TEN.plusSeconds(60L * minute);
    events.add(
        new AgentStateObserved(agent(agent), AgentState.of(state, at), Optional.empty(), at));
  }

  private static MonitoredAgent agent(String label) {
    return MonitoredAgent.parse(label);
  }

  private AdherenceBoard board() {
    AdherenceTally tally = AdherenceTally.of(MAPPING, schedules, TEN);
    AdherenceBoard board = new AdherenceBoard(tally, MAPPING);
    for (AgentEvent event : events) {
      tally.take(event);
      board.take(event);
    }
    return board;
  }

  private List<String> lines(ScreenSize size) {
    AdherenceBoard board = board();
    board.look(() -> NOW, () -> 0);
    return text(board, size);
  }

  private List<String> text(AdherenceBoard board, ScreenSize size) {
    return new AdherenceTable(board, ZONE)
        .lines(size, first, NOW).stream().map(ScreenLine::text).toList();
  }

  private List<String> headings(int columns) {
    return List.of(lines(new ScreenSize(columns, 24)).get(2).trim().split("\\s+"));
  }

  /** The names of the agents in sight. */
  private List<String> seen(ScreenSize size) {
    AdherenceBoard board = board();
    board.look(() -> NOW, () -> 0);
    return new AdherenceTable(board, ZONE)
        .lines(size, first, NOW).stream()
            .skip(3)
            .limit(size.rows() - 5)
            .flatMap(line -> line.spans().stream().filter(span -> span.column() == 2).limit(1))
            .map(ScreenLine.Span::text)
            .toList();
  }
}
