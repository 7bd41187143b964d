// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import com.ximasdk.internal.storage.FileHead;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import java.util.Set;

/** Tells a WAV file from the error pages and other files that can come in its place. */
final class WavHeaderCheck {
  private static final Set<String> CONTAINERS = Set.of("RIFF", "RIFX", "RF64", "BW64");

  private WavHeaderCheck() {}

  static Optional<String> problem(SeekableByteChannel content) throws IOException {
    String head = FileHead.read(content, 12);
    if (head.length() == 12 && CONTAINERS.contains(head.substring(0, 4)) && head.endsWith("WAVE")) {
      return Optional.empty();
    }
    return Optional.of(
        head.isEmpty()
            ? "The file is empty; expected a WAV file."
            : "The file begins with "
                + shown(head)
                + " at byte 0; expected RIFF, a size and WAVE, as a WAV file does.");
  }

  private static String shown(String text) {
    StringBuilder shown = new StringBuilder("\"");
    text.chars().forEach(c -> shown.append(c >= ' ' && c < 0x7F ? (char) c : '.'));
    return shown.append('"').toString();
  }
}
