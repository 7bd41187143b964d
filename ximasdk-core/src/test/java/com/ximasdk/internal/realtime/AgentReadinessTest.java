// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import static com.ximasdk.internal.realtime.PictureOutcome.NONE;
import static com.ximasdk.internal.realtime.PictureOutcome.PARTLY;
import static com.ximasdk.internal.realtime.PictureOutcome.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.realtime.AgentEvent.AgentStateMissing;
import com.ximasdk.realtime.AgentState;
import com.ximasdk.realtime.MissingCause;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A value that is not ready is its agent's affair; a step takes a second, the grace is five. */
class AgentReadinessTest extends BoardStory {
  private static final List<String> BEN = List.of("Ben(2)");
  private static final List<String> THE_METRIC = List.of("");

  @Test
  void anAgentThatIsNotReadyKeepsItsStateForTheGraceAndThenHasNone() {
    picture("Ann(1) Ready", "Ben(2) Idle");
    told();
    for (int i = 0; i < 5; i++) {
      assertThat(answer(BEN, "Ann(1) Ready")).isEqualTo(PARTLY);
      assertThat(told()).isEmpty();
    }

    answer(BEN, "Ann(1) Ready");

    assertThat(events())
        .singleElement()
        .isInstanceOfSatisfying(
            AgentStateMissing.class,
            missing -> {
              assertThat(missing.agent().loginId()).isEqualTo("Ben(2)");
              assertThat(missing.cause()).isEqualTo(MissingCause.NOT_READY);
              assertThat(missing.rawJson()).isEqualTo("{\"notReady\":\"Ben(2)\"}");
              assertThat(missing.lastState().map(AgentState::text)).contains("Idle");
            });
  }

  @Test
  void itIsToldOnceHoweverLongItLastsAndNeverLeaves() {
    picture("Ann(1) Ready", "Ben(2) Idle");
    for (int i = 0; i < 100; i++) {
      answer(i % 2 == 0 ? BEN : THE_METRIC, "Ann(1) Ready");
    }

    assertThat(told())
        .containsExactly(
            "appeared Ann(1)",
            "Ann(1) Ready",
            "appeared Ben(2)",
            "missing Ben(2) (Idle)",
            "picture of 2");
  }

  @Test
  void itsNextValueEndsIt() {
    picture("Ann(1) Ready", "Ben(2) Idle");
    told();
    for (int i = 0; i < 10; i++) {
      answer(BEN, "Ann(1) Ready");
    }
    told();
    picture("Ann(1) Ready", "Ben(2) Idle");
    assertThat(told()).containsExactly("Ben(2) Idle");

    for (int i = 0; i < 5; i++) {
      answer(BEN, "Ann(1) Ready");
    }
    assertThat(told()).isEmpty();
  }

  @Test
  void anUpdateEndsItToo() {
    picture("Ann(1) Ready", "Ben(2) Idle");
    for (int i = 0; i < 4; i++) {
      answer(BEN, "Ann(1) Ready");
    }
    update("Ben(2) Talking");
    told();
    for (int i = 0; i < 5; i++) {
      answer(BEN, "Ann(1) Ready");
    }

    assertThat(told()).isEmpty();
  }

  @Test
  void whoLacksAValueWhileOthersAreNamedAsNotReadyIsMissed() {
    picture("Ann(1) Ready", "Ben(2) Idle", "Cid(3) Talking");
    told();
    answer(BEN, "Ann(1) Ready");
    answer(BEN, "Ann(1) Ready");

    assertThat(told()).containsExactly("gone Cid(3) (Talking)");
  }

  @Test
  void nobodyIsMissedWhileTheMetricAsAWholeIsNotReady() {
    picture("Ann(1) Ready", "Ben(2) Idle", "Cid(3) Talking");
    told();
    for (int i = 0; i < 5; i++) {
      assertThat(answer(THE_METRIC, "Ann(1) Ready")).isEqualTo(PARTLY);
    }
    assertThat(told()).isEmpty();
    answer(THE_METRIC, "Ann(1) Ready");

    assertThat(told()).containsExactly("missing Ben(2) (Idle)", "missing Cid(3) (Talking)");
  }

  @Test
  void whoIsNamedAsNotReadyAndIsNotKnownAppears() {
    picture("Ann(1) Ready");
    told();

    answer(List.of("Ben(2)", "Sales Team"), "Ann(1) Ready");

    assertThat(told()).containsExactly("appeared Ben(2)");
  }

