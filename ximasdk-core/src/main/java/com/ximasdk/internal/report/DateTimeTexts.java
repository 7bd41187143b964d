// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the date-times that reports are written with. */
public final class DateTimeTexts {
  private static final Pattern WEEKDAY =
      Pattern.compile("(?:mon|tues|wednes|thurs|fri|satur|sun)day,\\s*", Pattern.CASE_INSENSITIVE);
  private static final List<DateTimeFormatter> SPOKEN =
      List.of(
          spoken("MMMM d, uuuu h:mm:ss a"),
          spoken("MMMM d, uuuu h:mm a"),
          spoken("MMM d, uuuu h:mm:ss a"));

  private DateTimeTexts() {}

  private static DateTimeFormatter spoken(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.US);
  }

  /** An {@link OffsetDateTime} where the text has an offset, else a {@link LocalDateTime}. */
  public static @Nullable Temporal read(String text) {
    if (text.length() > 60 || text.length() < 11) {
      return null;
    }
    return Character.isDigit(text.charAt(0)) ? iso(text) : spokenTime(text);
  }

  private static @Nullable Temporal iso(String text) {
    String iso = text.charAt(10) == ' ' ? text.replaceFirst(" ", "T") : text;
    try {
      return (Temporal)
          DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
    } catch (DateTimeException notIso) {
      return null;
    }
  }

  private static @Nullable Temporal spokenTime(String text) {
    String spaced = text.replace('\u202f', ' ').replace('\u00a0', ' ');
    String plain = WEEKDAY.matcher(spaced).replaceFirst("");
    for (DateTimeFormatter format : SPOKEN) {
      try {
        return LocalDateTime.parse(plain, format);
      } catch (DateTimeException notThis) {
        // The next one may fit.
      }
    }
    return null;
  }
}
