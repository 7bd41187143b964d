// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What really happened on a day: the intervals of some groups, made at random. */
record TrueDay(ZoneId zone, LocalDate day, int minutes, Map<String, List<TrueInterval>> groups) {
  /** Zones and days with every kind of clock change, and plain ones. */
  private static final List<String[]> DAYS =
      List.of(
          new String[] {"America/Denver", "2026-07-14"},
          new String[] {"America/Denver", "2026-03-08"},
          new String[] {"America/Denver", "2026-11-01"},
          new String[] {"Europe/London", "2026-10-25"},
          new String[] {"Europe/London", "2026-03-29"},
          new String[] {"Australia/Lord_Howe", "2026-04-05"},
          new String[] {"Australia/Lord_Howe", "2026-10-04"},
          new String[] {"Antarctica/Troll", "2026-03-29"},
          new String[] {"Antarctica/Troll", "2026-10-25"},
          new String[] {"America/Sao_Paulo", "2018-11-04"},
          new String[] {"America/Sao_Paulo", "2018-02-17"},
          new String[] {"Africa/Casablanca", "2026-02-15"},
          new String[] {"Africa/Casablanca", "2026-03-22"},
          new String[] {"Asia/Kathmandu", "2026-07-14"},
          new String[] {"Pacific/Chatham", "2026-04-05"},
          new String[] {"UTC", "2026-01-01"});

  private static final List<Integer> LENGTHS = List.of(5, 10, 15, 20, 30, 60);
  private static final List<String> NAMES =
      List.of("CC Sales", "Süd & Ost", "Billing (2nd)", "Total Care");

  /** One interval of the day. */
  record TrueInterval(
      ZonedDateTime start,
      Duration length,
      long presented,
      long answered,
      long abandoned,
      Duration average) {}

  static TrueDay random(Random random) {
    String[] of = DAYS.get(random.nextInt(DAYS.size()));
    ZoneId zone = ZoneId.of(of[0]);
    LocalDate day = LocalDate.parse(of[1]);
    int minutes = LENGTHS.get(random.nextInt(LENGTHS.size()));
    double share = random.nextBoolean() ? 1 : random.nextDouble() * 0.5;
    Map<String, List<TrueInterval>> groups = new LinkedHashMap<>();
    int count = 1 + random.nextInt(NAMES.size());
    for (int i = 0; i < count; i++) {
      groups.put(NAMES.get(i), intervals(zone, day, minutes, share, random));
    }
    return new TrueDay(zone, day, minutes, groups);
  }

  private static List<TrueInterval> intervals(
      ZoneId zone, LocalDate day, int minutes, double share, Random random) {
    List<TrueInterval> intervals = new ArrayList<>();
    ZonedDateTime end = day.plusDays(1).atStartOfDay(zone);
    ZonedDateTime start = day.atStartOfDay(zone);
    while (start.isBefore(end)) {
      if (random.nextDouble() < share) {
        int presented = 1 + random.nextInt(40);
        int answered = random.nextInt(presented + 1);
        Duration left = Duration.between(start, end);
        Duration length = Duration.ofMinutes(minutes);
        intervals.add(
            new TrueInterval(
                start,
                left.compareTo(length) < 0 ? left : length,
                presented,
                answered,
                presented - answered,
                Duration.ofSeconds(answered == 0 ? 0 : 20 + random.nextInt(3_600))));
      }
      start = start.plusMinutes(minutes);
    }
    return intervals;
  }

  boolean hasClockChange() {
    return !zone.getRules()
        .getOffset(day.atStartOfDay(zone).toInstant())
        .equals(zone.getRules().getOffset(day.plusDays(1).atStartOfDay(zone).toInstant()));
  }

  /** Whether a group's intervals look as those of a greater length. */
  static boolean looksLonger(List<TrueInterval> intervals, int minutes) {
    if (intervals.size() < 4) {
      return false;
    }
    Duration distance = Duration.between(intervals.get(0).start(), intervals.get(1).start());
    for (int i = 2; i < intervals.size(); i++) {
      if (!Duration.between(intervals.get(i - 1).start(), intervals.get(i).start())
          .equals(distance)) {
        return false;
      }
    }
    return distance.toMinutes() > minutes && LENGTHS.contains((int) distance.toMinutes());
  }
}
