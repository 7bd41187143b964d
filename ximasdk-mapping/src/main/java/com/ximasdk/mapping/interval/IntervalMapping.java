// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import static java.util.Objects.requireNonNull;

import com.ximasdk.error.ReportFormatException;
import com.ximasdk.feed.IntervalReader;
import com.ximasdk.internal.text.Blanks;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.IntervalHeadings;
import com.ximasdk.report.IntervalLabelForm;
import com.ximasdk.report.IntervalLength;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportTimeframe;
import com.ximasdk.settings.WfmSettings;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/**
 * Turns the rows of a time-interval report into interval statistics: Inbound Call Service Level, or
 * a custom report with headings of its own.
 *
 * <p>A row is right, or it is told: what two readings fit is an error that names both, and an error
 * concerns its group alone.
 *
 * <ul>
 *   <li>The <em>label</em> can be a time of day ({@code 8:00 AM}, {@code 08:00}), a span ({@code
 *       8:00 AM - 8:15 AM}), a date and time, an ISO 8601 date-time, epoch milliseconds, or a bare
 *       number ({@link IntervalLabelForm}). Labels are read column by column, not cell by cell. One
 *       without a date belongs to the day of the report's window. Where the clock is put back, the
 *       repeated hour comes twice, in the order of the rows; a label that can be either of the two
 *       is an error. Where the clock is put forward, a row in the missing hour is skipped if
 *       nothing happened in it, else it is an error. Over a window of several days, labels without
 *       dates must go through every day; a report that folds its days together is refused.
 *   <li>The <em>length</em> is stated, not guessed ({@link #withLength}), because a report may
 *       leave out intervals without calls. Each label begins a whole number of lengths after
 *       midnight; what contradicts the length is an error.
 *   <li>The <em>window</em> in the report must be the one that was asked for.
 *   <li><em>Totals</em> are rows whose label reads Total, Totals, Summary, Grand Total, Average or
 *       Averages, or is blank behind the last interval; {@link #withTotals} adds others.
 * </ul>
 *
 * <p>Immutable; safe for use by several threads. It uses no clock and no default zone.
 *
 * @since 0.1.0
 */
public final class IntervalMapping {
  private final ZoneId zone;
  private final IntervalHeadings headings;
  private final List<String> groups;
  private final IntervalLength length;
  private final IntervalLabelForm labelForm;
  private final List<String> totals;

  private IntervalMapping(
      ZoneId zone,
      IntervalHeadings headings,
      List<String> groups,
      IntervalLength length,
      IntervalLabelForm labelForm,
      List<String> totals) {
    this.zone = zone;
    this.headings = headings;
    this.groups = groups;
    this.length = length;
    this.labelForm = labelForm;
    this.totals = totals;
  }

  /**
   * The mapping that settings ask for.
   *
   * @param wfm has the headings, the groups, and what a report does not say of itself
   * @param zone the tenant's time zone
   * @return the mapping
   */
  public static IntervalMapping of(WfmSettings wfm, ZoneId zone) {
    return of(zone)
        .withHeadings(wfm.headings())
        .withGroups(wfm.groups())
        .withLength(wfm.intervalLength())
        .withLabelForm(wfm.intervalLabel())
        .withTotals(wfm.totals());
  }

  /**
   * A mapping with the guide's headings and length, for all groups.
   *
   * @param zone the tenant's time zone, which is to be that of the {@link CellEncodings} with which
   *     the report is read
   * @return the mapping
   */
  public static IntervalMapping of(ZoneId zone) {
    return new IntervalMapping(
        requireNonNull(zone, "zone"),
        IntervalHeadings.DEFAULTS,
        List.of(),
        IntervalLength.DEFAULT,
        IntervalLabelForm.BY_COLUMN,
        List.of());
  }

  /**
   * The same with other headings.
   *
   * @param renamed the headings that the report has
   * @return the changed copy
   */
  public IntervalMapping withHeadings(IntervalHeadings renamed) {
    requireNonNull(renamed, "renamed");
    return new IntervalMapping(zone, renamed, groups, length, labelForm, totals);
  }

  /**
   * The same for these groups alone.
   *
   * @param wanted the groups, each named exactly as in the product; none means all
   * @return the changed copy
   */
  public IntervalMapping withGroups(Collection<String> wanted) {
    List<String> each = List.copyOf(wanted).stream().distinct().toList();
    return new IntervalMapping(zone, headings, each, length, labelForm, totals);
  }

  /**
   * The same for a report of another interval length.
   *
   * @param stated the length of all intervals; by default 15 minutes
   * @return the changed copy
   */
  public IntervalMapping withLength(IntervalLength stated) {
    requireNonNull(stated, "stated");
    return new IntervalMapping(zone, headings, groups, stated, labelForm, totals);
  }

  /**
   * The same for labels that are bare numbers of a stated form.
   *
   * @param stated what a bare number means; by default the column decides
   * @return the changed copy
   */
  public IntervalMapping withLabelForm(IntervalLabelForm stated) {
    requireNonNull(stated, "stated");
    return new IntervalMapping(zone, headings, groups, length, stated, totals);
  }

  /**
   * The same with further labels of rows that hold totals, beside those that are known.
   *
   * @param labels the texts of their first cells, compared without regard to blanks and to the case
   *     of letters; in place of any given before
   * @return the changed copy
   * @throws IllegalArgumentException if a label is blank
   */
  public IntervalMapping withTotals(Collection<String> labels) {
    if (labels.stream().anyMatch(Blanks::isBlank)) {
      throw new IllegalArgumentException(
          "A label of totals rows is blank; expected the text of their first cell.");
    }
    return new IntervalMapping(zone, headings, groups, length, labelForm, List.copyOf(labels));
  }

  /** {@return the headings that are looked for} */
  public IntervalHeadings headings() {
    return headings;
  }

  /** {@return the length of the intervals} */
  public IntervalLength length() {
    return length;
  }

  /** {@return the tenant's time zone} */
  public ZoneId zone() {
    return zone;
  }

  List<String> groups() {
    return groups;
  }

  IntervalLabelForm labelForm() {
    return labelForm;
  }

  TotalsLabels totalsLabels() {
    return new TotalsLabels(totals);
  }

  /**
   * Reads a report that states its own window, or whose labels have dates.
   *
   * @param rows the report; read to its end, but not closed
   * @return the rows of all groups that could be read, and what could not
   * @throws ReportFormatException if nothing of the report can be relied on: it has no such
   *     headings, or states a window that is not understood
   */
  public IntervalTable map(ReportRows rows) {
    return new IntervalTableReader(this, null).read(rows);
  }

  /**
   * Reads a report that was asked for with a window.
   *
   * @param rows the report; read to its end, but not closed
   * @param asked the window; a report that states another one is refused
   * @return the rows of all groups that could be read, and what could not
   * @throws ReportFormatException if nothing of the report can be relied on: it is of another
   *     window, or has no such headings
   */
  public IntervalTable map(ReportRows rows, ReportTimeframe asked) {
    return new IntervalTableReader(this, requireNonNull(asked, "asked")).read(rows);
  }

  /**
   * {@return this mapping for an {@link com.ximasdk.feed.IntervalCollector} or an {@link
   * com.ximasdk.feed.IntervalHistory}}
   */
  public IntervalReader<IntervalStatistics> reader() {
    return new IntervalStatisticsReader(this);
  }

  @Override
  public String toString() {
    return "IntervalMapping[zone=%s, length=%s, labelForm=%s, headings=%s, groups=%s, totals=%s]"
        .formatted(zone, length, labelForm, headings.headings(), groups, totals);
  }
}
