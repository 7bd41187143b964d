// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

/** How a text looks. It never carries a meaning that the text does not. */
public enum Style {
  /** As the terminal writes by itself. */
  PLAIN("", ""),
  /** Headings. */
  STRONG("1", "1"),
  /** What matters less. */
  FAINT("2", "2"),
  /** What is as it should be. */
  GOOD("", "32"),
  /** What someone should look at. */
  ATTENTION("1", "1;33"),
  /** A sentence that tells of a failure. */
  FAILURE("", "31"),
  /** What is wrong. */
  ALARM("7", "1;37;41");

  private final String withoutColour;
  private final String withColour;

  Style(String withoutColour, String withColour) {
    this.withoutColour = withoutColour;
    this.withColour = withColour;
  }

  /**
   * A text in this style, as a terminal is told it.
   *
   * @param text holds nothing that steers a terminal
   * @param inColour whether it may be a colour
   */
  public String apply(String text, boolean inColour) {
    String look = inColour ? withColour : withoutColour;
    return look.isEmpty() ? text : "\u001b[" + look + "m" + text + "\u001b[0m";
  }
}
