// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import com.ximasdk.audio.WavReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Waveforms as players in web pages take them, such as peaks.js and wavesurfer.js: a lowest and a
 * highest sample for each so many frames of each channel. Written as JSON or binary, in version 2
 * of the formats that the BBC's audiowaveform documents in {@code DataFormat.md}.
 *
 * <pre>{@code
 * try (WavReader reader = WavReader.open(audio);
 *     Writer json = Files.newBufferedWriter(peaks)) {
 *   WaveformData.of(reader, 256).writeJson(json, 8);
 * }
 * }</pre>
 *
 * <p>Immutable.
 *
 * @since 0.1.0
 */
public final class WaveformData {
  private static final int VERSION = 2;
  private static final int EIGHT_BITS = 1;
  private static final int HEADER = 24;
  private static final int BLOCK = 8192;

  private final long sampleRate;
  private final int framesPerColumn;
  private final List<WaveformPeaks> channels;

  WaveformData(long sampleRate, int framesPerColumn, List<WaveformPeaks> channels) {
    this.sampleRate = sampleRate;
    this.framesPerColumn = framesPerColumn;
    this.channels = channels;
  }

  /**
   * Outlines what a reader has from its position on.
   *
   * @param source a file, channel or stream; is read to its end; is not closed
   * @param framesPerColumn {@code samples_per_pixel}, 1 or more; programs that read it may want 2
   *     or more
   * @return the waveforms of all channels
   * @throws IllegalArgumentException if a column has no frame
   * @throws IOException if reading fails
   */
  public static WaveformData of(WavReader source, int framesPerColumn) throws IOException {
    MeasureOptions options = MeasureOptions.DEFAULTS.withFramesPerColumn(framesPerColumn);
    RecordingMeasures measures = RecordingMeasures.of(source, options);
    return new WaveformData(source.format().sampleRate(), framesPerColumn, measures.peaks());
  }

  /** {@return frames a second of the audio, {@code sample_rate}} */
  public long sampleRate() {
    return sampleRate;
  }

  /** {@return the frames of a column, {@code samples_per_pixel}; the last may have fewer} */
  public int framesPerColumn() {
    return framesPerColumn;
  }

  /** {@return the columns of a channel, {@code length}; 0 without audio} */
  public int length() {
    return channels.get(0).columns();
  }

  /** {@return the waveform of each channel, in file order} */
  public List<WaveformPeaks> channels() {
    return channels;
  }

  /**
   * Writes one JSON object of {@code version, channels, sample_rate, samples_per_pixel, bits,
   * length, data}, and a line end.
   *
   * @param target gets ASCII alone; is neither flushed nor closed
   * @param bits 16 for samples as they are, or 8 for a 256th of them, rounded toward zero
   * @throws IllegalArgumentException if the bits are neither 8 nor 16
   * @throws IOException if the target fails
   */
  public void writeJson(Appendable target, int bits) throws IOException {
    int divisor = divisor(bits);
    StringBuilder text = new StringBuilder(BLOCK + 64);
    text.append("{\"version\":").append(VERSION);
    text.append(",\"channels\":").append(channels.size());
    text.append(",\"sample_rate\":").append(sampleRate);
    text.append(",\"samples_per_pixel\":").append(framesPerColumn);
    text.append(",\"bits\":").append(bits);
    text.append(",\"length\":").append(length());
    text.append(",\"data\":[");
    for (int column = 0; column < length(); column++) {
      for (int channel = 0; channel < channels.size(); channel++) {
        WaveformPeaks peaks = channels.get(channel);
        text.append(column == 0 && channel == 0 ? "" : ",");
        text.append(peaks.lowest(column) / divisor).append(',');
        text.append(peaks.highest(column) / divisor);
      }
      if (text.length() >= BLOCK) {
        target.append(text);
        text.setLength(0);
      }
    }
    target.append(text.append("]}\n"));
  }

  /**
   * Writes the binary form, files of which end in {@code .dat}.
   *
   * @param target is neither flushed nor closed
   * @param bits 16 for samples as they are, or 8 for a 256th of them, rounded toward zero
   * @throws IllegalArgumentException if the bits are neither 8 nor 16
   * @throws IllegalStateException if the sample rate is above 2147483647, for which the form has no
   *     room; nothing has been written then
   * @throws IOException if the target fails
   */
  public void writeBinary(OutputStream target, int bits) throws IOException {
    int divisor = divisor(bits);
    if (sampleRate > Integer.MAX_VALUE) {
      throw new IllegalStateException(
          "sample rate: found "
              + sampleRate
              + " Hz, expected at most 2147483647 in the binary form; write JSON");
    }
    int column = 4 * channels.size();
    ByteBuffer bytes = ByteBuffer.allocate(HEADER + BLOCK + column).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(VERSION);
    bytes.putInt(bits == 8 ? EIGHT_BITS : 0);
    bytes.putInt((int) sampleRate);
    bytes.putInt(framesPerColumn);
    bytes.putInt(length());
    bytes.putInt(channels.size());
    for (int i = 0; i < length(); i++) {
      for (WaveformPeaks peaks : channels) {
        put(bytes, peaks.lowest(i) / divisor, bits);
        put(bytes, peaks.highest(i) / divisor, bits);
      }
      if (bytes.remaining() < column) {
        target.write(bytes.array(), 0, bytes.position());
        bytes.clear();
      }
    }
    target.write(bytes.array(), 0, bytes.position());
  }

  private static void put(ByteBuffer bytes, int value, int bits) {
    if (bits == 8) {
      bytes.put((byte) value);
    } else {
      bytes.putShort((short) value);
    }
  }

  private static int divisor(int bits) {
    return switch (bits) {
      case 8 -> 256;
      case 16 -> 1;
      default -> throw new IllegalArgumentException("bits: found " + bits + ", expected 8 or 16");
    };
  }
}
