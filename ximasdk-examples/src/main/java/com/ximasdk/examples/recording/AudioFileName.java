// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.ximasdk.recording.RecordingKey;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes the name of an audio file from a recording key, whatever the key holds.
 *
 * <p>A key of lower-case letters, digits and dashes is its own name, as the keys in the vendor's
 * guide are. Of any other key, what is readable is followed by {@code _} and the key's SHA-256. So
 * two keys never share a name, not even on a file system that ignores case, and a name is portable:
 * ASCII, no reserved name, no dot or blank at its end, at most 150 characters.
 */
final class AudioFileName {
  private static final String SUFFIX = ".wav";
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9-]{0,119}");

  /** Windows keeps these for devices, with any ending. */
  private static final Pattern RESERVED = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

  private static final Pattern UNREADABLE = Pattern.compile("[^a-z0-9]+");
  private static final int LONGEST_READABLE = 60;

  private AudioFileName() {}

  static String of(RecordingKey key) {
    String text = key.text();
    if (PLAIN.matcher(text).matches() && !RESERVED.matcher(text).matches()) {
      return text + SUFFIX;
    }
    return readable(text) + "_" + digest(text) + SUFFIX;
  }

  private static String readable(String text) {
    String start = text.substring(0, Math.min(text.length(), LONGEST_READABLE));
    String readable =
        UNREADABLE.matcher(start.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-|-$", "");
    return readable.isEmpty() ? "recording" : readable;
  }

  /** Over the UTF-16 units: an encoding would make one of all texts that are no valid Unicode. */
  private static String digest(String text) {
    ByteBuffer units = ByteBuffer.allocate(2 * text.length());
    text.chars().forEach(unit -> units.putChar((char) unit));
    return HexFormat.of().formatHex(sha256().digest(units.array()));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
