// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recording;

/** Reads a text of the wire as one of the constants that this library knows. */
final class OpenEnum {
  private OpenEnum() {}

  /** The constant whose name is the text, ignoring case and outer blanks, else the other one. */
  static <E extends Enum<E>> E read(String text, E[] constants, E other) {
    String name = text.strip();
    for (E constant : constants) {
      // Not by toUpperCase: equalsIgnoreCase knows no locale.
      if (constant.name().equalsIgnoreCase(name)) {
        return constant;
      }
    }
    return other;
  }
}
