// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ximasdk.examples.tenant.AgentDay.Change;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day of agents is played as its times say. */
class AgentDayTest {
  private static final String ANN = "Ann Lee(253)";

  @Test
  void changesAreInTheOrderOfTimeAndThoseOfOneTimeAsTheyWereGiven() {
    AgentDay day =
        new AgentDay(
            List.of(
                at(Duration.ofSeconds(2), "Talking"),
                at(Duration.ZERO, "Ready"),
                at(Duration.ofSeconds(2), "Hold")));

    assertThat(day.changes()).extracting(Change::state).containsExactly("Ready", "Talking", "Hold");
  }

  @Test
  void whatIsDueAtOnceIsSoWhereverItStands() {
    RealtimeFloor floor = new RealtimeFloor(Clock.systemUTC(), List.of(ANN), List.of());
    try {
      floor.play(
          new AgentDay(List.of(at(Duration.ofDays(1), "Talking"), at(Duration.ZERO, "Ready"))), 1);

      assertThat(floor.now()).extracting(RealtimeFloor.Change::state).containsExactly("Ready");
    } finally {
      floor.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"PT-0.001S, PT-0.001S", "P36501D, PT876024H", "P200000D, PT4800000H"})
  void aTimeThatNoDayHasIsRefused(Duration time, String told) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> at(time, "Ready"))
        .withMessage(
            "agent 'Ann Lee(253)' takes up 'Ready' at "
                + told
                + " of a day; expected zero to 36500 days");
  }

  private static Change at(Duration time, String state) {
    return new Change(time, ANN, state);
  }
}
