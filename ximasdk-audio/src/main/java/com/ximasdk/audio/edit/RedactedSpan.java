// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time whose audio is to be overwritten, in all channels or in one.
 *
 * <p>Immutable.
 *
 * @serial exclude
 * @since 0.1.0
 */
public final class RedactedSpan implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int ALL = -1;

  private final Duration from;
  private final @Nullable Duration to;
  private final int channel;

  private RedactedSpan(Duration from, @Nullable Duration to, int channel) {
    this.from = from;
    this.to = to;
    this.channel = channel;
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
   * {@return the span from a time to another, in all channels}
   *
   * @param from from the start of the audio, zero or more; the frame that sounds then is overwritten
   * @param to behind {@code from}; a frame that begins before it is overwritten
   * @throws IllegalArgumentException if {@code from} is negative or {@code to} is not behind it
   */
  public static RedactedSpan between(Duration from, Duration to) {
    return new RedactedSpan(
        Objects.requireNonNull(from, "from"), Objects.requireNonNull(to, "to"), ALL);
  }

  /**
   * {@return the span from a time to the end of the audio, in all channels}
   *
   * @param from from the start of the audio, zero or more; the frame that sounds then is overwritten
   * @throws IllegalArgumentException if it is negative
   */
  public static RedactedSpan from(Duration from) {
    return new RedactedSpan(Objects.requireNonNull(from, "from"), null, ALL);
  }

  /**
   * {@return the same span in one channel alone}
   *
   * @param number of the channel, from 0 in the order of the file
   * @throws IllegalArgumentException if it is negative
   */
  public RedactedSpan inChannel(int number) {
    if (number < 0) {
      throw new IllegalArgumentException(
          "span " + this + ": found channel " + number + ", expected 0 or more");
    }
    return new RedactedSpan(from, to, number);
  }

  /** {@return where it begins, from the start of the audio, zero or more} */
  public Duration from() {
    return from;
  }

  /** {@return where it ends, from the start of the audio; empty for the end of the audio} */
  public Optional<Duration> to() {
    return Optional.ofNullable(to);
  }

  /** {@return the channel, from 0 in the order of the file; empty for all} */
  public OptionalInt channel() {
    return channel == ALL ? OptionalInt.empty() : OptionalInt.of(channel);
  }

  /** Whether the channel of that number is overwritten. */
  boolean covers(int number) {
    return channel == ALL || channel == number;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RedactedSpan span
        && from.equals(span.from)
        && Objects.equals(to, span.to)
        && channel == span.channel;
  }

  @Override
  public int hashCode() {
    return Objects.hash(from, to, channel);
  }

  /** {@return the span as {@code PT1M3.5S/PT1M10S@0}, without what it does not have} */
  @Override
  public String toString() {
    return from + "/" + (to == null ? "" : to) + (channel == ALL ? "" : "@" + channel);
  }
}
