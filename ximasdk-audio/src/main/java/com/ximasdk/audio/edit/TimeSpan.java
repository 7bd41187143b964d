// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time, from the start of the audio.
 *
 * <p>Immutable.
 *
 * @serial exclude
 * @since 0.1.0
 */
public final class TimeSpan implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Duration from;
  private final @Nullable Duration to;

  private TimeSpan(Duration from, @Nullable Duration to) {
    this.from = Objects.requireNonNull(from, "from");
    this.to = to;
    if (from.isNegative()) {
      throw new IllegalArgumentException(
          "span " + this + ": found a start of " + from + ", expected zero or more");
    }
    if (to != null && to.compareTo(from) <= 0) {
      throw new IllegalArgumentException(
          "span " + this + ": found the end at " + to + ", expected it behind the start");
    }
  }

  /**
   * {@return the span from a time up to another}
   *
   * @param from zero or more
   * @param to behind {@code from}; it may lie behind the end of the audio
   * @throws IllegalArgumentException if {@code from} is negative or {@code to} is not behind it
   */
  public static TimeSpan between(Duration from, Duration to) {
    return new TimeSpan(from, Objects.requireNonNull(to, "to"));
  }

  /**
   * {@return the span from a time to the end of the audio}
   *
   * @param from zero or more
   * @throws IllegalArgumentException if it is negative
   */
  public static TimeSpan from(Duration from) {
    return new TimeSpan(from, null);
  }

  /** {@return where it begins, zero or more} */
  public Duration from() {
    return from;
  }

  /** {@return where it ends; empty for the end of the audio} */
  public Optional<Duration> to() {
    return Optional.ofNullable(to);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TimeSpan span && from.equals(span.from) && Objects.equals(to, span.to);
  }

  @Override
  public int hashCode() {
    return Objects.hash(from, to);
  }

  /** {@return the span as {@code PT1M3.5S/PT1M10S}, or {@code PT1M3.5S/} to the end} */
  @Override
  public String toString() {
    return from + "/" + (to == null ? "" : to);
  }
}
