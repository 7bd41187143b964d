// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import com.ximasdk.audio.metadata.WavMetadata;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What the header of a file that will be written tells: its format, its length where that is known,
 * and what else is to be said of the audio.
 *
 * <p>Immutable.
 *
 * @since 0.1.0
 */
public final class WavHeader {
  private static final int MOST_METADATA = MetadataCollector.MOST_WRITTEN;

  private final WavFormat format;
  private final OptionalLong frames;
  private final WavMetadata metadata;
  private final byte[] metadataChunks;

  private WavHeader(WavFormat format, OptionalLong frames, WavMetadata metadata, byte[] chunks) {
    this.format = Objects.requireNonNull(format, "format");
    this.frames = frames;
    this.metadata = metadata;
    metadataChunks = chunks;
    if (chunks.length > MOST_METADATA) {
      throw new IllegalArgumentException(
          "metadata: found " + chunks.length + " bytes, expected at most " + MOST_METADATA);
    }
    if (frames.isPresent()) {
      requireFrames(frames.getAsLong());
    }
  }

  private void requireFrames(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("frames: found " + count + ", expected 0 or more");
    }
    long most = WavHeaderLayout.mostFrames(this);
    if (count > most) {
      throw new ArithmeticException("frames: found " + count + ", expected at most " + most);
    }
  }

  /**
   * {@return the header of a file whose length is not known yet, without metadata}
   *
   * @param format of the frames that will be written
   */
  public static WavHeader of(WavFormat format) {
    return new WavHeader(format, OptionalLong.empty(), WavMetadata.NONE, new byte[0]);
  }

  /**
   * {@return the same with a length}
   *
   * @param count as many frames as will be written, 0 or more
   * @throws IllegalArgumentException if the frames are negative
   * @throws ArithmeticException if that many frames have more bytes than a long counts
   */
  public WavHeader withFrames(long count) {
    return new WavHeader(format, OptionalLong.of(count), metadata, metadataChunks);
  }

  /**
   * {@return the same with metadata} They are written before the audio, so that they are known to
   * whoever reads a stream, and there in a file whose writing broke off.
   *
   * @param told its problems are not written
   * @throws IllegalArgumentException if they have more than 2 MiB; {@link WavReader} takes 1 MiB
   */
  public WavHeader withMetadata(WavMetadata told) {
    return new WavHeader(format, frames, told, MetadataCollector.bytes(told));
  }

  /** {@return encoding, channels and sample rate of what will be written} */
  public WavFormat format() {
    return format;
  }

  /** {@return the number of frames that will be written, 0 or more, if it is known} */
  public OptionalLong frames() {
    return frames;
  }

  /** {@return what else is said of the audio} */
  public WavMetadata metadata() {
    return metadata;
  }

  /** The bytes of the metadata: whole chunks, or none. */
  byte[] metadataChunks() {
    return metadataChunks;
  }
}
