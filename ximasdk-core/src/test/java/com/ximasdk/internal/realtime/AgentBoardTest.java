// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentEvent.AgentStateObserved;
import com.ximasdk.realtime.AgentState;
import com.ximasdk.realtime.CountValue;
import com.ximasdk.realtime.DurationValue;
import com.ximasdk.realtime.MetricValue;
import com.ximasdk.realtime.MonitoredAgent;
import com.ximasdk.realtime.StaleCause;
import com.ximasdk.realtime.StateValue;
import com.ximasdk.realtime.WatchTransport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AgentBoardTest {
  private final AgentBoard board = new AgentBoard();
  private EventBacklog backlog = subscribe();
  private long now = 100;

  @Nested
  class FirstPicture {
    @Test
    void tellsEachAgentItsStateAndThenThatThePictureIsComplete() {
      picture("Ann(1) Ready", "Ben(2) Talking");

      assertThat(told())
          .containsExactly(
              "appeared Ann(1)",
              "Ann(1) Ready",
              "appeared Ben(2)",
              "Ben(2) Talking",
              "picture of 2");
    }

    @Test
    void isToldToWhoComesLaterFromTheNewestStates() {
      picture("Ann(1) Ready");
      picture("Ann(1) Talking");
      backlog = subscribe();

      assertThat(told()).containsExactly("appeared Ann(1)", "Ann(1) Talking", "picture of 1");
    }

    @Test
    void isNotCompleteWhileValuesAreNotReady() {
      assertThat(notReady("Ann(1) Ready")).isFalse();
      assertThat(told()).containsExactly("appeared Ann(1)", "Ann(1) Ready");

      assertThat(picture("Ann(1) Ready", "Ben(2) Idle")).isTrue();
      assertThat(told()).containsExactly("appeared Ben(2)", "Ben(2) Idle", "picture of 2");
    }

    @Test
    void isNotCompleteWhenTheAnswerIsEmptyAlthoughAgentsAreListed() {
      selection("Ann(1)");

      assertThat(picture()).isFalse();
      assertThat(told()).containsExactly("appeared Ann(1)");
    }

    @Test
    void ofAMetricWithoutAgentsIsComplete() {
      selection();

      assertThat(picture()).isTrue();
      assertThat(told()).containsExactly("picture of 0");
    }

    @Test
    void countsAnAgentThatIsListedAndHasNoValue() {
      selection("Ann(1)", "Ben(2)");
      picture("Ann(1) Ready");

      assertThat(told())
          .containsExactly("appeared Ann(1)", "Ann(1) Ready", "appeared Ben(2)", "picture of 2");
    }
  }

  @Nested
  class Changes {
    @Test
    void areToldAloneAfterTheFirstPicture() {
      picture("Ann(1) Ready", "Ben(2) Idle");
      told();
      picture("Ann(1) Ready", "Ben(2) Talking");

      assertThat(told()).containsExactly("Ben(2) Talking");
    }

    @Test
    void ofOneAgentComeInOrder() {
      picture("Ann(1) Ready");
      told();
      update("Ann(1) Ringing");
      List<String> first = told();
      update("Ann(1) Talking");

      assertThat(first).containsExactly("Ann(1) Ringing");
      assertThat(told()).containsExactly("Ann(1) Talking");
    }

    @Test
    void ofReasonAreChanges() {
      picture("Ann(1) DND: Lunch");
      told();
      picture("Ann(1) DND: Break");

      assertThat(told()).containsExactly("Ann(1) DND: Break");
    }

    @Test
    void meltIntoTheNewestStateForASlowSubscriber() {
      picture("Ann(1) Ready", "Ben(2) Ready");
      told();
      update("Ben(2) Ringing");
      update("Ann(1) Ringing");
      update("Ben(2) Talking");

      assertThat(told()).containsExactly("Ben(2) Talking", "Ann(1) Ringing");
    }

    @Test
    void thatWereTakenBackBeforeTheyWereReadAreNone() {
      picture("Ann(1) Ready");
      told();
      update("Ann(1) Ringing");
      update("Ann(1) Ready");

      assertThat(told()).isEmpty();
    }

    @Test
    void tellThePreviousState() {
      picture("Ann(1) Ready");
      told();
      update("Ann(1) Ringing");

      assertThat(backlog.poll())
          .isInstanceOfSatisfying(
              AgentStateObserved.class,
              event -> assertThat(event.previous()).map(AgentState::text).contains("Ready"));
    }

    @Test
    void tellWhenTheOtherStateWasLastSeen() {
      picture("Ann(1) Ready");
      picture("Ann(1) Ready");
      long lastReady = now;
      picture("Ann(1) Talking");

      AgentState state = state("Ann(1)");
      assertThat(state.firstSeen()).isEqualTo(Instant.ofEpochSecond(now));
      assertThat(state.otherStateSeen()).contains(Instant.ofEpochSecond(lastReady));
    }

    @Test
    void keepTheTimeInStateOfTheSameAnswer() {
      DurationValue minute = new DurationValue(Duration.ofMinutes(1), "DURATION", null, "{}");
      now = 6;
      taken(
          List.of(new Observation(MonitoredAgent.parse("Ann(1)"), value("Ready", null), minute)),
          true,
          0);

      assertThat(state("Ann(1)").timeInState()).contains(Duration.ofMinutes(1));
      assertThat(state("Ann(1)").timeInStateAt()).contains(at(7));
    }

    @Test
    void keepTheTimeInStateThatTheValueItselfSays() {
      StateValue ready = value("Ready", at(5)).withTimeInState(Duration.ofSeconds(30));
      taken(List.of(new Observation(MonitoredAgent.parse("Ann(1)"), ready, null)), true, 0);

      assertThat(state("Ann(1)").timeInState()).contains(Duration.ofSeconds(30));
      assertThat(state("Ann(1)").timeInStateAt()).contains(at(5));
    }

    @Test
    void takeTheTimeInStateOfItsOwnMetricBeforeTheValues() {
      StateValue ready = value("Ready", null).withTimeInState(Duration.ofSeconds(30));
      DurationValue minute = new DurationValue(Duration.ofMinutes(1), "DURATION", null, "{}");
      taken(List.of(new Observation(MonitoredAgent.parse("Ann(1)"), ready, minute)), true, 0);

      assertThat(state("Ann(1)").timeInState()).contains(Duration.ofMinutes(1));
    }
  }

  @Nested
  class Leaving {
    @Test
    void isToldWhenTheSelectionListsAnAgentNoMore() {
      selection("Ann(1)", "Ben(2)");
      picture("Ann(1) Ready", "Ben(2) Idle");
      told();
      selection("Ann(1)");

      assertThat(told()).containsExactly("gone Ben(2) (Idle)");
    }

    @Test
    void isToldWithTheLastStateEvenIfThatWasNotRead() {
      selection("Ann(1)", "Ben(2)");
      picture("Ann(1) Ready", "Ben(2) Idle");
      told();
      update("Ben(2) Talking");
      selection("Ann(1)");

      assertThat(told()).containsExactly("gone Ben(2) (Talking)");
    }

    @Test
    void isToldBeforeTheReturn() {
      selection("Ann(1)", "Ben(2)");
      picture("Ann(1) Ready", "Ben(2) Idle");
      told();
      selection("Ann(1)");
      selection("Ann(1)", "Ben(2)");
      picture("Ann(1) Ready", "Ben(2) Talking");

      assertThat(told()).containsExactly("gone Ben(2) (Idle)", "appeared Ben(2)", "Ben(2) Talking");
    }

    @Test
    void ofAnAgentWhomTheSubscriberNeverHeardOfIsNotTold() {
      picture("Ann(1) Ready");
      told();
      selection("Ann(1)", "Ben(2)");
      selection("Ann(1)");

      assertThat(told()).isEmpty();
    }

    @Test
    void isNotConcludedFromOneAnswerThatLacksTheAgent() {
      picture("Ann(1) Ready", "Ben(2) Idle");
      told();
      picture("Ann(1) Ready");

      assertThat(told()).isEmpty();
      assertThat(board.selectionDoubtful()).isTrue();
      picture("Ann(1) Ready", "Ben(2) Idle");
      picture("Ann(1) Ready");
      assertThat(told()).isEmpty();
    }

    @Test
    void isConcludedFromTwoAnswersWhereTheSelectionListsNobody() {
      picture("Ann(1) Ready", "Ben(2) Idle");
      told();
      picture("Ann(1) Ready");
      picture("Ann(1) Ready");

      assertThat(told()).containsExactly("gone Ben(2) (Idle)");
    }

    @Test
    void isConcludedFromOneAnswerAndASelectionReadAfterIt() {
      picture("Ann(1) Ready", "Ben(2) Idle");
      told();
      picture("Ann(1) Ready");
      selection("Ann(1)");

      assertThat(told()).containsExactly("gone Ben(2) (Idle)");
    }

    @Test
    void isNotConcludedFromAnAnswerThatIsNotReady() {
      selection("Ann(1)", "Ben(2)");
      picture("Ann(1) Ready", "Ben(2) Idle");
      told();
      notReady("Ann(1) Ready");
      notReady("Ann(1) Ready");
      notReady();

      assertThat(told()).isEmpty();
    }

    @Test
    void isFollowedByNoStateOfTheAgentUntilItIsListedAgain() {
      selection("Ann(1)", "Ben(2)");
      picture("Ann(1) Ready", "Ben(2) Idle");
      selection("Ann(1)");
      told();
      update("Ben(2) Talking");
      picture("Ann(1) Ready", "Ben(2) Talking");
      assertThat(told()).isEmpty();

      selection("Ann(1)", "Ben(2)");
      picture("Ann(1) Ready", "Ben(2) Talking");
      assertThat(told()).containsExactly("appeared Ben(2)", "Ben(2) Talking");
    }
  }

  @Nested
  class Appearing {
    @Test
    void isToldWithTheFirstValue() {
      selection("Ann(1)");
      picture("Ann(1) Ready");
      told();
      update("Ben(2) Idle");

      assertThat(told()).containsExactly("appeared Ben(2)", "Ben(2) Idle");
      assertThat(board.selectionDoubtful()).isTrue();
    }

    @Test
    void isToldWhenTheSelectionListsAnAgentThatHasNoValueYet() {
      selection("Ann(1)");
      picture("Ann(1) Ready");
      told();
      selection("Ann(1)", "Ben(2)");

      assertThat(told()).containsExactly("appeared Ben(2)");
    }

    @Test
    void isNotToldOfASelectionsTextWithoutAnExtension() {
      selection("Sales Team");
      picture("Ann(1) Ready");

      assertThat(told()).containsExactly("appeared Ann(1)", "Ann(1) Ready", "picture of 1");
    }

    @Test
    void withABlankBeforeTheBracketIsTheSameAgent() {
      selection("Ann (1)");
      picture("Ann(1) Ready");

      assertThat(told()).containsExactly("appeared Ann(1)", "Ann(1) Ready", "picture of 1");
    }
  }

  @Nested
  class Renaming {
    @Test
    void isToldWhenThePictureHasAnotherNameForAnExtension() {
      picture("Ann Lee(1) Ready", "Ben(2) Idle");
      told();
      picture("Ann Day(1) Ready", "Ben(2) Idle");

      assertThat(told()).containsExactly("renamed Ann Lee(1) to Ann Day(1)");
    }

    @Test
    void isToldWhenTheSelectionHasAnotherNameForAnExtension() {
      selection("Ann Lee(1)", "Ben(2)");
      picture("Ann Lee(1) Ready", "Ben(2) Idle");
      told();
      selection("Ann Day(1)", "Ben(2)");
      picture("Ann Day(1) Talking", "Ben(2) Idle");

      assertThat(told()).containsExactly("renamed Ann Lee(1) to Ann Day(1)", "Ann Day(1) Talking");
    }

    @Test
    void isToldWhenAnUpdateHasAnotherNameForAnExtension() {
      selection("Ann Lee(1)", "Ben(2)");
      picture("Ann Lee(1) Ready", "Ben(2) Idle");
      told();
      update("Ann Day(1) Talking");
      selection("Ann Day(1)", "Ben(2)");

      assertThat(told()).containsExactly("renamed Ann Lee(1) to Ann Day(1)", "Ann Day(1) Talking");
    }

    @Test
    void twiceUnreadIsToldAsOne() {
      picture("Ann(1) Ready");
      told();
      picture("Anna(1) Ready");
      picture("Anne(1) Ready");

      assertThat(told()).containsExactly("renamed Ann(1) to Anne(1)");
    }

    @Test
    void unreadBeforeLeavingTellsTheNameThatTheSubscriberKnows() {
      selection("Ann(1)", "Ben(2)");
      picture("Ann(1) Ready", "Ben(2) Idle");
      told();
      selection("Anna(1)", "Ben(2)");
      selection("Ben(2)");

      assertThat(told()).containsExactly("gone Ann(1) (Ready)");
    }

    @Test
    void isNotSeenInTwoAgentsThatShareAnExtension() {
      selection("Ann(1)", "Ben(1)");
      picture("Ann(1) Ready", "Ben(1) Idle");
      told();
      update("Ben(1) Talking", "Ann(1) Ringing");
      picture("Ben(1) Talking", "Ann(1) Ringing");

      assertThat(told()).containsExactly("Ben(1) Talking", "Ann(1) Ringing");
    }

    @Test
    void isNotSeenWhereSelectionAndValuesSpellANameDifferentlyAllTheTime() {
      selection("Ann Lee(1)");
      picture("Lee, Ann(1) Ready");
      told();
      selection("Ann Lee(1)");
      picture("Lee, Ann(1) Ready");
      selection("Ann Lee(1)");
      update("Lee, Ann(1) Talking");

      assertThat(told()).containsExactly("Lee, Ann(1) Talking");
    }
  }

  @Nested
  class WithoutState {
    @Test
    void isToldWhenAListedAgentLacksAValueTwice() {
      selection("Ann(1)", "Ben(2)");
      picture("Ann(1) Ready", "Ben(2) Idle");
      told();
      picture("Ann(1) Ready");
      assertThat(told()).isEmpty();
      picture("Ann(1) Ready");

      assertThat(told()).containsExactly("missing Ben(2) (Idle)");
    }

    @Test
    void endsWithTheNextState() {
      selection("Ann(1)", "Ben(2)");
      picture("Ann(1) Ready", "Ben(2) Idle");
      picture("Ann(1) Ready");
      picture("Ann(1) Ready");
      told();
      picture("Ann(1) Ready", "Ben(2) Idle");

      assertThat(told()).containsExactly("Ben(2) Idle");
    }

    @Test
    void isToldOnceForAValueThatIsNoState() {
      picture("Ann(1) Ready");
      told();
      observe(new CountValue(3, "COUNT", null, "{\"count\":3}"));
      observe(new CountValue(4, "COUNT", null, "{\"count\":4}"));

      assertThat(told()).containsExactly("missing Ann(1) (Ready)");
    }

    private void observe(MetricValue value) {
      board.update(
          List.of(new Observation(MonitoredAgent.parse("Ann(1)"), value, null)), at(++now));
    }
  }

  @Nested
  class Outage {
    @Test
    void isToldWithTheInstantSinceWhenDataIsStale() {
      picture("Ann(1) Ready");
      board.fresh(at(100));
      told();
      board.stale(StaleCause.OUTAGE, "HTTP 503", at(100), at(105));
      board.stale(StaleCause.OUTAGE, "HTTP 503", at(105), at(110));

      assertThat(told()).containsExactly("stale OUTAGE since 100");
    }

    @Test
    void endsAfterTheChangesThatTheFreshPictureBrought() {
      picture("Ann(1) Ready");
      board.fresh(at(100));
      told();
      board.stale(StaleCause.OUTAGE, "HTTP 503", at(100), at(105));
      told();
      picture("Ann(1) Talking");
      board.fresh(at(120));

      assertThat(told()).containsExactly("Ann(1) Talking", "recovered, stale since 100");
    }

    @Test
    void thatPassedUnreadIsToldAfterwards() {
      picture("Ann(1) Ready");
      board.fresh(at(100));
      told();
      board.stale(StaleCause.OUTAGE, "HTTP 503", at(100), at(105));
      picture("Ann(1) Talking");
      board.fresh(at(120));

      assertThat(told())
          .containsExactly(
              "Ann(1) Talking", "stale OUTAGE since 100", "recovered, stale since 100");
    }

    @Test
    void isToldAgainWhenItsCauseChangesAndKeepsItsBeginning() {
      board.fresh(at(100));
      board.stale(StaleCause.OUTAGE, "HTTP 503", at(100), at(105));
      told();
      board.stale(StaleCause.METRIC_ABSENT, "not listed", at(105), at(110));

      assertThat(told()).containsExactly("stale METRIC_ABSENT since 100");
    }

    @Test
    void isToldFirstToWhoComesWhileItLasts() {
      picture("Ann(1) Ready");
      board.fresh(at(100));
      board.stale(StaleCause.OUTAGE, "HTTP 503", at(100), at(105));
      backlog = subscribe();

      assertThat(told())
          .containsExactly(
              "stale OUTAGE since 100", "appeared Ann(1)", "Ann(1) Ready", "picture of 1");
    }

    @Test
    void comesAfterTheStatesThatWereSeenBeforeIt() {
      picture("Ann(1) Ready");
      board.fresh(at(100));
      told();
      board.stale(StaleCause.OUTAGE, "HTTP 503", at(100), at(105));
      board.fresh(at(106));
      update("Ann(1) Talking");
      board.stale(StaleCause.OUTAGE, "HTTP 503", at(107), at(108));

      assertThat(told()).containsExactly("Ann(1) Talking", "stale OUTAGE since 107");
    }
  }

  @Nested
  class PictureBesideUpdates {
    @Test
    void doesNotUndoAnUpdateThatCameWhileItWasAskedFor() {
      picture("Ann(1) Ready");
      long stamp = board.stamp();
      update("Ann(1) Talking");
      pictureAsked(stamp, "Ann(1) Ready");
      told();

      assertThat(state("Ann(1)").text()).isEqualTo("Talking");
    }

    @Test
    void winsOverAnUpdateThatIsOlderByTheTenantsClock() {
      long stamp = board.stamp();
      update("Ann(1) Ringing @10");
      pictureAsked(stamp, "Ann(1) Talking @20");

      assertThat(state("Ann(1)").text()).isEqualTo("Talking");
    }

    @Test
    void isNotUndoneByAnUpdateThatItOvertook() {
      pictureAsked(board.stamp(), "Ann(1) Talking @20");
      update("Ann(1) Ringing @10");
      assertThat(state("Ann(1)").text()).isEqualTo("Talking");

      update("Ann(1) Hold @21");
      assertThat(state("Ann(1)").text()).isEqualTo("Hold");
    }

    @Test
    void countsNobodyAsMissedWhoAppearedWhileItWasAskedFor() {
      picture("Ann(1) Ready");
      long stamp = board.stamp();
      update("Ben(2) Idle");
      pictureAsked(stamp, "Ann(1) Ready");
      picture("Ann(1) Ready", "Ben(2) Idle");
      told();
      picture("Ann(1) Ready");

      assertThat(told()).isEmpty();
    }

    @Test
    void neverComparesTheTimesOfTwoUpdates() {
      update("Ann(1) Ringing @20");
      update("Ann(1) Talking @10");

      assertThat(state("Ann(1)").text()).isEqualTo("Talking");
    }
  }

  @Test
  void anotherTransportIsToldOnce() {
    board.transport(WatchTransport.POLLING, "no such endpoint", at(1));

    assertThat(told()).containsExactly("transport POLLING");
    assertThat(told()).isEmpty();
  }

  private EventBacklog subscribe() {
    EventBacklog made = new EventBacklog(board);
    board.observe(made);
    return made;
  }

  private void selection(String... agents) {
    board.selection(List.of(agents), at(++now));
  }

  private boolean picture(String... values) {
    return taken(observations(values), true, board.stamp()) == PictureOutcome.WHOLE;
  }

  private void pictureAsked(long stamp, String... values) {
    taken(observations(values), true, stamp);
  }

  private boolean notReady(String... values) {
    return taken(observations(values), false, board.stamp()) == PictureOutcome.WHOLE;
  }

  private PictureOutcome taken(List<Observation> values, boolean complete, long stamp) {
    return board.picture(
        new Picture(
            values,
            complete ? List.of() : List.of(new Unready(Optional.empty(), "")),
            stamp,
            Duration.ofSeconds(5)),
        at(++now));
  }

  private void update(String... values) {
    board.update(observations(values), at(++now));
  }

  private List<String> told() {
    List<String> events = new ArrayList<>();
    for (AgentEvent event = backlog.poll(); event != null; event = backlog.poll()) {
      events.add(EventText.of(event));
    }
    return events;
  }

  private AgentState state(String loginId) {
    return board.occupied().stream()
        .map(board::view)
        .filter(view -> view != null && view.agent().loginId().equals(loginId))
        .map(view -> view == null ? null : view.state())
        .findFirst()
        .orElseThrow();
  }

  /** {@code Name(extension) State}, with {@code @seconds} where the value has a time. */
  private static List<Observation> observations(String... values) {
    return Arrays.stream(values)
        .map(
            text -> {
              int end = text.indexOf(") ") + 1;
              String[] state = text.substring(end + 1).split(" @", 2);
              Instant time = state.length < 2 ? null : at(Long.parseLong(state[1]));
              return new Observation(
                  MonitoredAgent.parse(text.substring(0, end)), value(state[0], time), null);
            })
        .toList();
  }

  private static StateValue value(String text, @Nullable Instant time) {
    return new StateValue(text, "STATE", time, "{}");
  }

  private static Instant at(long seconds) {
    return Instant.ofEpochSecond(seconds);
  }
}
