// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

import static com.ximasdk.mapping.adherence.AdherenceFinding.ADHERENT;
import static com.ximasdk.mapping.adherence.AdherenceFinding.AGENT_GONE;
import static com.ximasdk.mapping.adherence.AdherenceFinding.NOT_ADHERENT;
import static com.ximasdk.mapping.adherence.AdherenceFinding.NOT_SEEN;
import static com.ximasdk.mapping.adherence.AdherenceFinding.NOT_WATCHED;
import static com.ximasdk.mapping.adherence.AdherenceFinding.STATE_MISSING;
import static com.ximasdk.mapping.adherence.AdherenceFinding.WATCH_STALE;
import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.realtime.MonitoredAgent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ann is to work for 100 seconds and to eat for 100; later she is to be off. */
class AdherenceTallyTest {
  private static final String ANN = "Ann(1)";
  private static final AdherenceMapping MAPPING =
      AdherenceMapping.of(
          ReasonCodes.of(Map.of("Lunch", "Meal", "Desk", "Back office", "Chat", "Work")));

  private final AdherenceTally tally = AdherenceTally.of(MAPPING, List.of(plan(ANN)), at(0));
  private final WatchedFloor floor = new WatchedFloor(tally, at(0));

  @Test
  void theShareOfTheKnownTimeThatWasKeptIsTheConformance() {
    floor
        .state(ANN, "Ready", 0)
        .state(ANN, "Talking", 20)
        .state(ANN, "DND: Lunch", 90)
        .state(ANN, "Ready", 150);

    AgentAdherence result = until(200);

    assertThat(result.conformancePercent()).contains(new BigDecimal("70.0"));
    assertThat(result.spans())
        .containsExactly(
            span(0, 90, "Work", ADHERENT, ""),
            span(90, 100, "Work", NOT_ADHERENT, "DND: Lunch"),
            span(100, 150, "Meal", ADHERENT, ""),
            span(150, 200, "Meal", NOT_ADHERENT, "Ready"));
    assertThat(result.deviations())
        .containsExactly(
            span(90, 100, "Work", NOT_ADHERENT, "DND: Lunch"),
            span(150, 200, "Meal", NOT_ADHERENT, "Ready"));
    assertThat(result.latest()).contains(NOT_ADHERENT);
  }

  @Test
  void whatIsNotPlannedDoesNotCount() {
    floor.state(ANN, "Ready", 200);

    assertThat(until(300).scheduled()).hasSeconds(200);
    assertThat(until(300).conformancePercent()).isEmpty();
    assertThat(until(300).latest()).isEmpty();
  }

  @Test
  void offIsKeptByBeingLoggedOutWithOrWithoutAReason() {
    floor
        .state(ANN, "Logged Out", 300)
        .state(ANN, "Logged Out: End of shift", 320)
        .state(ANN, "Ready", 350);

    assertThat(until(400).conformancePercent()).contains(new BigDecimal("50.0"));
  }

  @Test
  void theTimeBeforeTheFirstStateIsUnknown() {
    floor.appears(ANN, 0).state(ANN, "Ready", 40);

    assertThat(until(100).spans())
        .containsExactly(span(0, 40, "Work", NOT_SEEN, ""), span(40, 100, "Work", ADHERENT, ""));
    assertThat(until(100).conformancePercent()).contains(new BigDecimal("100.0"));
  }

  @Test
  void whatWasPlannedBeforeTheWatchBeganDoesNotCount() {
    AdherenceTally late = AdherenceTally.of(MAPPING, List.of(plan(ANN)), at(60));
    new WatchedFloor(late, at(0)).state(ANN, "Ready", 10).stale(20, 70);

    AgentAdherence result = late.results(at(100)).get(0);

    assertThat(result.spans()).containsExactly(span(60, 100, "Work", WATCH_STALE, ""));
  }

  @Test
  void aStaleWatchTakesBackWhatWasCountedSinceAndDeviationsThatBeganInIt() {
    floor
        .state(ANN, "Ready", 0)
        .state(ANN, "DND: Lunch", 40)
        .state(ANN, "Ready", 50)
        .stale(30, 60)
        .recovered(30, 80);

    assertThat(until(100).spans())
        .containsExactly(
            span(0, 30, "Work", ADHERENT, ""),
            span(30, 80, "Work", WATCH_STALE, ""),
            span(80, 100, "Work", ADHERENT, ""));
  }

  @Test
  void whileTheWatchIsStaleAllIsUnknownUpToNow() {
    floor.state(ANN, "Ready", 0).stale(30, 40);

    assertThat(until(90).unknown()).hasSeconds(60);
    assertThat(until(90).latest()).contains(WATCH_STALE);
  }

