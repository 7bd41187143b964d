// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.feed.IntervalPosition.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A position of the first version, which had no version member and one mark for all groups. That
 * mark was set from the clock; so each group is taken up where it was delivered last.
 */
final class FirstPositionText {
  private static final Duration REMEMBERED = Duration.ofDays(2);

  private FirstPositionText() {}

  static IntervalPosition read(PositionMember all) {
    all.allows(Set.of("start", "through", "delivered", "underway"));
    Instant start = all.member("start").instant();
    Instant through = all.member("through").instant();
    all.member("through").requireNotBefore(start);
    SortedMap<IntervalKey, IntervalMark> delivered = PositionText.marks(all.member("delivered"));
    Instant forgotten = Instants.later(start, through.minus(REMEMBERED));
    Instant horizon = forgotten;
    SortedMap<String, GroupProgress> groups = new TreeMap<>();
    for (Map.Entry<IntervalKey, IntervalMark> one : delivered.entrySet()) {
      Instant end = Instants.later(forgotten, one.getValue().end());
      horizon = Instants.later(horizon, end);
      groups.merge(
          one.getKey().group(),
          new GroupProgress(end, true),
          (old, next) -> new GroupProgress(Instants.later(old.reached(), next.reached()), true));
    }
    return new IntervalPosition(
        new State(
            0,
            start,
            horizon,
            forgotten,
            Optional.empty(),
            Duration.ZERO,
            groups,
            delivered,
            PositionText.marks(all.member("underway")),
            Collections.emptySortedMap(),
            List.of()));
  }
}
