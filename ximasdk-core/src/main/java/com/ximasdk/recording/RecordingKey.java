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

  /** The text of the key. */
  @Override
  public String toString() {
    return text;
  }
}
