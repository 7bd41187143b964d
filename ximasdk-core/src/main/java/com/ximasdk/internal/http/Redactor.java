// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.settings.AuthenticationKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Clears texts of an authentication key, in whatever way a tenant or a proxy may echo it. */
final class Redactor {
  static final String MASK = "****";

  /** How much of an answer's body is shown, in characters. */
  static final int EXCERPT_LENGTH = 300;

  /** A shorter beginning of a key tells nothing, and could be a word of the message. */
  private static final int SHORTEST_BEGINNING = 6;

  private static final Pattern BEARER =
      Pattern.compile("(?i)(bearer(?:\\s|%20|\\+)+)[^\\s\"'<>,;&]+");
  private static final Pattern TOKEN =
      Pattern.compile("(?i)(auth_token\"?\\s*[=:]\\s*\"?)[^\\s\"'<>&]+");
  private static final Pattern NOT_ON_A_LINE = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+");

  /** Before a key is known, only what has the shape of one is cleared. */
  static final Redactor OF_NOTHING = new Redactor(List.of());

  private final List<String> secrets;

  private Redactor(List<String> secrets) {
    this.secrets = secrets;
  }

  Redactor(AuthenticationKey key) {
    this(List.of(key.reveal(), base64(key.reveal())));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The text without the key. */
  String redact(String text) {
    String cleared = text;
    for (String secret : secrets) {
      cleared = without(secret, cleared);
    }
    cleared = BEARER.matcher(cleared).replaceAll("$1" + MASK);
    return TOKEN.matcher(cleared).replaceAll("$1" + MASK);
  }

  /**
   * Masks the secret, and also what is only its beginning: a text may have been cut in the middle.
   */
  private static String without(String secret, String text) {
    StringBuilder cleared = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = endOfSecret(secret, text, at);
      if (end > at) {
        cleared.append(MASK);
        at = end;
      } else {
        cleared.append(text.charAt(at));
        at++;
      }
    }
    return cleared.toString();
  }

  /** Where the secret, or enough of its beginning, ends; the start where none begins there. */
  private static int endOfSecret(String secret, String text, int start) {
    int at = start;
    int matched = 0;
    while (matched < secret.length()) {
      int next = endOfCharacter(secret.charAt(matched), text, at);
      if (next == at) {
        break;
      }
      at = next;
      matched++;
    }
    return matched >= Math.min(SHORTEST_BEGINNING, secret.length()) ? at : start;
  }

  /** Where one character ends, in any way that a tenant may have written it; the start if none. */
  private static int endOfCharacter(char character, String text, int start) {
    if (start >= text.length()) {
      return start;
    }
    char first = text.charAt(start);
    if (first == character) {
      return start + 1;
    }
    if (first != '%' && first != '\\' && first != '&') {
      return start;
    }
    for (String form :
        List.of(
            "%%%02x".formatted((int) character),
            "\\u%04x".formatted((int) character),
            "\\" + character,
            "&#%d;".formatted((int) character),
            "&#x%x;".formatted((int) character))) {
      if (text.regionMatches(true, start, form, 0, form.length())) {
        return start + form.length();
      }
    }
    return start;
  }

  /** The beginning of a body: cleared first and cut after, so that no half of a key remains. */
  String excerpt(String body) {
    String line = NOT_ON_A_LINE.matcher(redact(body)).replaceAll(" ").strip();
    return line.length() <= EXCERPT_LENGTH ? line : line.substring(0, EXCERPT_LENGTH) + "…";
  }

  /** The cause, or null where the text of it, or of anything it carries, shows the key. */
  @Nullable Throwable safe(@Nullable Throwable cause) {
    return cause == null || shows(cause, 0) ? null : cause;
  }

  private boolean shows(Throwable throwable, int depth) {
    if (depth > 20) {
      return true;
    }
    String text = throwable.toString();
    if (!redact(text).equals(text)) {
      return true;
    }
    Throwable next = throwable.getCause();
    if (next != null && shows(next, depth + 1)) {
      return true;
    }
    for (Throwable suppressed : throwable.getSuppressed()) {
      if (shows(suppressed, depth + 1)) {
        return true;
      }
    }
    return false;
  }
}
