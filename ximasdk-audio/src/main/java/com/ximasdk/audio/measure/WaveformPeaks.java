// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import com.ximasdk.audio.WavReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The outline of one channel in columns: lowest and highest sample and RMS of each. A column
 * without a frame has zeros. Takes 12 bytes a column. Immutable.
 *
 * @since 0.1.0
 */
public final class WaveformPeaks {
  private final short[] lowest;
  private final short[] highest;
  private final double[] rms;

  private WaveformPeaks(short[] lowest, short[] highest, double[] rms) {
    this.lowest = lowest;
    this.highest = highest;
    this.rms = rms;
  }

  /**
   * Outlines each channel of a whole file in a number of columns of equal time. Where the length is
   * not known beforehand, on a stream, {@link WaveformData} has columns of equal frames.
   *
   * @param source a file or channel; it is read from its first frame to its end
   * @param columns 1 or more
   * @return one for each channel, in file order
   * @throws IllegalArgumentException if there is no column
   * @throws UnsupportedOperationException if the source is a stream
   * @throws IOException if reading fails
   */
  public static List<WaveformPeaks> of(WavReader source, int columns) throws IOException {
    MeasureOptions options = MeasureOptions.DEFAULTS.withColumns(columns);
    source.seek(0);
    return RecordingMeasures.of(source, options).peaks();
  }

  /** {@return how many columns there are, 0 or more} */
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

  /** Takes columns one after the other. */
  static final class Builder {
    private static final int FIRST_CAPACITY = 1024;

    private final boolean known;
    private int columns;
    private short[] lowest;
    private short[] highest;
    private double[] rms;

    /** For so many columns, or, with 0, for as many as come. */
    Builder(int columns) {
      known = columns > 0;
      this.columns = columns;
      int capacity = known ? columns : FIRST_CAPACITY;
      lowest = new short[capacity];
      highest = new short[capacity];
      rms = new double[capacity];
    }

    void set(int column, LevelSum sum) {
      if (!known) {
        columns = column + 1;
        grow();
      }
      lowest[column] = (short) sum.lowest();
      highest[column] = (short) sum.highest();
      rms[column] = sum.rms();
    }

    private void grow() {
      if (columns > rms.length) {
        int capacity = Math.multiplyExact(rms.length, 2);
        lowest = Arrays.copyOf(lowest, capacity);
        highest = Arrays.copyOf(highest, capacity);
        rms = Arrays.copyOf(rms, capacity);
      }
    }

    WaveformPeaks build() {
      return new WaveformPeaks(
          Arrays.copyOf(lowest, columns),
          Arrays.copyOf(highest, columns),
          Arrays.copyOf(rms, columns));
    }
  }
}
