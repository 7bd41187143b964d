// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.report;

import com.ximasdk.error.XimaException;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.Failures;
import com.ximasdk.feed.IntervalDay;
import com.ximasdk.feed.IntervalFailure;
import com.ximasdk.mapping.interval.IntervalStatistics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the days of a report gave and what not; the same of several days is told once. */
final class ReportedDays {
  private final List<IntervalStatistics> rows = new ArrayList<>();
  private final Map<String, Told> failures = new LinkedHashMap<>();
  private final Map<String, List<LocalDate>> absent = new LinkedHashMap<>();
  private final Map<String, List<LocalDate>> warnings = new LinkedHashMap<>();
  private final LocalDate last;
  private @Nullable LocalDate asked;
  private @Nullable XimaException latestFailure;
  private @Nullable XimaException ending;
  private boolean anyRead;

  /**
   * Of no day yet.
   *
   * @param last the last day that will be asked for, each one behind the other
   */
  ReportedDays(LocalDate last) {
    this.last = last;
  }

  /** A failure and the days that have it. */
  private record Told(XimaException failure, List<LocalDate> days) {}

  /** Takes a day that could be read at all. */
  void read(LocalDate day, IntervalDay<IntervalStatistics> of) {
    anyRead = true;
    asked = day;
    rows.addAll(of.intervals());
    for (IntervalFailure group : of.failures()) {
      add(day, group.failure());
    }
    of.absentGroups().values().forEach(sentence -> days(absent, sentence).add(day));
    of.warnings()
        .forEach(warning -> days(warnings, warning.place() + ": " + warning.message()).add(day));
  }

  /** Takes a day that could not be had. */
  void failed(LocalDate day, XimaException failure) {
    asked = day;
    latestFailure = failure;
    add(day, failure);
  }

  private void add(LocalDate day, XimaException failure) {
    failures
        .computeIfAbsent(
            Failures.sentence(failure), sentence -> new Told(failure, new ArrayList<>()))
        .days()
        .add(day);
  }

  /**
   * Takes what ended the run, perhaps before the last day.
   *
   * @throws XimaException if it is not what the last day failed for, which is told as that
   */
  void ended(XimaException failure) {
    if (!failure.equals(latestFailure)) {
      throw failure;
    }
    ending = failure;
  }

  /** Whether there is something to print, be it no row of a day that was read. */
  boolean hasRows() {
    return ending == null || anyRead;
  }

  /** The rows group by group, each group by time. */
  List<IntervalStatistics> rowsByGroup() {
    List<String> order = rows.stream().map(IntervalStatistics::group).distinct().toList();
    rows.sort(Comparator.comparing(row -> order.indexOf(row.group()))); // stable: days in order
    return rows;
  }

  /** Tells everything that is not among the rows, and gives the exit code. */
  int tell(Console console) {
    warnings.forEach((sentence, days) -> console.tell(words(days) + ", " + sentence));
    Failures told = new Failures(console);
    failures.forEach((sentence, of) -> told.add(words(of.days()), of.failure()));
    absent.forEach((sentence, days) -> told.add(words(days) + ": " + sentence));
    if (ending != null && asked != null && asked.isBefore(last)) {
      LocalDate next = asked.plusDays(1);
      told.add(
          next.equals(last)
              ? last + " was not asked for after that."
              : next + " to " + last + " were not asked for after that.");
    }
    return hasRows() || ending == null ? told.exitCode() : Failures.exitCodeOf(ending);
  }

  private static List<LocalDate> days(Map<String, List<LocalDate>> of, String sentence) {
    return of.computeIfAbsent(sentence, told -> new ArrayList<>());
  }

  private static String words(List<LocalDate> days) {
    LocalDate first = days.get(0);
    int further = (int) days.stream().distinct().count() - 1;
    return further == 0
        ? first.toString()
        : first + " and " + further + (further == 1 ? " further day" : " further days");
  }
}
