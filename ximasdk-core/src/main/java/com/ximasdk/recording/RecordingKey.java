// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recording;

/**
 * The key that Xima CCaaS generated for one recording.
 *
 * <p>The key is opaque. Those printed in the vendor's guide look like a UUID and the recording's
 * start in epoch milliseconds, but are not valid hexadecimal UUIDs (Xima CCaaS guide, "Requesting
 * Recordings via API"; KNOWN), so nothing is parsed out of it. Two keys are equal if their texts
 * are.
 *
 * <p>Immutable.
 *
 * @param text the key as the tenant wrote it, never empty; blanks are part of it
 * @since 0.1.0
 */
public record RecordingKey(String text) {
  /**
   * Takes a key as the tenant wrote it.
   *
   * @param text blanks are part of the key
   * @throws IllegalArgumentException if the text is empty
   */
  public RecordingKey {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("A recording key is empty. Expected a text.");
    }
  }

  /**
   * A name for a file with the recording's audio, as {@code
   * 91a1e1e8-08p8-427b-bd04-da43c2a1db7d-1707770449131.wav}. It is safe on every file system,
   * whatever the tenant wrote into the key:
   *
   * <ul>
   *   <li>It is a name and no path: lower-case letters of ASCII, digits, {@code -} and {@code _},
   *       beginning with a letter or digit, then {@code .wav}; no name that Windows keeps for a
   *       device.
   *   <li>It has at most 150 characters, so that an ending such as {@code .part} has room.
   *   <li>Two keys that differ in anything have different names, also where a file system takes
   *       upper and lower case for the same. Tenants may give the same key, so each has a directory
   *       of its own.
   *   <li>The name of a key is the same in every version of this library, in every locale, on every
   *       platform.
   * </ul>
   *
   * <p>A key of lower-case letters, digits and dashes, as those in the vendor's guide are (KNOWN),
   * is its own name. Of any other, what is readable is followed by {@code _} and the SHA-256 of the
   * key's UTF-16 units in hexadecimal. Two keys of one SHA-256 would be needed for one name.
   *
   * @return the name, with its ending and without a directory; never empty
   */
  public String audioFileName() {
    return AudioFileName.of(text);
  }

  /** The text of the key. */
  @Override
  public String toString() {
    return text;
  }
}
