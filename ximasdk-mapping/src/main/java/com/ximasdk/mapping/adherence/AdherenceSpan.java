// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

import java.time.Duration;
import java.time.Instant;

/**
 * A planned time of an agent with one finding. Immutable.
 *
 * @param from its beginning
 * @param to its end, which it does not include
 * @param planned the activity that was planned
 * @param finding what was found
 * @param state the state exactly as received; empty where none is known, and for {@link
 *     AdherenceFinding#ADHERENT}, in which there may have been several
 * @since 0.1.0
 */
public record AdherenceSpan(
    Instant from, Instant to, String planned, AdherenceFinding finding, String state) {
  /** {@return how long it is, from its beginning to its end} */
  public Duration length() {
    return Duration.between(from, to);
  }

  /** Whether another one goes on where this one ends, with the same finding. */
  boolean goesOnIn(AdherenceSpan next) {
    return to.equals(next.from)
        && planned.equals(next.planned)
        && finding == next.finding
        && state.equals(next.state);
  }

  AdherenceSpan until(Instant end) {
    return new AdherenceSpan(from, end, planned, finding, state);
  }
}
