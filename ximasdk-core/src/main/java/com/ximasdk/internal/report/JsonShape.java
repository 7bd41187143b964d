// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Goes through an answer and tells what it is made of, whatever it may mean. An element of a list
 * is read whole where it can be a row; all else is gone into, so that nothing large is held.
 */
final class JsonShape {
  /** The longest value that is read as one. */
  static final int LONGEST = HeldRows.MOST_BYTES;

  private static final String COLUMNS = "columns";
  private static final String TIMEFRAME = "timeframe";
  private static final String PARAMETERS = "parameters";

  private final JsonInput input;
  private final ShapeListener listener;
  private final ElementScan scan = new ElementScan();
  private final Deque<Place> open = new ArrayDeque<>();
  private final Scope root = Scope.root();
  private int places;
  private boolean started;
  private boolean over;
  private boolean keeps;

  JsonShape(JsonInput input, ShapeListener listener) {
    this.input = input;
    this.listener = listener;
  }

  /** The answer itself. */
  Scope root() {
    return root;
  }

  /** Reads on; false once the answer has ended. */
  boolean step() throws IOException {
    if (over) {
      return false;
    }
    int at = skipBlanks();
    if (at < 0) {
      end();
      return false;
    }
    byte[] bytes = input.bytes();
    Place top = open.peek();
    if (!started) {
      begin(bytes[at], at);
    } else if (top == null) {
      throw new NoReport("more follows after the end of the JSON value.");
    } else {
      boolean whole =
          top instanceof RowList list ? element(list, bytes, at) : member((Scope) top, bytes, at);
      if (!whole && !input.more()) {
        throw new InvalidJson("it ends before the JSON value does", input.end());
      }
    }
    return true;
  }

  /** To the next byte that is not blank; negative at the end of the answer. */
  private int skipBlanks() throws IOException {
    while (true) {
      int at = JsonScan.blanks(input.bytes(), input.position(), input.end());
      input.moveTo(at);
      if (at < input.end()) {
        return at;
      }
      if (!input.more()) {
        return -1;
      }
    }
  }

  private void begin(byte first, int at) {
    if (first == '{') {
      push(root, at);
    } else if (first == '[') {
      listener.begins(root);
      push(RowList.member(root, ""), at);
    } else {
      throw new NoReport(
          first == '<'
              ? "the answer is a web page, not JSON. Check that the tenant URL is right and that no"
                  + " proxy or sign-in page stands between."
              : "the answer is a single JSON value, or none; expected an object with columns and"
                  + " rows.");
    }
    started = true;
  }

  private void end() {
    if (!started) {
      throw new NoReport("the answer is empty; expected a JSON object with columns and rows.");
    }
    if (!open.isEmpty()) {
      throw new InvalidJson("it ends before the JSON value does", input.end());
    }
    over = true;
    listener.ends(root);
  }

  private void push(Place place, int at) {
    JsonScan.checkDepth(at, JsonScan.DEEPEST - open.size());
    open.push(place);
    input.moveTo(at + 1);
    listener.begins(place);
  }

  private void pop(Place place, int at) {
    open.pop();
    input.moveTo(at + 1);
    if (place != root) {
      listener.ends(place);
    }
    if (keeps && open.size() == 1) {
      keeps = false;
      byte[] kept = place.holdsSections() ? null : input.kept();
      input.giveUpKept();
      if (kept != null) {
        listener.kept(place, kept);
      }
    }
  }

  private int depth() {
    return JsonScan.DEEPEST - open.size();
  }

  // --- elements of a list

  private boolean element(RowList list, byte[] bytes, int from) {
    int end = input.end();
    int at = from;
    if (bytes[at] == ']') {
      pop(list, at);
      return true;
    }
    if (list.size() > 0) {
      at = JsonScan.blanks(bytes, JsonScan.comma(bytes, at), end);
      if (at == end) {
        return false;
      }
    }
    byte first = bytes[at];
    if (first != '[' && first != '{') {
      int to = JsonScan.value(bytes, at, end, depth());
      if (to >= 0) {
        list.holds(first);
        input.moveTo(to);
        listener.valueElement(list, first);
      } else {
        checkLength(at);
      }
      return to >= 0;
    }
    int to = scan.scan(bytes, at, end, depth());
    if (to == JsonScan.UNFINISHED) {
      if (end - at <= LONGEST) {
        return false;
      }
      to = first == '[' ? ElementScan.LIST : ElementScan.OBJECT;
    }
    if (to >= 0) {
      list.holds(first);
      input.moveTo(to);
      listener.element(list, ++places, scan, bytes, at, to);
    } else {
      int index = list.size();
      list.holds(first);
      push(
          to == ElementScan.LIST
              ? RowList.element(list, index)
              : Scope.element(list, index, ++places),
          at);
    }
    return true;
  }

  private void checkLength(int from) {
    if (input.end() - from > LONGEST) {
      throw new InvalidJson("a value is longer than " + LONGEST + " bytes", from);
    }
  }

  // --- members of an object

  private boolean member(Scope scope, byte[] bytes, int from) {
    int end = input.end();
    int at = from;
    if (bytes[at] == '}') {
      pop(scope, at);
      return true;
    }
    if (scope.size() > 0) {
      at = JsonScan.blanks(bytes, JsonScan.comma(bytes, at), end);
      if (at == end) {
        return false;
      }
    }
    int nameEnd = JsonScan.name(bytes, at, end);
    int value = nameEnd < 0 ? nameEnd : JsonScan.colon(bytes, nameEnd, end);
    if (value < 0) {
      checkLength(at);
      return false;
    }
    String name = JsonText.decode(bytes, at + 1, nameEnd - 1);
    byte first = bytes[value];
    boolean whole = isWhole(name, first);
    int to =
        whole
            ? JsonScan.value(bytes, value, end, depth())
            : first == '{' && SectionFacts.isName(name)
                ? scan.scan(bytes, value, end, depth())
                : ElementScan.OBJECT;
    if (to == JsonScan.UNFINISHED) {
      checkLength(at);
      return false;
    }
    scope.holds(first);
    if (to < 0) {
      if (scope == root) {
        keeps = true;
        input.keepFrom(value, listener.mostKept());
      }
      push(first == '[' ? RowList.member(scope, name) : Scope.member(scope, name, ++places), value);
      return true;
    }
    input.moveTo(to);
    tell(scope, name, bytes, value, to);
    return true;
  }

  private static boolean isWhole(String name, byte first) {
    return (first != '[' && first != '{')
        || (first == '[' && name.equalsIgnoreCase(COLUMNS))
        || name.equalsIgnoreCase(TIMEFRAME)
        || name.equalsIgnoreCase(PARAMETERS);
  }

  private void tell(Scope scope, String name, byte[] bytes, int from, int to) {
    byte first = bytes[from];
    if (name.equalsIgnoreCase(TIMEFRAME)) {
      listener.timeframe(scope, bytes, from, to);
    } else if (first == '[' && name.equalsIgnoreCase(COLUMNS)) {
      listener.columns(scope, bytes, from, to);
    } else if ((first == '[' || first == '{') && name.equalsIgnoreCase(PARAMETERS)) {
      listener.parameters(scope, bytes, from, to);
    } else if (first == '{') {
      listener.nameObject(scope, name, bytes, from, to);
    } else {
      listener.value(scope, name, bytes, from, to);
    }
  }
}
