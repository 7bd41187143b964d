// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.realtime.AgentEvent.AgentStateContradicted;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values that are older, by the tenant's own times, than what is held. */
class AgentContradictionTest extends BoardStory {
  @Test
  void anAnswerThatIsOlderSetsNobodyBack() {
    picture("Ann(1) Ready @10");
    update("Ann(1) Talking @20");
    told();

    picture("Ann(1) Ready @10");

    assertThat(state("Ann(1)").text()).isEqualTo("Talking");
    assertThat(told()).isEmpty();
  }

  @Test
  void oneThatGoesOnIsToldOnceToEachSubscriber() {
    update("Ann(1) Talking @20");
    told();
    for (int i = 0; i < 10; i++) {
      picture("Ann(1) Ready @10");
    }
    assertThat(told()).containsExactly("picture of 1", "contradicted Ann(1) Talking by Ready");

    backlog = subscribe();
    assertThat(told())
        .containsExactly(
            "appeared Ann(1)",
            "Ann(1) Talking",
            "contradicted Ann(1) Talking by Ready",
            "picture of 1");
    picture("Ann(1) Ready @10");
    assertThat(told()).isEmpty();
  }

  @Test
  void itIsToldWithItsOwnTime() {
    update("Ann(1) Talking @20");
    picture("Ann(1) Ready @10");
    told();
    picture("Ann(1) Ready @10");

    assertThat(events())
        .singleElement()
        .isInstanceOfSatisfying(
            AgentStateContradicted.class,
            doubt -> {
              assertThat(doubt.valueTime()).isEqualTo(at(10));
              assertThat(doubt.observedAt()).isEqualTo(at(now));
            });
  }

  @Test
  void itGoesOnWhereUnreadyPicturesAreBetween() {
    update("Ann(1) Talking @20", "Ben(2) Idle");
    told();
    answer(List.of("Ben(2)"), "Ann(1) Ready @10");
    answer(List.of("Ann(1)"), "Ben(2) Idle");
    answer(List.of("Ben(2)"), "Ann(1) Ready @10");

    assertThat(told()).contains("contradicted Ann(1) Talking by Ready");
  }

  @Test
  void itEndsWithoutAWordWithAnAnswerThatAgreesAndIsToldAgainWhenItReturns() {
    update("Ann(1) Talking @20");
    picture("Ann(1) Ready @10");
    picture("Ann(1) Ready @10");
    told();
    picture("Ann(1) Talking @20");
    picture("Ann(1) Ready @10");
    assertThat(told()).isEmpty();
    picture("Ann(1) Ready @10");

    assertThat(told()).containsExactly("contradicted Ann(1) Talking by Ready");
  }

  @Test
  void itEndsWithAnAnswerThatIsNewer() {
    update("Ann(1) Talking @20");
    picture("Ann(1) Ready @10");
    picture("Ann(1) Ready @10");
    told();
    picture("Ann(1) Hold @30");

    assertThat(told()).containsExactly("Ann(1) Hold");
  }

  @Test
  void itIsOneWhileUpdatesGoOnBesideIt() {
    update("Ann(1) Talking @20");
    picture("Ann(1) Ready @10");
    picture("Ann(1) Ready @10");
    told();
    update("Ann(1) Hold @30");
    picture("Ann(1) Ready @10");
    picture("Ann(1) Ready @10");

    assertThat(told()).containsExactly("Ann(1) Hold");
  }

  @Test
  void oneThatPassedUnreadIsNotTold() {
    update("Ann(1) Talking @20");
    told();
    picture("Ann(1) Ready @10");
    picture("Ann(1) Ready @10");
    picture("Ann(1) Talking @20");

    assertThat(told()).containsExactly("picture of 1");
  }

  @Test
  void anAnswerOfTheSameTimeOrWithoutOneCounts() {
    picture("Ann(1) Ready @10");
    picture("Ann(1) Talking @10");
    assertThat(state("Ann(1)").text()).isEqualTo("Talking");

    picture("Ann(1) Hold");
    assertThat(state("Ann(1)").text()).isEqualTo("Hold");

    picture("Ann(1) Ready @5");
    assertThat(state("Ann(1)").text()).isEqualTo("Ready");
  }

  @Test
  void aStateIsAsNewAsItWasLastConfirmed() {
    picture("Ann(1) Talking @10");
    picture("Ann(1) Talking @30");
    update("Ann(1) Ready @20");

    assertThat(state("Ann(1)").text()).isEqualTo("Talking");
  }

  @Test
  void whoHasNoStateIsSetBackByNothing() {
    selection("Ann(1)", "Ben(2)");
    picture("Ann(1) Talking @20", "Ben(2) Idle");
    picture("Ben(2) Idle");
    picture("Ben(2) Idle");
    told();
    update("Ann(1) Ready @10");

    assertThat(told()).containsExactly("Ann(1) Ready");
  }
}
