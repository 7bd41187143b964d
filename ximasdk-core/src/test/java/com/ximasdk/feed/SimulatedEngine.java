// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.ConnectionFailedException;
import com.ximasdk.error.DataPendingException;
import com.ximasdk.error.ReportFormatException;
import com.ximasdk.error.TenantFailureException;
import com.ximasdk.error.XimaException;
import com.ximasdk.feed.ScriptedReports.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * A tenant's report over some weeks: what truly happened, when it came to be known, and what is
 * wrong with the report at which time.
 */
final class SimulatedEngine {
  /** How the report lists intervals. */
  enum Style {
    /** All that have begun. */
    DENSE,
    /** Those with calls. */
    SPARSE,
    /** All of the day, also those that have not begun. */
    PADDED
  }

  /** Something that is wrong with the report; no day or group means all. */
  record Fault(
      Kind kind, Optional<LocalDate> day, Optional<String> group, Instant from, Instant to) {
    enum Kind {
      OUTAGE,
      TENANT_FAILS,
      DAY_UNREADABLE,
      DAY_FAILS,
      DAY_PENDING,
      GROUP_UNREADABLE,
      GROUP_ABSENT
    }

    boolean holds(Kind which, LocalDate asked, Instant time) {
      return kind == which
          && day.map(asked::equals).orElse(true)
          && !time.isBefore(from)
          && time.isBefore(to);
    }
  }

  /** What is known of an interval: at first, and after a late change. */
  record Truth(Row first, Instant changed, Row last) {}

  final ZoneId zone;
  final Style style;
  final List<String> groups;
  final Instant begin;
  final Instant calm;
  final Instant end;
  final TreeMap<IntervalKey, Truth> truth = new TreeMap<>();
  final List<Fault> faults = new ArrayList<>();
  private final boolean namesAbsentGroups;
  private final Random random;

  SimulatedEngine(long seed, int days) {
    random = new Random(seed * 0x9E3779B97F4A7C15L);
    zone = ZoneId.of(one("America/Denver", "Europe/Istanbul", "Australia/Lord_Howe", "UTC"));
    style = one(Style.values());
    namesAbsentGroups = random.nextBoolean();
    groups = List.of("Sales", "Service (old)", "Nacht", "").subList(0, 1 + random.nextInt(4));
    LocalDate first = LocalDate.of(2026, one(2, 3, 9, 10), 10);
    begin = first.atTime(random.nextInt(24), 0).atZone(zone).toInstant();
    end = first.plusDays(days).atStartOfDay(zone).toInstant();
    calm = end.minus(Duration.ofDays(6));
    for (LocalDate day = first; day.isBefore(first.plusDays(days)); day = day.plusDays(1)) {
      makeTruth(day, Duration.ofMinutes(one(15, 30)));
    }
    makeFaults(first, days);
  }

  @SafeVarargs
  private <V> V one(V... values) {
    return values[random.nextInt(values.length)];
  }

  private void makeTruth(LocalDate day, Duration length) {
    DaySpan span = DaySpan.of(day, zone);
    for (String group : groups) {
      for (Instant at = span.start(); at.isBefore(span.end()); at = at.plus(length)) {
        Instant over = at.plus(length);
        long calls = random.nextInt(3) == 0 ? 1 + random.nextInt(50) : 0;
        boolean isLate = random.nextInt(20) == 0;
        Instant changed = isLate ? over.plusSeconds(60L * random.nextInt(90)) : over;
        Row last = new Row(group, at, over, isLate ? calls + 1 : calls);
        truth.put(
            new IntervalKey(at, group), new Truth(new Row(group, at, over, calls), changed, last));
      }
    }
  }

  private void makeFaults(LocalDate first, int days) {
    for (Fault.Kind kind : Fault.Kind.values()) {
      for (int i = random.nextInt(4); i >= 0; i--) {
        LocalDate day = first.plusDays(1 + random.nextInt(days - 9));
        Instant from =
            day.atStartOfDay(zone).toInstant().plus(Duration.ofMinutes(random.nextInt(1440)));
        boolean isOfAll = kind == Fault.Kind.OUTAGE || kind == Fault.Kind.TENANT_FAILS;
        boolean isOfGroup = kind == Fault.Kind.GROUP_ABSENT || kind == Fault.Kind.GROUP_UNREADABLE;
        boolean isForEver = !isOfAll && random.nextInt(4) == 0;
        boolean isOfOneDay = !isOfAll && (isForEver || !isOfGroup || random.nextBoolean());
        Instant to =
            isForEver ? end : from.plus(Duration.ofHours(1 + random.nextInt(isOfAll ? 60 : 140)));
        faults.add(
            new Fault(
                kind,
                isOfOneDay ? Optional.of(day) : Optional.empty(),
                isOfGroup
                    ? Optional.of(groups.get(random.nextInt(groups.size())))
                    : Optional.empty(),
                from,
                isForEver || to.isBefore(calm) ? to : calm));
      }
    }
  }

