// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.text;

/** Reads a text of the wire as one of the constants that this library knows. */
public final class OpenEnum {
  private OpenEnum() {}

  /** The constant whose name is the text, ignoring case and outer blanks, else the other one. */
  public static <E extends Enum<E>> E read(String text, E[] constants, E other) {
    // As it is almost always written.
    for (E constant : constants) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    String name = Blanks.strip(text);
    for (E constant : constants) {
      // Not by toUpperCase: equalsIgnoreCase knows no locale.
      if (constant.name().equalsIgnoreCase(name)) {
        return constant;
      }
    }
    return other;
  }
}
