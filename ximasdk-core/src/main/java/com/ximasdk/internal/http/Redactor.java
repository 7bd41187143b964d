// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.internal.text.KeyMask;
import com.ximasdk.internal.text.PlainText;
import com.ximasdk.settings.AuthenticationKey;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Clears texts of an authentication key, in whatever way a tenant or a proxy may echo it. */
final class Redactor {
  static final String MASK = KeyMask.MASK;

  /** How much of an answer's body is shown, in characters. */
  static final int EXCERPT_LENGTH = 300;

  private static final Pattern BEARER =
      Pattern.compile("(?i)(bearer(?:\\s|%20|\\+){1,50})[^\\s\"'<>,;&]+");
  private static final Pattern TOKEN =
      Pattern.compile("(?i)(auth_token\"?\\s*[=:]\\s*\"?)[^\\s\"'<>&]+");
  private static final Pattern BLANKS = Pattern.compile(" +");

  /** Before a key is known, only what has the shape of one is cleared. */
  static final Redactor OF_NOTHING = new Redactor(text -> text);

  private final UnaryOperator<String> mask;

  private Redactor(UnaryOperator<String> mask) {
    this.mask = mask;
  }

  Redactor(AuthenticationKey key) {
    this(KeyMask.of(key.reveal())::masked);
  }

  /** The text without the key, and without any part of it that tells of it. */
  String redact(String text) {
    String cleared = BEARER.matcher(mask.apply(text)).replaceAll("$1" + MASK);
    return TOKEN.matcher(cleared).replaceAll("$1" + MASK);
  }

  /** The beginning of a body: cleared first and cut after, so that no half of a key remains. */
  String excerpt(String body) {
    if (body.isEmpty()) {
      return body;
    }
    String line = BLANKS.matcher(PlainText.of(redact(body))).replaceAll(" ").strip();
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