  private boolean has(Fault.Kind kind, LocalDate day, Instant now) {
    return faults.stream().anyMatch(fault -> fault.holds(kind, day, now));
  }

  private boolean has(Fault.Kind kind, LocalDate day, String group, Instant now) {
    return faults.stream()
        .anyMatch(fault -> fault.holds(kind, day, now) && fault.group().equals(Optional.of(group)));
  }

  /** The report of a day at a moment. */
  IntervalDay<Row> report(LocalDate day, Instant now) {
    CallSummary call = CallSummary.of("Run the report");
    if (has(Fault.Kind.OUTAGE, day, now)) {
      throw new ConnectionFailedException(call, "no connection", null);
    }
    if (has(Fault.Kind.TENANT_FAILS, day, now) || has(Fault.Kind.DAY_FAILS, day, now)) {
      throw new TenantFailureException(call, "status 500");
    }
    if (has(Fault.Kind.DAY_PENDING, day, now)) {
      throw new DataPendingException(call, "still pending");
    }
    if (has(Fault.Kind.DAY_UNREADABLE, day, now)) {
      throw unreadable("the whole");
    }
    List<Row> rows = new ArrayList<>();
    List<String> readable = new ArrayList<>();
    List<IntervalFailure> failures = new ArrayList<>();
    Map<String, String> absent = new TreeMap<>();
    for (String group : groups) {
      if (has(Fault.Kind.GROUP_ABSENT, day, group, now)) {
        if (namesAbsentGroups) {
          absent.put(group, "The report lacks " + group);
        }
      } else if (has(Fault.Kind.GROUP_UNREADABLE, day, group, now)) {
        failures.add(new IntervalFailure(group, unreadable(group)));
      } else {
        readable.add(group);
        rows.addAll(rows(day, group, now));
      }
    }
    return new IntervalDay<>(rows, readable, failures, absent, List.of());
  }

  private static XimaException unreadable(String what) {
    return new ReportFormatException(
        new ReportFormatException.Place("Intervals", what, 3, "Calls"), List.of(), "'-'", null);
  }

  private List<Row> rows(LocalDate day, String group, Instant now) {
    DaySpan span = DaySpan.of(day, zone);
    List<Row> rows = new ArrayList<>();
    truth
        .subMap(new IntervalKey(span.start(), ""), new IntervalKey(span.end(), ""))
        .forEach(
            (key, what) -> {
              if (key.group().equals(group)) {
                row(what, now).ifPresent(rows::add);
              }
            });
    return rows;
  }

  private Optional<Row> row(Truth what, Instant now) {
    Row first = what.first();
    if (!first.end().isAfter(now)) {
      Row known = what.changed().isAfter(now) ? first : what.last();
      return style == Style.SPARSE && known.calls() == 0 ? Optional.empty() : Optional.of(known);
    }
    boolean isRunning = !first.start().isAfter(now);
    return style == Style.PADDED || (isRunning && style == Style.DENSE)
        ? Optional.of(new Row(first.group(), first.start(), first.end(), 0))
        : Optional.empty();
  }

  /** Whether something was ever wrong that concerns a group on a day. */
  boolean wasEverWrong(IntervalGap gap) {
    return faults.stream()
        .filter(
            fault -> fault.kind() != Fault.Kind.OUTAGE && fault.kind() != Fault.Kind.TENANT_FAILS)
        .filter(
            fault ->
                gap.group().isEmpty()
                    || fault.group().isEmpty()
                    || fault.group().equals(gap.group()))
        .anyMatch(fault -> touches(fault, gap));
  }

  private boolean touches(Fault fault, IntervalGap gap) {
    if (fault.day().isPresent()) {
      DaySpan day = DaySpan.of(fault.day().get(), zone);
      return gap.from().isBefore(day.end()) && day.start().isBefore(gap.to());
    }
    return gap.from().isBefore(fault.to().plus(Duration.ofDays(2)))
        && fault.from().minus(Duration.ofDays(2)).isBefore(gap.to());
  }

  /** Whether an interval can be had at the end. */
  boolean canBeHad(IntervalKey key) {
    LocalDate day = key.start().atZone(zone).toLocalDate();
    return faults.stream()
        .filter(fault -> fault.to().equals(end) && fault.day().equals(Optional.of(day)))
        .noneMatch(
            fault -> fault.group().isEmpty() || fault.group().equals(Optional.of(key.group())));
  }
}
