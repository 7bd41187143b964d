// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
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

  private final TimeSpan time;
  private final int channel;

  private RedactedSpan(TimeSpan time, int channel) {
    this.time = time;
    this.channel = channel;
  }

  /**
   * {@return a span in all channels}
   *
   * @param time each frame of which a part lies in it is overwritten
   */
  public static RedactedSpan of(TimeSpan time) {
    return new RedactedSpan(Objects.requireNonNull(time, "time"), ALL);
  }

  /**
   * {@return the span from a time to another, in all channels}
   *
   * @param from from the start of the audio, zero or more; the frame that sounds then is
   *     overwritten
   * @param to behind {@code from}; a frame that begins before it is overwritten
   * @throws IllegalArgumentException if {@code from} is negative or {@code to} is not behind it
   */
  public static RedactedSpan between(Duration from, Duration to) {
    return of(TimeSpan.between(from, to));
  }

  /**
   * {@return the span from a time to the end of the audio, in all channels}
   *
   * @param from from the start of the audio, zero or more; the frame that sounds then is
   *     overwritten
   * @throws IllegalArgumentException if it is negative
   */
  public static RedactedSpan from(Duration from) {
    return of(TimeSpan.from(from));
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
    return new RedactedSpan(time, number);
  }

  /** {@return from when to when} */
  public TimeSpan time() {
    return time;
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
    return other instanceof RedactedSpan span && time.equals(span.time) && channel == span.channel;
  }

  @Override
  public int hashCode() {
    return Objects.hash(time, channel);
  }

  /** {@return the span as {@code PT1M3.5S/PT1M10S@0}, without what it does not have} */
  @Override
  public String toString() {
    return time + (channel == ALL ? "" : "@" + channel);
  }
}
