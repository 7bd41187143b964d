// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.internal.text.Fingerprint;
import com.ximasdk.recording.CallKey;
import java.util.Arrays;

/**
 * Numbers calls in the order in which they are met, in 12 bytes each and the room that it takes to
 * find them. A call is told by 8 bytes of its key's SHA-256: that two of a million calls share them
 * is less likely than one in ten million.
 */
final class CallNumbers {
  private static final double FULL = 0.8;
  private static final int NONE = -1;

  private long[] prints = new long[32];
  private int[] numbers = empty(32);
  private int size;

  /** The number of a call; a new one is given the next, from 0. */
  int of(CallKey key) {
    long print = Fingerprint.ofCharacters(key.text()).getLong();
    int slot = slot(print);
    if (numbers[slot] != NONE) {
      return numbers[slot];
    }
    if (size + 1 > prints.length * FULL) {
      grow();
      slot = slot(print);
    }
    prints[slot] = print;
    numbers[slot] = size;
    return size++;
  }

  private void grow() {
    long[] before = prints;
    int[] numbersBefore = numbers;
    prints = new long[Math.addExact(before.length, before.length / 2)];
    numbers = empty(prints.length);
    for (int i = 0; i < before.length; i++) {
      if (numbersBefore[i] != NONE) {
        int slot = slot(before[i]);
        prints[slot] = before[i];
        numbers[slot] = numbersBefore[i];
      }
    }
  }

  private int slot(long print) {
    int slot = (int) Long.remainderUnsigned(print, prints.length);
    while (numbers[slot] != NONE && prints[slot] != print) {
      slot = slot + 1 == prints.length ? 0 : slot + 1;
    }
    return slot;
  }

  private static int[] empty(int length) {
    int[] numbers = new int[length];
    Arrays.fill(numbers, NONE);
    return numbers;
  }
}
