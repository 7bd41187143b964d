// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import com.ximasdk.audio.WavReader;
import java.time.Duration;
import java.util.Objects;

/**
 * A recording and when it begins on a time axis that it shares with others.
 *
 * <p>As thread-safe as its reader, which is not.
 *
 * @since 0.1.0
 */
public final class PlacedRecording {
  private static final Duration LATEST = Duration.ofDays(7);

  private final WavReader source;
  private final Duration offset;

  private PlacedRecording(WavReader source, Duration offset) {
    this.source = Objects.requireNonNull(source, "source");
    this.offset = offset;
    if (offset.isNegative() || offset.compareTo(LATEST) > 0) {
      throw new IllegalArgumentException(
          "offset: found "
              + offset
              + ", expected zero to "
              + LATEST
              + " from the start of the recording that begins first");
    }
  }

  /**
   * {@return a recording that begins at a time}
   *
   * @param offset from the start of the axis, which is mostly that of the recording that begins
   *     first, on screen or on the telephone; zero to seven days
   * @param source what it has from its position on is placed
   * @throws IllegalArgumentException if the offset is out of that range
   */
  public static PlacedRecording at(Duration offset, WavReader source) {
    return new PlacedRecording(source, offset);
  }

  /** {@return what it has from its position on} */
  public WavReader source() {
    return source;
  }

  /** {@return when it begins, from the start of the axis; zero to seven days} */
  public Duration offset() {
    return offset;
  }
}
