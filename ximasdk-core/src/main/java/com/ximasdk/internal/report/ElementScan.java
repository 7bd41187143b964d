// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import java.nio.charset.StandardCharsets;

/**
 * Looks at one element of a list as a whole. It is flat if it can be a row: an array of cells, or
 * an object whose members are cells or lists of scalars, or that holds its cells in a list of its
 * own. Whether it is a row is for the columns to say. Anything else is a list or an object to go
 * into.
 */
final class ElementScan {
  /** An object that is no row, to be read member by member. */
  static final int OBJECT = -2;

  /** An array that is no row, to be read element by element. */
  static final int LIST = -3;

  private static final int DEEP = -4;

  /** More cells than a row has; what holds more is gone into, so that it takes no memory. */
  private static final int MOST_CELLS = 4 * JsonColumns.MOST;

  private static final byte[][] CELL_MEMBERS = {
    ascii("raw"), ascii("value"), ascii("formatted"), ascii("text"), ascii("display"), ascii("key")
  };
  private static final int RAW = 0;
  private static final int VALUE = 1;
  private static final int DISPLAY = 4;
  private static final int KEY = 5;

  private final CellSpans members = new CellSpans();
  private final CellSpans wrapped = new CellSpans();
  private boolean array;
  private int wrappers;
  private int emptyLists;
  private boolean ambiguousCell;

  // The parts of the cell object that was read last.
  private long cellRaw;
  private long cellFormatted;
  private long cellKey;

  private static byte[] ascii(String name) {
    return name.getBytes(StandardCharsets.US_ASCII);
  }

  /** Whether the element is an array. */
  boolean isArray() {
    return array;
  }

  /** Whether the element is an object with one list of cells. */
  boolean isWrapper() {
    return wrappers == 1;
  }

  /** Whether it has a list without elements. */
  boolean hasEmptyList() {
    return emptyLists > 0;
  }

  /** Whether a cell has the same part twice. */
  boolean hasAmbiguousCell() {
    return ambiguousCell;
  }

  /** The members of an object. */
  CellSpans members() {
    return members;
  }

  /** The cells of an array, or those in the list of a wrapper. */
  CellSpans listed() {
    return array ? members : wrapped;
  }

  /**
   * Looks at an element.
   *
   * @return where it ends; or {@link #OBJECT}, {@link #LIST}, {@link JsonScan#UNFINISHED}
   */
  int scan(byte[] bytes, int from, int end, int depth) {
    JsonScan.checkDepth(from, depth);
    members.clear();
    wrapped.clear();
    wrappers = 0;
    emptyLists = 0;
    ambiguousCell = false;
    array = bytes[from] == '[';
    int at = array ? cells(bytes, from, end, depth, members) : object(bytes, from, end, depth);
    return at == DEEP ? (array ? LIST : OBJECT) : at;
  }

  // --- a list of cells

  private int cells(byte[] bytes, int from, int end, int depth, CellSpans spans) {
    int at = JsonScan.blanks(bytes, from + 1, end);
    if (at < end && bytes[at] == ']') {
      return at + 1;
    }
    while (at < end) {
      at = cell(bytes, at, end, depth - 1, spans);
      if (at < 0) {
        return at;
      }
      if (spans.size() > MOST_CELLS) {
        return DEEP;
      }
      if (at == end) {
        return JsonScan.UNFINISHED;
      }
      byte b = bytes[at];
      if (b <= ' ') {
        at = JsonScan.blanks(bytes, at, end);
        if (at == end) {
          return JsonScan.UNFINISHED;
        }
        b = bytes[at];
      }
      if (b == ']') {
        return at + 1;
      }
      at = JsonScan.comma(bytes, at);
      if (at < end && bytes[at] <= ' ') {
        at = JsonScan.blanks(bytes, at, end);
      }
    }
    return JsonScan.UNFINISHED;
  }

