// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.text;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Masks an authentication key in texts: each run of eight of its characters, a beginning of six, or
 * the whole of a shorter key; plain, escaped, wrapped, in base64 or in hexadecimal. Safe for
 * several threads.
 */
public final class KeyMask {
  /** Stands for what is not shown. */
  public static final String MASK = "****";

  private final String key;

  /** Listed when the first text comes: most calls have nothing to mask. */
  private volatile @Nullable KeyRuns runs;

  private KeyMask(String key) {
    this.key = key;
  }

  /** A mask of a key, which is not empty. */
  public static KeyMask of(String key) {
    return new KeyMask(key);
  }

  /** The text without the key, and without any part of it that tells of it. */
  public String masked(String text) {
    KeyRuns known = runs;
    if (known == null) {
      known = new KeyRuns(key);
      runs = known;
    }
    BitSet places = KeySearch.in(text, known);
    if (places.isEmpty()) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text.length());
    int at = 0;
    for (int start = places.nextSetBit(0); start >= 0; start = places.nextSetBit(at)) {
      masked.append(text, at, start).append(MASK);
      at = places.nextClearBit(start);
    }
    return masked.append(text, at, text.length()).toString();
  }
}
