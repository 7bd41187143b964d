// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.ximasdk.ReportReader;
import com.ximasdk.error.XimaException;
import com.ximasdk.mapping.interval.IntervalMapping;
import com.ximasdk.mapping.interval.IntervalTable;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.IntervalColumn;
import com.ximasdk.report.IntervalHeadings;
import com.ximasdk.report.IntervalLabelForm;
import com.ximasdk.report.IntervalLength;
import com.ximasdk.report.ReportRow;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportTimeframe;
import com.ximasdk.settings.WfmSettings;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads an interval report with core's own readers under all settings that it could need, and finds
 * those under which every group can be read. Immutable.
 */
final class ReportFit {
  /** What the average call of most intervals lasts at least, and at most. */
  private static final Duration SHORTEST_CALL = Duration.ofSeconds(2);

  private static final Duration LONGEST_CALL = Duration.ofHours(4);

  private final Reading given;
  private final List<Reading> nearest;
  private final List<ReportRow> rows;

  /**
   * A way to read the report.
   *
   * @param length how long its intervals are
   * @param form what its labels mean
   * @param unit what durations count that are bare numbers; empty where that is not stated
   * @param totals labels of totals rows beside the usual ones
   */
  record Reading(
      IntervalLength length,
      IntervalLabelForm form,
      Optional<ChronoUnit> unit,
      List<String> totals) {
    Reading {
      totals = List.copyOf(totals);
    }

    private long changesOf(Reading other) {
      return Stream.of(
              length.equals(other.length),
              form == other.form,
              unit.equals(other.unit),
              totals.equals(other.totals))
          .filter(same -> !same)
          .count();
    }
  }

  private ReportFit(Reading given, List<Reading> nearest, List<ReportRow> rows) {
    this.given = given;
    this.nearest = List.copyOf(nearest);
    this.rows = List.copyOf(rows);
  }

  /**
   * Tries all.
   *
   * @throws NotSeenException if the answer is no report with rows, or lacks a heading
   */
  static ReportFit of(byte[] json, ReportTimeframe asked, WfmSettings settings, ZoneId zone) {
    List<ReportRow> rows = rows(json, CellEncodings.of(zone));
    IntervalHeadings headings = settings.headings();
    if (rows.isEmpty()) {
      throw NotSeenException.nothingToSee("The report has no row for that day.");
    }
    int missing = headings.missingFrom(rows.get(0).section().headings()).size();
    if (missing > 0) {
      throw NotSeenException.notAsked(
          "The report lacks %s of the headings that the settings name (wfm.headings)."
              .formatted(missing));
    }
    Reading given =
        new Reading(
            settings.intervalLength(),
            settings.intervalLabel(),
            settings.cellEncodings(zone).durationUnit(),
            settings.totals());
    List<String> totals = new ArrayList<>(given.totals());
    new TotalsRows(headings)
        .labels(rows).stream().filter(label -> !totals.contains(label)).forEach(totals::add);
    Trial trial = new Trial(json, asked, headings, zone);
    List<Reading> fitting =
        all(given, totals, rows, headings).stream().filter(trial::fits).toList();
    long fewest = fitting.stream().mapToLong(given::changesOf).min().orElse(0);
    return new ReportFit(
        given,
        fitting.stream().filter(reading -> given.changesOf(reading) == fewest).toList(),
        rows);
  }

  /** All readings that can differ: a label with AM, say, has one form. */
  private static List<Reading> all(
      Reading given, List<String> totals, List<ReportRow> rows, IntervalHeadings headings) {
    String labels = headings.of(IntervalColumn.MINUTES);
    List<IntervalLabelForm> forms =
        anyMatches(rows, labels, "[0-9: -]+")
            ? List.of(IntervalLabelForm.values())
            : List.of(given.form());
    List<Optional<ChronoUnit>> units =
        anyMatches(rows, headings.of(IntervalColumn.AVG_DURATION), "[0-9.]+")
            ? List.of(
                Optional.empty(), Optional.of(ChronoUnit.MILLIS), Optional.of(ChronoUnit.SECONDS))
            : List.of(given.unit());
    Set<List<String>> totalsToTry =
        totals.equals(given.totals()) ? Set.of(totals) : Set.of(given.totals(), totals);
    List<Reading> all = new ArrayList<>();
    for (List<String> names : totalsToTry) {
      for (IntervalLabelForm form : forms) {
        for (int minutes : new int[] {5, 10, 15, 20, 30, 60}) {
          units.forEach(
              unit -> all.add(new Reading(new IntervalLength(minutes), form, unit, names)));
        }
      }
    }
    return all;
  }