  @Test
  void aStaleWatchThatGetsAnotherCauseIsUnknownOnce() {
    floor.state(ANN, "Ready", 0).stale(30, 40).stale(30, 50).recovered(30, 60);

    assertThat(until(100).unknown()).hasSeconds(30);
    assertThat(until(100).adherent()).hasSeconds(70);
  }

  @Test
  void aStateThatIsSeenWhileTheWatchIsStaleHoldsFromTheRecovery() {
    floor.state(ANN, "Ready", 0).stale(30, 35).state(ANN, "DND: Desk", 50).recovered(30, 60);

    assertThat(until(100).spans())
        .containsExactly(
            span(0, 30, "Work", ADHERENT, ""),
            span(30, 60, "Work", WATCH_STALE, ""),
            span(60, 100, "Work", NOT_ADHERENT, "DND: Desk"));
  }

  @Test
  void aMissingStateAndAnAgentWhoLeftAreUnknown() {
    floor
        .state(ANN, "Ready", 0)
        .missing(ANN, 20)
        .state(ANN, "Ready", 30)
        .gone(ANN, 50)
        .appears(ANN, 60)
        .state(ANN, "Ready", 70);

    assertThat(until(100).spans())
        .containsExactly(
            span(0, 20, "Work", ADHERENT, ""),
            span(20, 30, "Work", STATE_MISSING, ""),
            span(30, 50, "Work", ADHERENT, ""),
            span(50, 70, "Work", AGENT_GONE, ""),
            span(70, 100, "Work", ADHERENT, ""));
  }

  @Test
  void anAgentWhoLeftIsToldAsSuch() {
    floor.state(ANN, "Ready", 0);
    assertThat(until(10).isInMetric()).isTrue();

    floor.gone(ANN, 50);
    assertThat(until(60).isInMetric()).isFalse();
    assertThat(until(60).seenAs()).containsExactly(MonitoredAgent.parse(ANN));
  }

  /** What is planned is work up to 100 and a meal from there, and off from 300. */
  @ParameterizedTest
  @CsvSource({
    "Gardening,      0, STATE_NOT_KNOWN,   Gardening",
    "Gardening,    100, STATE_NOT_KNOWN,   Gardening",
    "Gardening,    300, STATE_NOT_KNOWN,   Gardening",
    "DND: Brunch,    0, NOT_ADHERENT,      DND: Brunch",
    "DND: Brunch,  100, REASON_NOT_MAPPED, DND: Brunch",
    "DND: Brunch,  300, NOT_ADHERENT,      DND: Brunch",
    "DND: Desk,    100, NOT_ADHERENT,      DND: Desk",
    "DND: Lunch,   100, ADHERENT,          ''",
    "DND,          100, NOT_ADHERENT,      DND",
    "DND: Chat,      0, ADHERENT,          ''",
    "DND: Chat,    100, NOT_ADHERENT,      DND: Chat",
    "Ready,        100, NOT_ADHERENT,      Ready",
    "Hold,           0, ADHERENT,          ''",
    "ACW,            0, ADHERENT,          ''",
    "Logged Out,     0, NOT_ADHERENT,      Logged Out",
    "Logged Out,   300, ADHERENT,          ''",
  })
  void whatIsSeenIsKeptNotKeptOrNotKnownToBeEither(
      String state, long second, AdherenceFinding finding, String told) {
    floor.state(ANN, state, second);

    List<AdherenceSpan> spans = until(second + 50).spans();

    AdherenceSpan last = spans.get(spans.size() - 1);
    assertThat(last.finding()).isEqualTo(finding);
    assertThat(last.state()).isEqualTo(told);
    assertThat(last.length()).hasSeconds(50);
  }

  @Test
  void aRenamedAgentGoesOnBeingCountedUnderTheNameOfTheSchedule() {
    floor.state(ANN, "Ready", 0).renamed(ANN, "Anne(1)", 30).state("Anne(1)", "DND", 60);

    AgentAdherence result = until(100);

    assertThat(result.agent()).hasToString(ANN);
    assertThat(result.seenAs()).extracting(MonitoredAgent::name).containsExactly("Ann", "Anne");
    assertThat(result.adherent()).hasSeconds(60);
    assertThat(result.notAdherent()).hasSeconds(40);
    assertThat(tally.unseen()).isEmpty();
    assertThat(tally.unscheduled()).isEmpty();
  }

