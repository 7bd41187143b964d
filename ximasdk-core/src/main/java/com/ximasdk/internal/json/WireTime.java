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
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The times that Xima writes, read once for all services. Nothing is read of what is none of these:
 *
 * <ul>
 *   <li>ISO 8601: {@code 2026-07-14T08:00:00.000-06:00} as the vendor's guide prints it (KNOWN);
 *       also with a blank or {@code t} for the {@code T}, without seconds, with a fraction of any
 *       length behind a point or comma, with the offset as {@code Z}, {@code -06}, {@code -0600} or
 *       {@code -06:00} and blanks before it, or without an offset. A zone in brackets behind it
 *       counts: it must have the offset then, or it gives the offset;
 *   <li>epoch milliseconds of the years 2000 to 2199, as a number or a text (KNOWN for the start of
 *       a recording). A number of another size is no time: it may be seconds, or a count;
 *   <li>{@code [Weekday, ]Month D, YYYY h:mm[:ss] AM/PM} in English, without an offset (INFERRED
 *       from spreadsheets of the same engine), as {@link SpokenTime} reads it.
 * </ul>
 */
public final class WireTime {
  private static final int LONGEST = 80;
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d\\d)-(\\d\\d)(?:[Tt]| +)(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d+))?)?"
              + " *([Zz]|[+-]\\d\\d(?::?\\d\\d(?::?\\d\\d)?)?)?(?:\\[([^\\]]+)])?");
  private static final DateTimeFormatter PRINTED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);
  private static final long FIRST_MILLIS = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();
  private static final long END_MILLIS = Instant.parse("2200-01-01T00:00:00Z").toEpochMilli();

  private WireTime() {}

  /** A time as the vendor's guide prints it: milliseconds, and an offset with a colon. */
  public static String format(OffsetDateTime time) {
    return PRINTED.format(time);
  }

  /**
   * A text that is a date and a time: an {@link OffsetDateTime} where it has an offset or a zone,
   * else a {@link LocalDateTime}; null for any other text, a mere number too. Of an hour that comes
   * twice in the text's zone, the first.
   */
  public static @Nullable Temporal read(String text) {
    List<? extends Temporal> stated = stated(text);
    return stated.isEmpty() ? null : stated.get(0);
  }

  /**
   * The one instant that a text states by itself: with its offset, with a zone in which its hour
   * comes once, or as epoch milliseconds; else null.
   */
  public static @Nullable Instant instant(String text) {
    List<? extends Temporal> stated = stated(text);
    if (stated.isEmpty()) {
      return ofEpochMillis(WireNumber.whole(text));
    }
    return stated.size() == 1 && stated.get(0) instanceof OffsetDateTime exact
        ? exact.toInstant()
        : null;
  }

  /** The one instant that a value states by itself; else null. */
  public static @Nullable Instant instant(JsonNode value) {
    return value.isTextual()
        ? instant(value.asText())
        : value.isNumber() ? ofEpochMillis(JsonFields.whole(value)) : null;
  }

  /** The instant of epoch milliseconds of the years 2000 to 2199; else null. */
  public static @Nullable Instant instant(long epochMillis) {
    return epochMillis < FIRST_MILLIS || epochMillis >= END_MILLIS
        ? null
        : Instant.ofEpochMilli(epochMillis);
  }

  /** The first of {@link #readings(String, ZoneId)}; null where there is none. */
  public static @Nullable OffsetDateTime inZone(String text, ZoneId zone) {
    List<OffsetDateTime> readings = readings(text, zone);
    return readings.isEmpty() ? null : readings.get(0);
  }

  /**
   * What a text can mean in a zone, which one without an offset is taken in: one time, or two, the
   * earlier first, in an hour that comes twice. None where the text is no time, or one that the
   * zone passes over.
   */
  public static List<OffsetDateTime> readings(String text, ZoneId zone) {
    List<? extends Temporal> stated = stated(text);
    if (stated.isEmpty()) {
      Instant instant = ofEpochMillis(WireNumber.whole(text));
      return instant == null ? List.of() : List.of(instant.atZone(zone).toOffsetDateTime());
    }
    if (stated.get(0) instanceof LocalDateTime local) {
      return readings(local, zone);
    }
    return stated.stream().map(OffsetDateTime.class::cast).toList();
  }

  /** What a wall-clock time can mean in a zone, as {@link #readings(String, ZoneId)}. */
  public static List<OffsetDateTime> readings(LocalDateTime local, ZoneId zone) {
    // The offset before a change is the greater one where an hour comes twice: its time is earlier.
    return zone.getRules().getValidOffsets(local).stream()
        .map(offset -> OffsetDateTime.of(local, offset))
        .toList();
  }

  private static @Nullable Instant ofEpochMillis(@Nullable Long millis) {
    return millis == null ? null : instant(millis.longValue());
  }

  /** One time without an offset, or one or two with it; empty for what is no date and time. */
  private static List<? extends Temporal> stated(String text) {
    if (text.length() > LONGEST) {
      return List.of();
    }
    try {
      OffsetDateTime printed = printedForm(text);
      if (printed != null) {
        return List.of(printed);
      }
      String plain = Blanks.asSpaces(text);
      Matcher iso = ISO.matcher(plain);
      if (iso.matches()) {
        return iso(iso);
      }
      LocalDateTime spoken = SpokenTime.read(plain);
      return spoken == null ? List.of() : List.of(spoken);
    } catch (DateTimeException noSuchTime) {
      return List.of();
    }
  }

  private static List<? extends Temporal> iso(Matcher iso) {
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
    String zone = iso.group(9);
    if (offset == null) {
      return zone == null ? List.of(local) : readings(local, ZoneId.of(zone));
    }
    OffsetDateTime exact =
        OffsetDateTime.of(
            local, ZoneOffset.of(offset.length() == 1 ? "Z" : offset.replace(":", "")));
    // A zone that does not have this offset then says another time: neither is certain.
    return zone == null || readings(local, ZoneId.of(zone)).contains(exact)
        ? List.of(exact)
        : List.of();
  }

  private static int number(Matcher iso, int group) {
    return Integer.parseInt(iso.group(group));
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
