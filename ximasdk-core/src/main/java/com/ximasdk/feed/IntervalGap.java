// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Intervals that could not be had: those of a group that end after {@code from} and by {@code to}.
 * They may hold calls. {@link IntervalCollector#askAgain} asks for them once more.
 *
 * @param group the group's exact name, which is the empty text in a report without sub-reports; no
 *     value if no group of that time could be had, also of groups that are not known
 * @param from where the gap begins
 * @param to where it ends, after its begin
 * @param reason what was found, for people
 * @param toldAt when it was told first, by the collector's clock
 * @param had where the gap is of all groups: the groups of which something in it was had after all,
 *     each with the instant by which that ends
 */
public record IntervalGap(
    Optional<String> group,
    Instant from,
    Instant to,
    String reason,
    Instant toldAt,
    Map<String, Instant> had) {
  /** Checks the order, and copies the map. */
  public IntervalGap {
    requireNonNull(group, "group");
    requireNonNull(reason, "reason");
    requireNonNull(toldAt, "toldAt");
    had = Collections.unmodifiableMap(new TreeMap<>(had));
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "A gap ends at " + to + ", expected after its begin at " + from + ".");
    }
  }

  /** Whether an interval is in the gap. */
  public boolean holds(String groupName, Instant end) {
    return (group.isEmpty() || group.get().equals(groupName))
        && end.isAfter(Instants.later(from, had.getOrDefault(groupName, from)))
        && !end.isAfter(to);
  }
}
