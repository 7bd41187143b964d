// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import java.util.Locale;

/** What a spreadsheet's number format shows of a number, if it is a time. */
enum TimeFormat {
  /** No time: a number, a percent, a text. */
  NONE,
  DATE,
  DATE_TIME,
  /** Hours, minutes or seconds of a day. */
  TIME,
  /** Hours, minutes or seconds in brackets: they go on behind 24 or 60. */
  ELAPSED;

  /** The kind of a format by its first section, which is that of positive numbers. */
  static TimeFormat of(String pattern) {
    boolean date = false;
    boolean clock = false;
    int months = 0;
    String text = pattern.toLowerCase(Locale.ROOT);
    for (int i = 0; i < text.length() && text.charAt(i) != ';'; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> i = end(text, '"', i);
        case '\\', '_', '*' -> i++; // The next character is shown or measured, not a code.
        case '[' -> {
          int end = end(text, ']', i);
          if (isElapsed(text, i + 1, end)) {
            return ELAPSED;
          }
          i = end;
        }
        case 'y', 'd' -> date = true;
        case 'h', 's' -> clock = true;
        case 'm' -> {
          int end = i;
          while (end + 1 < text.length() && text.charAt(end + 1) == 'm') {
            end++;
          }
          months += end - i + 1;
          date |= end - i + 1 >= 3; // Minutes have two digits at most.
          i = end;
        }
        case 'a' -> {
          String half = text.startsWith("am/pm", i) ? "am/pm" : "a/p";
          if (text.startsWith(half, i)) {
            clock = true;
            i += half.length() - 1;
          }
        }
        default -> {
          // Digits, signs, and letters that are no code.
        }
      }
    }
    if (clock) {
      return date ? DATE_TIME : TIME;
    }
    return date || months > 0 ? DATE : NONE;
  }

  private static int end(String text, char closing, int start) {
    int end = text.indexOf(closing, start + 1);
    return end < 0 ? text.length() : end;
  }

  private static boolean isElapsed(String text, int start, int end) {
    char code = start < end ? text.charAt(start) : ' ';
    return (code == 'h' || code == 'm' || code == 's')
        && text.substring(start, end).chars().allMatch(c -> c == code);
  }
}
