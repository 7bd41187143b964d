// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The one form in which times are written: ISO 8601 with milliseconds and offset. It keeps no state
 * and is safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class IsoTime {
  /** {@code XXXXX} keeps the seconds that some historical offsets have. */
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXXXX", Locale.ROOT);

  /** 1970-01-01T00:00:00Z and 9998-12-31T00:00:00Z: whatever the offset, the year has 4 digits. */
  private static final long FIRST_PLAIN = 0;

  private static final long LAST_PLAIN = 253_370_678_400L;

  /** The length of a plain text whose offset is not that of UTC; no text is longer. */
  static final int LENGTH = 29;

  private static final int SECONDS_A_DAY = 86_400;

  private IsoTime() {}

  /**
   * Writes a time such as {@code 2024-02-12T14:40:49.131-06:00}; the offset of UTC is {@code Z}.
   *
   * @param time the time; what is below a millisecond is cut off
   * @param zone the zone in which it is written
   * @return the text
   */
  public static String format(Instant time, ZoneId zone) {
    int offset = zone.getRules().getOffset(time).getTotalSeconds();
    return format(time, zone, offset, new byte[LENGTH]);
  }

  /**
   * Writes a time.
   *
   * @param offset the offset of the zone at that time, in seconds
   * @param text where it is written first, {@link #LENGTH} bytes
   */
  static String format(Instant time, ZoneId zone, int offset, byte[] text) {
    long second = time.getEpochSecond();
    return second < FIRST_PLAIN || second > LAST_PLAIN || offset % 60 != 0
        ? FORMAT.format(time.atZone(zone))
        : plain(second + offset, time.getNano() / 1_000_000, offset / 60, text);
  }

  /** By hand: this is written twice for each call, and a formatter takes most of the time. */
  private static String plain(long localSecond, int millis, int offsetMinutes, byte[] text) {
    int secondOfDay = (int) Math.floorMod(localSecond, (long) SECONDS_A_DAY);
    date(text, (int) Math.floorDiv(localSecond, (long) SECONDS_A_DAY));
    text[10] = 'T';
    two(text, 11, secondOfDay / 3600);
    text[13] = ':';
    two(text, 14, secondOfDay / 60 % 60);
    text[16] = ':';
    two(text, 17, secondOfDay % 60);
    text[19] = '.';
    text[20] = (byte) ('0' + millis / 100);
    two(text, 21, millis % 100);
    if (offsetMinutes == 0) {
      text[23] = 'Z';
      return new String(text, 0, 24, StandardCharsets.ISO_8859_1);
    }
    int size = Math.abs(offsetMinutes);
    text[23] = (byte) (offsetMinutes < 0 ? '-' : '+');
    two(text, 24, size / 60);
    text[26] = ':';
    two(text, 27, size % 60);
    return new String(text, 0, LENGTH, StandardCharsets.ISO_8859_1);
  }

  /**
   * The date of a day since 1970: years are counted from March, so that the leap day is the last
   * one, in eras of 400 years, which all have the same number of days.
   */
  private static void date(byte[] text, int epochDay) {
    int day = epochDay + 719_468; // since 0000-03-01
    int era = Math.floorDiv(day, 146_097);
    int dayOfEra = day - era * 146_097;
    int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int monthFromMarch = (5 * dayOfYear + 2) / 153;
    int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    int year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    two(text, 0, year / 100);
    two(text, 2, year % 100);
    text[4] = '-';
    two(text, 5, month);
    text[7] = '-';
    two(text, 8, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1);
  }

  private static void two(byte[] text, int at, int number) {
    text[at] = (byte) ('0' + number / 10);
    text[at + 1] = (byte) ('0' + number % 10);
  }
}