  @Test
  void anAgentWhoIsRenamedTwiceAndBackIsFollowed() {
    floor
        .state(ANN, "Ready", 0)
        .renamed(ANN, "Anne(1)", 10)
        .renamed("Anne(1)", "Anna(1)", 20)
        .gone("Anna(1)", 30)
        .state("Anna(1)", "Ready", 40)
        .renamed("Anna(1)", ANN, 50)
        .state(ANN, "DND", 60);

    assertThat(until(100).adherent()).hasSeconds(50);
    assertThat(until(100).unknown()).hasSeconds(10);
    assertThat(until(100).notAdherent()).hasSeconds(40);
  }

  @Test
  void aSecondAgentWithTheSameExtensionIsNotFollowed() {
    floor.state("Anne(1)", "DND", 0).state(ANN, "Ready", 0).gone(ANN, 50);
    floor.state("Anne(1)", "Ready", 60);

    assertThat(until(100).adherent()).hasSeconds(50);
    assertThat(until(100).unknown()).hasSeconds(50);
    assertThat(until(100).seenAs()).hasSize(1);
  }

  @Test
  void whoeverBearsTheScheduledNameIsMeantRatherThanWhoHadIt() {
    floor
        .state(ANN, "Ready", 0)
        .renamed(ANN, "Anne(1)", 20)
        .appears(ANN, 40)
        .state(ANN, "DND", 50)
        .state("Anne(1)", "Ready", 60);

    assertThat(until(100).spans())
        .containsExactly(
            span(0, 40, "Work", ADHERENT, ""),
            span(40, 50, "Work", NOT_SEEN, ""),
            span(50, 100, "Work", NOT_ADHERENT, "DND"));
    assertThat(tally.unscheduled()).extracting(MonitoredAgent::name).containsExactly("Anne");
  }

  @Test
  void aNewNameThatHasAPlanOfItsOwnIsCountedByThat() {
    AdherenceTally both = AdherenceTally.of(MAPPING, List.of(plan(ANN), plan("Anne(1)")), at(0));
    new WatchedFloor(both, at(0))
        .state(ANN, "Ready", 0)
        .renamed(ANN, "Anne(1)", 30)
        .state("Anne(1)", "DND", 70);

    List<AgentAdherence> results = both.results(at(100));

    assertThat(results.get(0).spans())
        .containsExactly(span(0, 30, "Work", ADHERENT, ""), span(30, 100, "Work", AGENT_GONE, ""));
    assertThat(results.get(0).isInMetric()).isFalse();
    assertThat(results.get(1).spans())
        .containsExactly(
            span(0, 30, "Work", NOT_SEEN, ""),
            span(30, 70, "Work", ADHERENT, ""),
            span(70, 100, "Work", NOT_ADHERENT, "DND"));
    assertThat(results.get(1).isInMetric()).isTrue();
    assertThat(results.get(1).seenAs()).containsExactly(MonitoredAgent.parse("Anne(1)"));
  }

  @Test
  void aNameThatAnAgentHadInBetweenIsNobodysOnceAnotherPlanIsMeant() {
    AdherenceTally both = AdherenceTally.of(MAPPING, List.of(plan(ANN), plan("Anne(1)")), at(0));
    new WatchedFloor(both, at(0))
        .state(ANN, "Ready", 0)
        .renamed(ANN, "Anna(1)", 10)
        .renamed("Anna(1)", "Anne(1)", 20)
        .state("Anna(1)", "Ready", 50);

    assertThat(both.results(at(100)).get(0).spans())
        .containsExactly(span(0, 20, "Work", ADHERENT, ""), span(20, 100, "Work", AGENT_GONE, ""));
    assertThat(both.unscheduled()).containsExactly(MonitoredAgent.parse("Anna(1)"));
    assertThat(both.results(at(100)).get(0).isInMetric()).isFalse();
  }

  @Test
  void anAgentWhoIsRenamedToAScheduledNameWithoutAStateHasNone() {
    floor.appears("Anita(1)", 0).renamed("Anita(1)", ANN, 30).state(ANN, "Ready", 60);

    assertThat(until(100).spans())
        .containsExactly(
            span(0, 30, "Work", NOT_SEEN, ""),
            span(30, 60, "Work", STATE_MISSING, ""),
            span(60, 100, "Work", ADHERENT, ""));
  }

  @Test
  void anAgentWhoIsRenamedToAScheduledNameBringsItsStateAlong() {
    floor.state("Anita(1)", "Ready", 0).renamed("Anita(1)", ANN, 30);

    assertThat(until(100).spans())
        .containsExactly(span(0, 30, "Work", NOT_SEEN, ""), span(30, 100, "Work", ADHERENT, ""));
  }

