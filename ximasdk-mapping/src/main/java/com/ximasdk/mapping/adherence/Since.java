// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

import com.ximasdk.realtime.AgentState;
import java.time.Duration;
import java.time.Instant;

/**
 * Since when an agent is in a state, and how that is known.
 *
 * <p>The tenant does not say it (UNKNOWN). It is derived from the first of these that is there: a
 * state-duration metric, the value's own time, the first sight of the state. A time in state that
 * is longer than the agent can have been in it, because another state was seen since, is that of
 * the state before and is left out. Immutable.
 *
 * @param instant the beginning, by the clock that {@link SinceFrom} names
 * @param from what it was derived from
 * @since 0.1.0
 */
public record Since(Instant instant, SinceFrom from) {
  /** How much longer than possible a time in state may be: values of one answer differ in age. */
  private static final Duration TOLERANCE = Duration.ofSeconds(5);

  /**
   * Derives the beginning of a state.
   *
   * @param state the state
   * @return its beginning, as far as it can be known
   */
  public static Since of(AgentState state) {
    Duration length = state.timeInState().orElse(null);
    Instant at = state.timeInStateAt().orElse(null);
    if (length != null && at != null && possible(length, state)) {
      return new Since(at.minus(length), SinceFrom.STATE_DURATION);
    }
    return state
        .valueTime()
        .map(time -> new Since(time, SinceFrom.VALUE_TIME))
        .orElseGet(() -> new Since(state.firstSeen(), SinceFrom.FIRST_SEEN));
  }

  private static boolean possible(Duration length, AgentState state) {
    // Both instants are of one clock, so clocks that differ do not matter.
    return state
        .otherStateSeen()
        .map(other -> Duration.between(other, state.firstSeen()).plus(TOLERANCE))
        .map(longest -> length.compareTo(longest) <= 0)
        .orElse(true);
  }
}
