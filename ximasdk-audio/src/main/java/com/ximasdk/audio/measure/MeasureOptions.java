// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import java.time.Duration;
import java.util.Objects;

/**
 * What is measured of a recording, and by which rules.
 *
 * <pre>{@code
 * MeasureOptions options =
 *     MeasureOptions.DEFAULTS.withFramesPerColumn(256).withActiveSpeechLevel(true);
 * }</pre>
 *
 * <p>Immutable.
 *
 * @since 0.1.0
 */
public final class MeasureOptions {
  /**
   * Silence below −45 dBFS, pauses of up to 300 ms bridged, no waveform, no active speech level.
   */
  public static final MeasureOptions DEFAULTS =
      new MeasureOptions(SilenceThreshold.DEFAULT, Duration.ofMillis(300), 0, 0, false);

  private final SilenceThreshold silence;
  private final Duration bridgedPauses;
  private final int framesPerColumn;
  private final int columns;
  private final boolean activeSpeechLevel;

  private MeasureOptions(
      SilenceThreshold silence,
      Duration bridgedPauses,
      int framesPerColumn,
      int columns,
      boolean activeSpeechLevel) {
    this.silence = silence;
    this.bridgedPauses = bridgedPauses;
    this.framesPerColumn = framesPerColumn;
    this.columns = columns;
    this.activeSpeechLevel = activeSpeechLevel;
  }

  /**
   * {@return the same with another threshold}
   *
   * @param threshold the RMS below which a window of 20 ms is silence
   */
  public MeasureOptions withSilence(SilenceThreshold threshold) {
    return new MeasureOptions(
        Objects.requireNonNull(threshold, "threshold"),
        bridgedPauses,
        framesPerColumn,
        columns,
        activeSpeechLevel);
  }

  /**
   * {@return the same with another time to bridge}
   *
   * @param longest silence up to this long between two windows of talk counts as talk in the spans
   *     of talk; zero for none; may be as long as no audio is
   * @throws IllegalArgumentException if it is negative
   */
  public MeasureOptions withBridgedPauses(Duration longest) {
    if (longest.isNegative()) {
      throw new IllegalArgumentException(
          "pauses to bridge: found " + longest + ", expected zero or more");
    }
    return new MeasureOptions(silence, longest, framesPerColumn, columns, activeSpeechLevel);
  }

  /**
   * {@return the same with waveforms in columns of a number of frames each} The last may have
   * fewer. Works on files and streams; a waveform grows with the audio, by 12 bytes a column and
   * channel.
   *
   * @param frames 1 or more; players have mostly 256 to 1024
   * @throws IllegalArgumentException if there is no frame
   */
  public MeasureOptions withFramesPerColumn(int frames) {
    if (frames < 1) {
      throw new IllegalArgumentException(
          "frames in a column: found " + frames + ", expected 1 or more");
    }
    return new MeasureOptions(silence, bridgedPauses, frames, 0, activeSpeechLevel);
  }

  /**
   * {@return the same with waveforms in a number of columns of equal time} Works on files alone,
   * whose length is known beforehand.
   *
   * @param number 1 or more
   * @throws IllegalArgumentException if there is no column
   */
  public MeasureOptions withColumns(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("columns: found " + number + ", expected 1 or more");
    }
    return new MeasureOptions(silence, bridgedPauses, 0, number, activeSpeechLevel);
  }

  /**
   * {@return the same with or without active speech levels, which take as long as all the rest}
   *
   * @param wanted whether they are measured
   */
  public MeasureOptions withActiveSpeechLevel(boolean wanted) {
    return new MeasureOptions(silence, bridgedPauses, framesPerColumn, columns, wanted);
  }

  /** {@return the RMS below which a window is silence} */
  public SilenceThreshold silence() {
    return silence;
  }

  /** {@return the longest silence between two windows of talk that counts as talk} */
  public Duration bridgedPauses() {
    return bridgedPauses;
  }

  /** {@return the frames of a column of a waveform; 0 if it is not made by that} */
  public int framesPerColumn() {
    return framesPerColumn;
  }

  /** {@return the columns of a waveform; 0 if it is not made by that} */
  public int columns() {
    return columns;
  }

  /** {@return whether active speech levels are measured} */
  public boolean activeSpeechLevel() {
    return activeSpeechLevel;
  }
}
