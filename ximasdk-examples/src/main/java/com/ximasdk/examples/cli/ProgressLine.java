// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

/**
 * What a progress bar says at a moment.
 *
 * @param done how many are done
 * @param total how many there are; 0 if unknown
 * @param what is counted, as {@code recordings}
 * @param timeLeft a few words; empty if it is not known
 */
record ProgressLine(long done, long total, String what, String timeLeft) {
  private static final int LONGEST_BAR = 30;
  private static final int SHORTEST_BAR = 5;

  /**
   * The line, in which the count comes first if there is little room, and the time before the bar.
   *
   * @param width the cells that it may take
   */
  String fit(int width) {
    String count = total <= 0 ? done + " " + what : done + "/" + total + " " + what;
    String withTime = timeLeft.isEmpty() ? count : count + ", " + timeLeft;
    String text = TextWidth.of(withTime) <= width ? withTime : count;
    int bar = Math.min(LONGEST_BAR, width - TextWidth.of(text) - 3);
    return total <= 0 || bar < SHORTEST_BAR ? TextWidth.fit(text, width) : bar(bar) + " " + text;
  }

  private String bar(int length) {
    int filled = (int) Math.max(0, Math.min(length, done * length / total));
    return "[" + "#".repeat(filled) + "-".repeat(length - filled) + "]";
  }
}