  private int cell(byte[] bytes, int from, int end, int depth, CellSpans spans) {
    byte first = bytes[from];
    if (first == '"') {
      int at = JsonScan.string(bytes, from + 1, end);
      if (at >= 0) {
        spans.add(CellSpans.NONE, CellSpans.span(from + 1, at - 1, CellKind.TEXT), CellSpans.NONE);
      }
      return at;
    }
    if (first == '{' || first == '[') {
      return structuredCell(bytes, from, end, depth, spans);
    }
    int at = JsonScan.scalar(bytes, from, end);
    if (at >= 0) {
      spans.add(CellSpans.NONE, plain(bytes, from, at), CellSpans.NONE);
    }
    return at;
  }

  /** The span of a number or a truth value; none for null. */
  private static long plain(byte[] bytes, int from, int end) {
    byte first = bytes[from];
    return first == 'n'
        ? CellSpans.NONE
        : CellSpans.span(from, end, first == 't' || first == 'f' ? CellKind.TEXT : CellKind.NUMBER);
  }

  private int structuredCell(byte[] bytes, int from, int end, int depth, CellSpans spans) {
    int at = bytes[from] == '{' ? cellObject(bytes, from, end, depth) : DEEP;
    if (at == DEEP) {
      // The first element tells what the list holds; a later one only costs its own cell.
      if (spans.size() == 0) {
        return DEEP;
      }
      at = JsonScan.value(bytes, from, end, depth);
      cellKey = CellSpans.NONE;
      cellRaw = CellSpans.span(from, from, CellKind.UNKNOWN);
      cellFormatted = CellSpans.NONE;
    }
    if (at >= 0) {
      spans.add(cellKey, cellRaw, cellFormatted);
    }
    return at;
  }

  /** Reads an object of scalars as a cell. */
  private int cellObject(byte[] bytes, int from, int end, int depth) {
    JsonScan.checkDepth(from, depth);
    long raw = CellSpans.NONE;
    long value = CellSpans.NONE;
    long formatted = CellSpans.NONE;
    int formattedRank = DISPLAY + 1;
    int seen = 0;
    cellKey = CellSpans.NONE;
    int at = JsonScan.blanks(bytes, from + 1, end);
    boolean more = at < end && bytes[at] != '}';
    while (more) {
      int nameEnd = JsonScan.name(bytes, at, end);
      if (nameEnd < 0) {
        return JsonScan.UNFINISHED;
      }
      int part = part(bytes, at + 1, nameEnd - 1);
      at = JsonScan.colon(bytes, nameEnd, end);
      if (at < 0) {
        return JsonScan.UNFINISHED;
      }
      int start = at;
      byte first = bytes[at];
      if (first == '{' || first == '[') {
        return DEEP;
      }
      at = first == '"' ? JsonScan.string(bytes, at + 1, end) : JsonScan.scalar(bytes, at, end);
      if (at < 0) {
        return JsonScan.UNFINISHED;
      }
      if (part >= 0) {
        if ((seen & 1 << part) != 0) {
          ambiguousCell = true;
        }
        seen |= 1 << part;
        long span =
            first == '"'
                ? CellSpans.span(start + 1, at - 1, CellKind.TEXT)
                : plain(bytes, start, at);
        if (part == RAW) {
          raw = span;
        } else if (part == VALUE) {
          value = span;
        } else if (part == KEY) {
          cellKey = span;
        } else if (part < formattedRank && span != CellSpans.NONE) {
          formatted = span;
          formattedRank = part;
        }
      }
      at = JsonScan.blanks(bytes, at, end);
      if (at == end) {
        return JsonScan.UNFINISHED;
      }
      more = bytes[at] != '}';
      if (more) {
        at = JsonScan.blanks(bytes, JsonScan.comma(bytes, at), end);
        if (at == end) {
          return JsonScan.UNFINISHED;
        }
      }
    }
    if (at == end) {
      return JsonScan.UNFINISHED;
    }
    boolean known = (seen & ~(1 << KEY)) != 0;
    cellRaw =
        !known ? CellSpans.span(from, from, CellKind.UNKNOWN) : raw != CellSpans.NONE ? raw : value;
    cellFormatted = formatted;
    return at + 1;
  }

