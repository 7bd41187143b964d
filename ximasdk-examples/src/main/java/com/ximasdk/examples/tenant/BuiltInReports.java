// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reports that every simulated tenant has. */
final class BuiltInReports {
  /** Inbound Call Service Level. */
  static final String INBOUND_ID = "LT39K5C5";

  /** The same counts under headings of the tenant's own. */
  static final String CUSTOM_ID = "CR4M7Q2Z";

  /** Recorded Call Details. */
  static final String CALLS_ID = "LMIU6034";

  private static final List<String> INBOUND =
      List.of(
          "Minutes",
          "Calls Presented",
          "Calls Answered",
          "Calls Abandoned",
          "Percent Answered",
          "Avg Call Duration");
  private static final List<String> CUSTOM =
      List.of("Interval", "Offered", "Handled", "Lost", "Handled %", "AHT");
  private static final List<String> CALL =
      List.of("Call ID", "Call Key", "Call Direction", "Call Duration", "Start Time", "End Time");

  private BuiltInReports() {}

  static @Nullable ReportContent of(
      String id,
      TenantData data,
      List<SimulatedCall> calls,
      Instant from,
      Instant to,
      ReportForm form) {
    return switch (id) {
      case INBOUND_ID -> intervals("Inbound Call Service Level", INBOUND, data, from, to, form);
      case CUSTOM_ID -> intervals("WFM Intervals", CUSTOM, data, from, to, form);
      case CALLS_ID -> calls(calls, data.timeZone(), from, to);
      default -> null;
    };
  }

  private static ReportContent intervals(
      String title,
      List<String> headings,
      TenantData data,
      Instant from,
      Instant to,
      ReportForm form) {
    List<ReportContent.Group> groups = new ArrayList<>();
    for (String skill : data.skills()) {
      List<List<@Nullable Object>> rows = new ArrayList<>();
      long[] sums = new long[4];
      for (ZonedDateTime at = from.atZone(data.timeZone());
          at.toInstant().isBefore(to);
          at = at.plusMinutes(form.intervalMinutes())) {
        rows.add(interval(skill, at, form.labels().of(at), sums));
      }
      rows.add(row(form.totals(), sums[0], sums[1], sums[2], sums[3]));
      groups.add(new ReportContent.Group(skill, rows));
    }
    return new ReportContent(title, headings, groups);
  }

  /** Calls as they come to an office: a hill before noon, a smaller one after, none at night. */
  private static List<@Nullable Object> interval(
      String skill, ZonedDateTime at, Object label, long[] sums) {
    double hour = at.getHour() + at.getMinute() / 60.0;
    double load =
        Math.exp(-Math.pow((hour - 10.5) / 2.0, 2))
            + 0.7 * Math.exp(-Math.pow((hour - 15) / 1.8, 2));
    int chance =
        Math.floorMod(31 * skill.hashCode() + 7919 * (int) (at.toEpochSecond() / 900), 101);
    long presented =
        Math.round(load * (8 + Math.floorMod(skill.hashCode(), 9)) * (0.6 + chance / 120.0));
    long abandoned = presented * (chance % 17) / 100;
    long answered = presented - abandoned;
    long seconds = answered * (150 + chance * 2L);
    sums[0] += presented;
    sums[1] += answered;
    sums[2] += abandoned;
    sums[3] += seconds;
    return row(label, presented, answered, abandoned, seconds);
  }

  private static List<@Nullable Object> row(
      Object label, long presented, long answered, long abandoned, long seconds) {
    return Arrays.asList(
        label,
        presented,
        answered,
        abandoned,
        presented == 0 ? null : new Percent((double) answered / presented),
        answered == 0 ? null : Duration.ofSeconds(seconds / answered));
  }

  private static ReportContent calls(
      List<SimulatedCall> all, ZoneId zone, Instant from, Instant to) {
    List<SimulatedCall> calls =
        all.stream()
            .filter(call -> !call.start().isBefore(from) && call.start().isBefore(to))
            .toList();
    Set<String> headings = new LinkedHashSet<>(CALL);
    all.forEach(call -> headings.addAll(call.details().keySet()));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (SimulatedCall call : calls) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(call.callId());
      row.add(call.callKey());
      row.add(call.direction());
      row.add(Duration.between(call.start(), call.end()));
      row.add(time(call.start(), zone));
      row.add(time(call.end(), zone));
      headings.stream().skip(CALL.size()).forEach(name -> row.add(call.details().get(name)));
      rows.add(row);
    }
    return new ReportContent(
        "Recorded Call Details", List.copyOf(headings), List.of(new ReportContent.Group("", rows)));
  }

  /** To the second, as the product prints times; where a clock hour repeats, with an offset. */
  private static String time(Instant at, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
  }
}
