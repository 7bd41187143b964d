// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many cells a line of this process's terminal has. */
final class TerminalWidth {
  /** What is taken where a terminal does not know its size. */
  private static final int USUAL = 80;

  private static final Pattern SIZE = Pattern.compile("\\d+ (\\d{1,5})\\s*");
  private static final Pattern WIDTH = Pattern.compile("[1-9]\\d{0,4}");

  private TerminalWidth() {}

  /**
   * Measures.
   *
   * @param environment a width named there, as {@code COLUMNS}, comes first
   * @return from 1 on
   */
  static int now(Map<String, String> environment) {
    String named = environment.getOrDefault("COLUMNS", "").strip();
    return WIDTH.matcher(named).matches() ? Integer.parseInt(named) : measured().orElse(USUAL);
  }

  /** By {@code stty}, which is there where a terminal is. */
  private static OptionalInt measured() {
    try {
      Process process =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      Matcher size = SIZE.matcher(said);
      int columns = size.matches() ? Integer.parseInt(size.group(1)) : 0;
      return columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty();
    } catch (IOException e) {
      return OptionalInt.empty();
    }
  }
}
