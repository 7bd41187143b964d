// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.util.Map;

/**
 * How a help text looks on a stream.
 *
 * @param columns how many characters a line has; {@link #TERMINAL} for as many as the terminal has
 * @param colours whether names stand out
 */
record HelpLook(int columns, boolean colours) {
  /** The terminal is asked. */
  static final int TERMINAL = 0;

  private static final int USUAL = 80;
  private static final int NARROWEST = 55;

  /** Longer lines are hard to read. */
  private static final int WIDEST = 120;

  static HelpLook onOut(Console console) {
    return on(console, console.outIsTerminal(), console.outTakesSequences());
  }

  static HelpLook onErr(Console console) {
    return on(console, console.errIsTerminal(), console.errTakesSequences());
  }

  private static HelpLook on(Console console, boolean isTerminal, boolean takesSequences) {
    Map<String, String> environment = console.environment();
    boolean colours = takesSequences && console.wantsColours();
    String columns = environment.getOrDefault("COLUMNS", "");
    if (columns.matches("[0-9]{1,5}")) {
      return new HelpLook(
          Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(columns))), colours);
    }
    return new HelpLook(isTerminal ? TERMINAL : USUAL, colours);
  }
}
