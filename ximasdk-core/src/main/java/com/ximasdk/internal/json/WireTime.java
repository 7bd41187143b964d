// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.internal.text.Blanks;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The times that Xima writes, read once for all services. Each function gives null for what is none
 * of these:
 *
 * <ul>
 *   <li>ISO 8601: {@code 2026-07-14T08:00:00.000-06:00} as the vendor's guide prints it (KNOWN);
 *       also with a blank or {@code t} for the {@code T}, without seconds, with a fraction of any
 *       length behind a point or comma, with the offset as {@code Z}, {@code -06}, {@code -0600} or
 *       {@code -06:00} and blanks before it, or without an offset;
 *   <li>epoch milliseconds, as a number or a text (KNOWN for the start of a recording);
 *   <li>{@code [Weekday, ]Month D, YYYY h:mm[:ss] AM/PM} in English, long or short names, without
 *       an offset (INFERRED from spreadsheets of the same engine).
 * </ul>
 */
public final class WireTime {
  private static final int LONGEST = 80;
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d\\d)-(\\d\\d)(?:[Tt]| +)(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d+))?)?"
              + " *([Zz]|[+-]\\d\\d(?::?\\d\\d(?::?\\d\\d)?)?)?(?:\\[[^\\]]+])?");
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? +",
          Pattern.CASE_INSENSITIVE);
  private static final DateTimeFormatter SPOKEN =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("[MMMM][MMM] d, uuuu h:mm[:ss] a")
          .toFormatter(Locale.US)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter PRINTED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

  private WireTime() {}

  /** A time as the vendor's guide prints it: milliseconds, and an offset with a colon. */
  public static String format(OffsetDateTime time) {
    return PRINTED.format(time);
  }

  /**
   * A text that is a date and a time: an {@link OffsetDateTime} where it has an offset, else a
   * {@link LocalDateTime}. A mere number is none.
   */
  public static @Nullable Temporal read(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    try {
      OffsetDateTime printed = printedForm(text);
      if (printed != null) {
        return printed;
      }
      String plain = withPlainBlanks(text);
      Matcher iso = ISO.matcher(plain);
      return iso.matches() ? iso(iso) : spoken(plain);
    } catch (DateTimeException noSuchTime) {
      return null;
    }
  }

  /** The instant that a text states by itself, with its offset or as epoch milliseconds. */
  public static @Nullable Instant instant(String text) {
    Temporal time = read(text);
    if (time != null) {
      return time instanceof OffsetDateTime exact ? exact.toInstant() : null;
    }
    return ofEpochMillis(WireNumber.whole(text));
  }

  /** The instant that a value states by itself. */
  public static @Nullable Instant instant(JsonNode value) {
    return value.isTextual()
        ? instant(value.asText())
        : value.isNumber() ? ofEpochMillis(JsonFields.whole(value)) : null;
  }

  /**
   * A time in a zone, which a text without an offset is taken in. Of an hour that comes twice, the
   * first; a time that the zone passes over is none.
   */
  public static @Nullable OffsetDateTime inZone(String text, ZoneId zone) {
    Temporal time = read(text);
    if (time instanceof LocalDateTime local) {
      return inZone(local, zone);
    }
    if (time instanceof OffsetDateTime exact) {
      return exact;
    }
    Instant instant = ofEpochMillis(WireNumber.whole(text));
    return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
  }

  /** A wall-clock time in a zone, as {@link #inZone(String, ZoneId)}. */
  public static @Nullable OffsetDateTime inZone(LocalDateTime local, ZoneId zone) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    return offsets.isEmpty() ? null : OffsetDateTime.of(local, offsets.get(0));
  }

  private static @Nullable Instant ofEpochMillis(@Nullable Long millis) {
    // Years of more than four digits are none of a contact centre's.
    return millis == null || Math.abs(millis) > 253_402_300_799_999L
        ? null
        : Instant.ofEpochMilli(millis);
  }

  private static String withPlainBlanks(String text) {
    StringBuilder plain = new StringBuilder(Blanks.strip(text));
    for (int i = 0; i < plain.length(); i++) {
      if (Blanks.isBlank(plain.charAt(i))) {
        plain.setCharAt(i, ' ');
      }
    }
    return plain.toString();
  }

  private static Temporal iso(Matcher iso) {
    LocalDateTime local =
        LocalDateTime.of(
            number(iso, 1),
            number(iso, 2),
            number(iso, 3),
            number(iso, 4),
            number(iso, 5),
            iso.group(6) == null ? 0 : number(iso, 6),
            iso.group(7) == null
                ? 0
                : Integer.parseInt((iso.group(7) + "00000000").substring(0, 9)));
    String offset = iso.group(8);
    if (offset == null) {
      return local;
    }
    return OffsetDateTime.of(
        local, ZoneOffset.of(offset.length() == 1 ? "Z" : offset.replace(":", "")));
  }

  private static int number(Matcher iso, int group) {
    return Integer.parseInt(iso.group(group));
  }

  private static @Nullable Temporal spoken(String text) {
    // A month comes first of all, but for a weekday.
    return text.isEmpty() || !Character.isLetter(text.charAt(0))
        ? null
        : LocalDateTime.parse(WEEKDAY.matcher(text).replaceFirst(""), SPOKEN);
  }

  /**
   * Reads a time in the form that the guide prints, as {@code 2019-10-01T10:17:56.496-06:00}; null
   * for any other. The pattern would take most of the time that an answer of 10,000 values needs.
   */
  private static @Nullable OffsetDateTime printedForm(String text) {
    if (text.length() != 29
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || text.charAt(10) != 'T'
        || text.charAt(13) != ':'
        || text.charAt(16) != ':'
        || text.charAt(19) != '.'
        || (text.charAt(23) != '-' && text.charAt(23) != '+')
        || text.charAt(26) != ':') {
      return null;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    int hour = digits(text, 11, 13);
    int minute = digits(text, 14, 16);
    int second = digits(text, 17, 19);
    int milli = digits(text, 20, 23);
    int offsetHours = digits(text, 24, 26);
    int offsetMinutes = digits(text, 27, 29);
    if ((year | month | day | hour | minute | second | milli | offsetHours | offsetMinutes) < 0
        || hour > 23
        || minute > 59
        || second > 59
        || offsetHours > 17
        || offsetMinutes > 59) {
      return null;
    }
    int offset = (offsetHours * 60 + offsetMinutes) * 60;
    return OffsetDateTime.of(
        LocalDate.of(year, month, day).atTime(hour, minute, second, milli * 1_000_000),
        ZoneOffset.ofTotalSeconds(text.charAt(23) == '-' ? -offset : offset));
  }

  /** The number that ASCII digits make; negative if one is none. */
  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
