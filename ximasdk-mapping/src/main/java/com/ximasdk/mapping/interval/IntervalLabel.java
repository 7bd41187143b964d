// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import com.ximasdk.report.ReportTimes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When an interval begins, as far as its label tells: a time of day, a date and time, or an
 * instant.
 *
 * @param time the time of day on the wall clock
 * @param date the date, or null where the label has none
 * @param offset the offset, or null where the label has none
 * @param length what a label with an end states as the length on the wall clock, or null
 */
record IntervalLabel(
    LocalTime time,
    @Nullable LocalDate date,
    @Nullable ZoneOffset offset,
    @Nullable Duration length) {
  private static final String TIME =
      "(\\d{1,2})(?::(\\d{2}))?(?::(\\d{2}))?\\s*(a\\.?m\\.?|p\\.?m\\.?)?";
  private static final Pattern SPAN =
      Pattern.compile(
          TIME + "(?:\\s*(?:-|\u2013|\u2014|to|until)\\s*" + TIME + ")?", Pattern.CASE_INSENSITIVE);
  private static final Pattern WHOLE = Pattern.compile("\\d{1,13}(?:\\.0+)?");
  private static final Pattern FRACTION = Pattern.compile("0?\\.\\d+|\\d(?:\\.\\d+)?E-\\d+");
  private static final Pattern DATE_TIMES = Pattern.compile("\\s+(?:-|\u2013|\u2014|to)\\s+|/");
  private static final int DAY = 24 * 60 * 60;

  /** Reads a label, or gives empty where it is no form of one. */
  static Optional<IntervalLabel> of(String shown, String raw) {
    IntervalLabel exact = dateTime(raw);
    if (exact != null && exact.offset != null) {
      return Optional.of(exact);
    }
    IntervalLabel read = read(shown);
    return Optional.ofNullable(read != null || shown.equals(raw) ? read : read(raw));
  }

  private static @Nullable IntervalLabel read(String text) {
    String plain = text.replace('\u202f', ' ').replace('\u00a0', ' ').strip();
    if (WHOLE.matcher(plain).matches() || FRACTION.matcher(plain).matches()) {
      return number(new BigDecimal(plain));
    }
    Matcher span = SPAN.matcher(plain);
    if (span.matches()) {
      return span(span);
    }
    IntervalLabel one = dateTime(plain);
    return one != null ? one : dateTimes(plain);
  }

  /** Wall-clock minutes since midnight, a fraction of a day, or epoch milliseconds. */
  private static @Nullable IntervalLabel number(BigDecimal number) {
    if (number.stripTrailingZeros().scale() > 0) {
      int seconds =
          number
              .multiply(BigDecimal.valueOf(DAY))
              .setScale(0, RoundingMode.HALF_EVEN)
              .intValueExact();
      return seconds < DAY ? timeOfDay(LocalTime.ofSecondOfDay(seconds), null) : null;
    }
    long whole = number.longValueExact();
    if (whole < 24 * 60) {
      return timeOfDay(LocalTime.ofSecondOfDay(whole * 60), null);
    }
    return whole < 100_000_000_000L
        ? null
        : at(Instant.ofEpochMilli(whole).atOffset(ZoneOffset.UTC), null);
  }

  private static @Nullable IntervalLabel span(Matcher span) {
    String half = half(span.group(4));
    if (span.group(5) == null) {
      int start = second(span, 1, half);
      return start < 0 || start == DAY ? null : timeOfDay(LocalTime.ofSecondOfDay(start), null);
    }
    String endHalf = half(span.group(8));
    int end = second(span, 5, endHalf);
    int start = second(span, 1, half.isEmpty() ? endHalf : half);
    if (half.isEmpty() && !endHalf.isEmpty()) {
      // "11:45 - 12:00 PM" begins in the other half of the day.
      int other = second(span, 1, endHalf.equals("a") ? "p" : "a");
      if (other >= 0 && lengthOf(other, end) < lengthOf(start, end)) {
        start = other;
      }
    }
    if (start < 0 || end < 0 || start == DAY) {
      return null;
    }
    return timeOfDay(LocalTime.ofSecondOfDay(start), Duration.ofSeconds(lengthOf(start, end)));
  }

  private static int lengthOf(int start, int end) {
    return end > start ? end - start : end - start + DAY;
  }

  private static String half(@Nullable String marker) {
    return marker == null ? "" : marker.substring(0, 1).toLowerCase(Locale.ROOT);
  }

  /** The second of the day, 86400 for 24:00, or -1. */
  private static int second(Matcher span, int group, String half) {
    String minuteText = span.group(group + 1);
    String secondText = span.group(group + 2);
    if (minuteText == null && half.isEmpty()) {
      return -1; // A bare number is no time of day.
    }
    int hour = Integer.parseInt(span.group(group));
    int minute = minuteText == null ? 0 : Integer.parseInt(minuteText);
    int second = secondText == null ? 0 : Integer.parseInt(secondText);
    if (minute > 59 || second > 59) {
      return -1;
    }
    if (!half.isEmpty()) {
      if (hour < 1 || hour > 12) {
        return -1;
      }
      hour = hour % 12 + (half.equals("p") ? 12 : 0);
    }
    int result = (hour * 60 + minute) * 60 + second;
    return result <= DAY ? result : -1;
  }

  private static @Nullable IntervalLabel dateTime(String text) {
    return at(ReportTimes.dateTime(text).orElse(null), null);
  }

  private static @Nullable IntervalLabel dateTimes(String text) {
    String[] ends = DATE_TIMES.split(text, -1);
    if (ends.length != 2) {
      return null;
    }
    Temporal start = ReportTimes.dateTime(ends[0]).orElse(null);
    Temporal end = ReportTimes.dateTime(ends[1]).orElse(null);
    if (start == null || end == null || start.getClass() != end.getClass()) {
      return null;
    }
    Duration length = Duration.between(start, end);
    return length.isNegative() || length.isZero() ? null : at(start, length);
  }

  private static @Nullable IntervalLabel at(@Nullable Temporal start, @Nullable Duration length) {
    if (start instanceof OffsetDateTime exact) {
      return new IntervalLabel(exact.toLocalTime(), exact.toLocalDate(), exact.getOffset(), length);
    }
    return start instanceof LocalDateTime local
        ? new IntervalLabel(local.toLocalTime(), local.toLocalDate(), null, length)
        : null;
  }

  private static IntervalLabel timeOfDay(LocalTime time, @Nullable Duration length) {
    return new IntervalLabel(time, null, null, length);
  }
}
