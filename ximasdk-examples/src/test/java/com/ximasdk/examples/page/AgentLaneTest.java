// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.examples.page.AgentLane.Span;
import com.ximasdk.mapping.adherence.StateClass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An agent's day is made of what changed. */
class AgentLaneTest {
  private static final Instant BEGIN = Instant.parse("2026-07-14T14:00:00Z");

  @Test
  void aStateLastsUntilTheNextAndTheLastUntilTheEnd() {
    List<AgentLane> lanes =
        AgentLane.of(
            List.of(
                change(0, "Ann(1)", "AVAILABLE"),
                change(5, "Bo(2)", "NOT_READY"),
                change(10, "Ann(1)", "ON_CONTACT"),
                // Ringing and talking are one contact.
                change(12, "Ann(1)", "ON_CONTACT"),
                change(20, "Ann(1)", "LOGGED_OUT"),
                change(99, "Bo(2)", "AVAILABLE")),
            at(30),
            StateClass::valueOf);

    assertThat(lanes)
        .containsExactly(
            new AgentLane(
                "Ann(1)",
                List.of(
                    new Span(at(0), at(10), StateClass.AVAILABLE),
                    new Span(at(10), at(20), StateClass.ON_CONTACT),
                    new Span(at(20), at(30), StateClass.LOGGED_OUT))),
            new AgentLane("Bo(2)", List.of(new Span(at(5), at(30), StateClass.NOT_READY))));
    assertThat(lanes.get(0).loggedIn()).isEqualTo(Duration.ofMinutes(20));
    assertThat(lanes.get(0).in(StateClass.ON_CONTACT)).isEqualTo(Duration.ofMinutes(10));
    assertThat(lanes.get(0).in(StateClass.UNKNOWN)).isZero();
  }

  private static StateChange change(int minute, String agent, String state) {
    return new StateChange(at(minute), agent, state);
  }

  private static Instant at(int minute) {
    return BEGIN.plusSeconds(60L * minute);
  }
}
