// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import static java.util.Objects.requireNonNull;

import com.ximasdk.report.IntervalColumn;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What happened in one group or skill during one interval. Answered and abandoned need not add up
 * to presented. A count or duration that the report leaves blank is absent, not zero. Immutable.
 *
 * @since 0.1.0
 */
public final class IntervalStatistics {
  private final String group;
  private final OffsetDateTime start;
  private final Duration length;
  private final Map<IntervalColumn, Long> counts;
  private final Map<IntervalColumn, Duration> durations;

  IntervalStatistics(
      String group,
      OffsetDateTime start,
      Duration length,
      Map<IntervalColumn, Long> counts,
      Map<IntervalColumn, Duration> durations) {
    this.group = requireNonNull(group, "group");
    this.start = requireNonNull(start, "start");
    this.length = requireNonNull(length, "length");
    this.counts = new TreeMap<>(counts);
    this.durations = new TreeMap<>(durations);
  }

  /** {@return the group's or skill's exact name; empty for a report without sub-reports} */
  public String group() {
    return group;
  }

  /**
   * {@return the first instant of the interval, with the offset of the tenant's zone at that time}
   */
  public OffsetDateTime start() {
    return start;
  }

  /** {@return how long the interval is, more than zero} */
  public Duration length() {
    return length;
  }

  /** {@return the first instant after the interval, with the offset of the start} */
  public OffsetDateTime end() {
    return start.plus(length);
  }

  /** {@return how many calls were presented, at least 0; empty if the cell is blank} */
  public OptionalLong callsPresented() {
    return count(IntervalColumn.PRESENTED);
  }

  /** {@return how many calls were answered, at least 0; empty if the cell is blank} */
  public OptionalLong callsAnswered() {
    return count(IntervalColumn.ANSWERED);
  }

  /** {@return how many calls were abandoned, at least 0; empty if the cell is blank} */
  public OptionalLong callsAbandoned() {
    return count(IntervalColumn.ABANDONED);
  }

  /** {@return the average call duration, at least 0; empty if the cell is blank} */
  public Optional<Duration> averageCallDuration() {
    return duration(IntervalColumn.AVG_DURATION);
  }

  private OptionalLong count(IntervalColumn column) {
    Long value = counts.get(column);
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  private Optional<Duration> duration(IntervalColumn column) {
    return Optional.ofNullable(durations.get(column));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IntervalStatistics that
        && group.equals(that.group)
        && start.equals(that.start)
        && length.equals(that.length)
        && counts.equals(that.counts)
        && durations.equals(that.durations);
  }

  @Override
  public int hashCode() {
    return Objects.hash(group, start, length, counts, durations);
  }

  /** All values that are there; the same text for equal statistics. */
  @Override
  public String toString() {
    return "IntervalStatistics["
        + group
        + " "
        + start
        + " "
        + length
        + " "
        + counts
        + " "
        + durations
        + "]";
  }
}
