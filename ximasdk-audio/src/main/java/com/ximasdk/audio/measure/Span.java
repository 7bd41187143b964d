// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

/**
 * A stretch of audio in frames.
 *
 * <p>Immutable.
 *
 * @param from its first frame, from 0
 * @param to the first frame behind it; the same as the first if it is empty
 * @since 0.1.0
 */
public record Span(long from, long to) {
  /**
   * Checks the order.
   *
   * @param from 0 or more
   * @param to not before {@code from}
   * @throws IllegalArgumentException unless 0 ≤ from ≤ to
   */
  public Span {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("span: found " + from + " to " + to);
    }
  }

  /** {@return how many frames are in it, 0 or more} */
  public long frames() {
    return to - from;
  }
}