  private static boolean anyMatches(List<ReportRow> rows, String heading, String form) {
    return rows.stream()
        .anyMatch(row -> row.rawText(heading).filter(text -> text.matches(form)).isPresent());
  }

  private static List<ReportRow> rows(byte[] json, CellEncodings encodings) {
    try (ReportRows rows =
        ReportReader.of(encodings).json(new ByteArrayInputStream(json), "report")) {
      List<ReportRow> all = new ArrayList<>();
      rows.forEachRemaining(all::add);
      return all;
    } catch (XimaException e) {
      throw NotSeenException.notAsked(
          "The rows of the report are not read by this version. The sample of it shows why.");
    }
  }

  /** The rows of the report, totals among them. */
  List<ReportRow> rows() {
    return rows;
  }

  /** Whether the report can be read as the settings are. */
  boolean givenFits() {
    return nearest.contains(given);
  }

  /**
   * What one part of the settings has to be, of the readings with the fewest changes.
   *
   * @return several where it is in doubt; none if no reading fits
   */
  <T> List<T> values(Function<Reading, T> part) {
    return nearest.stream().map(part).distinct().toList();
  }

  /** The same part as the settings have it. */
  <T> T given(Function<Reading, T> part) {
    return part.apply(given);
  }

  /** The part, if it is certain and differs from what the settings have. */
  <T> Optional<T> change(Function<Reading, T> part) {
    List<T> values = values(part);
    return values.size() == 1 && !values.get(0).equals(given(part))
        ? Optional.of(values.get(0))
        : Optional.empty();
  }

  /** One answer, to be read in several ways. */
  private static final class Trial {
    private final byte[] json;
    private final ReportTimeframe asked;
    private final IntervalHeadings headings;
    private final ZoneId zone;

    Trial(byte[] json, ReportTimeframe asked, IntervalHeadings headings, ZoneId zone) {
      this.json = json;
      this.asked = asked;
      this.headings = headings;
      this.zone = zone;
    }

    boolean fits(Reading reading) {
      CellEncodings encodings =
          reading
              .unit()
              .map(unit -> CellEncodings.of(zone).withDurationUnit(unit))
              .orElseGet(() -> CellEncodings.of(zone));
      IntervalMapping mapping =
          IntervalMapping.of(zone)
              .withHeadings(headings)
              .withLength(reading.length())
              .withLabelForm(reading.form())
              .withTotals(reading.totals());
      try (ReportRows rows =
          ReportReader.of(encodings).json(new ByteArrayInputStream(json), "report")) {
        IntervalTable table = mapping.map(rows, asked);
        return table.failures().isEmpty() && !table.rows().isEmpty() && isLikely(table);
      } catch (XimaException e) {
        return false;
      }
    }

    /** Whether the average call of most intervals lasts as long as calls do. */
    private static boolean isLikely(IntervalTable table) {
      List<Duration> averages =
          table.rows().stream()
              .flatMap(row -> row.averageCallDuration().stream())
              .filter(average -> !average.isZero())
              .sorted()
              .toList();
      if (averages.isEmpty()) {
        return true;
      }
      Duration median = averages.get(averages.size() / 2);
      return median.compareTo(SHORTEST_CALL) >= 0 && median.compareTo(LONGEST_CALL) <= 0;
    }
  }

  /** Where the labels stand. */
  static String labelHeading(WfmSettings settings) {
    return settings.headings().of(IntervalColumn.MINUTES);
  }
}
