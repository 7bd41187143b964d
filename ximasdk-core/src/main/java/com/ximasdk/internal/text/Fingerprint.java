// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short stand-in for a text, the same on every machine and in every run. */
public final class Fingerprint {
  private Fingerprint() {}

  /** The first bytes of the text's SHA-256, in hexadecimal. */
  public static String of(String text, int bytes) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
