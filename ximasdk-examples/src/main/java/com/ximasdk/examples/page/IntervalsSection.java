// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.page;

import com.ximasdk.examples.report.CountAxis;
import com.ximasdk.examples.report.PlotBin;
import com.ximasdk.mapping.interval.IntervalStatistics;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The calls of each group by interval: a chart, and the same as a table. */
final class IntervalsSection {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Map<String, List<IntervalStatistics>> groups;
  private final ZoneId zone;

  IntervalsSection(List<IntervalStatistics> rows, ZoneId zone) {
    this.groups =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    IntervalStatistics::group, LinkedHashMap::new, Collectors.toList()));
    this.zone = zone;
  }

  void write(Html html) {
    html.open("section", "id", "intervals", "aria-labelledby", "intervals-heading").line();
    html.element("h2", "Calls by interval", "id", "intervals-heading").line();
    List<IntervalStatistics> all = groups.values().stream().flatMap(List::stream).toList();
    if (all.isEmpty()) {
      html.element("p", "There are no intervals.", "class", "lead").close().line();
      return;
    }
    Duration interval =
        all.stream().map(IntervalStatistics::length).max(Duration::compareTo).orElseThrow();
    HourSpan shown = HourSpan.withCalls(all, zone);
    Duration step = PlotBin.length(interval, shown.length());
    Map<String, List<PlotBin>> bins = new LinkedHashMap<>();
    groups.forEach((group, rows) -> bins.put(group, shown.of(PlotBin.of(rows, step, zone))));
    CountAxis axis =
        CountAxis.upTo(
            bins.values().stream().flatMap(List::stream).mapToLong(PlotBin::most).max().orElse(0));
    html.element(
            "p",
            "What workforce management is given: calls presented, answered and abandoned per "
                + PlotBin.words(step)
                + ", group by group. Hours in which no group had a call are not drawn.",
            "class",
            "lead")
        .line();
    legend(html);
    html.open("div", "class", "charts").line();
    int number = 1;
    for (Map.Entry<String, List<PlotBin>> group : bins.entrySet()) {
      figure(
          html, group.getKey(), group.getValue(), new IntervalChart(shown, axis, zone), number++);
    }
    html.close().line().close().line();
  }

  private static void legend(Html html) {
    html.open("ul", "class", "legend").line();
    entry(html, "answered", "answered");
    entry(html, "abandoned", "abandoned");
    entry(html, "presented", "presented, where that is neither");
    html.close().line();
  }

  private static void entry(Html html, String look, String text) {
    html.open("li");
    html.open("svg", "class", "swatch", "width", "18", "height", "14", "aria-hidden", "true");
    IntervalChart.bar(html, look, "1", 1, "16", 12);
    html.close().text(text).close().line();
  }

  private void figure(
      Html html, String group, List<PlotBin> bins, IntervalChart chart, int number) {
    String id = "group-" + number;
    long presented = sum(bins, PlotBin::presented);
    long answered = sum(bins, PlotBin::answered);
    long abandoned = sum(bins, PlotBin::abandoned);
    html.open("article", "aria-labelledby", id).line();
    html.open("h3", "id", id).tenantText(group.isEmpty() ? "(no group)" : group).close().line();
    String words =
        presented
            + " presented, "
            + answered
            + " answered ("
            + Percent.forPeople(answered, presented)
            + "), "
            + abandoned
            + " abandoned";
    html.element("p", words, "class", "parties").line();
    chart.write(html, bins, "Bars by time. " + words + busiest(bins));
    table(html, group, bins, id);
    html.close().line();
  }

  private String busiest(List<PlotBin> bins) {
    return bins.stream()
        .filter(bin -> bin.presented().orElse(0) > 0)
        .reduce(
            (one, other) -> other.presented().orElse(0) > one.presented().orElse(0) ? other : one)
        .map(
            bin ->
                "; most at "
                    + CLOCK.format(bin.from().atZone(zone))
                    + " with "
                    + bin.presented().orElse(0)
                    + ".")
        .orElse(".");
  }

  private static long sum(List<PlotBin> bins, Function<PlotBin, OptionalLong> count) {
    return bins.stream().map(count).mapToLong(value -> value.orElse(0)).sum();
  }

  private void table(Html html, String group, List<PlotBin> bins, String id) {
    html.open("details").open("summary").text("Numbers");
    html.open("span", "class", "hidden").text(" of ").tenantText(group).close().close().line();
    html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", id);
    html.line().open("table", "class", "numbers");
    html.open("caption", "class", "hidden").text("Calls of ").tenantText(group).close();
    html.open("thead").open("tr");
    for (String heading : List.of("From", "Presented", "Answered", "Abandoned")) {
      html.element("th", heading, "scope", "col");
    }
    html.close().close().open("tbody").line();
    for (PlotBin bin : bins) {
      if (bin.most() > 0) {
        html.open("tr");
        html.element("th", CLOCK.format(bin.from().atZone(zone)), "scope", "row");
        for (OptionalLong count : List.of(bin.presented(), bin.answered(), bin.abandoned())) {
          html.element("td", count.isPresent() ? Long.toString(count.getAsLong()) : "");
        }
        html.close().line();
      }
    }
    html.close().close().close().close().line();
  }
}
