// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.report;

import com.ximasdk.mapping.interval.IntervalStatistics;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What happened in a span of the plot: one interval, or several added together where there are more
 * intervals than can be told apart.
 *
 * @param from the first instant
 * @param to the first instant after it
 */
public record PlotBin(
    Instant from,
    Instant to,
    OptionalLong presented,
    OptionalLong answered,
    OptionalLong abandoned) {
  /** More than these are no longer told apart. */
  private static final int MOST = 300;

  private static final List<Duration> LENGTHS =
      List.of(
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(3),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofDays(1),
          Duration.ofDays(7));

  /**
   * The length of the bins of a plot.
   *
   * @param interval the length of the intervals
   * @param span what the plot shows
   */
  public static Duration length(Duration interval, Duration span) {
    if (span.dividedBy(interval) <= MOST) {
      return interval;
    }
    return LENGTHS.stream()
        .filter(length -> length.compareTo(interval) >= 0 && span.dividedBy(length) <= MOST)
        .findFirst()
        .orElse(LENGTHS.get(LENGTHS.size() - 1));
  }

  /**
   * The bins of rows in their order; the wall clock says where one begins.
   *
   * @param rows of one group, by time
   * @param length of a bin, see {@link #length}
   * @param zone whose wall clock it is
   */
  public static List<PlotBin> of(List<IntervalStatistics> rows, Duration length, ZoneId zone) {
    List<PlotBin> bins = new ArrayList<>();
    for (IntervalStatistics row : rows) {
      PlotBin bin = of(row, length, zone);
      int last = bins.size() - 1;
      if (last >= 0 && bins.get(last).from.equals(bin.from)) {
        bins.set(last, bins.get(last).plus(bin));
      } else {
        bins.add(bin);
      }
    }
    return bins;
  }

  private static PlotBin of(IntervalStatistics row, Duration length, ZoneId zone) {
    Instant from = row.start().toInstant();
    Instant to = row.end().toInstant();
    if (length.compareTo(row.length()) > 0) {
      ZonedDateTime start = start(from.atZone(zone), length);
      from = start.toInstant();
      to =
          length.toDays() > 0
              ? start.plusDays(length.toDays()).toInstant()
              : start.plus(length).toInstant();
    }
    return new PlotBin(from, to, row.callsPresented(), row.callsAnswered(), row.callsAbandoned());
  }

  private static ZonedDateTime start(ZonedDateTime at, Duration length) {
    LocalDate day = at.toLocalDate();
    if (length.toDays() > 0) {
      return day.minusDays(Math.floorMod(day.toEpochDay(), length.toDays()))
          .atStartOfDay(at.getZone());
    }
    long minutes = at.toLocalTime().get(java.time.temporal.ChronoField.MINUTE_OF_DAY);
    LocalDateTime start =
        day.atStartOfDay().plus(minutes - minutes % length.toMinutes(), ChronoUnit.MINUTES);
    return ZonedDateTime.ofLocal(start, at.getZone(), at.getOffset());
  }

  private PlotBin plus(PlotBin other) {
    return new PlotBin(
        from,
        to.isAfter(other.to) ? to : other.to,
        sum(presented, other.presented),
        sum(answered, other.answered),
        sum(abandoned, other.abandoned));
  }

  private static OptionalLong sum(OptionalLong one, OptionalLong other) {
    return one.isEmpty() ? other : OptionalLong.of(one.getAsLong() + other.orElse(0));
  }

  /**
   * A length of bins as a person tells it, as {@code 15 minutes} or {@code hour}.
   *
   * @param length in whole minutes
   */
  public static String words(Duration length) {
    long minutes = length.toMinutes();
    if (minutes % (24 * 60) == 0) {
      return minutes == 24 * 60 ? "day" : minutes / (24 * 60) + " days";
    }
    if (minutes % 60 == 0) {
      return minutes == 60 ? "hour" : minutes / 60 + " hours";
    }
    return minutes + " minutes";
  }

  /** The greatest of the counts. */
  public long most() {
    return Math.max(presented.orElse(0), Math.max(answered.orElse(0), abandoned.orElse(0)));
  }
}
