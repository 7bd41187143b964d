// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import com.ximasdk.report.ReportTimeframe;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives each label of one sub-report its place in time. Labels are taken in order: an hour that
 * comes twice is the earlier one first, and a label that goes back begins the next day of the
 * window.
 */
final class IntervalPlacement {
  private final ZoneId zone;
  private final @Nullable OffsetDateTime from;
  private final @Nullable OffsetDateTime to;
  private final @Nullable LocalDate firstDay;
  private final @Nullable LocalDate lastDay;
  private final Set<Instant> taken = new HashSet<>();
  private @Nullable LocalDate day;
  private @Nullable Instant last;
  private boolean dated;

  IntervalPlacement(ZoneId zone, @Nullable ReportTimeframe window) {
    this.zone = zone;
    this.from = window == null ? null : window.start();
    this.to = window == null ? null : window.endExclusive();
    this.firstDay = from == null ? null : from.atZoneSameInstant(zone).toLocalDate();
    this.lastDay = to == null ? null : to.minusNanos(1).atZoneSameInstant(zone).toLocalDate();
    this.day = firstDay;
  }

  /** What is wrong with a label's place. */
  static final class Misplaced extends Exception {
    private static final long serialVersionUID = 1L;

    Misplaced(String message) {
      super(message);
    }
  }

  OffsetDateTime place(IntervalLabel label) throws Misplaced {
    OffsetDateTime start = label.date() == null ? inWindow(label) : dated(label);
    if (!taken.add(start.toInstant())) {
      throw new Misplaced("the interval that begins at " + start + " comes twice");
    }
    last = start.toInstant();
    return start;
  }

  /** Called after the last label: labels without dates must have gone through every day. */
  void end() throws Misplaced {
    if (!dated && day != null && last != null && !day.equals(lastDay)) {
      throw new Misplaced(
          "the window goes from "
              + firstDay
              + " to "
              + lastDay
              + ", but the labels have no dates and do not go through every day, so which day a row"
              + " belongs to is unsure (\"Hour of Day\" folds days together). Ask for one day at a"
              + " time");
    }
  }

  /** The real length where the clock is put forward within an interval; else the stated one. */
  Duration length(OffsetDateTime start, Duration stated) {
    LocalDateTime end = start.toLocalDateTime().plus(stated);
    for (ZoneOffset offset : zone.getRules().getValidOffsets(end)) {
      Duration real = Duration.between(start, OffsetDateTime.of(end, offset));
      if (!real.isNegative() && !real.isZero() && real.compareTo(stated) < 0) {
        return real;
      }
    }
    return stated;
  }

  private OffsetDateTime dated(IntervalLabel label) throws Misplaced {
    dated = true;
    LocalDateTime local = LocalDateTime.of(label.date(), label.time());
    ZoneOffset stated = label.offset();
    if (stated != null) {
      OffsetDateTime start =
          OffsetDateTime.of(local, stated).atZoneSameInstant(zone).toOffsetDateTime();
      if (!isInWindow(start)) {
        throw outside(start);
      }
      return start;
    }
    OffsetDateTime start = choose(local, false);
    if (start == null) {
      start = choose(local, true);
    }
    if (start == null) {
      throw outsideOrTwice(local);
    }
    return start;
  }

  private OffsetDateTime inWindow(IntervalLabel label) throws Misplaced {
    LocalDate current = day;
    if (current == null || firstDay == null || lastDay == null) {
      throw new Misplaced(
          "the label has no date, and the report does not state its window. Give the day");
    }
    OffsetDateTime start = choose(current.atTime(label.time()), false);
    if (start != null) {
      return start;
    }
    if (firstDay.equals(lastDay)) {
      start = choose(current.atTime(label.time()), true);
    } else if (isInGap(current.atTime(label.time())) && isAfterLast(current, label)) {
      throw gap(current.atTime(label.time()));
    } else if (current.isBefore(lastDay)) {
      LocalDate next = current.plusDays(1);
      day = next;
      start = choose(next.atTime(label.time()), false);
      current = next;
    }
    if (start == null) {
      throw outsideOrTwice(current.atTime(label.time()));
    }
    return start;
  }

  private boolean isAfterLast(LocalDate current, IntervalLabel label) {
    Instant before = last;
    return before == null
        || before.atZone(zone).toLocalDateTime().isBefore(current.atTime(label.time()));
  }

  /** The earliest instant of a wall-clock time that is free, in the window, and in order. */
  private @Nullable OffsetDateTime choose(LocalDateTime local, boolean outOfOrder) {
    for (ZoneOffset offset : zone.getRules().getValidOffsets(local)) {
      OffsetDateTime start = OffsetDateTime.of(local, offset);
      Instant before = last;
      boolean inOrder = outOfOrder || before == null || start.toInstant().isAfter(before);
      if (inOrder && isInWindow(start) && !taken.contains(start.toInstant())) {
        return start;
      }
    }
    return null;
  }

  private boolean isInWindow(OffsetDateTime start) {
    return from == null || to == null || (!start.isBefore(from) && start.isBefore(to));
  }

  private boolean isInGap(LocalDateTime local) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    return offsets.isEmpty();
  }

  private Misplaced outsideOrTwice(LocalDateTime local) {
    if (isInGap(local)) {
      return gap(local);
    }
    OffsetDateTime start = local.atZone(zone).toOffsetDateTime();
    return isInWindow(start)
        ? new Misplaced("the interval that begins at " + local + " comes too often")
        : outside(start);
  }

  private Misplaced gap(LocalDateTime local) {
    return new Misplaced(
        "the interval that begins at "
            + local
            + " does not exist in "
            + zone
            + ": the clock is put forward over it. Check that the time zone is the tenant's");
  }

  private Misplaced outside(OffsetDateTime start) {
    return new Misplaced(
        "the interval that begins at "
            + start
            + " lies outside the report's window, "
            + from
            + " to "
            + to);
  }
}
