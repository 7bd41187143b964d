// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text, as the state of an agent; with the time in that state if the tenant wrote it beside the
 * text.
 *
 * <p>How a state is written is UNKNOWN. Taken is the text under the {@linkplain
 * RealtimeEncodings#stateMember() member that was named}, else under {@code state}, {@code
 * stateName}, {@code agentState}, {@code value}, {@code text}, {@code label} or the name of the
 * value's type, in this order and however cased; where that is an object, its {@code name}. A bare
 * number, which may be a code, is taken only where there is no other text. A text that writes the
 * length of time beside it is no state. Immutable.
 *
 * @since 0.1.0
 */
public final class StateValue extends MetricValue {
  private final String text;
  private final @Nullable Duration timeInState;

  /**
   * A value; {@link MetricValue} says what the other parts are.
   *
   * @param text the state exactly as received, not blank
   * @param type the value's type as the tenant spells it; empty if there was none
   * @param lastUpdateTime when the tenant updated it, by the tenant's clock; null if it sent no
   *     such time
   * @param rawJson the value as received
   */
  public StateValue(
      String text, String type, @Nullable Instant lastUpdateTime, CharSequence rawJson) {
    this(text, null, type, lastUpdateTime, rawJson);
  }

  private StateValue(
      String text,
      @Nullable Duration timeInState,
      String type,
      @Nullable Instant lastUpdateTime,
      CharSequence rawJson) {
    super(type, lastUpdateTime, rawJson);
    this.text = text;
    this.timeInState = timeInState;
  }

  /**
   * This value with another {@link #timeInState()}.
   *
   * @param length how long the agent had been in the state, at least 0
   * @return the changed copy
   */
  public StateValue withTimeInState(Duration length) {
    return new StateValue(text, length, type(), lastUpdateTime().orElse(null), raw());
  }

  /** {@return the text exactly as received, never blank} */
  public String text() {
    return text;
  }

  /**
   * {@return how long the agent had been in the state when the value was updated, at least 0; empty
   * if the value does not say, or in no way that can be read} That a value says so at all is
   * UNKNOWN; it is read as {@link DurationValue} says.
   */
  public Optional<Duration> timeInState() {
    return Optional.ofNullable(timeInState);
  }

  @Override
  Object content() {
    return timeInState == null ? text : List.of(text, timeInState);
  }
}
