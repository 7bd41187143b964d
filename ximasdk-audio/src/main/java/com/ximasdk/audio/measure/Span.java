// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

/**
 * A stretch of audio in frames.
 *
 * @param from its first frame
 * @param to the first frame behind it
 */
public record Span(long from, long to) {
  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException unless 0 ≤ from ≤ to
   */
  public Span {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("span: found " + from + " to " + to);
    }
  }

  /** Frames in it. */
  public long frames() {
    return to - from;
  }
}
