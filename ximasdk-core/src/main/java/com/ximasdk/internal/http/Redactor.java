// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.settings.AuthenticationKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  private final List<String> forms;

  private Redactor(List<String> forms) {
    this.forms = forms;
  }

  Redactor(AuthenticationKey key) {
    this(forms(key));
  }

  private static List<String> forms(AuthenticationKey key) {
    String text = key.reveal();
    String bare = text.replaceAll("=+$", "");
    // A key of a letter or two is no secret, and masking each of its letters would hide the
    // message.
    Set<String> forms =
        Stream.of(text, bare)
            .flatMap(
                form ->
                    Stream.of(
                        form,
                        URLEncoder.encode(form, StandardCharsets.UTF_8),
                        form.replace("/", "\\/"),
                        form.replace("=", "\\u003d").replace("+", "\\u002b"),
                        form.replace("=", "&#61;"),
                        Base64.getEncoder().encodeToString(form.getBytes(StandardCharsets.UTF_8))))
            .filter(form -> form.length() >= 4)
            .collect(Collectors.toSet());
    return forms.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  /** The text without the key. */
  String redact(String text) {
    String cleared = text;
    for (String form : forms) {
      cleared = withoutBeginning(cleared, form);
    }
    cleared = BEARER.matcher(cleared).replaceAll("$1" + MASK);
    return TOKEN.matcher(cleared).replaceAll("$1" + MASK);
  }

  /**
   * Masks the form, and also what is only its beginning: a text may have been cut in the middle.
   */
  private static String withoutBeginning(String text, String form) {
    String beginning = form.substring(0, Math.min(SHORTEST_BEGINNING, form.length()));
    int at = text.indexOf(beginning);
    if (at < 0) {
      return text;
    }
    StringBuilder cleared = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      int length = beginning.length();
      while (length < form.length()
          && at + length < text.length()
          && text.charAt(at + length) == form.charAt(length)) {
        length++;
      }
      cleared.append(text, from, at).append(MASK);
      from = at + length;
      at = text.indexOf(beginning, from);
    }
    return cleared.append(text, from, text.length()).toString();
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