  @Test
  void whoWasDroppedDoesNotReturnByIt() {
    selection("Ann(1)", "Ben(2)");
    picture("Ann(1) Ready", "Ben(2) Idle");
    selection("Ann(1)");
    told();

    assertThat(answer(BEN, "Ann(1) Ready")).isEqualTo(WHOLE);
    assertThat(told()).isEmpty();
  }

  @Test
  void aNameSpelledInAnotherWayMeansTheOneWithTheExtension() {
    picture("Ann(1) Ready", "Lee, Ben(2) Idle");
    told();
    for (int i = 0; i < 5; i++) {
      answer(List.of("Ben Lee (2)"), "Ann(1) Ready");
    }
    assertThat(told()).isEmpty();
    answer(List.of("Ben Lee (2)"), "Ann(1) Ready");
    picture("Ann(1) Ready", "Lee, Ben(2) Talking");

    assertThat(told()).containsExactly("Lee, Ben(2) Talking");
  }

  @Test
  void aNewNameOfWhoWasNotReadyIsSeenWithItsValue() {
    picture("Ann(1) Ready", "Ben Lee(2) Idle");
    told();
    answer(List.of("Ben Day(2)"), "Ann(1) Ready");
    picture("Ann(1) Ready", "Ben Day(2) Idle");

    assertThat(told()).containsExactly("renamed Ben Lee(2) to Ben Day(2)");
  }

  @Test
  void aValueThatIsThereIsReady() {
    assertThat(answer(BEN, "Ann(1) Ready", "Ben(2) Idle")).isEqualTo(WHOLE);
    assertThat(told()).last().isEqualTo("picture of 2");
  }

  @Test
  void aMetricThatIsNotReadyIsWholeWhereEveryoneListedHasAValue() {
    selection("Ann(1)", "Ben(2)");

    assertThat(answer(THE_METRIC, "Ann(1) Ready", "Ben(2) Idle")).isEqualTo(WHOLE);
    assertThat(answer(THE_METRIC, "Ann(1) Ready")).isEqualTo(PARTLY);
    selection("Ann(1)", "Ben(2)", "Sales Team");
    assertThat(answer(THE_METRIC, "Ann(1) Ready", "Ben(2) Idle")).isEqualTo(PARTLY);
  }

  @Test
  void anAnswerWithoutAValueIsNothingToGoBy() {
    assertThat(answer(THE_METRIC)).isEqualTo(NONE);
    assertThat(answer(BEN)).isEqualTo(NONE);
    selection("Ann(1)");
    assertThat(answer(List.of())).isEqualTo(NONE);

    assertThat(told()).containsExactly("appeared Ann(1)");
  }

  @Test
  void theFirstPictureWaitsForWhoIsNotReadyForTheGraceAndNoLonger() {
    selection("Ann(1)", "Ben(2)");
    for (int i = 0; i < 5; i++) {
      answer(BEN, "Ann(1) Ready");
    }
    assertThat(told()).containsExactly("appeared Ann(1)", "Ann(1) Ready", "appeared Ben(2)");
    answer(BEN, "Ann(1) Ready");

    assertThat(told()).containsExactly("missing Ben(2) ()", "picture of 2");
  }

  @Test
  void theFirstPictureIsCompleteWhereWhoIsNotReadyIsKnown() {
    update("Ben(2) Idle");

    assertThat(answer(BEN, "Ann(1) Ready")).isEqualTo(PARTLY);
    assertThat(told()).last().isEqualTo("picture of 2");
  }

  @Test
  void theFirstPictureWaitsForTheGraceForWhomNobodyKnows() {
    for (int i = 0; i < 5; i++) {
      answer(List.of("Sales Team"), "Ann(1) Ready");
    }
    assertThat(told()).doesNotContain("picture of 1");
    answer(List.of("Sales Team"), "Ann(1) Ready");

    assertThat(told()).containsExactly("picture of 1");
  }

  @Test
  void aGraceMayBeForever() {
    Duration forever = ChronoUnit.FOREVER.getDuration();
    picture("Ann(1) Ready", "Ben(2) Idle");
    told();
    for (int i = 0; i < 100; i++) {
      taken(observations("Ann(1) Ready"), unready(BEN), board.stamp(), forever);
    }

    assertThat(told()).isEmpty();
  }

  @Test
  void aClockThatIsSetBackLengthensNoGrace() {
    picture("Ann(1) Ready", "Ben(2) Idle");
    answer(BEN, "Ann(1) Ready");
    now -= 1_000_000;
    told();
    for (int i = 0; i < 6; i++) {
      answer(BEN, "Ann(1) Ready");
    }

    assertThat(told()).containsExactly("missing Ben(2) (Idle)");
  }
}
