// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.ximasdk.audio.WavFormatException;
import com.ximasdk.audio.WavInfo;
import java.util.Optional;

/**
 * What audio must be to be kept.
 *
 * @param takesTruncated whether a file that ends before its header says is whole
 */
record AudioRule(boolean takesTruncated) {
  /** What is wrong with a WAV file, as a sentence. */
  Optional<String> problem(WavInfo audio) {
    return audio.truncated() && !takesTruncated
        ? Optional.of(
            "The audio is cut off: found "
                + audio.dataBytes()
                + " bytes of it ("
                + audio.duration()
                + "), its header tells of more.")
        : Optional.empty();
  }

  /** What is wrong with any other file, as a sentence. */
  static String problem(WavFormatException e) {
    return "It is no WAV file of a known encoding: " + e.getMessage() + ".";
  }
}
