// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import com.ximasdk.mapping.interval.IntervalPlacement.Placed;
import com.ximasdk.report.IntervalLength;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds the length that was stated against the labels of a whole report. A report may leave out
 * intervals, so few labels show nothing; many that are all on the hour do.
 *
 * @param length what was stated
 */
record StatedLength(IntervalLength length) {
  private static final int ENOUGH_AT_ONE_DISTANCE = 4;

  /** How unlikely it is to be that labels of the stated length look as those of a greater one. */
  private static final double CHANCE = 1e-9;

  /**
   * What contradicts the length, as a sentence without its full stop.
   *
   * @param groups the intervals of each group, in order
   */
  Optional<String> contradiction(Collection<List<Placed>> groups) {
    return Stream.of(10, 15, 20, 30, 60)
        .filter(minutes -> minutes > length.minutes())
        .filter(minutes -> minutes % length.minutes() == 0)
        .filter(minutes -> areAllOfOneGrid(groups, minutes))
        .filter(
            minutes ->
                groups.stream().anyMatch(group -> isAtOneDistance(group, minutes))
                    || areTooMany(groups, minutes))
        .map(
            minutes ->
                "the labels of the report are %s minutes apart or a multiple of that, which"
                        .formatted(minutes)
                    + " contradicts the interval length of "
                    + length
                    + ". Set the length that this report has (wfm.intervalMinutes)")
        .findFirst();
  }

  private static boolean areAllOfOneGrid(Collection<List<Placed>> groups, int minutes) {
    return groups.stream()
            .flatMap(List::stream)
            .map(placed -> placed.start().toLocalTime().toSecondOfDay() % (minutes * 60))
            .distinct()
            .count()
        == 1;
  }

  private static boolean isAtOneDistance(List<Placed> group, int minutes) {
    for (int i = 1; i < group.size(); i++) {
      OffsetDateTime before = group.get(i - 1).start();
      if (Duration.between(before, group.get(i).start()).toMinutes() != minutes) {
        return false;
      }
    }
    return group.size() >= ENOUGH_AT_ONE_DISTANCE;
  }

  private boolean areTooMany(Collection<List<Placed>> groups, int minutes) {
    long labels =
        groups.stream()
            .flatMap(List::stream)
            .map(placed -> placed.start().toInstant())
            .distinct()
            .count();
    return Math.pow((double) length.minutes() / minutes, (double) labels) < CHANCE;
  }
}
