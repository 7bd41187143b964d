// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Rows held back in their order until what belongs to them is certain, up to a limit. */
final class HeldRows {
  /** How many bytes are held back, at most. */
  static final int MOST_BYTES = 4 << 20;

  private static final int BYTES_OF_ONE = 64;

  private final Queue<Held> held = new ArrayDeque<>();
  private long bytes;

  boolean isEmpty() {
    return held.isEmpty();
  }

  /** Whether more is held than the limit. */
  boolean isOver() {
    return bytes > MOST_BYTES;
  }

  void add(Held one) {
    held.add(one);
    bytes += weight(one);
  }

  /** The first that is held; null if none is. */
  @Nullable Held first() {
    return held.peek();
  }

  void removeFirst() {
    Held one = held.remove();
    bytes -= weight(one);
  }

  void clear() {
    held.clear();
    bytes = 0;
  }

  private static long weight(Held one) {
    return (long) BYTES_OF_ONE + (one instanceof Element element ? element.to - element.from : 0);
  }

  /** What is held. */
  sealed interface Held {
    /** The object that it belongs to. */
    Scope scope();
  }

  /** An element of a list that may be a row: some of the bytes of the answer. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  record Element(RowList list, int index, int order, byte[] bytes, int from, int to)
      implements Held {
    @Override
    public Scope scope() {
      return list.scope();
    }
  }

  /**
   * An element of a list that is certainly no row.
   *
   * @param what what it is, for a sentence
   */
  record Other(RowList list, int index, String what) implements Held {
    @Override
    public Scope scope() {
      return list.scope();
    }
  }

  /** The end of an object, when it shows whether there were rows in it. */
  record End(Scope scope) implements Held {}
}
