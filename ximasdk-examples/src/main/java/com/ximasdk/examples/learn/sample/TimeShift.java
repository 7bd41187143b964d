// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.sample;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Shifts all times by one constant: a number of whole weeks into the past. So days stay days, a
 * date keeps its weekday, and the tenant's zone has the same offset, which a report states with its
 * window. Immutable.
 */
final class TimeShift {
  private static final int LEAST_WEEKS = 26;
  private static final int MOST_WEEKS = 520;

  /** What is as far as this from now is no time of the tenant's, but a number. */
  private static final Duration PAST = Duration.ofDays(15 * 366);

  private static final Duration FUTURE = Duration.ofDays(2 * 366);

  private final int weeks;
  private final Instant first;
  private final Instant last;

  private TimeShift(int weeks, Instant now) {
    this.weeks = weeks;
    this.first = now.minus(PAST);
    this.last = now.plus(FUTURE);
  }

  /** A shift that is not to be guessed, under which the offsets of a zone stay as they are. */
  static TimeShift random(Random random, ZoneId zone, Instant now) {
    TimeShift shift;
    do {
      shift = new TimeShift(LEAST_WEEKS + random.nextInt(MOST_WEEKS - LEAST_WEEKS), now);
    } while (!shift.keepsOffsets(zone, now));
    return shift;
  }

  private boolean keepsOffsets(ZoneId zone, Instant now) {
    for (int days = -2; days <= 16; days++) {
      Instant at = now.minus(Duration.ofDays(days));
      if (!zone.getRules().getOffset(at).equals(zone.getRules().getOffset(shifted(at)))) {
        return false;
      }
    }
    return true;
  }

  private Instant shifted(Instant time) {
    return time.minus(Duration.ofDays(7L * weeks));
  }

  /** A date, shifted; empty if there is no such date. */
  Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day).minusWeeks(weeks));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Epoch milliseconds, shifted; empty if the number is none of the tenant's time. */
  Optional<Long> epochMillis(long number) {
    return number >= first.toEpochMilli() && number < last.toEpochMilli()
        ? Optional.of(shifted(Instant.ofEpochMilli(number)).toEpochMilli())
        : Optional.empty();
  }

  /** Epoch seconds, shifted; empty if the number is none of the tenant's time. */
  Optional<Long> epochSeconds(long number) {
    return number >= first.getEpochSecond() && number < last.getEpochSecond()
        ? Optional.of(shifted(Instant.ofEpochSecond(number)).getEpochSecond())
        : Optional.empty();
  }

  /** The month that an English name, or the first three letters of one, begins. */
  static Optional<Month> month(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (upper.length() >= 3 && month.name().startsWith(upper.substring(0, 3))) {
        return Optional.of(month);
      }
    }
    return Optional.empty();
  }

  /** An English name of a month, as long as another one is written. */
  static String monthName(Month month, String as) {
    String name = month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT);
    return as.length() > 3 ? name : name.substring(0, 3);
  }
}
