// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.feed.ScriptedReports.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an adapter has been given, and whether anything came twice without a mark. */
final class SimulatedAdapter {
  final Map<IntervalKey, Long> values = new HashMap<>();
  final List<IntervalGap> gaps = new ArrayList<>();
  final List<String> faults = new ArrayList<>();
  int repeated;
  int corrected;
  int closed;

  /** What a restored position does not know of: it may come once more as new. */
  private final Set<IntervalKey> sinceBackup = new HashSet<>();

  private final Set<IntervalKey> mayComeAgain = new HashSet<>();
  private final Set<IntervalGap> gapsSinceBackup = new HashSet<>();
  private final Set<IntervalGap> gapsThatMayComeAgain = new HashSet<>();

  void backup() {
    sinceBackup.clear();
    gapsSinceBackup.clear();
  }

  void restored() {
    mayComeAgain.addAll(sinceBackup);
    gapsThatMayComeAgain.addAll(gapsSinceBackup);
  }

  void take(List<IntervalDelivery<Row>> deliveries) {
    for (IntervalDelivery<Row> delivery : deliveries) {
      if (delivery instanceof IntervalDelivery.Interval<Row> interval) {
        take(interval);
      } else if (delivery instanceof IntervalDelivery.Gap<Row> gap) {
        boolean isKnown =
            gaps.stream().anyMatch(one -> isSame(one, gap.gap()))
                && gapsThatMayComeAgain.stream().noneMatch(one -> isSame(one, gap.gap()));
        if (isKnown && !gap.isRepeated()) {
          faults.add("told twice: " + gap.gap());
        }
        gaps.add(gap.gap());
        gapsSinceBackup.add(gap.gap());
      } else {
        closed++;
      }
    }
  }

  private static boolean isSame(IntervalGap one, IntervalGap other) {
    return one.group().equals(other.group())
        && one.from().equals(other.from())
        && one.to().equals(other.to());
  }

  private void take(IntervalDelivery.Interval<Row> delivery) {
    Row row = delivery.interval();
    IntervalKey key = new IntervalKey(row.start(), row.group());
    switch (delivery.kind()) {
      case NEW -> {
        if (values.containsKey(key) && !mayComeAgain.remove(key)) {
          faults.add("new twice: " + row);
        }
      }
      case CORRECTION -> corrected++;
      case REPEATED -> repeated++;
    }
    values.put(key, row.calls());
    sinceBackup.add(key);
  }

  /** Whether an interval lies in a gap that was told. */
  boolean isTold(IntervalKey key, Row row) {
    return gaps.stream().anyMatch(gap -> gap.holds(key.group(), row.end()));
  }
}
