// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of a timeframe, before it is written in some form. Immutable.
 *
 * @param title its title
 * @param headings its headings
 * @param groups its sub-reports; a single one without a name is a report that has none
 */
record ReportContent(String title, List<String> headings, List<Group> groups) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu h:mm:ss a", Locale.US);

  /** One sub-report; its cells are texts, numbers, truth values, percents and durations. */
  record Group(String name, List<List<@Nullable Object>> rows) {}

  /** Whether it has no sub-reports. */
  boolean isPlain() {
    return groups.size() == 1 && groups.get(0).name().isEmpty();
  }

  /** The same with another heading for a column. */
  ReportContent renamed(String heading, String other) {
    return new ReportContent(
        title, headings.stream().map(each -> each.equals(heading) ? other : each).toList(), groups);
  }

  /** The same with all rows under no group, as with Summarize Report on. */
  ReportContent summarized() {
    return new ReportContent(
        title, headings, groups.isEmpty() ? groups : List.of(new Group("", groups.get(0).rows())));
  }

  /** The same with intervals twice as long, of which the second half is left out. */
  ReportContent withEachSecondRow() {
    return new ReportContent(
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

  static String windowText(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }

  /** {@code 1:02:03}. */
  static String clock(Duration duration) {
    return String.format(
        Locale.ROOT,
        "%d:%02d:%02d",
        duration.toHours(),
        duration.toMinutesPart(),
        duration.toSecondsPart());
  }
}
