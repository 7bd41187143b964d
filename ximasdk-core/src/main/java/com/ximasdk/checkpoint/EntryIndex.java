// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import com.ximasdk.internal.text.SipHash;
import java.util.function.IntUnaryOperator;

/**
 * Tells for each key which put of a file was its last: 16 bytes a key, with the room that it needs
 * to find them 22 to 44. Of a key it keeps 96 bits of its hash; that two of a thousand million keys
 * share them by chance is less likely than one in 10^10.
 *
 * <p>For one thread at a time.
 */
final class EntryIndex {
  /** What stands for no put. */
  static final int NONE = -1;

  /** Two for a key: the first half of the hash; 32 bits of the second, and the put plus one. */
  private long[] slots = new long[64];

  private int size;

  /** How many keys there are. */
  int size() {
    return size;
  }

  /** Makes room, so that so many keys can be put without a failure. */
  void reserve(int more) {
    long needed = size + (long) more;
    int length = slots.length;
    while (needed * 8 > length * 3L) {
      length = Math.multiplyExact(length, 2);
    }
    if (length > slots.length) {
      grow(length);
    }
  }

  private void grow(int length) {
    long[] larger = new long[length];
    for (int from = 0; from < slots.length; from += 2) {
      if (slots[from + 1] != 0) {
        int to = slot(larger, slots[from], slots[from + 1]);
        larger[to] = slots[from];
        larger[to + 1] = slots[from + 1];
      }
    }
    slots = larger;
  }

  /**
   * Notes the last put of a key.
   *
   * @return the one before; {@link #NONE} if there was none
   */
  int put(SipHash key, int put) {
    reserve(1);
    long low = low(key, put);
    int slot = slot(slots, key.first(), low);
    int before = put(slots[slot + 1]);
    if (before == NONE) {
      size++;
    }
    slots[slot] = key.first();
    slots[slot + 1] = low;
    return before;
  }

  /**
   * Forgets a key.
   *
   * @return its last put; {@link #NONE} if it was not there
   */
  int remove(SipHash key) {
    int slot = slot(slots, key.first(), low(key, 0));
    int before = put(slots[slot + 1]);
    if (before != NONE) {
      size--;
      close(slot);
    }
    return before;
  }

  /** Moves those behind a slot so that each is found without it. */
  private void close(int removed) {
    int mask = slots.length - 2;
    int gap = removed;
    for (int slot = (gap + 2) & mask; slots[slot + 1] != 0; slot = (slot + 2) & mask) {
      int home = home(slots, slots[slot + 1]);
      if (((slot - home) & mask) >= ((slot - gap) & mask)) {
        slots[gap] = slots[slot];
        slots[gap + 1] = slots[slot + 1];
        gap = slot;
      }
    }
    slots[gap] = 0;
    slots[gap + 1] = 0;
  }

  /** Gives every put another number. */
  void renumber(IntUnaryOperator numbers) {
    for (int low = 1; low < slots.length; low += 2) {
      if (slots[low] != 0) {
        slots[low] = (slots[low] & ~0xFFFF_FFFFL) | (numbers.applyAsInt(put(slots[low])) + 1L);
      }
    }
  }

  private static long low(SipHash key, int put) {
    return (key.second() << 32) | (put + 1L);
  }

  private static int put(long low) {
    return (int) low - 1;
  }

  private static int home(long[] slots, long low) {
    return ((int) (low >>> 32) << 1) & (slots.length - 2);
  }

  /** Where a key is, or would be. */
  private static int slot(long[] slots, long high, long low) {
    int mask = slots.length - 2;
    int slot = home(slots, low);
    while (slots[slot + 1] != 0 && (slots[slot] != high || slots[slot + 1] >>> 32 != low >>> 32)) {
      slot = (slot + 2) & mask;
    }
    return slot;
  }
}
