// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Tells a WAV file from the error pages and other files that can come in its place. */
final class WavHeaderCheck {
  private static final Set<String> CONTAINERS = Set.of("RIFF", "RIFX", "RF64", "BW64");

  private WavHeaderCheck() {}

  static Optional<String> problem(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(12);
    }
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (head.length == 12
        && CONTAINERS.contains(text.substring(0, 4))
        && text.substring(8).equals("WAVE")) {
      return Optional.empty();
    }
    return Optional.of(
        head.length == 0
            ? "The file is empty; expected a WAV file."
            : "The file begins with "
                + shown(text)
                + " at byte 0; expected RIFF, a size and WAVE, as a WAV file does.");
  }

  private static String shown(String text) {
    StringBuilder shown = new StringBuilder("\"");
    text.chars().forEach(c -> shown.append(c >= ' ' && c < 0x7F ? (char) c : '.'));
    return shown.append('"').toString();
  }
}
