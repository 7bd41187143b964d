// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.sample;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The texts of agent states that the product's screens and guides show, and what follows them. */
public final class States {
  private static final Set<String> KNOWN =
      Set.of(
          "ready",
          "idle",
          "talking",
          "ringing",
          "dialing",
          "hold",
          "park",
          "queue",
          "transfer",
          "transfer hold",
          "conference",
          "voicemail",
          "listen",
          "busy",
          "dnd",
          "do not disturb",
          "after call work",
          "acw",
          "missed call work",
          "mcw",
          "not ready",
          "offline",
          "logged out",
          "release",
          "aux",
          "group logout",
          "extension logout",
          "not logged in");

  private States() {}

  /** Whether a text is the name of a state, ignoring case and outer blanks. */
  public static boolean isKnown(String text) {
    return KNOWN.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * A state and what stands behind it.
   *
   * @param state the text of the state
   * @param opening the signs between the state and the reason
   * @param reason the reason
   * @param closing the signs behind the reason
   */
  public record WithReason(String state, String opening, String reason, String closing) {}

  /** A text divided behind the longest state that it begins with; empty if it begins with none. */
  public static Optional<WithReason> divided(String text) {
    for (int end = text.length() - 1; end > 0; end--) {
      if (isWordEnd(text, end) && isKnown(text.substring(0, end))) {
        int begin = end;
        while (begin < text.length() && !Character.isLetterOrDigit(text.codePointAt(begin))) {
          begin += Character.charCount(text.codePointAt(begin));
        }
        String opening = text.substring(end, begin);
        String rest = text.substring(begin);
        String closing = opening.isBlank() ? "" : closing(opening, rest);
        return opening.isBlank() || rest.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new WithReason(
                    text.substring(0, end),
                    opening,
                    rest.substring(0, rest.length() - closing.length()),
                    closing));
      }
    }
    return Optional.empty();
  }

  private static boolean isWordEnd(String text, int end) {
    return Character.isLetterOrDigit(text.charAt(end - 1))
        && !Character.isLetterOrDigit(text.charAt(end));
  }

  /** The bracket that closes the one of the opening. */
  private static String closing(String opening, String rest) {
    String pairs = "()[]{}<>";
    for (int i = 0; i < pairs.length(); i += 2) {
      String close = pairs.substring(i + 1, i + 2);
      if (opening.indexOf(pairs.charAt(i)) >= 0 && rest.endsWith(close)) {
        return close;
      }
    }
    return "";
  }
}
