// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import java.util.List;
import java.util.OptionalLong;

/**
 * How long one party of a conversation takes to answer the other: for each time that it begins to
 * talk behind talk of the other, the frames from the other's end to its own beginning.
 *
 * <p>It answers where nobody talks when it begins, and who has talked last is the other alone. A
 * beginning while the other talks is talk-over and no answer; one behind its own talk, or behind
 * talk of both that ended together, is none either. An answer without any pause took 0 frames.
 *
 * <p>Immutable.
 *
 * @param frames of each answer, in order of time; each 0 or more
 * @since 0.1.0
 */
public record ResponseTimes(List<Long> frames) {
  /**
   * Takes a copy.
   *
   * @param frames of each answer, in order of time; each 0 or more
   * @throws IllegalArgumentException if a time is negative
   */
  public ResponseTimes {
    frames = List.copyOf(frames);
    for (long time : frames) {
      if (time < 0) {
        throw new IllegalArgumentException(
            "response time: found " + time + " frames, expected 0 or more");
      }
    }
  }

  /** {@return how many answers there are, 0 or more} */
  public int count() {
    return frames.size();
  }

  /**
   * {@return the time that half of the answers took at most, in frames; of an even number of
   * answers the mean of the two in the middle, without the rest of half a frame; empty if there are
   * no answers}
   */
  public OptionalLong median() {
    if (frames.isEmpty()) {
      return OptionalLong.empty();
    }
    long[] sorted = frames.stream().mapToLong(Long::longValue).sorted().toArray();
    long low = sorted[(sorted.length - 1) / 2];
    long high = sorted[sorted.length / 2];
    return OptionalLong.of(low + (high - low) / 2);
  }

  /** {@return the longest time of an answer, in frames; empty if there are no answers} */
  public OptionalLong longest() {
    return frames.stream().mapToLong(Long::longValue).max();
  }
}
