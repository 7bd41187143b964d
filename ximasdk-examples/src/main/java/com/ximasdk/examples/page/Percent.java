// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.page;

import java.util.Locale;

/** Parts of a whole, for places on a page and for people. */
final class Percent {
  private Percent() {}

  /** As {@code 12.35%}, from 0 to 100; 0 of an empty whole. */
  static String of(long part, long whole) {
    double percent = whole <= 0 ? 0 : Math.max(0, Math.min(100, 100.0 * part / whole));
    return trimmed(String.format(Locale.ROOT, "%.2f", percent)) + "%";
  }

  /** As {@code 93.4 %}; a dash for a part of nothing. */
  static String forPeople(long part, long whole) {
    return whole <= 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
  }

  private static String trimmed(String decimal) {
    return decimal.replaceFirst("\\.?0+$", "").isEmpty()
        ? "0"
        : decimal.contains(".") ? decimal.replaceFirst("\\.?0+$", "") : decimal;
  }
}
