// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    // Two calls may have details under headings that readers do not tell apart.
    Map<String, String> headings = new LinkedHashMap<>();
    CALL.forEach(heading -> headings.put(ReportHeadings.asFound(heading), heading));
    for (SimulatedCall call : all) {
      for (String heading : call.details().keySet()) {
        headings.putIfAbsent(ReportHeadings.asFound(heading), heading);
      }
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (SimulatedCall call : calls) {
      Map<String, Object> cells = new HashMap<>();
      cells.put("call id", call.callId());
      cells.put("call key", call.callKey());
      cells.put("call direction", call.direction());
      cells.put("call duration", Duration.between(call.start(), call.end()));
      cells.put("start time", time(call.start(), zone));
      cells.put("end time", time(call.end(), zone));
      call.details().forEach((heading, value) -> cells.put(ReportHeadings.asFound(heading), value));
      List<@Nullable Object> row = new ArrayList<>();
      headings.keySet().forEach(heading -> row.add(cells.get(heading)));
      rows.add(row);
    }
    return new ReportContent(
        "Recorded Call Details",
        List.copyOf(headings.values()),
        List.of(new ReportContent.Group("", rows)));
  }

  /**
   * Checks the headings of a call's details; one of the report's own has another value then.
   *
   * @throws IllegalArgumentException if they are none that the report can have
   */
  static void checkDetails(Set<String> details) {
    Set<String> headings = new LinkedHashSet<>(CALL);
    headings.addAll(details);
    ReportHeadings.checked("of call details", List.copyOf(headings));
    if (details.contains("Call Key")) {
      throw new IllegalArgumentException(
          "a call has another value under the heading 'Call Key'; leave it out, since its"
              + " recordings are found by its own key");
    }
  }

  /** To the second, as the product prints times; where a clock hour repeats, with an offset. */
  private static String time(Instant at, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
  }
}
