// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.text;

import java.util.UUID;

/**
 * A set of texts of several kinds that keeps 16 bytes of each, whatever its length; with the room
 * that it needs to find them, 30 to 60.
 *
 * <p>The bytes are a text's hash with a secret of this set. That two of a thousand million texts
 * share them by chance is less likely than one in 10^20, and nobody can make two that do.
 *
 * <p>For one thread at a time; reading alone, for several.
 */
public final class FingerprintSet {
  /** The kind of a text of which none is said. */
  private static final char PLAIN = 0;

  private final long secret0;
  private final long secret1;

  /** For what is added alone: that is by one thread at a time. */
  private final SipHash hash;

  /** Two for a text; both 0 where there is none. */
  private long[] slots = new long[16];

  /** When the text of each pair was added. */
  private int[] numbers = new int[8];

  private int size;

  /** An empty set. */
  public FingerprintSet() {
    UUID secret = UUID.randomUUID();
    secret0 = secret.getMostSignificantBits();
    secret1 = secret.getLeastSignificantBits();
    hash = new SipHash(secret0, secret1);
  }

  /** How many texts there are. */
  public int size() {
    return size;
  }

  /** Adds a text; false if it was there. */
  public boolean add(String text) {
    return add(PLAIN, text);
  }

  /** Adds a text of a kind; false if it was there. The same text of two kinds is two. */
  public boolean add(char kind, String text) {
    hash.hash(kind, text);
    int slot = slot(slots, hash.first(), hash.second());
    if (isTaken(slots, slot)) {
      return false;
    }
    put(slots, slot, hash.first(), hash.second());
    numbers[slot / 2] = size;
    size++;
    if (size > slots.length / 3) {
      grow();
    }
    return true;
  }

  /** Whether a text is there. */
  public boolean contains(String text) {
    return contains(PLAIN, text);
  }

  /** Whether a text of a kind is there. */
  public boolean contains(char kind, String text) {
    return number(kind, text) >= 0;
  }

  /** How many texts were added before this one; -1 if it is not there. */
  public int number(String text) {
    return number(PLAIN, text);
  }

  private int number(char kind, String text) {
    if (size == 0) {
      return -1;
    }
    SipHash own = new SipHash(secret0, secret1);
    own.hash(kind, text);
    int slot = slot(slots, own.first(), own.second());
    return isTaken(slots, slot) ? numbers[slot / 2] : -1;
  }

  private void grow() {
    long[] larger = new long[Math.multiplyExact(slots.length, 2)];
    int[] theirNumbers = new int[larger.length / 2];
    for (int from = 0; from < slots.length; from += 2) {
      if (isTaken(slots, from)) {
        int to = slot(larger, slots[from], slots[from + 1]);
        put(larger, to, slots[from], slots[from + 1]);
        theirNumbers[to / 2] = numbers[from / 2];
      }
    }
    slots = larger;
    numbers = theirNumbers;
  }

  /** Where a fingerprint is, or would be. */
  private static int slot(long[] slots, long high, long low) {
    int mask = slots.length - 2;
    int slot = (int) low & mask;
    while (isTaken(slots, slot) && (slots[slot] != high || slots[slot + 1] != low)) {
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  private static boolean isTaken(long[] slots, int slot) {
    return (slots[slot] | slots[slot + 1]) != 0;
  }

  private static void put(long[] slots, int slot, long high, long low) {
    slots[slot] = high;
    slots[slot + 1] = low;
  }
}
