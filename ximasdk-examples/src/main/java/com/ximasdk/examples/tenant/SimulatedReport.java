// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A saved historical report of a simulated tenant, with an id, headings and rows of one's own. The
 * tenant writes it as its {@linkplain ReportForm dialect} writes reports, as JSON or as a
 * spreadsheet.
 *
 * <pre>{@code
 * SimulatedReport intervals =
 *     SimulatedReport.of("CR123456", "Interval", "Offered", "Handled", "Lost", "AHT")
 *         .titled("WFM Intervals")
 *         .withGroup(
 *             "CC Sales",
 *             rows ->
 *                 rows.on(LocalDate.of(2026, 7, 14))
 *                     .row(LocalTime.of(8, 0), 12, 11, 1, Duration.ofSeconds(192))
 *                     .row(LocalTime.of(8, 15), 9, 9, 0, Duration.ofSeconds(180))
 *                     .total(21, 20, 1, Duration.ofSeconds(187)));
 * }</pre>
 *
 * <p>That a sub-report is written for each group is KNOWN-C; how rows are written in JSON is
 * UNKNOWN, which is what the dialects are for. Immutable.
 *
 * @since 0.1.0
 */
public final class SimulatedReport {
  /** The id of the report "Inbound Call Service Level" that every simulated tenant has. */
  public static final String INBOUND_ID = BuiltInReports.INBOUND_ID;

  /** The id of the report that has the same counts under headings of the tenant's own. */
  public static final String CUSTOM_ID = BuiltInReports.CUSTOM_ID;

  /** The id of the report "Recorded Call Details" that every simulated tenant has. */
  public static final String CALLS_ID = BuiltInReports.CALLS_ID;

  private final String id;
  private final String title;
  private final List<String> headings;
  private final Map<String, List<ScriptedRow>> groups;

  private SimulatedReport(
      String id, String title, List<String> headings, Map<String, List<ScriptedRow>> groups) {
    this.id = id;
    this.title = title;
    this.headings = headings;
    this.groups = groups;
  }

  /**
   * A report without rows yet, whose title is its id.
   *
   * @param id what stands in the path of a request for it: letters, digits, dashes and underlines;
   *     the vendor's look like {@code LT39K5C5}
   * @param headings its columns, in order; no two alike, ignoring case
   * @return the report
   * @throws IllegalArgumentException if the id has another form, or if the headings are none, blank
   *     or repeated
   */
  public static SimulatedReport of(String id, String... headings) {
    if (!id.matches("[A-Za-z0-9_-]+")) {
      throw new IllegalArgumentException(
          "the report's id is '"
              + id
              + "'; expected letters, digits, dashes and underlines, such as CR123456");
    }
    return new SimulatedReport(id, id, ReportHeadings.checked(id, List.of(headings)), Map.of());
  }

  /**
   * The same with another title.
   *
   * @param text the title
   * @return another report
   */
  public SimulatedReport titled(String text) {
    return new SimulatedReport(id, requireNonNull(text, "text"), headings, groups);
  }

  /**
   * The same with a sub-report, after those that it has; one of the same name is replaced in its
   * place.
   *
   * @param group its name: a group's or a skill's
   * @param written writes its rows
   * @return another report
   * @throws IllegalArgumentException if the name is blank, if the report has rows without a group,
   *     or if a row does not fit the headings
   */
  public SimulatedReport withGroup(String group, Consumer<RowScript> written) {
    if (group.isBlank()) {
      throw new IllegalArgumentException(
          "report " + id + ": a group has no name; rows without groups are given by withRows");
    }
    if (groups.containsKey("")) {
      throw new IllegalArgumentException(
          "report " + id + " has rows without a group; it has either those, or groups");
    }
    return with(group, written);
  }

  /**
   * The same with rows that are under no group, as with "Summarize Report" on, or in a report of
   * calls. They take the place of those that it has.
   *
   * @param written writes the rows
   * @return another report
   * @throws IllegalArgumentException if the report has groups, or if a row does not fit the
   *     headings
   */
  public SimulatedReport withRows(Consumer<RowScript> written) {
    if (groups.keySet().stream().anyMatch(name -> !name.isEmpty())) {
      throw new IllegalArgumentException(
          "report "
              + id
              + " has groups "
              + groups.keySet()
              + "; it has either those, or plain rows");
    }
    return with("", written);
  }

  private SimulatedReport with(String group, Consumer<RowScript> written) {
    RowScript script = new RowScript(id, group, headings.size());
    written.accept(script);
    Map<String, List<ScriptedRow>> more = new LinkedHashMap<>(groups);
    more.put(group, script.rows());
    return new SimulatedReport(id, title, headings, more);
  }

  /** {@return what stands in the path of a request for it} */
  public String id() {
    return id;
  }

  /** {@return its title} */
  public String title() {
    return title;
  }

  /** {@return its columns, in order; unmodifiable} */
  public List<String> headings() {
    return headings;
  }

  /** {@return the names of its sub-reports, in order; empty if it has none; unmodifiable} */
  public List<String> groups() {
    return groups.keySet().stream().filter(name -> !name.isEmpty()).toList();
  }

  /**
   * What it says of a timeframe whose end is not part of it.
   *
   * @throws UnwritableReport if something of it would be lost
   */
  ReportContent content(Instant from, Instant to, ZoneId zone, ReportForm form, boolean isSheet) {
    List<ReportContent.Group> written = new ArrayList<>();
    groups.forEach(
        (name, rows) ->
            written.add(
                new ReportContent.Group(
                    name,
                    rows.stream()
                        .filter(row -> row.isIn(from, to, zone))
                        .map(row -> row.cells(zone, form, isSheet))
                        .toList())));
    if (written.isEmpty()) {
      written.add(new ReportContent.Group("", List.of()));
    }
    return new ReportContent(title, headings, written);
  }

  /** {@return its id, its title, and how many rows it has} */
  @Override
  public String toString() {
    return id
        + " '"
        + title
        + "', "
        + groups.values().stream().mapToInt(List::size).sum()
        + " rows in "
        + groups().size()
        + " groups";
  }
}
