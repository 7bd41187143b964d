// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.realtime.AgentEvent.AgentStateMissing;
import com.ximasdk.realtime.AgentState;
import com.ximasdk.realtime.DurationValue;
import com.ximasdk.realtime.MissingCause;
import com.ximasdk.realtime.MonitoredAgent;
import com.ximasdk.realtime.StateValue;
import com.ximasdk.realtime.UnknownValue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The same agent twice in one answer, and different agents who share an extension or a name. */
class AgentNamesakeTest extends BoardStory {
  private static final MonitoredAgent ANN = MonitoredAgent.parse("Ann(1)");

  @Test
  void theSameStateTwiceIsOne() {
    picture("Ann(1) Ready @10", "Ann(1) Ready @20");
    update("Ann(1) Talking @15");

    assertThat(told()).containsExactly("appeared Ann(1)", "Ann(1) Ready", "picture of 1");
  }

  @Test
  void twoStatesOfOneAgentInOneAnswerAreNone() {
    picture("Ann(1) Idle", "Ben(2) Idle");
    told();
    taken(
        List.of(
            new Observation(ANN, new StateValue("Ready", "S", null, "{\"s\":\"Ready\"}"), null),
            new Observation(ANN, new StateValue("Hold", "S", null, "{\"s\":\"Hold\"}"), null),
            new Observation(ANN, new StateValue("Ready", "S", null, "{\"s\":\"Ready\"}"), null)),
        true,
        board.stamp());

    assertThat(events())
        .singleElement()
        .isInstanceOfSatisfying(
            AgentStateMissing.class,
            missing -> {
              assertThat(missing.cause()).isEqualTo(MissingCause.AMBIGUOUS);
              assertThat(missing.rawJson()).isEqualTo("[{\"s\":\"Ready\"},{\"s\":\"Hold\"}]");
              assertThat(missing.lastState().map(AgentState::text)).contains("Idle");
            });
  }

  @Test
  void eachOfManyValuesOfOneAgentIsLookedAtOnce() {
    AtomicInteger looks = new AtomicInteger();
    PicturedValue all =
        IntStream.range(0, 100)
            .mapToObj(
                i -> new Observation(ANN, new StateValue("S" + i, "S", null, raw(looks)), null))
            .map(PicturedValue::new)
            .reduce(PicturedValue::and)
            .orElseThrow();

    assertThat(all.isAmbiguous()).isTrue();
    assertThat(looks).hasValue(100);
  }

  private static CharSequence raw(AtomicInteger looks) {
    return new CharSequence() {
      @Override
      public int length() {
        return toString().length();
      }

      @Override
      public char charAt(int index) {
        return toString().charAt(index);
      }

      @Override
      public CharSequence subSequence(int from, int to) {
        return toString().substring(from, to);
      }

      @Override
      public String toString() {
        return "{\"number\":" + looks.incrementAndGet() + "}";
      }
    };
  }

  @Test
  void theyAreToldOnceAndEndWithAnAnswerThatIsPlain() {
    picture("Ann(1) Idle");
    told();
    picture("Ann(1) Ready", "Ann(1) Hold");
    picture("Ann(1) Ready", "Ann(1) Talking");
    assertThat(told()).containsExactly("missing Ann(1) (Idle)");

    picture("Ann(1) Ready");
    assertThat(told()).containsExactly("Ann(1) Ready");
  }

  @Test
  void aStateBesideAValueThatCannotBeReadIsNone() {
    taken(
        List.of(
            new Observation(ANN, value("Ready", null), null),
            new Observation(ANN, new UnknownValue("S", null, "{}"), null)),
        true,
        board.stamp());

    assertThat(told()).containsExactly("appeared Ann(1)", "missing Ann(1) ()", "picture of 1");
  }

  @Test
  void thoseWhoShareAnExtensionStayWhereTheSelectionSpellsThemInAnotherWay() {
    selection("Smith, Ann(1)", "Jones, Ben(1)");
    picture("Ann Smith(1) Ready", "Ben Jones(1) Idle");
    told();
    for (int i = 0; i < 3; i++) {
      selection("Smith, Ann(1)", "Jones, Ben(1)");
      picture("Ann Smith(1) Ready", "Ben Jones(1) Idle");
    }
    assertThat(told()).isEmpty();

    picture("Ann Smith(1) Talking", "Ben Jones(1) Hold");
    assertThat(told()).containsExactly("Ann Smith(1) Talking", "Ben Jones(1) Hold");
  }

