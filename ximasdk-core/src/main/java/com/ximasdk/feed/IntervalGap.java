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
 * <p>Immutable.
 *
 * @param group the group's exact name, which is the empty text in a report without sub-reports; no
 *     value if no group of that time could be had, also of groups that are not known
 * @param from where the gap begins: what ends by then is not in it
 * @param to where it ends, after its begin: what ends at this instant is in it
 * @param reason what was found, for people; never empty
 * @param toldAt when it was told first, by the collector's clock
 * @param had where the gap is of all groups: the groups of which something in it was had after all,
 *     each with the instant by which that ends
 * @since 0.1.0
 */
public record IntervalGap(
    Optional<String> group,
    Instant from,
    Instant to,
    String reason,
    Instant toldAt,
    Map<String, Instant> had) {
  /**
   * Checks the order, and copies the map.
   *
   * @param group the group's exact name; no value for all groups
   * @param from before {@code to}
   * @param to after {@code from}
   * @param reason for people
   * @param toldAt by the collector's clock
   * @param had by the group's exact name
   * @throws IllegalArgumentException if it does not end after its begin
   */
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

  /**
   * {@return whether an interval is in the gap}
   *
   * @param groupName the interval's group, by its exact name; empty in a report without sub-reports
   * @param end the first instant after the interval
   */
  public boolean holds(String groupName, Instant end) {
    return (group.isEmpty() || group.get().equals(groupName))
        && end.isAfter(Instants.later(from, had.getOrDefault(groupName, from)))
        && !end.isAfter(to);
  }
}
