// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recording;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Makes the name of an audio file from the text of a recording key, whatever that holds. */
final class AudioFileName {
  private static final String SUFFIX = ".wav";
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9-]{0,119}");

  /** Windows keeps these for devices, with any ending. */
  private static final Pattern RESERVED = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

  private static final int LONGEST_READABLE = 60;

  private AudioFileName() {}

  static String of(String key) {
    if (PLAIN.matcher(key).matches() && !RESERVED.matcher(key).matches()) {
      return key + SUFFIX;
    }
    return readable(key) + "_" + digest(key) + SUFFIX;
  }

  /** Letters and digits of ASCII alone: what others are in lower case is for tables that change. */
  private static String readable(String key) {
    StringBuilder readable = new StringBuilder();
    for (int index = 0; index < Math.min(key.length(), LONGEST_READABLE); index++) {
      char unit = key.charAt(index);
      if (unit >= 'A' && unit <= 'Z') {
        readable.append((char) (unit - 'A' + 'a'));
      } else if ((unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9')) {
        readable.append(unit);
      } else if (readable.length() > 0 && readable.charAt(readable.length() - 1) != '-') {
        readable.append('-');
      }
    }
    if (readable.length() > 0 && readable.charAt(readable.length() - 1) == '-') {
      readable.setLength(readable.length() - 1);
    }
    return readable.length() == 0 ? "recording" : readable.toString();
  }

  /** Over the UTF-16 units: an encoding would make one of all texts that are no valid Unicode. */
  private static String digest(String key) {
    ByteBuffer units = ByteBuffer.allocate(Character.BYTES * key.length());
    key.chars().forEach(unit -> units.putChar((char) unit));
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(units.array()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
