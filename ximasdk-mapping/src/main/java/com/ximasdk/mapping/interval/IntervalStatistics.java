// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What happened in one group or skill during one interval. Answered and abandoned need not add up
 * to presented. A count or duration that the report leaves blank is absent, not zero. Immutable.
 */
public final class IntervalStatistics {
  private final String group;
  private final OffsetDateTime start;
  private final Duration length;
  private final @Nullable Long presented;
  private final @Nullable Long answered;
  private final @Nullable Long abandoned;
  private final @Nullable Duration averageCallDuration;

  IntervalStatistics(
      String group,
      OffsetDateTime start,
      Duration length,
      @Nullable Long presented,
      @Nullable Long answered,
      @Nullable Long abandoned,
      @Nullable Duration averageCallDuration) {
    this.group = requireNonNull(group, "group");
    this.start = requireNonNull(start, "start");
    this.length = requireNonNull(length, "length");
    this.presented = presented;
    this.answered = answered;
    this.abandoned = abandoned;
    this.averageCallDuration = averageCallDuration;
  }

  /** The group's or skill's exact name; empty for a report without sub-reports. */
  public String group() {
    return group;
  }

  /** The first instant of the interval, with the offset of the tenant's zone at that time. */
  public OffsetDateTime start() {
    return start;
  }

  /** How long the interval is, more than zero. */
  public Duration length() {
    return length;
  }

  /** The first instant after the interval, with the offset of the start. */
  public OffsetDateTime end() {
    return start.plus(length);
  }

  /** Calls presented. */
  public OptionalLong callsPresented() {
    return optional(presented);
  }

  /** Calls answered. */
  public OptionalLong callsAnswered() {
    return optional(answered);
  }

  /** Calls abandoned. */
  public OptionalLong callsAbandoned() {
    return optional(abandoned);
  }

  /** The average call duration. */
  public Optional<Duration> averageCallDuration() {
    return Optional.ofNullable(averageCallDuration);
  }

  private static OptionalLong optional(@Nullable Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IntervalStatistics that
        && group.equals(that.group)
        && start.equals(that.start)
        && length.equals(that.length)
        && Objects.equals(presented, that.presented)
        && Objects.equals(answered, that.answered)
        && Objects.equals(abandoned, that.abandoned)
        && Objects.equals(averageCallDuration, that.averageCallDuration);
  }

  @Override
  public int hashCode() {
    return Objects.hash(group, start, length, presented, answered, abandoned, averageCallDuration);
  }

  @Override
  public String toString() {
    return "IntervalStatistics["
        + group
        + " "
        + start
        + " "
        + length
        + " presented="
        + presented
        + " answered="
        + answered
        + " abandoned="
        + abandoned
        + " averageCallDuration="
        + averageCallDuration
        + "]";
  }
}
