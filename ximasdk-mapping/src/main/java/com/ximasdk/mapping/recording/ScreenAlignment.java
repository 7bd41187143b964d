// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.recording.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the audio of a recording belongs on a screen recording.
 *
 * <p>Audio and screen are recorded independently. While a call is on hold the screen goes on and
 * the audio does not, and no marker tells where (Xima CCaaS Integration Guide, "Screen Recording").
 * So an offset in the audio belongs to a span of wall-clock time, as long as the held time in all:
 * the drift. The drift is the wall-clock span of the recording less the duration of its audio.
 *
 * <p>A drift can be slightly negative, where clocks or rounding differ; an offset can then be off
 * to the other side, by as much.
 *
 * <p>The skew is what the desktop's clock shows less what the tenant's clock shows at the same
 * instant, as somebody measured it; zero where both follow the same time source.
 *
 * <p>Instances are immutable and safe for use by several threads.
 */
public final class ScreenAlignment {
  private final Instant start;
  private final Duration wallClock;
  private final Duration audio;

  private ScreenAlignment(Instant start, Duration wallClock, Duration audio) {
    this.start = start;
    this.wallClock = wallClock;
    this.audio = audio;
  }

  /**
   * Aligns a recording.
   *
   * @param start the start of the recording by the tenant's clock
   * @param wallClock its wall-clock span, which is the duration that the tenant states
   * @param audio the duration of the audio itself, as its file has it
   * @param skew the desktop's clock less the tenant's, may be negative
   * @return the alignment
   * @throws IllegalArgumentException if a duration other than the skew is negative
   */
  public static ScreenAlignment of(
      Instant start, Duration wallClock, Duration audio, Duration skew) {
    if (wallClock.isNegative() || audio.isNegative()) {
      throw new IllegalArgumentException(
          "The recording spans "
              + wallClock
              + " and its audio "
              + audio
              + ". Expected zero or more.");
    }
    return new ScreenAlignment(start.plus(skew), wallClock, audio);
  }

  /**
   * Aligns a recording, if the tenant gave its start and duration.
   *
   * @param recording the recording
   * @param audio the duration of its audio, as its file has it
   * @param skew the desktop's clock less the tenant's, may be negative
   * @return the alignment, or nothing
   */
  public static Optional<ScreenAlignment> of(Recording recording, Duration audio, Duration skew) {
    return recording
        .startTime()
        .flatMap(start -> recording.duration().map(wallClock -> of(start, wallClock, audio, skew)));
  }

  /**
   * The drift of a recording, if the tenant gave its duration.
   *
   * @param recording the recording
   * @param audio the duration of its audio, as its file has it
   * @return the wall-clock span less the duration of the audio, may be negative
   */
  public static Optional<Duration> drift(Recording recording, Duration audio) {
    return recording.duration().map(wallClock -> wallClock.minus(audio));
  }

  /** The wall-clock span less the duration of the audio, may be negative. */
  public Duration drift() {
    return wallClock.minus(audio);
  }

  /** By how much audio and screen can be apart at most, never negative. */
  public Duration driftBound() {
    return drift().abs();
  }

  /**
   * When an offset in the audio can have been, by the clock of the desktop.
   *
   * @param audioOffset the offset from the start of the audio, zero up to the audio's duration
   * @return the earliest and latest instant, as far apart as the drift bound at most
   * @throws IllegalArgumentException if the offset is outside the audio
   */
  public WallClockSpan at(Duration audioOffset) {
    if (audioOffset.isNegative() || audioOffset.compareTo(audio) > 0) {
      throw new IllegalArgumentException(
          "The offset is " + audioOffset + ". Expected zero up to " + audio + ", the audio's end.");
    }
    Instant withoutHold = start.plus(audioOffset);
    Instant withAllHold = withoutHold.plus(drift());
    if (withAllHold.isBefore(withoutHold)) {
      return new WallClockSpan(withAllHold.isBefore(start) ? start : withAllHold, withoutHold);
    }
    return new WallClockSpan(withoutHold, withAllHold);
  }

  /** The span of the recording by the clock of the desktop. */
  public WallClockSpan span() {
    return new WallClockSpan(start, start.plus(wallClock));
  }

  /**
   * What finds the desktop recording of an agent.
   *
   * @param extension the agent's extension
   * @return the extension and the span of this recording
   */
  public DesktopLookup lookup(String extension) {
    return new DesktopLookup(extension, span());
  }
}