  /** Which part of a cell a member is; -1 for none. */
  private static int part(byte[] bytes, int from, int end) {
    int length = end - from;
    for (int i = 0; i < CELL_MEMBERS.length; i++) {
      byte[] name = CELL_MEMBERS[i];
      if (name.length == length && name[0] == bytes[from] && isName(bytes, from, name)) {
        return i;
      }
    }
    for (int i = from; i < end; i++) {
      if (bytes[i] == '\\') {
        byte[] plain = JsonText.decode(bytes, from, end).getBytes(StandardCharsets.UTF_8);
        return part(plain, 0, plain.length);
      }
    }
    return -1;
  }

  private static boolean isName(byte[] bytes, int from, byte[] name) {
    for (int i = 1; i < name.length; i++) {
      if (bytes[from + i] != name[i]) {
        return false;
      }
    }
    return true;
  }

  // --- an object

  private int object(byte[] bytes, int from, int end, int depth) {
    int at = JsonScan.blanks(bytes, from + 1, end);
    if (at < end && bytes[at] == '}') {
      return at + 1;
    }
    while (at < end) {
      int nameEnd = JsonScan.name(bytes, at, end);
      if (nameEnd < 0) {
        return JsonScan.UNFINISHED;
      }
      long name = CellSpans.span(at + 1, nameEnd - 1, CellKind.TEXT);
      at = JsonScan.colon(bytes, nameEnd, end);
      if (at < 0) {
        return JsonScan.UNFINISHED;
      }
      at = member(bytes, name, at, end, depth - 1);
      if (at < 0) {
        return at;
      }
      if (members.size() > MOST_CELLS) {
        return DEEP;
      }
      at = JsonScan.blanks(bytes, at, end);
      if (at == end) {
        return JsonScan.UNFINISHED;
      }
      if (bytes[at] == '}') {
        return at + 1;
      }
      at = JsonScan.blanks(bytes, JsonScan.comma(bytes, at), end);
    }
    return JsonScan.UNFINISHED;
  }

  private int member(byte[] bytes, long name, int from, int end, int depth) {
    byte first = bytes[from];
    int at;
    if (first == '"') {
      at = JsonScan.string(bytes, from + 1, end);
      if (at >= 0) {
        members.add(name, CellSpans.span(from + 1, at - 1, CellKind.TEXT), CellSpans.NONE);
      }
    } else if (first == '{') {
      at = cellObject(bytes, from, end, depth);
      if (at >= 0) {
        members.add(name, cellRaw, cellFormatted);
      }
    } else if (first == '[') {
      at = list(bytes, name, from, end, depth);
      if (at >= 0) {
        members.add(name, CellSpans.span(from, from, CellKind.UNKNOWN), CellSpans.NONE);
      }
    } else {
      at = JsonScan.scalar(bytes, from, end);
      if (at >= 0) {
        members.add(name, plain(bytes, from, at), CellSpans.NONE);
      }
    }
    return at;
  }

  /** A list inside the object: of cells, of scalars, or of what makes the object no row. */
  private int list(byte[] bytes, long name, int from, int end, int depth) {
    String member =
        JsonText.decode(
            bytes, CellSpans.start(name), CellSpans.start(name) + CellSpans.count(name));
    if (member.equalsIgnoreCase("columns")) {
      return DEEP;
    }
    JsonScan.checkDepth(from, depth);
    int at = JsonScan.blanks(bytes, from + 1, end);
    if (at == end) {
      return JsonScan.UNFINISHED;
    }
    byte first = bytes[at];
    boolean cells = member.equals("cells") || member.equals("values");
    if (first == ']') {
      emptyLists++;
    } else if (first == '[' || (first == '{' && !cells)) {
      return DEEP;
    } else if (first == '{') {
      int cell = cellObject(bytes, at, end, depth - 1);
      if (cell < 0) {
        return cell;
      }
      if (CellSpans.kind(cellRaw) == CellKind.UNKNOWN) {
        return DEEP;
      }
    }
    if (!cells) {
      return JsonScan.value(bytes, from, end, depth);
    }
    wrappers++;
    wrapped.clear();
    return cells(bytes, from, end, depth, wrapped);
  }
}
