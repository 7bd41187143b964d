// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.time.Duration;
import java.util.List;

/**
 * What is known of a WAV file once all of it but the samples has been read. Immutable.
 *
 * @since 0.1.0
 */
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

  /** {@return the container around the audio} */
  public WavContainer container() {
    return container;
  }

  /** {@return encoding, channels and sample rate} */
  public WavFormat format() {
    return format;
  }

  /** {@return how the samples are stored} */
  public WavEncoding encoding() {
    return format.encoding();
  }

  /** {@return samples in a frame, 1 to 65535} */
  public int channels() {
    return format.channels();
  }

  /** {@return frames a second, one or more} */
  public long sampleRate() {
    return format.sampleRate();
  }

  /** {@return the whole frames that are there, zero or more, whatever the header announces} */
  public long frames() {
    return frames;
  }

  /**
   * {@return how long the frames last, exact but for a rest of less than a nanosecond, left out}
   */
  public Duration duration() {
    return format.durationOf(frames);
  }

  /** {@return where the first frame begins, in bytes from the start of the source} */
  public long dataOffset() {
    return dataOffset;
  }

  /** {@return the bytes of the whole frames that are there, zero or more} */
  public long dataBytes() {
    return frames * format.frameSize();
  }

  /**
   * {@return whether the header gives a definite size and fewer bytes are there} False where the
   * writer never came to fill in the size.
   */
  public boolean truncated() {
    return truncated;
  }

  /**
   * {@return what was repaired or ignored, in the order of the file; empty for a file that is
   * right; unmodifiable}
   */
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
