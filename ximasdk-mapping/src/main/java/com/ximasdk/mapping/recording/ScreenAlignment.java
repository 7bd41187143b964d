// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.recording.CallSpan;
import com.ximasdk.recording.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the audio of a recording belongs on a screen recording.
 *
 * <p>Audio and screen are recorded independently. While a call is on hold the screen goes on and
 * the audio does not, so that they are apart by at least the hold time, and no marker tells where
 * (Xima CCaaS Integration Guide, "Screen Recording"; KNOWN). So an offset in the audio belongs to a
 * span of wall-clock time. How long that is can be bounded in two ways, and neither is certain:
 *
 * <ul>
 *   <li>by the duration that the tenant states, less that of the audio: the drift. This takes the
 *       stated duration for the wall-clock span of the recording, holds included (INFERRED). If a
 *       tenant counts the audio alone, the drift is zero although there was a hold.
 *   <li>by the end of the call, as its Call Key tells it ({@link CallSpan}, INFERRED): the rest of
 *       the audio cannot have been later. That is the wider bound of the two, and it holds whatever
 *       the duration means.
 * </ul>
 *
 * <p>A drift can be slightly negative, where clocks or rounding differ; an offset can then be off
 * to the other side, by as much.
 *
 * <p>The skew is what the desktop's clock shows less what the tenant's clock shows at the same
 * instant, as somebody measured it; zero where both follow the same time source.
 *
 * <p>Instances are immutable and safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ScreenAlignment {
  private final Instant start;
  private final Duration wallClock;
  private final Duration audio;
  private final @Nullable Instant callEnd;

  private ScreenAlignment(
      Instant start, Duration wallClock, Duration audio, @Nullable Instant callEnd) {
    this.start = start;
    this.wallClock = wallClock;
    this.audio = audio;
    this.callEnd = callEnd;
  }

  /**
   * Aligns a recording of a call whose end is not known.
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
    return new ScreenAlignment(start.plus(skew), wallClock, audio, null);
  }

  /**
   * Aligns a recording, if the tenant gave its start and duration. The end of its call is taken
   * from the Call Key, if the recording starts in the span there.
   *
   * @param recording the recording
   * @param audio the duration of its audio, as its file has it
   * @param skew the desktop's clock less the tenant's, may be negative
   * @return the alignment, or nothing
   */
  public static Optional<ScreenAlignment> of(Recording recording, Duration audio, Duration skew) {
    Instant callEnd = CallSpan.of(recording).map(CallSpan::end).orElse(null);
    return recording
        .startTime()
        .flatMap(start -> recording.duration().map(wallClock -> of(start, wallClock, audio, skew)))
        .map(alignment -> alignment.until(callEnd == null ? null : callEnd.plus(skew)));
  }

  private ScreenAlignment until(@Nullable Instant end) {
    return new ScreenAlignment(start, wallClock, audio, end);
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

  /** {@return the wall-clock span less the duration of the audio, may be negative} */
  public Duration drift() {
    return wallClock.minus(audio);
  }

  /**
   * {@return by how much audio and screen can be apart at most, never negative, if the stated
   * duration is the wall-clock span (INFERRED)}
   */
  public Duration driftBound() {
    return drift().abs();
  }

  /**
   * By how much audio and screen can be apart at most, by the end of the call: the time from the
   * start of the recording to it, less the audio. Never negative; zero where the audio is as long
   * or longer.
   *
   * @return the bound; empty if the end of the call is not known
   */
  public Optional<Duration> driftBoundByCall() {
    return Optional.ofNullable(callEnd)
        .map(end -> Duration.between(start, end).minus(audio))
        .map(bound -> bound.isNegative() ? Duration.ZERO : bound);
  }

  /**
   * When an offset in the audio can have been, by the clock of the desktop.
   *
   * @param audioOffset the offset from the start of the audio, zero up to the audio's duration
   * @return the earliest and latest instant, as far apart as the drift bound at most
   * @throws IllegalArgumentException if the offset is outside the audio
   */
  public WallClockSpan at(Duration audioOffset) {
    requireInAudio(audioOffset);
    Instant withoutHold = start.plus(audioOffset);
    Instant withAllHold = withoutHold.plus(drift());
    if (withAllHold.isBefore(withoutHold)) {
      return new WallClockSpan(withAllHold.isBefore(start) ? start : withAllHold, withoutHold);
    }
    return new WallClockSpan(withoutHold, withAllHold);
  }

  /**
   * When an offset in the audio can have been, by the clock of the desktop, up to the end of the
   * call: the earliest instant if nothing was held before it, the latest if the rest of the audio
   * ended with the call.
   *
   * @param audioOffset the offset from the start of the audio, zero up to the audio's duration
   * @return the earliest and latest instant, as far apart as {@link #driftBoundByCall()}; empty if
   *     the end of the call is not known
   * @throws IllegalArgumentException if the offset is outside the audio
   */
  public Optional<WallClockSpan> atByCall(Duration audioOffset) {
    requireInAudio(audioOffset);
    Instant withoutHold = start.plus(audioOffset);
    return driftBoundByCall().map(bound -> new WallClockSpan(withoutHold, withoutHold.plus(bound)));
  }

  private void requireInAudio(Duration audioOffset) {
    if (audioOffset.isNegative() || audioOffset.compareTo(audio) > 0) {
      throw new IllegalArgumentException(
          "The offset is " + audioOffset + ". Expected zero up to " + audio + ", the audio's end.");
    }
  }

  /**
   * {@return the span of the recording by the clock of the desktop, as long as the tenant states}
   */
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
