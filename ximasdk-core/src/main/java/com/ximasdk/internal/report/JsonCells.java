// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.internal.json.WireNumber;
import com.ximasdk.internal.text.Blanks;
import com.ximasdk.internal.text.TotalsName;
import org.jspecify.annotations.Nullable;

/** The cells of a JSON row: its bytes, which are decoded when a cell is read. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares rows
record JsonCells(byte[] bytes, long[] rawSpans, long[] formattedSpans) implements RowCells {

  static final long[] NO_FORMATTED = {};

  @Override
  public int size() {
    return rawSpans.length;
  }

  @Override
  public int kindOf(int cell) {
    return cell < rawSpans.length ? CellSpans.kind(rawSpans[cell]) : CellKind.ABSENT;
  }

  @Override
  public @Nullable String raw(int cell) {
    return cell < rawSpans.length ? text(rawSpans[cell]) : null;
  }

  @Override
  public @Nullable String formatted(int cell) {
    return cell < formattedSpans.length ? text(formattedSpans[cell]) : null;
  }

  /** Nearly every count is digits alone; as a text it would be written to be read once. */
  @Override
  public long digits(int cell) {
    long span = cell < rawSpans.length ? rawSpans[cell] : CellSpans.NONE;
    int kind = CellSpans.kind(span);
    int count = CellSpans.count(span);
    if ((kind != CellKind.TEXT && kind != CellKind.NUMBER)
        || count == 0
        || count > WireNumber.SURELY_LONG) {
      return -1;
    }
    long number = 0;
    int end = CellSpans.start(span) + count;
    for (int i = CellSpans.start(span); i < end; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private @Nullable String text(long span) {
    int kind = CellSpans.kind(span);
    if (kind != CellKind.TEXT && kind != CellKind.NUMBER) {
      return null;
    }
    int start = CellSpans.start(span);
    String text = JsonText.decode(bytes, start, start + CellSpans.count(span));
    if (text.isEmpty()) {
      return null;
    }
    if (Blanks.isBlank(text.charAt(0)) || Blanks.isBlank(text.charAt(text.length() - 1))) {
      String stripped = Blanks.strip(text);
      return stripped.isEmpty() ? null : stripped;
    }
    return text;
  }

  /** Whether the first cell reads as a totals row's does. */
  boolean beginsTotals() {
    long span =
        formattedSpans.length > 0 && formattedSpans[0] != CellSpans.NONE
            ? formattedSpans[0]
            : rawSpans.length > 0 ? rawSpans[0] : CellSpans.NONE;
    if (CellSpans.kind(span) != CellKind.TEXT || CellSpans.count(span) == 0) {
      return false;
    }
    byte first = bytes[CellSpans.start(span)];
    if (first > ' ' && first != '\\' && !TotalsName.beginsWith((char) first)) {
      return false;
    }
    String text = text(span);
    return text != null && TotalsName.isOfRow(text);
  }
}
