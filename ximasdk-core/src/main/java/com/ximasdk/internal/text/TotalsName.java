// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.text;

import java.util.Set;

/** What rows of totals are called, and the lists that hold them. */
public final class TotalsName {
  private static final Set<String> ROWS =
      Set.of("total", "totals", "summary", "grand total", "average", "averages");
  private static final Set<String> LISTS =
      Set.of(
          "total",
          "totals",
          "summary",
          "grand total",
          "grand totals",
          "grandtotal",
          "grandtotals",
          "average",
          "averages");

  private TotalsName() {}

  /** Whether the first cell of a row says that it is one of totals. */
  public static boolean isOfRow(String text) {
    return ROWS.contains(HeadingForm.of(text));
  }

  /** Whether such a text can begin so. */
  public static boolean beginsWith(char first) {
    return "TtSsGgAa".indexOf(first) >= 0;
  }

  /** Whether a member holds rows of totals. */
  public static boolean isOfList(String member) {
    return LISTS.contains(HeadingForm.of(member));
  }
}
