// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.ximasdk.internal.text.PlainText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes as an escape whatever in a text of JSON could steer a terminal or end a line, also where
 * JSON does not ask for it. The text that is read back is the same.
 */
final class PlainEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;

  private static final int DELETE = 0x7F;

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = standardAsciiEscapesForJSON();
    codes[DELETE] = ESCAPE_STANDARD;
    return codes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int character) {
    boolean isWhole = !Character.isSurrogate((char) character);
    return isWhole && !PlainText.is(Character.toString(character))
        ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", character))
        : null;
  }
}
