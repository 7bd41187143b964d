// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One value of a table, as text.
 *
 * @param text holds nothing that steers a terminal
 * @param offset of a time, as {@code -06:00}, which its column may tell once for all; else empty
 * @param kind what it is
 */
record TableCell(String text, String offset, Kind kind) {
  /** No number that people write is longer. */
  private static final int LONGEST_FIGURE = 32;

  /** What a value is, which says where it stands in its column and whether it may be cut. */
  enum Kind {
    /** Stands to the right, and is never cut. */
    NUMBER,
    /** Is never cut. */
    FIGURE,
    /** May be cut. */
    TEXT
  }

  /** A value; for its types see {@link Columns}. */
  static TableCell of(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return of(optional.orElse(null));
    }
    if (value instanceof ZonedDateTime time) {
      return of(time.toOffsetDateTime());
    }
    if (value instanceof OffsetDateTime time) {
      return new TableCell(Times.TEXT.format(time), Times.OFFSET.format(time), Kind.FIGURE);
    }
    String text = TextWidth.plain(written(value));
    if (value == null || value instanceof Number || value instanceof Duration) {
      return new TableCell(text, "", Kind.NUMBER);
    }
    boolean isFigure = text.length() <= LONGEST_FIGURE && isFigure(text);
    return new TableCell(text, "", isFigure ? Kind.FIGURE : Kind.TEXT);
  }

  private static String written(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Duration duration) {
      long seconds = duration.plusMillis(500).toSeconds();
      return seconds / 3600 + ":" + twoDigits(seconds / 60 % 60) + ":" + twoDigits(seconds % 60);
    }
    if (value instanceof Collection<?> list) {
      return list.stream()
          .map(TableCell::of)
          .map(TableCell::withOffset)
          .map(TableCell::text)
          .collect(Collectors.joining(", "));
    }
    return value.toString();
  }

  private static String twoDigits(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }

  /** Digits with what stands between them, as times and telephone numbers are. */
  private static boolean isFigure(String text) {
    boolean hasDigit = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int sign = text.codePointAt(i);
      if (Character.isLetter(sign)) {
        return false;
      }
      hasDigit |= sign >= '0' && sign <= '9';
    }
    return hasDigit;
  }

  /** The same with its offset in the text. */
  TableCell withOffset() {
    return offset.isEmpty() ? this : new TableCell(text + offset, "", kind);
  }

  int width() {
    return TextWidth.of(text);
  }

  /** Made when the first time is shown. */
  private static final class Times {
    static final DateTimeFormatter TEXT =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

    private Times() {}
  }
}
