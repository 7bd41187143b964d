// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

import com.ximasdk.ReportReader;
import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.error.XimaException;
import com.ximasdk.feed.IntervalDay;
import com.ximasdk.internal.text.Spelling;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.IntervalLength;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportTimeframe;
import com.ximasdk.report.ReportWarning;
import com.ximasdk.settings.WfmSettings;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the historical report gives what WFM needs. */
final class IntervalReportChecks {
  /** Yesterday may have been a day without calls. */
  private static final int DAYS_LOOKED_BACK = 7;

  private static final List<Integer> LENGTHS = List.of(5, 10, 15, 20, 30, 60);

  private final WfmSettings settings;
  private final ZoneId zone;
  private final ReportChecks reports;
  private @Nullable ReportAnswer answer;

  IntervalReportChecks(WfmSettings settings, ZoneId zone, ReportChecks reports) {
    this.settings = settings;
    this.zone = zone;
    this.reports = reports;
  }

  Verdict intervalReport() {
    ReportAnswer found;
    try {
      found = latest();
    } catch (CallInterruptedException e) {
      throw e;
    } catch (XimaException e) {
      return ReportChecks.trouble(e, Remedies.REPORT_ACCESS, Remedies.REPORT_ID);
    }
    answer = found;
    for (ReportWarning warning : found.facts().warnings()) {
      if (warning.kind() == ReportWarning.Kind.TIMEFRAME_NOT_READ) {
        return Verdict.failed(
            "The report states its window in a form that is not understood. " + warning.message(),
            Remedies.REPORT_WINDOW);
      }
    }
    for (ReportTimeframe stated : found.facts().timeframes()) {
      if (!stated.isOf(found.asked())) {
        return Verdict.failed(
            "Asked for was %s to %s; the report answers %s to %s."
                .formatted(
                    found.asked().start(), found.asked().end(), stated.start(), stated.end()),
            Remedies.REPORT_WINDOW);
      }
    }
    String runs =
        "'%s' (%s) runs in JSON: %s for %s."
            .formatted(
                Names.cut(found.facts().title()),
                settings.reportId(),
                Names.count(found.rows(), "row"),
                found.day());
    return found.facts().timeframes().isEmpty()
        ? Verdict.warning(
            runs + " It states no window, so whether its rows are of that day is not certain.",
            Remedies.REPORT_WINDOW)
        : Verdict.ok(runs);
  }

  /** The latest day with rows; if none has any, yesterday. */
  private ReportAnswer latest() {
    LocalDate yesterday = reports.yesterday();
    ReportAnswer first = run(yesterday);
    ReportAnswer found = first;
    for (int i = 1; found.rows() == 0 && i < DAYS_LOOKED_BACK; i++) {
      found = run(yesterday.minusDays(i));
    }
    return found.rows() == 0 ? first : found;
  }

  private ReportAnswer run(LocalDate day) {
    return reports.run(settings.reportRequest(), day, encodings());
  }

  private CellEncodings encodings() {
    return settings.cellEncodings(zone);
  }

  Verdict summarizeReport() {
    if (answer().rows() == 0) {
      return noRows();
    }
    return answer().rowsWithoutName() == 0
        ? Verdict.ok(
            "The rows come by group: " + Names.count(answer().names().size(), "group") + ".")
        : Verdict.failed(
            "%d of %s belong to no group%s."
                .formatted(
                    answer().rowsWithoutName(),
                    Names.count(answer().rows(), "row"),
                    answer().names().isEmpty() ? ": Summarize Report is on" : ""),
            Remedies.SUMMARIZE);
  }

  Verdict headings() {
    List<String> found = answer().headings();
    if (found.isEmpty()) {
      return noRows();
    }
    List<String> missing = settings.headings().missingFrom(found);
    return missing.isEmpty()
        ? Verdict.ok("All are there: " + Names.plain(settings.headings().compulsory()) + ".")
        : Verdict.failed(
            "Missing: " + Names.quoted(missing) + ". Found: " + Names.quoted(found) + ".",
            Remedies.HEADINGS);
  }

