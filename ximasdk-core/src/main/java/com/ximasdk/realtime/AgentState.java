// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of one agent, with everything that is known of when it began.
 *
 * <p>The tenant does not print a "since" (UNKNOWN). What it gives are up to three hints, which are
 * kept apart here: the time in state, if an administrator made a metric of it; the value's own
 * time; and when this text was first seen. Immutable.
 *
 * @param text the state exactly as received, such as {@code Talking} or {@code DND: Lunch}; never
 *     blank
 * @param firstSeen when this state of the agent was first seen, by this machine's clock
 * @param otherStateSeen when the agent was last seen in another state, by this machine's clock:
 *     this one cannot have begun before; empty if no other state of the agent was seen
 * @param valueTime the value's own time, by the tenant's clock ({@code lastUpdateTime}); empty if
 *     it had none
 * @param timeInState how long the agent had been in the state: by a state-duration metric that came
 *     in the same answer, else by the value itself; empty if neither says it
 * @param timeInStateAt the instant for which the time in state holds; empty without one
 * @param rawJson the value as it was received, JSON text; empty if unknown
 * @since 0.1.0
 */
public record AgentState(
    String text,
    Instant firstSeen,
    Optional<Instant> otherStateSeen,
    Optional<Instant> valueTime,
    Optional<Duration> timeInState,
    Optional<Instant> timeInStateAt,
    String rawJson) {
  /**
   * A state of which only the text and the time of its first sight are known.
   *
   * @param text the state exactly as received, not blank
   * @param firstSeen when it was first seen, by this machine's clock
   * @return the state, with every other part empty
   */
  public static AgentState of(String text, Instant firstSeen) {
    return new AgentState(
        text,
        firstSeen,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  /**
   * This state with another {@link #valueTime()}, or with none.
   *
   * @param time the value's own time, by the tenant's clock; null for none
   * @return the changed copy
   */
  public AgentState withValueTime(@Nullable Instant time) {
    return new AgentState(
        text,
        firstSeen,
        otherStateSeen,
        Optional.ofNullable(time),
        timeInState,
        timeInStateAt,
        rawJson);
  }

  /**
   * This state with another {@link #timeInState()}, which holds for an instant.
   *
   * @param length how long the agent had been in the state
   * @param at the instant for which that holds: of the tenant's clock where the value has its own
   *     time, else of this machine's
   * @return the changed copy
   */
  public AgentState withTimeInState(Duration length, Instant at) {
    return new AgentState(
        text, firstSeen, otherStateSeen, valueTime, Optional.of(length), Optional.of(at), rawJson);
  }

  /**
   * This state with another {@link #otherStateSeen()}, or with none.
   *
   * @param instant when the agent was last seen in another state, by this machine's clock; null for
   *     none
   * @return the changed copy
   */
  public AgentState withOtherStateSeen(@Nullable Instant instant) {
    return new AgentState(
        text,
        firstSeen,
        Optional.ofNullable(instant),
        valueTime,
        timeInState,
        timeInStateAt,
        rawJson);
  }

  /**
   * This state with another {@link #rawJson()}.
   *
   * @param json the value as it was received, JSON text; empty if unknown
   * @return the changed copy
   */
  public AgentState withRawJson(String json) {
    return new AgentState(
        text, firstSeen, otherStateSeen, valueTime, timeInState, timeInStateAt, json);
  }

  @Override
  public String toString() {
    return text + " (seen " + firstSeen + ")";
  }
}
