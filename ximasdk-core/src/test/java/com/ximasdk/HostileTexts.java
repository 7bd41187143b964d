// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * What a tenant, or who stands between, may send in order to deceive who reads a log or a screen.
 */
final class HostileTexts {
  /** In Latin-1, as a header holds it. */
  static final String IN_A_HEADER =
      "\u001b[2Jx\u001b]0;owned\u0007\u009b31m\u0085ERROR forged\u0000\u007f";

  /** All of it: ends of lines, sequences for terminals, marks that turn the writing. */
  static final String ALL =
      "x\r\n2026-11-27 ERROR forged\u0085one\u2028two\u2029three\u000b\f"
          + IN_A_HEADER
          + "\u202Egnp.exe\u2066\u2069\u200F\u061C\uD800";

  private static final String UNSEEN =
      "[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]";

  private HostileTexts() {}

  /** The same as the inside of a JSON text, without the half character, which is no JSON. */
  static String inJson() {
    StringBuilder json = new StringBuilder();
    ALL.chars()
        .filter(c -> !Character.isSurrogate((char) c))
        .forEach(c -> json.append("\\u%04x".formatted(c)));
    return json.toString();
  }

  /** One line, and nothing on it that cannot be seen. */
  static void assertPlain(String text) {
    assertThat(text).doesNotContainPattern(UNSEEN);
  }

  /** A stack trace whose lines are all Java's own. */
  static void assertPlain(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    List<String> lines = trace.toString().lines().toList();
    assertThat(lines.subList(1, lines.size()))
        .allMatch(line -> line.matches("\\s*(at |\\.\\.\\. \\d|Caused by: |Suppressed: ).*"));
    lines.forEach(line -> assertPlain(line.strip()));
    assertPlain(String.valueOf(failure.getMessage()));
  }

  /** A log that holds every entry to be plain in what was given to it. */
  static final class PlainLog extends Handler {
    private final List<LogRecord> entries;

    PlainLog(List<LogRecord> entries) {
      this.entries = entries;
    }

    @Override
    public void publish(LogRecord entry) {
      entries.add(entry);
    }

    static void assertPlain(LogRecord entry) {
      HostileTexts.assertPlain(new SimpleFormatter().formatMessage(entry));
      if (entry.getThrown() != null) {
        HostileTexts.assertPlain(entry.getThrown());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
