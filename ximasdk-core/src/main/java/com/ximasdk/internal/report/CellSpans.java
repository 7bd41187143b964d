// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import java.util.Arrays;

/**
 * Where the cells of one row lie in its bytes; it is used again for the next row. A cell has a name
 * where it is a member of an object or states the key of its column.
 */
final class CellSpans {
  /** The span of what is not there. */
  static final long NONE = 0;

  private long[] names = new long[16];
  private long[] raw = new long[16];
  private long[] formatted = new long[16];
  private int size;
  private boolean anyFormatted;
  private int unknown;
  private int named;

  // A span: start in the upper half, then the count of bytes, then two bits of kind.
  static long span(int start, int end, int kind) {
    return ((long) start << 32) | ((long) (end - start) << 2) | kind;
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

  void clear() {
    size = 0;
    anyFormatted = false;
    unknown = 0;
    named = 0;
  }

  void add(long name, long rawSpan, long formattedSpan) {
    if (size == raw.length) {
      names = Arrays.copyOf(names, size * 2);
      raw = Arrays.copyOf(raw, size * 2);
      formatted = Arrays.copyOf(formatted, size * 2);
    }
    if (formattedSpan != NONE && !anyFormatted) {
      anyFormatted = true;
      Arrays.fill(formatted, 0, size, NONE);
    }
    if (anyFormatted) {
      formatted[size] = formattedSpan;
    }
    if (kind(rawSpan) == CellKind.UNKNOWN && formattedSpan == NONE) {
      unknown++;
    }
    if (name != NONE) {
      named++;
    }
    names[size] = name;
    raw[size++] = rawSpan;
  }

  int size() {
    return size;
  }

  /** How many cells hold no value that is understood. */
  int unknown() {
    return unknown;
  }

  /** How many cells have a name. */
  int named() {
    return named;
  }

  long name(int cell) {
    return names[cell];
  }

  String nameText(byte[] bytes, int cell) {
    int start = start(names[cell]);
    return JsonText.decode(bytes, start, start + count(names[cell]));
  }

  /** The cells in the order in which they came. */
  JsonCells inOrder(byte[] bytes) {
    return new JsonCells(
        bytes,
        Arrays.copyOf(raw, size),
        anyFormatted ? Arrays.copyOf(formatted, size) : JsonCells.NO_FORMATTED);
  }

  /**
   * The cells in column order.
   *
   * @param plan the column of each cell; negative to leave it out
   */
  JsonCells byPlan(byte[] bytes, int[] plan, int columns) {
    return new JsonCells(
        bytes,
        arranged(raw, plan, columns),
        anyFormatted ? arranged(formatted, plan, columns) : JsonCells.NO_FORMATTED);
  }

  private static long[] arranged(long[] spans, int[] plan, int columns) {
    long[] arranged = new long[columns];
    for (int i = 0; i < plan.length; i++) {
      if (plan[i] >= 0) {
        arranged[plan[i]] = spans[i];
      }
    }
    return arranged;
  }
}