  @Test
  void anAgentWhoNeverCameIsUnknownThroughoutAndNamed() {
    floor.state("Amm(7)", "Ready", 0);

    assertThat(until(200).unknown()).hasSeconds(200);
    assertThat(until(200).seenAs()).isEmpty();
    assertThat(until(200).isInMetric()).isFalse();
    assertThat(tally.unseen()).extracting(MonitoredAgent::loginId).containsExactly(ANN);
    assertThat(tally.unscheduled()).extracting(MonitoredAgent::loginId).containsExactly("Amm(7)");
  }

  @Test
  void aClockThatIsSetBackCountsNothingTwice() {
    floor
        .state(ANN, "Ready", 0)
        .state(ANN, "DND: Lunch", 80)
        .state(ANN, "Ready", 20)
        .state(ANN, "DND: Lunch", 30);

    AgentAdherence result = until(40);

    assertThat(result.spans()).containsExactly(span(0, 80, "Work", ADHERENT, ""));
    assertThat(until(100).spans())
        .containsExactly(
            span(0, 80, "Work", ADHERENT, ""), span(80, 100, "Work", NOT_ADHERENT, "DND: Lunch"));
  }

  @Test
  void aClockThatIsSetBackWhileTheWatchIsStaleCountsNothingTwice() {
    floor.state(ANN, "Ready", 0).state(ANN, "DND", 80).stale(40, 50).recovered(40, 60);

    assertThat(until(100).spans())
        .containsExactly(
            span(0, 40, "Work", ADHERENT, ""),
            span(40, 60, "Work", WATCH_STALE, ""),
            span(60, 100, "Work", NOT_ADHERENT, "DND"));
  }

  @Test
  void aTimeThatTheProgramMissedIsUnknown() {
    floor.state(ANN, "Ready", 0).state(ANN, "DND", 45);
    tally.missed(at(30), at(60));
    tally.missed(at(90), at(80));

    assertThat(until(100).spans())
        .containsExactly(
            span(0, 30, "Work", ADHERENT, ""),
            span(30, 60, "Work", NOT_WATCHED, ""),
            span(60, 100, "Work", NOT_ADHERENT, "DND"));
    assertThat(until(100).unknowns()).containsExactly(span(30, 60, "Work", NOT_WATCHED, ""));
  }

  @Test
  void aTimeThatWasMissedAfterTheLastThatIsCountedIsUnknownAndTheOneBeforeIsNot() {
    floor.state(ANN, "Ready", 0);
    tally.missed(at(30), at(60));

    assertThat(until(100).spans())
        .containsExactly(
            span(0, 30, "Work", ADHERENT, ""),
            span(30, 60, "Work", NOT_WATCHED, ""),
            span(60, 100, "Work", ADHERENT, ""));
  }

  @Test
  void askingForResultsChangesNothing() {
    floor.state(ANN, "Ready", 0);
    AgentAdherence early = until(90);
    floor.state(ANN, "DND", 50);

    assertThat(early.adherent()).hasSeconds(90);
    assertThat(until(90).adherent()).hasSeconds(50);
    assertThat(until(90).notAdherent()).hasSeconds(40);
  }

  @ParameterizedTest
  @CsvSource({
    "0,     0,     ''",
    "0,     1,     0.0",
    "1,     99999, 0.1",
    "99999, 1,     99.9",
    "1,     0,     100.0",
    "2,     1,     66.7",
    "1999,  1,     99.9",
    "1,     1999,  0.1"
  })
  void aPercentSaysAllOrNothingOnlyWhereThatIsSo(long adherent, long not, String percent) {
    SpanAccount account = new SpanAccount();
    account.add(span(0, adherent, "Work", ADHERENT, ""));
    account.add(span(adherent, adherent + not, "Work", NOT_ADHERENT, "DND"));
    AgentAdherence result =
        new AgentAdherence(
            MonitoredAgent.parse(ANN), List.of(), true, account.before(at(0)), account);

    assertThat(result.conformancePercent().map(BigDecimal::toString).orElse("")).isEqualTo(percent);
  }

  private AgentAdherence until(long second) {
    return tally.results(at(second)).get(0);
  }

  private static AgentSchedule plan(String agent) {
    return AgentSchedule.of(
        MonitoredAgent.parse(agent),
        List.of(
            new PlannedActivity(at(0), at(100), "Work"),
            new PlannedActivity(at(100), at(200), "Meal"),
            new PlannedActivity(at(300), at(400), "Off")));
  }

  private static AdherenceSpan span(
      long from, long to, String planned, AdherenceFinding finding, String state) {
    return new AdherenceSpan(at(from), at(to), planned, finding, state);
  }

  private static Instant at(long second) {
    return Instant.ofEpochSecond(second);
  }
}
