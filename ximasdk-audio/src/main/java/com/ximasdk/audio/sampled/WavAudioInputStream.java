// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.sampled;

import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/**
 * The audio of a {@link WavReader} as a stream of {@code javax.sound.sampled}: signed 16-bit
 * samples, low byte first, whatever the file's encoding. Needs the module {@code java.desktop},
 * which this module does not ask for.
 *
 * <p>It is no registered service provider: that would change what {@link AudioSystem} does for
 * every other program in the process.
 *
 * <p>Holds nothing: several threads may use it, each with a reader of its own. A stream is for one
 * thread.
 *
 * @since 0.1.0
 */
public final class WavAudioInputStream {
  private WavAudioInputStream() {}

  /**
   * Streams what a reader has from its position on. Closing the stream closes the reader.
   *
   * @param source not to be used otherwise from here on
   * @return the samples; its length in frames is {@link AudioSystem#NOT_SPECIFIED} where the source
   *     is a stream
   */
  public static AudioInputStream of(WavReader source) {
    WavFormat format = source.format();
    int frameSize = 2 * format.channels();
    AudioFormat linear =
        new AudioFormat(
            AudioFormat.Encoding.PCM_SIGNED,
            format.sampleRate(),
            16,
            format.channels(),
            frameSize,
            format.sampleRate(),
            false);
    long frames =
        source.seekable() ? source.info().frames() - source.position() : AudioSystem.NOT_SPECIFIED;
    return new AudioInputStream(new Linear(source, frameSize), linear, frames);
  }

  private static final class Linear extends InputStream {
    /** The most that is waited for where more may be long in coming. */
    private static final int FRAMES_OF_STREAM = 4096;

    private final WavReader source;
    private final int frameSize;
    private final byte[] frame;
    private int rest;

    Linear(WavReader source, int frameSize) {
      this.source = source;
      this.frameSize = frameSize;
      this.frame = new byte[frameSize];
    }

    @Override
    public int read() throws IOException {
      byte[] single = new byte[1];
      return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      Objects.checkFromIndexSize(offset, length, target.length);
      if (length == 0) {
        return 0;
      }
      if (rest == 0 && length >= frameSize) {
        int most = source.seekable() ? Integer.MAX_VALUE : FRAMES_OF_STREAM;
        int frames = source.readLittleEndian(target, offset, Math.min(most, length / frameSize));
        return frames < 0 ? -1 : frames * frameSize;
      }
      if (rest == 0) {
        if (source.readLittleEndian(frame, 0, 1) < 0) {
          return -1;
        }
        rest = frameSize;
      }
      int count = Math.min(rest, length);
      System.arraycopy(frame, frameSize - rest, target, offset, count);
      rest -= count;
      return count;
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }
}
