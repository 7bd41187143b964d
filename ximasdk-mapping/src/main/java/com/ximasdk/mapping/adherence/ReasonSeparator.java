// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands around the reason code in the text of a state, as the colon in {@code DND: Lunch}.
 *
 * <p>The colon is INFERRED: texts with it were seen on the product's screens. That a tenant may
 * write a dash or brackets in its place is UNKNOWN; both are read because nothing else is known
 * that such a text could mean. Where a tenant writes something else, it can be given.
 *
 * <p>In front of the opening stands a state, with or without blanks. Behind it one blank is
 * dropped, if there is one and the opening does not end in a blank itself; everything further is
 * the reason code, blanks included, since reason codes are exact. Immutable.
 *
 * @param opening what stands between the state and the reason code; not blank
 * @param closing what stands behind the reason code; empty if nothing does
 * @since 0.1.0
 */
public record ReasonSeparator(String opening, String closing) {
  /** {@code DND: Lunch}. */
  public static final ReasonSeparator COLON = new ReasonSeparator(":", "");

  /** {@code DND - Lunch}, with a blank on both sides. */
  public static final ReasonSeparator DASH = new ReasonSeparator(" - ", "");

  /** {@code DND (Lunch)}. */
  public static final ReasonSeparator BRACKETS = new ReasonSeparator("(", ")");

  /** What is read where nothing else is said. */
  public static final List<ReasonSeparator> DEFAULTS = List.of(COLON, DASH, BRACKETS);

  /** Where the reason code stands in a {@linkplain #parse pattern}. */
  private static final String REASON = "reason";

  /**
   * Checks the opening.
   *
   * @param opening what stands between the state and the reason code
   * @param closing what stands behind the reason code
   * @throws IllegalArgumentException if it is blank: every text with two words would have a reason
   */
  public ReasonSeparator {
    if (opening.isBlank()) {
      throw new IllegalArgumentException(
          "The opening of a reason separator is '"
              + opening
              + "'. Expected what stands between a state and its reason code, as ':'.");
    }
  }

  /**
   * Reads a pattern: what stands behind a state, with the word {@code reason} in the place of the
   * reason code. {@code ": reason"} is {@link #COLON}, and {@code " | reason"} reads {@code DND |
   * Lunch}. A blank at the end of an opening counts, except behind a single sign as the colon.
   *
   * @param pattern the pattern, as the settings have it
   * @return the separator
   * @throws IllegalArgumentException if it does not hold the word {@code reason} exactly once, with
   *     something before it that is not blank
   */
  public static ReasonSeparator parse(String pattern) {
    int reason = pattern.indexOf(REASON);
    if (reason < 0 || pattern.indexOf(REASON, reason + 1) >= 0) {
      throw new IllegalArgumentException(
          "The reason separator is '"
              + pattern
              + "'. Expected the word reason once, between what stands around it, as ': reason'.");
    }
    String opening = pattern.substring(0, reason);
    // A lone sign is read with and without a blank behind it.
    boolean loneSign = opening.length() == 2 && opening.endsWith(" ");
    return new ReasonSeparator(
        loneSign ? opening.strip() : opening, pattern.substring(reason + REASON.length()));
  }

  /** All places at which a text can be divided into a state and a reason, the first one first. */
  List<Division> divisions(String text) {
    List<Division> divisions = new ArrayList<>();
    String whole = closing.isEmpty() ? text : text.stripTrailing();
    if (!whole.endsWith(closing)) {
      return divisions;
    }
    int end = whole.length() - closing.length();
    // A text that ends where the reason would begin may have lost the blank of its opening.
    String searched = opening.endsWith(" ") && end == text.length() ? whole + " " : whole;
    for (int at = searched.indexOf(opening); at >= 0; at = searched.indexOf(opening, at + 1)) {
      int begin = at + opening.length();
      String reason = begin <= end ? whole.substring(begin, end) : "";
      if (begin <= end || closing.isEmpty()) {
        divisions.add(new Division(whole.substring(0, at), reason, opening.endsWith(" ")));
      }
    }
    return divisions;
  }

  /**
   * A text divided at one place.
   *
   * @param state what stands before the opening
   * @param written what stands behind it
   * @param exact whether no blank is to be dropped
   */
  record Division(String state, String written, boolean exact) {
    /** The reason code, without the blank that belongs to the writing. */
    String reason() {
      return !exact && written.startsWith(" ") ? written.substring(1) : written;
    }
  }
}
