// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import com.ximasdk.audio.WavReader;
import java.io.IOException;
import java.time.Duration;
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
    WindowCells.Visitor each =
        (first, sums) -> visitor.window(first, sums.stream().map(LevelSum::levels).toList());
    Cells windows = new WindowCells(source.format(), source.position(), window, true, each);
    MeasuringPass.run(source, List.of(windows), List.of(), (left, channel) -> {});
  }
}
