// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import com.ximasdk.internal.storage.FileHead;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a WAV file from the error pages and other files that can come in its place, and a whole one
 * from one that was cut off.
 */
final class WavHeaderCheck {
  private static final Set<String> CONTAINERS = Set.of("RIFF", "RIFX", "RF64", "BW64");
  private static final int LENGTH = 12;

  private WavHeaderCheck() {}

  static Optional<String> problem(SeekableByteChannel content) throws IOException {
    String head = FileHead.read(content, LENGTH);
    long start = isWav(head) ? 0 : lengthOfTag(head);
    if (start > 0) {
      content.position(start);
    }
    String begin = start > 0 ? FileHead.read(content, LENGTH) : head;
    if (isWav(begin)) {
      return new WavSizes(content, start).cutOff();
    }
    return Optional.of(
        head.isEmpty()
            ? "The file is empty; expected a WAV file."
            : "The file begins with "
                + shown(head)
                + " at byte 0; expected RIFF, a size and WAVE, as a WAV file does.");
  }

  private static boolean isWav(String head) {
    return head.length() == LENGTH
        && CONTAINERS.contains(head.substring(0, 4))
        && head.endsWith("WAVE");
  }

  /** Of an ID3v2 tag, which some programs put before everything else; 0 where there is none. */
  private static long lengthOfTag(String head) {
    if (!head.startsWith("ID3") || head.length() < LENGTH) {
      return 0;
    }
    long length = 0;
    for (int i = 6; i < 10; i++) {
      if (head.charAt(i) > 0x7F) {
        return 0;
      }
      length = length << 7 | head.charAt(i);
    }
    boolean withFooter = (head.charAt(5) & 0x10) != 0;
    return 10 + length + (withFooter ? 10 : 0);
  }

  private static String shown(String text) {
    StringBuilder shown = new StringBuilder("\"");
    text.chars().forEach(c -> shown.append(c >= ' ' && c < 0x7F ? (char) c : '.'));
    return shown.append('"').toString();
  }
}
