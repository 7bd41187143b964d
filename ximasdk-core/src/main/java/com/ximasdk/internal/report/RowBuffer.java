// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.internal.text.Blanks;
import com.ximasdk.internal.text.TotalsName;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Collects the cells of one row at a time: their characters behind one another, and for each cell
 * the span of its raw and of its formatted value. It is used again for the next row.
 */
final class RowBuffer {
  private char[] chars = new char[256];
  private int length;
  private long[] raw = new long[16];
  private long[] formatted = new long[16];
  private int size;
  private boolean anyFormatted;

  void clear() {
    length = 0;
    size = 0;
    anyFormatted = false;
  }

  /** Appends a text and gives its span. */
  long append(String text, int kind) {
    int count = text.length();
    ensureChars(count);
    text.getChars(0, count, chars, length);
    long span = span(length, count, kind);
    length += count;
    return span;
  }

  private void ensureChars(int more) {
    if (more > chars.length - length) {
      chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + more));
    }
  }

  /** Ends a cell. A span of 0 stands for a value that is not there. */
  void cell(long rawSpan, long formattedSpan) {
    if (size == raw.length) {
      grow();
    }
    if (formattedSpan != 0) {
      if (!anyFormatted) {
        anyFormatted = true;
        Arrays.fill(formatted, 0);
      }
      formatted[size] = formattedSpan;
    }
    raw[size++] = rawSpan;
  }

  private void grow() {
    raw = Arrays.copyOf(raw, size * 2);
    formatted = Arrays.copyOf(formatted, size * 2);
  }

  /**
   * The cells put in column order.
   *
   * @param plan the column of each cell in the order in which they came; negative to leave it out
   * @param columns how many columns there are
   */
  Cells freeze(int[] plan, int columns) {
    return new Cells(
        Arrays.copyOf(chars, length),
        arrange(raw, plan, columns),
        anyFormatted ? arrange(formatted, plan, columns) : null);
  }

  static long[] arrange(long[] spans, int[] plan, int columns) {
    long[] arranged = new long[columns];
    for (int i = 0; i < plan.length; i++) {
      if (plan[i] >= 0) {
        arranged[plan[i]] = spans[i];
      }
    }
    return arranged;
  }

  // A span: start in the upper half, then the count of characters, then two bits of kind.
  static long span(int start, int count, int kind) {
    return ((long) start << 32) | ((long) count << 2) | kind;
  }

  static int start(long span) {
    return (int) (span >>> 32);
  }

  static int count(long span) {
    return (int) span >>> 2;
  }

  static int kind(long span) {
    return (int) span & 3;
  }

  /** The characters and spans of one row; nobody changes them. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares rows
  record Cells(char[] chars, long[] raw, long @Nullable [] formatted) implements RowCells {
    @Override
    public int size() {
      return raw.length;
    }

    @Override
    public int kindOf(int cell) {
      return cell < raw.length ? RowBuffer.kind(raw[cell]) : CellKind.ABSENT;
    }

    @Override
    public @Nullable String raw(int cell) {
      return cell < raw.length ? text(raw[cell]) : null;
    }

    @Override
    public @Nullable String formatted(int cell) {
      return formatted != null && cell < formatted.length ? text(formatted[cell]) : null;
    }

    /** The span's text without outer blanks; null if there is none or only blanks. */
    private @Nullable String text(long span) {
      int kind = RowBuffer.kind(span);
      if (kind != CellKind.TEXT && kind != CellKind.NUMBER) {
        return null;
      }
      int start = RowBuffer.start(span);
      int end = start + RowBuffer.count(span);
      while (start < end && Blanks.isBlank(chars[start])) {
        start++;
      }
      while (end > start && Blanks.isBlank(chars[end - 1])) {
        end--;
      }
      return start == end ? null : new String(chars, start, end - start);
    }

    /** Whether the first cell reads as a totals row's does. */
    boolean beginsTotals() {
      long span =
          formatted != null && formatted.length > 0 && formatted[0] != 0
              ? formatted[0]
              : raw.length > 0 ? raw[0] : 0;
      if (RowBuffer.kind(span) != CellKind.TEXT || RowBuffer.count(span) == 0) {
        return false;
      }
      String text = text(span);
      return text != null && TotalsName.isOfRow(text);
    }
  }
}
