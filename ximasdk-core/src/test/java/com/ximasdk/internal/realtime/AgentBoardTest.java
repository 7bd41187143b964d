// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.realtime.AgentEvent.AgentStateObserved;
import com.ximasdk.realtime.AgentState;
import com.ximasdk.realtime.CountValue;
import com.ximasdk.realtime.DurationValue;
import com.ximasdk.realtime.MetricValue;
import com.ximasdk.realtime.MonitoredAgent;
import com.ximasdk.realtime.StateValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AgentBoardTest extends BoardStory {
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
}
