// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ximasdk.realtime.AgentState;
import com.ximasdk.realtime.MonitoredAgent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnlistedTextsTest {
  private static final AdherenceMapping MAPPING =
      AdherenceMapping.of(ReasonCodes.of(Map.of("Lunch", "Meal")));

  private final UnlistedTexts unlisted = new UnlistedTexts(3);

  @Test
  void eachTextThatNobodyListedIsKeptOnceWithCountAndTimes() {
    see("DND: Brunch", 20);
    see("Gardening", 30);
    see("DND - Brunch", 10);
    see("Gardening", 40);
    see("Gardening", 35);

    assertThat(unlisted.texts())
        .containsExactly(
            new UnlistedText("Brunch", true, "DND: Brunch", 2, at(10), at(20)),
            new UnlistedText("Gardening", false, "Gardening", 3, at(30), at(40)));
    assertThat(unlisted.leftOut()).isZero();
  }

  @Test
  void whatIsListedOrKnownIsNotKept() {
    see("Ready", 0);
    see("DND: Lunch", 1);
    see("DND", 2);

    assertThat(unlisted.texts()).isEmpty();
  }

  @Test
  void aReasonCodeAndAStateOfOneNameAreTwo() {
    see("DND: Gardening", 0);
    see("Gardening", 1);

    assertThat(unlisted.texts())
        .extracting(UnlistedText::isReasonCode)
        .containsExactly(true, false);
  }

  @Test
  void whatComesBeyondTheLimitIsCounted() {
    for (String text : new String[] {"A", "B", "C", "D", "A", "E", "D"}) {
      see(text, 0);
    }

    assertThat(unlisted.texts()).extracting(UnlistedText::text).containsExactly("A", "B", "C");
    assertThat(unlisted.leftOut()).isEqualTo(3);
  }

  @Test
  void aTextThatIsFarTooLongIsCountedAndNotKept() {
    see("x".repeat(1_001), 0);

    assertThat(unlisted.texts()).isEmpty();
    assertThat(unlisted.leftOut()).isEqualTo(1);
    see("x".repeat(1_000), 0);
    assertThat(unlisted.texts()).hasSize(1);
  }

  @Test
  void aLimitOfOneIsOne() {
    UnlistedTexts one = new UnlistedTexts(1);
    for (String text : List.of("A", "B")) {
      one.add(MAPPING.map(MonitoredAgent.parse("Ann(1)"), AgentState.of(text, at(0)), at(0)));
    }

    assertThat(one.texts()).extracting(UnlistedText::text).containsExactly("A");
  }

  @Test
  void aLimitOfNoneIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new UnlistedTexts(0))
        .withMessageContaining("at least 1");
  }

  private void see(String text, long second) {
    unlisted.add(
        MAPPING.map(MonitoredAgent.parse("Ann(1)"), AgentState.of(text, at(second)), at(second)));
  }

  private static Instant at(long second) {
    return Instant.ofEpochSecond(second);
  }
}
