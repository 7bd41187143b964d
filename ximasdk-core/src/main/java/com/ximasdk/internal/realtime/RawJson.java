// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import java.nio.charset.StandardCharsets;

/**
 * JSON as it was received, whose text is made only for who asks: most values are never looked at
 * again.
 */
final class RawJson implements CharSequence {
  private final byte[] utf8;

  RawJson(byte[] utf8) {
    this.utf8 = utf8;
  }

  @Override
  public int length() {
    return toString().length();
  }

  @Override
  public char charAt(int index) {
    return toString().charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return toString().substring(start, end);
  }

  @Override
  public String toString() {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
