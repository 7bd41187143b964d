// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.realtime.DurationValue;
import com.ximasdk.realtime.MonitoredAgent;
import com.ximasdk.realtime.StateValue;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * What one answer says of one agent.
 *
 * @param value the value; of several that say the same state, the newest
 * @param others the raw JSON of all values, if they say different things; else empty
 */
record PicturedValue(Observation value, Set<String> others) {
  PicturedValue(Observation value) {
    this(value, Set.of());
  }

  MonitoredAgent agent() {
    return value.agent();
  }

  boolean isAmbiguous() {
    return !others.isEmpty();
  }

  /** The values that say different things, as a JSON array. */
  String rawJson() {
    return "[" + String.join(",", others) + "]";
  }

  /** What both say, of which the other came later. */
  PicturedValue and(PicturedValue next) {
    Observation other = next.value();
    if (!isAmbiguous() && says(value).equals(says(other))) {
      // Which of two lengths is the agent's cannot be known.
      DurationValue duration =
          Objects.equals(value.duration(), other.duration()) ? value.duration() : null;
      Observation newest = time(other).isBefore(time(value)) ? value : other;
      return new PicturedValue(new Observation(newest.agent(), newest.value(), duration));
    }
    if (isAmbiguous()) {
      // Its own set, which nobody has seen yet: a copy for each value would take ever longer.
      others.add(other.value().rawJson());
      return this;
    }
    Set<String> all = new LinkedHashSet<>();
    all.add(value.value().rawJson());
    all.add(other.value().rawJson());
    return new PicturedValue(value, all);
  }

  private static String says(Observation value) {
    return value.value() instanceof StateValue state ? state.text() : "";
  }

  private static Instant time(Observation value) {
    return value.value().lastUpdateTime().orElse(Instant.MIN);
  }
}
