// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of one agent, with everything that is known of when it began.
 *
 * <p>The tenant does not print a "since" (UNKNOWN). What it gives are up to three hints, which are
 * kept apart here: the time in state, if an administrator made a metric of it; the value's own
 * time; and when this text was first seen. Immutable.
 */
public final class AgentState {
  private final String text;
  private final Instant firstSeen;
  private final @Nullable Instant otherStateSeen;
  private final @Nullable Instant valueTime;
  private final @Nullable Duration timeInState;
  private final @Nullable Instant timeInStateAt;
  private final String rawJson;

  private AgentState(
      String text,
      Instant firstSeen,
      @Nullable Instant otherStateSeen,
      @Nullable Instant valueTime,
      @Nullable Duration timeInState,
      @Nullable Instant timeInStateAt,
      String rawJson) {
    this.text = text;
    this.firstSeen = firstSeen;
    this.otherStateSeen = otherStateSeen;
    this.valueTime = valueTime;
    this.timeInState = timeInState;
    this.timeInStateAt = timeInStateAt;
    this.rawJson = rawJson;
  }

  /**
   * A state of which only the text and the time of its first sight are known.
   *
   * @param text the state exactly as received
   * @param firstSeen when it was first seen, by this machine's clock
   * @return the state
   */
  public static AgentState of(String text, Instant firstSeen) {
    return new AgentState(text, firstSeen, null, null, null, null, "");
  }

  /**
   * Adds the time that the value itself carries.
   *
   * @param time the tenant's {@code lastUpdateTime}, or null
   * @return the state with it
   */
  public AgentState withValueTime(@Nullable Instant time) {
    return new AgentState(
        text, firstSeen, otherStateSeen, time, timeInState, timeInStateAt, rawJson);
  }

  /**
   * Adds the reading of a state-duration metric that came in the same answer.
   *
   * @param length how long the agent has been in its state
   * @param at the instant for which the length holds
   * @return the state with it
   */
  public AgentState withTimeInState(Duration length, Instant at) {
    return new AgentState(text, firstSeen, otherStateSeen, valueTime, length, at, rawJson);
  }

  /**
   * Adds when the agent was last seen in another state: this one cannot have begun before.
   *
   * @param instant by this machine's clock, or null if no other state was seen
   * @return the state with it
   */
  public AgentState withOtherStateSeen(@Nullable Instant instant) {
    return new AgentState(text, firstSeen, instant, valueTime, timeInState, timeInStateAt, rawJson);
  }

  /**
   * Adds the value as it was received.
   *
   * @param json JSON text
   * @return the state with it
   */
  public AgentState withRawJson(String json) {
    return new AgentState(
        text, firstSeen, otherStateSeen, valueTime, timeInState, timeInStateAt, json);
  }

  /**
   * The state exactly as received, such as {@code Talking} or {@code DND: Lunch}.
   *
   * @return the text, never blank
   */
  public String text() {
    return text;
  }

  /**
   * When this state of the agent was first seen, by this machine's clock.
   *
   * @return the instant
   */
  public Instant firstSeen() {
    return firstSeen;
  }

  /**
   * When the agent was last seen in another state, by this machine's clock.
   *
   * @return the instant, or empty if no other state of the agent was seen
   */
  public Optional<Instant> otherStateSeen() {
    return Optional.ofNullable(otherStateSeen);
  }

  /**
   * The value's own time, by the tenant's clock.
   *
   * @return the instant, or empty if the value had none
   */
  public Optional<Instant> valueTime() {
    return Optional.ofNullable(valueTime);
  }

  /**
   * How long the agent had been in the state, by a state-duration metric.
   *
   * @return the length, or empty if there is no such metric or it had no value
   */
  public Optional<Duration> timeInState() {
    return Optional.ofNullable(timeInState);
  }

  /**
   * The instant for which {@link #timeInState()} holds.
   *
   * @return the instant, or empty without a time in state
   */
  public Optional<Instant> timeInStateAt() {
    return Optional.ofNullable(timeInStateAt);
  }

  /**
   * The value as it was received.
   *
   * @return JSON text, empty if unknown
   */
  public String rawJson() {
    return rawJson;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AgentState state
        && state.text.equals(text)
        && state.firstSeen.equals(firstSeen)
        && Objects.equals(state.otherStateSeen, otherStateSeen)
        && Objects.equals(state.valueTime, valueTime)
        && Objects.equals(state.timeInState, timeInState)
        && Objects.equals(state.timeInStateAt, timeInStateAt);
  }

  @Override
  public int hashCode() {
    return Objects.hash(text, firstSeen, valueTime);
  }

  @Override
  public String toString() {
    return text + " (seen " + firstSeen + ")";
  }
}
