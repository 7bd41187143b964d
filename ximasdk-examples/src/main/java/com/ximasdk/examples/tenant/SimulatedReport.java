// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a report of a simulated tenant says, before it is written in some form. Immutable.
 *
 * @param title its title
 * @param headings its headings
 * @param groups its sub-reports
 */
record SimulatedReport(String title, List<String> headings, List<Group> groups) {
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
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu h:mm:ss a", Locale.US);

  /** One sub-report; its cells are texts, counts ({@link Long}), {@link Share}s and durations. */
  record Group(String name, List<List<@Nullable Object>> rows) {}

  /** A percent, as a fraction. */
  record Share(double fraction) {}

  static @Nullable SimulatedReport of(
      String id, TenantData data, Instant from, Instant to, ReportForm form) {
    return switch (id) {
      case INBOUND_ID -> intervals("Inbound Call Service Level", INBOUND, data, from, to, form);
      case CUSTOM_ID -> intervals("WFM Intervals", CUSTOM, data, from, to, form);
      case CALLS_ID -> calls(data, from, to);
      default -> null;
    };
  }

  /** The same with another heading for a column. */
  SimulatedReport renamed(String heading, String other) {
    return new SimulatedReport(
        title, headings.stream().map(each -> each.equals(heading) ? other : each).toList(), groups);
  }

  /** The same with all rows under no group, as with Summarize Report on. */
  SimulatedReport summarized() {
    return new SimulatedReport(
        title, headings, groups.isEmpty() ? groups : List.of(new Group("", groups.get(0).rows())));
  }

  /** The same with intervals twice as long, of which the second half is left out. */
  SimulatedReport withEachSecondRow() {
    return new SimulatedReport(
        title,
        headings,
        groups.stream()
            .map(
                group ->
                    new Group(
                        group.name(),
                        IntStream.range(0, group.rows().size())
                            .filter(row -> row % 2 == 0 || group.name().isEmpty())
                            .mapToObj(group.rows()::get)
                            .toList()))
            .toList());
  }

  private static SimulatedReport intervals(
      String title,
      List<String> headings,
      TenantData data,
      Instant from,
      Instant to,
      ReportForm form) {
    List<Group> groups = new ArrayList<>();
    for (String skill : data.skills()) {
      List<List<@Nullable Object>> rows = new ArrayList<>();
      long[] sums = new long[4];
      for (ZonedDateTime at = from.atZone(data.timeZone());
          at.toInstant().isBefore(to);
          at = at.plusMinutes(form.intervalMinutes())) {
        rows.add(interval(skill, at, form.labels().of(at), sums));
      }
      rows.add(row(form.totals(), sums[0], sums[1], sums[2], sums[3]));
      groups.add(new Group(skill, rows));
    }
    return new SimulatedReport(title, headings, groups);
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
        presented == 0 ? null : new Share((double) answered / presented),
        answered == 0 ? null : Duration.ofSeconds(seconds / answered));
  }

  private static SimulatedReport calls(TenantData data, Instant from, Instant to) {
    List<SimulatedCall> calls =
        data.calls().stream()
            .filter(call -> !call.start().isBefore(from) && call.start().isBefore(to))
            .toList();
    Set<String> headings = new LinkedHashSet<>(CALL);
    data.calls().forEach(call -> headings.addAll(call.details().keySet()));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (SimulatedCall call : calls) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(call.callId());
      row.add(call.callKey());
      row.add(call.direction());
      row.add(Duration.between(call.start(), call.end()));
      row.add(time(call.start(), data.timeZone()));
      row.add(time(call.end(), data.timeZone()));
      headings.stream().skip(CALL.size()).forEach(name -> row.add(call.details().get(name)));
      rows.add(row);
    }
    return new SimulatedReport(
        "Recorded Call Details", List.copyOf(headings), List.of(new Group("", rows)));
  }

  /** To the second, as the product prints times; where a clock hour repeats, with an offset. */
  private static String time(Instant at, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
  }

  static String windowText(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }

  static String clock(Duration duration) {
    return String.format(
        Locale.ROOT,
        "%d:%02d:%02d",
        duration.toHours(),
        duration.toMinutesPart(),
        duration.toSecondsPart());
  }

  static LocalDate day(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }
}
