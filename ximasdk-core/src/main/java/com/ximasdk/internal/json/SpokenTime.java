// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.json;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time in English words: {@code Tuesday, July 14, 2026 8:00:00 AM}; also without the weekday or
 * the seconds, with short names of days and months, a comma behind the year, {@code a.m.} for
 * {@code AM}. A weekday must be that of the date, and a time of twelve hours says which half it is
 * in. Dates in figures alone are none: {@code 7/8/2026} has two readings.
 */
final class SpokenTime {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?<weekday>[a-z]+)\\.?,? +)?(?<month>[a-z]+)\\.? +(?<day>\\d{1,2}),?"
              + " +(?<year>\\d{4}),? +(?<hour>\\d{1,2}):(?<minute>\\d\\d)(?::(?<second>\\d\\d))?"
              + " *(?<half>[ap])\\.?m\\.?",
          Pattern.CASE_INSENSITIVE);

  private SpokenTime() {}

  /**
   * The time, or null.
   *
   * @param text without outer blanks, inner ones as spaces
   * @throws java.time.DateTimeException if the form is right and there is no such day or time
   */
  static @Nullable LocalDateTime read(String text) {
    if (text.isEmpty() || !Character.isLetter(text.charAt(0))) {
      return null;
    }
    Matcher form = FORM.matcher(text);
    Month month = form.matches() ? month(form.group("month")) : null;
    int hour = month == null ? 0 : Integer.parseInt(form.group("hour"));
    if (month == null || hour < 1 || hour > 12) {
      return null;
    }
    LocalDate date =
        LocalDate.of(
            Integer.parseInt(form.group("year")), month, Integer.parseInt(form.group("day")));
    String weekday = form.group("weekday");
    if (weekday != null && !names(weekday, date.getDayOfWeek())) {
      return null;
    }
    String second = form.group("second");
    return date.atTime(
        hour % 12 + (form.group("half").equalsIgnoreCase("p") ? 12 : 0),
        Integer.parseInt(form.group("minute")),
        second == null ? 0 : Integer.parseInt(second));
  }

  private static @Nullable Month month(String text) {
    for (Month month : Month.values()) {
      if (text.equalsIgnoreCase(month.name())
          || text.equalsIgnoreCase(month.name().substring(0, 3))
          || (month == Month.SEPTEMBER && text.equalsIgnoreCase("Sept"))) {
        return month;
      }
    }
    return null;
  }

  private static boolean names(String text, DayOfWeek day) {
    String name = day.name();
    return text.equalsIgnoreCase(name)
        || text.equalsIgnoreCase(name.substring(0, 3))
        || (text.equalsIgnoreCase("Tues") && day == DayOfWeek.TUESDAY)
        || ((text.equalsIgnoreCase("Thur") || text.equalsIgnoreCase("Thurs"))
            && day == DayOfWeek.THURSDAY);
  }
}
