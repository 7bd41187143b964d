// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import org.jspecify.annotations.Nullable;

/**
 * The authentication key of a Xima Service User.
 *
 * <p>The key is opaque: a long string that ends in {@code =} (Xima CCaaS Integration Guide,
 * "Acquire the Service User's Authentication Key"; KNOWN). It does not expire, but a refresh in the
 * product makes a new one and ends the old one at once (KNOWN: Xima CCaaS guide).
 *
 * <p>The text of the key is never part of {@link #toString()}, of an exception or of a log entry;
 * {@link #reveal()} is the only way to it. Instances are immutable and safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
public final class AuthenticationKey {
  /** What servers take as a header at most. */
  private static final int LONGEST = 8_000;

  private final String text;

  private AuthenticationKey(String text) {
    this.text = text;
  }

  /**
   * Takes a key as it was copied from the product.
   *
   * @param text the key; blanks and line ends around it are dropped, nothing else is changed
   * @return the key, of 1 to 8,000 characters of ASCII
   * @throws IllegalArgumentException if the text is empty, has more than 8,000 characters, does not
   *     end in {@code =}, or holds a character that cannot stand in an HTTP header; the message
   *     does not repeat the text
   */
  public static AuthenticationKey of(String text) {
    String key = text.strip();
    if (key.isEmpty()) {
      throw new IllegalArgumentException(
          "The authentication key is empty. Copy it from API Enablement > Service Users in Xima"
              + " CCaaS.");
    }
    if (key.length() > LONGEST) {
      throw new IllegalArgumentException(
          ("The authentication key has %s characters. Expected at most %s, which is what fits into"
                  + " a request. Copy the key alone.")
              .formatted(key.length(), LONGEST));
    }
    if (!key.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
      throw new IllegalArgumentException(
          "The authentication key holds a blank, a line end or a character outside ASCII."
              + " Copy it again, as one line.");
    }
    if (!key.endsWith("=")) {
      throw new IllegalArgumentException(
          ("The authentication key has %s characters and does not end in '='. It is probably cut"
                  + " off: copy the entire string.")
              .formatted(key.length()));
    }
    return new AuthenticationKey(key);
  }

  /** {@return the key itself, for the request that needs it; keep it out of logs and messages} */
  public String reveal() {
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AuthenticationKey key && key.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** A mask that tells nothing of the key, not even its length. */
  @Override
  public String toString() {
    return "AuthenticationKey[****]";
  }
}
