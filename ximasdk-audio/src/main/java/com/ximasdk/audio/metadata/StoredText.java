// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.metadata;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Objects;

/** Texts as chunks can hold them. */
final class StoredText {
  private StoredText() {}

  /** Refuses a text that would be stored as another one. */
  static String checked(String name, String text, Charset charset, int mostBytes) {
    Objects.requireNonNull(text, name);
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          name + ": found a character of value 0, which ends a text in a file; expected none");
    }
    int bytes = length(name, text, charset);
    if (bytes > mostBytes) {
      throw new IllegalArgumentException(
          name + ": found " + bytes + " bytes in " + charset + ", expected at most " + mostBytes);
    }
    return text;
  }

  private static int length(String name, String text, Charset charset) {
    try {
      return charset.newEncoder().encode(CharBuffer.wrap(text)).remaining();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          name + ": found a character that " + charset + " does not have", e);
    }
  }
}
