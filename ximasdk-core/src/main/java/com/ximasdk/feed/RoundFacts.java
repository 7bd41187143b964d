// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a round knows beside the position. Immutable.
 *
 * @param now what the clock showed at its begin
 * @param closed intervals that end by then have settled
 * @param steady the lower of this reading of the clock and the last one
 * @param trusted how much time has passed for sure since the last round
 * @param readable the days whose report could be read in this round, with the groups in it
 */
record RoundFacts(
    Instant now,
    Instant closed,
    Instant steady,
    Duration trusted,
    SortedMap<LocalDate, SortedSet<String>> readable) {
  RoundFacts(Instant now, Instant closed, Instant steady, Duration trusted) {
    this(now, closed, steady, trusted, Collections.emptySortedMap());
  }

  /** The same after a day could be read. */
  RoundFacts with(LocalDate day, Set<String> groups) {
    SortedMap<LocalDate, SortedSet<String>> more = new TreeMap<>(readable);
    more.put(day, Collections.unmodifiableSortedSet(new TreeSet<>(groups)));
    return new RoundFacts(now, closed, steady, trusted, Collections.unmodifiableSortedMap(more));
  }

  /** Whether something else than what is owed could be read, so that it is not the tenant's end. */
  boolean hasReadBeside(OwedSpan owed, IntervalSettings settings) {
    return readable.entrySet().stream()
        .anyMatch(
            day ->
                owed.overlaps(settings.span(day.getKey()))
                    ? !owed.isOfAllGroups()
                        && day.getValue().stream().anyMatch(group -> !owed.concerns(group))
                    : !day.getValue().isEmpty());
  }
}
