// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.internal.text.Fingerprint;
import com.ximasdk.recording.RecordingKey;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * Stands for a recording key, in 16 bytes: the first of its SHA-256. That two of a thousand million
 * keys share them is less likely than one in 10^20.
 */
record RecordingPrint(long high, long low) {
  static final int LENGTH = 32;

  static RecordingPrint of(RecordingKey key) {
    ByteBuffer print = Fingerprint.ofCharacters(key.text());
    return new RecordingPrint(print.getLong(), print.getLong());
  }

  /**
   * Reads {@link #text()} out of a longer text.
   *
   * @throws NumberFormatException if that is none
   */
  static RecordingPrint parse(CharSequence text, int from) {
    if (text.length() < from + LENGTH) {
      throw new NumberFormatException("'" + text + "' is too short for the print of a key.");
    }
    return new RecordingPrint(
        HexFormat.fromHexDigitsToLong(text, from, from + LENGTH / 2),
        HexFormat.fromHexDigitsToLong(text, from + LENGTH / 2, from + LENGTH));
  }

  /** The 32 hexadecimal digits. */
  String text() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(high) + hex.toHexDigits(low);
  }
}
