// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import com.ximasdk.audio.WavReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The outline of one channel in a number of columns of equal time: lowest and highest sample and
 * RMS of each. A column without a frame has zeros. Immutable.
 *
 * @since 0.1.0
 */
public final class WaveformPeaks {
  private static final int BLOCK = 8192;

  private final short[] lowest;
  private final short[] highest;
  private final double[] rms;

  private WaveformPeaks(int columns) {
    lowest = new short[columns];
    highest = new short[columns];
    rms = new double[columns];
  }

  /**
   * Outlines each channel of a whole file.
   *
   * @param source a file or channel; it is read from its first frame to its end
   * @param columns 1 or more
   * @return one for each channel, in file order
   * @throws IllegalArgumentException if there is no column
   * @throws UnsupportedOperationException if the source is a stream
   * @throws IOException if reading fails
   */
  public static List<WaveformPeaks> of(WavReader source, int columns) throws IOException {
    if (columns < 1) {
      throw new IllegalArgumentException("columns: found " + columns + ", expected 1 or more");
    }
    source.seek(0);
    long frames = source.info().frames();
    int channels = source.format().channels();
    List<WaveformPeaks> peaks = new ArrayList<>();
    for (int channel = 0; channel < channels; channel++) {
      peaks.add(new WaveformPeaks(columns));
    }
    int block = Math.max(1, BLOCK / channels);
    short[][] samples = new short[channels][block];
    for (int column = 0; column < columns; column++) {
      long length = boundary(frames, column + 1, columns) - source.position();
      double[] squares = new double[channels];
      for (long left = length; left > 0; ) {
        int count = source.readSamples(samples, 0, (int) Math.min(block, left));
        for (int channel = 0; channel < channels; channel++) {
          boolean first = left == length;
          squares[channel] += peaks.get(channel).add(column, samples[channel], count, first);
        }
        left -= count;
      }
      for (int channel = 0; channel < channels; channel++) {
        peaks.get(channel).rms[column] = length == 0 ? 0 : Math.sqrt(squares[channel] / length);
      }
    }
    return List.copyOf(peaks);
  }

  private static long boundary(long frames, int column, int columns) {
    long whole = frames / columns;
    return whole * column + frames % columns * column / columns;
  }

  private double add(int column, short[] samples, int count, boolean first) {
    short low = first ? samples[0] : lowest[column];
    short high = first ? samples[0] : highest[column];
    double squares = 0;
    for (int i = 0; i < count; i++) {
      low = (short) Math.min(low, samples[i]);
      high = (short) Math.max(high, samples[i]);
      squares += (double) samples[i] * samples[i];
    }
    lowest[column] = low;
    highest[column] = high;
    return squares;
  }

  /** {@return how many columns there are, 1 or more} */
  public int columns() {
    return rms.length;
  }

  /**
   * {@return the lowest sample of a column; 0 if it has none}
   *
   * @param column from 0
   * @throws IndexOutOfBoundsException if there is no such column
   */
  public short lowest(int column) {
    return lowest[column];
  }

  /**
   * {@return the highest sample of a column; 0 if it has none}
   *
   * @param column from 0
   * @throws IndexOutOfBoundsException if there is no such column
   */
  public short highest(int column) {
    return highest[column];
  }

  /**
   * {@return the RMS of a column, 0 to 32768; 0 if it has no sample}
   *
   * @param column from 0
   * @throws IndexOutOfBoundsException if there is no such column
   */
  public double rms(int column) {
    return rms[column];
  }
}
