// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.roster;

import static java.util.Objects.requireNonNull;

import com.ximasdk.internal.text.OpenEnum;

/**
 * Which phone an agent uses, as the tenant wrote it. {@code UC} and {@code XIMA} are printed in the
 * vendor's guide (KNOWN); a tenant may send more, so the text is kept. Immutable.
 *
 * @param text the type as the tenant wrote it; empty where it wrote none
 * @since 0.1.0
 */
public record AgentType(String text) {
  /**
   * The types that this library knows.
   *
   * @since 0.1.0
   */
  public enum Known {
    /** A phone of the UC platform; its recordings are G.711 mono. */
    UC,
    /** The WebRTC softphone of Xima; its recordings are G.711 stereo. */
    XIMA,
    /** Any other text; see {@link AgentType#text()}. */
    OTHER
  }

  /**
   * Checks the text.
   *
   * @param text the type as the tenant wrote it
   */
  public AgentType {
    requireNonNull(text, "text");
  }

  /**
   * {@return the type for a {@code switch}, read ignoring case and outer blanks; {@link
   * Known#OTHER} for a text that is neither, also an empty one}
   */
  public Known known() {
    return OpenEnum.read(text, Known.values(), Known.OTHER);
  }

  @Override
  public String toString() {
    return text;
  }
}
