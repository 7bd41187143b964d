// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import com.ximasdk.internal.text.OpenEnum;

/**
 * What a realtime metric is broken down by, as the tenant spells it.
 *
 * <p>An open set: {@code AGENT}, {@code GROUP}, {@code CALL_DIRECTION}, {@code ACCOUNT_CODE} and
 * {@code NONE} are printed (KNOWN-C: Chronicall guide, "Realtime Data"); any other text is kept.
 * Equality is that of the texts. Immutable.
 *
 * @param text the text as received; empty if the tenant sent none
 * @since 0.1.0
 */
public record CategoryType(String text) {
  /**
   * The category types that this library knows.
   *
   * @since 0.1.0
   */
  public enum Known {
    /** One value an agent. */
    AGENT,
    /** One value a group. */
    GROUP,
    /** One value a call direction. */
    CALL_DIRECTION,
    /** One value an account code. */
    ACCOUNT_CODE,
    /** One value in all. */
    NONE,
    /** Any other text; see {@link CategoryType#text()}. */
    OTHER
  }

  /**
   * {@return the category type for a {@code switch}, read ignoring case and outer blanks; {@link
   * Known#OTHER} for any text that is not printed, also an empty one}
   */
  public Known known() {
    return OpenEnum.read(text, Known.values(), Known.OTHER);
  }

  /** The text as received. */
  @Override
  public String toString() {
    return text;
  }
}
