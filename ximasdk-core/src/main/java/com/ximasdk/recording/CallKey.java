// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recording;

/**
 * The key of the call that a recording belongs to. Several recordings can share one.
 *
 * <p>The key is opaque here. Those printed in the vendor's guide end in the call's start and end in
 * epoch milliseconds (Xima CCaaS guide, "Requesting Recordings via API"; INFERRED) and are not
 * valid hexadecimal UUIDs. Two keys are equal if their texts are.
 *
 * <p>Immutable.
 *
 * @param text the key as the tenant wrote it, never blank
 * @since 0.1.0
 */
public record CallKey(String text) {
  /**
   * Takes a key as the tenant wrote it.
   *
   * @param text blanks around it are part of the key
   * @throws IllegalArgumentException if the text is blank
   */
  public CallKey {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A call key is blank. Expected a text.");
    }
  }

  /** The text of the key. */
  @Override
  public String toString() {
    return text;
  }
}