  @Test
  void theStatesOfOneAgentInOneFrameFollowEachOther() {
    picture("Ann(1) Ready");
    told();
    update("Ann(1) Ringing", "Ann(1) Talking");

    assertThat(told()).containsExactly("Ann(1) Talking");
  }

  @Test
  void twoLengthsOfTimeBesideOneStateAreNone() {
    taken(
        List.of(
            new Observation(ANN, value("Ready", null), length(5)),
            new Observation(ANN, value("Ready", null), length(9))),
        true,
        board.stamp());

    assertThat(state("Ann(1)").timeInState()).isEmpty();
  }

  @Test
  void theSameLengthTwiceIsOne() {
    taken(
        List.of(
            new Observation(ANN, value("Ready", null), length(5)),
            new Observation(ANN, value("Ready", null), length(5))),
        true,
        board.stamp());

    assertThat(state("Ann(1)").timeInState()).contains(Duration.ofSeconds(5));
  }

  @Test
  void twoAgentsWithOneExtensionAreTwo() {
    selection("Ann(1)", "Ben(1)");
    picture("Ann(1) Ready", "Ben(1) Idle");

    assertThat(told())
        .containsExactly(
            "appeared Ann(1)", "Ann(1) Ready", "appeared Ben(1)", "Ben(1) Idle", "picture of 2");
  }

  @Test
  void aSecondAgentWithAnExtensionAppearsWhenItIsListed() {
    selection("Ann(1)");
    picture("Ann(1) Ready");
    told();
    selection("Ann(1)", "Ben(1)");

    assertThat(told()).containsExactly("appeared Ben(1)");
  }

  @Test
  void twoAgentsWithOneNameAreTwo() {
    picture("Ann(1) Ready", "Ann(2) Idle");
    told();
    picture("Ann(1) Talking", "Ann(2) Idle");

    assertThat(told()).containsExactly("Ann(1) Talking");
  }

  @Test
  void aNewNameOnAnExtensionThatSeveralHadIsANewAgent() {
    picture("Ann(1) Ready", "Ben(1) Idle");
    told();
    picture("Ann(1) Ready", "Cid(1) Idle");
    picture("Ann(1) Ready", "Cid(1) Idle");

    assertThat(told()).containsExactly("appeared Cid(1)", "Cid(1) Idle", "gone Ben(1) (Idle)");
  }

  @Test
  void severalNewNamesOnOneExtensionAreNewAgents() {
    picture("Ann(1) Ready");
    told();
    picture("Ben(1) Ready", "Cid(1) Idle");
    picture("Ben(1) Ready", "Cid(1) Idle");
    assertThat(told())
        .containsExactly(
            "appeared Ben(1)",
            "Ben(1) Ready",
            "appeared Cid(1)",
            "Cid(1) Idle",
            "gone Ann(1) (Ready)");
  }

  @Test
  void severalNewNamesInOneFrameAreNewAgents() {
    picture("Ann(1) Ready");
    told();
    update("Ben(1) Ready", "Cid(1) Idle");

    assertThat(told())
        .containsExactly("appeared Ben(1)", "Ben(1) Ready", "appeared Cid(1)", "Cid(1) Idle");
  }

  @Test
  void aSelectionWithSeveralNewNamesOnOneExtensionRenamesNobody() {
    selection("Ann(1)");
    picture("Ann(1) Ready");
    told();
    selection("Ben(1)", "Cid(1)");

    assertThat(told()).isEmpty();
    picture("Ben(1) Ready", "Cid(1) Idle");
    selection("Ben(1)", "Cid(1)");

    assertThat(told())
        .containsExactly(
            "appeared Ben(1)",
            "Ben(1) Ready",
            "appeared Cid(1)",
            "Cid(1) Idle",
            "gone Ann(1) (Ready)");
  }

  private static @Nullable DurationValue length(long seconds) {
    return new DurationValue(Duration.ofSeconds(seconds), "D", null, "{}");
  }
}
