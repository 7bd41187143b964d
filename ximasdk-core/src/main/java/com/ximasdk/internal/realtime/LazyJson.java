// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON whose text is made only for who asks: most values are never looked at again. */
final class LazyJson implements CharSequence {
  private final JsonNode node;

  LazyJson(JsonNode node) {
    this.node = node;
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
    return node.toString();
  }
}
