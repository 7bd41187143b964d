// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.time.Duration;
import java.util.List;

/** What is known of a WAV file once all of it but the samples has been read. Immutable. */
public final class WavInfo {
  private final WavContainer container;
  private final WavFormat format;
  private final long frames;
  private final long dataOffset;
  private final boolean truncated;
  private final List<WavWarning> warnings;

  WavInfo(
      WavContainer container,
      WavFormat format,
      long frames,
      long dataOffset,
      boolean truncated,
      List<WavWarning> warnings) {
    this.container = container;
    this.format = format;
    this.frames = frames;
    this.dataOffset = dataOffset;
    this.truncated = truncated;
    this.warnings = List.copyOf(warnings);
  }

  /** The container around the audio. */
  public WavContainer container() {
    return container;
  }

  /** Encoding, channels and sample rate. */
  public WavFormat format() {
    return format;
  }

  /** How the samples are stored. */
  public WavEncoding encoding() {
    return format.encoding();
  }

  /** Samples in a frame, one or more. */
  public int channels() {
    return format.channels();
  }

  /** Frames a second, one or more. */
  public long sampleRate() {
    return format.sampleRate();
  }

  /** The whole frames that are there, zero or more, whatever the header announces. */
  public long frames() {
    return frames;
  }

  /** How long the frames last, exact but for a rest of less than a nanosecond, left out. */
  public Duration duration() {
    return format.durationOf(frames);
  }

  /** Where the first frame begins, in bytes from the start of the source. */
  public long dataOffset() {
    return dataOffset;
  }

  /** The bytes of the whole frames that are there. */
  public long dataBytes() {
    return frames * format.frameSize();
  }

  /**
   * Whether the header gives a definite size and fewer bytes are there. False where the writer
   * never came to fill in the size.
   */
  public boolean truncated() {
    return truncated;
  }

  /** What was repaired or ignored, in the order of the file; empty for a file that is right. */
  public List<WavWarning> warnings() {
    return warnings;
  }

  @Override
  public String toString() {
    return container
        + ", "
        + format
        + ", "
        + frames
        + " frames from byte "
        + dataOffset
        + (truncated ? ", truncated" : "")
        + (warnings.isEmpty() ? "" : ", " + warnings);
  }
}
