// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

  /** Digits with what stands between them, as times and telephone numbers are. */
  private static final Pattern FIGURE = Pattern.compile("[^\\p{L}]*\\d[^\\p{L}]*");

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
      return new TableCell(TIME.format(time), OFFSET.format(time), Kind.FIGURE);
    }
    String text = TextWidth.plain(written(value));
    if (value == null || value instanceof Number || value instanceof Duration) {
      return new TableCell(text, "", Kind.NUMBER);
    }
    boolean isFigure = text.length() <= LONGEST_FIGURE && FIGURE.matcher(text).matches();
    return new TableCell(text, "", isFigure ? Kind.FIGURE : Kind.TEXT);
  }

  private static String written(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Duration duration) {
      long seconds = duration.plusMillis(500).toSeconds();
      return String.format(
          Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
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

  /** The same with its offset in the text. */
  TableCell withOffset() {
    return offset.isEmpty() ? this : new TableCell(text + offset, "", kind);
  }

  int width() {
    return TextWidth.of(text);
  }
}
