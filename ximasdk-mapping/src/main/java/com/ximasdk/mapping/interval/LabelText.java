// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import static com.ximasdk.mapping.interval.IntervalLabel.END_OF_DAY;

import com.ximasdk.internal.text.Blanks;
import com.ximasdk.mapping.interval.IntervalLabel.BareNumber;
import com.ximasdk.mapping.interval.IntervalLabel.DateTime;
import com.ximasdk.mapping.interval.IntervalLabel.TimeOfDay;
import com.ximasdk.mapping.interval.IntervalLabel.Unreadable;
import com.ximasdk.report.ReportTimes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the text of a label. */
final class LabelText {
  private static final String TIME =
      "(\\d{1,2})(?::(\\d{2}))?(?::(\\d{2}))? *(a\\.?m\\.?|p\\.?m\\.?)?";
  private static final Pattern SPAN =
      Pattern.compile(
          TIME + "(?: *(?:-|\u2013|\u2014|to|until) *" + TIME + ")?", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER =
      Pattern.compile("\\d{1,15}(?:\\.\\d{1,18})?|\\d(?:\\.\\d{1,18})?[eE][-+]?\\d{1,2}");
  private static final Pattern BETWEEN_DATE_TIMES = Pattern.compile(" +(?:-|\u2013|\u2014|to) +|/");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final int LONGEST = 200;

  private LabelText() {}

  /**
   * Reads a label.
   *
   * @param shown what a person sees
   * @param raw what is stored; counts where it states an instant or the date, or where the other
   *     says nothing
   */
  static IntervalLabel read(String shown, String raw) {
    IntervalLabel seen = of(shown);
    if (shown.equals(raw)) {
      return seen;
    }
    IntervalLabel stored = of(raw);
    if (stored instanceof DateTime date && (date.offset() != null || !(seen instanceof DateTime))) {
      return stored;
    }
    if (stored instanceof BareNumber number) {
      if (seen instanceof TimeOfDay time && isPartOfDay(number, time)) {
        // The number says which half of the day it is, whatever clock shows it.
        return new TimeOfDay(time.second(), LabelClock.CERTAIN, time.end());
      }
      if (DATE.matcher(shown).matches()) {
        return seen; // The number is that of the day and says no more.
      }
    }
    return seen instanceof Unreadable ? stored : seen;
  }

  /** Whether a number is a time as spreadsheets store it. */
  private static boolean isPartOfDay(BareNumber number, TimeOfDay time) {
    return number.value().compareTo(BigDecimal.ONE) < 0
        && number
                .value()
                .multiply(BigDecimal.valueOf(END_OF_DAY))
                .subtract(BigDecimal.valueOf(time.second()))
                .abs()
                .compareTo(BigDecimal.ONE)
            < 0;
  }

  /** Reads one text. */
  static IntervalLabel of(String text) {
    String plain = Blanks.asSpaces(text);
    if (plain.length() > LONGEST) {
      return new Unreadable(text);
    }
    if (NUMBER.matcher(plain).matches()) {
      return number(plain);
    }
    Matcher span = SPAN.matcher(plain);
    if (span.matches()) {
      IntervalLabel label = span(span);
      return label == null ? new Unreadable(text) : label;
    }
    IntervalLabel one = dateTime(plain);
    IntervalLabel label = one != null ? one : dateTimes(plain);
    return label == null ? new Unreadable(text) : label;
  }

  /** Epoch milliseconds say their instant; any other number is for the column to decide. */
  private static IntervalLabel number(String text) {
    BigDecimal value = new BigDecimal(text);
    if (value.stripTrailingZeros().scale() <= 0
        && value.compareTo(BigDecimal.valueOf(EpochMillis.FIRST)) >= 0
        && value.compareTo(BigDecimal.valueOf(EpochMillis.LAST)) <= 0) {
      LocalDateTime local =
          LocalDateTime.ofInstant(Instant.ofEpochMilli(value.longValueExact()), ZoneOffset.UTC);
      return new DateTime(local, ZoneOffset.UTC, null);
    }
    return new BareNumber(value, text);
  }

  /** The numbers that are milliseconds since 1970: those of the years from 2000 to 2199. */
  private static final class EpochMillis {
    private static final long FIRST = 946_684_800_000L;
    private static final long LAST = 7_258_118_399_999L;
  }

  private static @Nullable IntervalLabel span(Matcher span) {
    String half = half(span.group(4));
    if (span.group(5) == null) {
      int start = second(span, 1, half);
      return start < 0 || start == END_OF_DAY
          ? null
          : new TimeOfDay(start, clock(!half.isEmpty(), start, span), null);
    }
    String endHalf = half(span.group(8));
    int start = second(span, 1, half.isEmpty() ? endHalf : half);
    int end = second(span, 5, endHalf.isEmpty() ? half : endHalf);
    if (endHalf.isEmpty() && !half.isEmpty()) {
      // "11:45 AM - 12:00" ends in the other half of the day.
      int other = second(span, 5, half.equals("a") ? "p" : "a");
      if (other >= 0 && lengthOf(start, other) < lengthOf(start, end)) {
        end = other;
      }
    }
    if (half.isEmpty() && !endHalf.isEmpty()) {
      // "11:45 - 12:00 PM" begins in the other half of the day.
      int other = second(span, 1, endHalf.equals("a") ? "p" : "a");
      if (other >= 0 && lengthOf(other, end) < lengthOf(start, end)) {
        start = other;
      }
    }
    return start < 0 || end < 0 || start == END_OF_DAY
        ? null
        : new TimeOfDay(start, clock(!half.isEmpty() || !endHalf.isEmpty(), start, span), end);
  }

  private static LabelClock clock(boolean marked, int start, Matcher span) {
    String hour = span.group(1);
    return marked
        ? LabelClock.CERTAIN
        : LabelClock.ofUnmarked(start, hour.length() == 2 && hour.charAt(0) == '0');
  }

  private static int lengthOf(int start, int end) {
    return end > start ? end - start : end - start + END_OF_DAY;
  }

  private static String half(@Nullable String marker) {
    return marker == null ? "" : marker.substring(0, 1).toLowerCase(Locale.ROOT);
  }

  /** The second of the day, {@link IntervalLabel#END_OF_DAY} for 24:00, or -1. */
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
    return result <= END_OF_DAY ? result : -1;
  }

  private static @Nullable IntervalLabel dateTime(String text) {
    return at(ReportTimes.dateTime(text).orElse(null), null);
  }

  private static @Nullable IntervalLabel dateTimes(String text) {
    String[] ends = BETWEEN_DATE_TIMES.split(text, -1);
    if (ends.length != 2) {
      return null;
    }
    Temporal start = ReportTimes.dateTime(ends[0]).orElse(null);
    Temporal end = ReportTimes.dateTime(ends[1]).orElse(null);
    if (start instanceof OffsetDateTime from && end instanceof OffsetDateTime to) {
      // On the clock of the start, so that the distance is the real one.
      return at(from, to.withOffsetSameInstant(from.getOffset()).toLocalDateTime());
    }
    return start instanceof LocalDateTime && end instanceof LocalDateTime to ? at(start, to) : null;
  }

  private static @Nullable IntervalLabel at(@Nullable Temporal start, @Nullable LocalDateTime end) {
    if (start instanceof OffsetDateTime exact) {
      return new DateTime(exact.toLocalDateTime(), exact.getOffset(), end);
    }
    return start instanceof LocalDateTime local ? new DateTime(local, null, end) : null;
  }
}
