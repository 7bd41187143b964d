// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The levels of a file, window after window. Memory does not grow with the file.
 *
 * <p>Holds nothing: several threads may use it, each with a reader of its own.
 *
 * @since 0.1.0
 */
public final class LevelWindows {
  /** The window that talk and silence are told apart by: 20 ms. */
  public static final Duration DEFAULT_WINDOW = Duration.ofMillis(20);

  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  private static final int BLOCK = 8192;

  private LevelWindows() {}

  /**
   * Takes one window after the other, on the thread of the visit.
   *
   * @since 0.1.0
   */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Takes a window.
     *
     * @param firstFrame the number of its first frame
     * @param levels those of each channel, in file order; all have the window's frames as samples
     */
    void window(long firstFrame, List<Levels> levels);
  }

  /**
   * Visits the windows of what a reader has from its position on. Window n begins at the frame that
   * sounds at n times the window's length; the last one may be shorter.
   *
   * @param source is read to its end; is not closed
   * @param window the length, above zero and at most one second; where it is less than a frame,
   *     every frame is a window
   * @param visitor is called by this thread; what it throws ends the visit
   * @throws IllegalArgumentException if the length lies outside its range
   * @throws IOException if reading fails
   */
  public static void visit(WavReader source, Duration window, Visitor visitor) throws IOException {
    if (window.isNegative() || window.isZero() || window.compareTo(Duration.ofSeconds(1)) > 0) {
      throw new IllegalArgumentException(
          "window: found " + window + ", expected more than zero and at most one second");
    }
    WavFormat format = source.format();
    List<LevelMeter> meters = new ArrayList<>();
    for (int channel = 0; channel < format.channels(); channel++) {
      meters.add(LevelMeter.of(format.encoding()));
    }
    int bytes = format.encoding().bytesPerSample();
    int block = Math.max(1, BLOCK / format.channels());
    byte[][] codes = new byte[format.channels()][block * bytes];
    // In frames times 10^9: exact for every rate.
    long step = format.sampleRate() * window.toNanos();
    long rest = 0;
    long first = source.position();
    while (true) {
      rest += step;
      long length = rest / NANOS_PER_SECOND;
      rest %= NANOS_PER_SECOND;
      long frames = 0;
      int count = 0;
      while (frames < length && count >= 0) {
        count = source.readCodes(codes, 0, (int) Math.min(block, length - frames));
        for (int channel = 0; channel < codes.length && count > 0; channel++) {
          meters.get(channel).add(codes[channel], count);
        }
        frames += Math.max(0, count);
      }
      if (frames > 0) {
        visitor.window(first, meters.stream().map(LevelMeter::take).toList());
        first += frames;
      }
      if (count < 0) {
        return;
      }
    }
  }

  /** Levels of one channel in one window. */
  private abstract static class LevelMeter {
    static LevelMeter of(WavEncoding encoding) {
      return encoding.bytesPerSample() == 1 ? new OfCodes(encoding) : new OfLinear();
    }

    abstract void add(byte[] samples, int count);

    /** Gives the levels and begins anew. */
    abstract Levels take();
  }

  private static final class OfCodes extends LevelMeter {
    private final SampleHistogram histogram;

    OfCodes(WavEncoding encoding) {
      histogram = new SampleHistogram(encoding);
    }

    @Override
    void add(byte[] samples, int count) {
      histogram.add(samples, 0, count);
    }

    @Override
    Levels take() {
      Levels levels = histogram.levels();
      histogram.clear();
      return levels;
    }
  }

  private static final class OfLinear extends LevelMeter {
    private LevelSum sum = new LevelSum();

    @Override
    void add(byte[] samples, int count) {
      for (int i = 0; i < count; i++) {
        sum.add((short) ((samples[2 * i] & 0xFF) | samples[2 * i + 1] << 8));
      }
    }

    @Override
    Levels take() {
      Levels levels = sum.levels();
      sum = new LevelSum();
      return levels;
    }
  }
}
