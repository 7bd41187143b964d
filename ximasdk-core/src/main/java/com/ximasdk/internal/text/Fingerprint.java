// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short stand-in for a text, the same on every machine and in every run. */
public final class Fingerprint {
  private Fingerprint() {}

  /** The first bytes of the text's SHA-256, in hexadecimal. */
  public static String of(String text, int bytes) {
    return HexFormat.of().formatHex(digest(text.getBytes(StandardCharsets.UTF_8)), 0, bytes);
  }

  /**
   * The first 16 bytes of the SHA-256 of the text's characters, two bytes each: an encoding would
   * make one of several texts that are no valid Unicode.
   */
  public static ByteBuffer ofCharacters(String text) {
    ByteBuffer characters = ByteBuffer.allocate(Math.multiplyExact(text.length(), Character.BYTES));
    characters.asCharBuffer().put(text);
    return ByteBuffer.wrap(digest(characters.array()), 0, 16);
  }

  private static byte[] digest(byte[] bytes) {
    return sha256().digest(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