  /** After {@link #summarizeReport()} and {@link #headings()} found nothing wrong. */
  Verdict intervalLength(WfmReading reading) {
    IntervalLength stated = settings.intervalLength();
    IntervalDay<?> day;
    try {
      day = read(reading, stated);
      if (day.failures().isEmpty()) {
        return day.intervals().isEmpty()
            ? noRows()
            : Verdict.ok(
                "The labels agree with %s: %s in %s."
                    .formatted(
                        stated,
                        Names.count(day.intervals().size(), "interval"),
                        Names.count(day.groups().size(), "group")));
      }
      String failure = Verdict.sentence(day.failures().get(0).failure());
      return other(reading, stated)
          .map(
              length ->
                  Verdict.failed(
                      "The report's rows are %s long; the settings say %s."
                          .formatted(length, stated),
                      Remedies.INTERVAL_LENGTH))
          .orElseGet(() -> Verdict.failed(failure, Remedies.UNREAD_INTERVALS));
    } catch (CallInterruptedException e) {
      throw e;
    } catch (XimaException e) {
      return Verdict.failed(Verdict.sentence(e), Remedies.UNREAD_INTERVALS);
    }
  }

  /** The one other length that the labels agree with. */
  private Optional<IntervalLength> other(WfmReading reading, IntervalLength stated) {
    List<IntervalLength> fit = new ArrayList<>();
    for (int minutes : LENGTHS) {
      IntervalLength length = new IntervalLength(minutes);
      if (!length.equals(stated)) {
        IntervalDay<?> day = read(reading, length);
        if (day.failures().isEmpty() && !day.intervals().isEmpty()) {
          fit.add(length);
        }
      }
    }
    return fit.size() == 1 ? Optional.of(fit.get(0)) : Optional.empty();
  }

  private IntervalDay<?> read(WfmReading reading, IntervalLength length) {
    try (ReportRows rows = ReportReader.of(encodings()).json(answer().file())) {
      return Objects.requireNonNull(
          reading.intervals(length).read(rows, answer().asked()), "the day that was read");
    }
  }

  Verdict groups() {
    List<String> found = answer().names();
    if (found.isEmpty()) {
      return noRows();
    }
    List<String> absent =
        settings.groups().stream().filter(group -> !found.contains(group)).toList();
    if (absent.isEmpty()) {
      return Verdict.ok(
          settings.groups().size() == 1
              ? "The listed group is there."
              : "All " + settings.groups().size() + " listed are there by their exact names.");
    }
    List<String> sentences = new ArrayList<>();
    for (String group : absent) {
      sentences.add("'" + group + "' is not there" + nearest(group, found) + ".");
    }
    sentences.add("The report has " + Names.quoted(found) + ".");
    return Verdict.failed(String.join(" ", sentences), Remedies.GROUPS);
  }

  private static String nearest(String group, List<String> found) {
    return Spelling.nearest(group, found)
        .map(
            near ->
                Spelling.areAlike(near, group)
                    ? "; '" + near + "' is, which differs in the case of letters, blanks or accents"
                    : "; the nearest is '" + near + "'")
        .orElse("");
  }

  Verdict timeZone() {
    List<OffsetDateTime> stated =
        answer().facts().timeframes().stream()
            .flatMap(timeframe -> Stream.of(timeframe.start(), timeframe.end()))
            .toList();
    if (stated.isEmpty()) {
      return Verdict.skipped("The report states no window.", Remedies.TIME_ZONE);
    }
    for (OffsetDateTime time : stated) {
      ZoneOffset expected = zone.getRules().getOffset(time.toInstant());
      if (!time.getOffset().equals(expected)) {
        return Verdict.failed(
            "The report's window says %s, with the offset %s; %s has %s then."
                .formatted(time, time.getOffset(), zone, expected),
            Remedies.TIME_ZONE);
      }
    }
    return Verdict.ok("The report's window has the offset of " + zone + ".");
  }

  private Verdict noRows() {
    return Verdict.skipped(
        "The report has no row for " + answer().day() + " that could be looked at.",
        Remedies.LATER_DAY);
  }

  private ReportAnswer answer() {
    return Objects.requireNonNull(answer, "the report did not run");
  }
}
