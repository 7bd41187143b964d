// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import static java.util.Objects.requireNonNull;

import com.ximasdk.error.ReportFormatException;
import com.ximasdk.feed.IntervalDay;
import com.ximasdk.feed.IntervalReader;
import com.ximasdk.report.IntervalColumn;
import com.ximasdk.report.IntervalHeadings;
import com.ximasdk.report.ReportRow;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportSection;
import com.ximasdk.report.ReportTimeframe;
import com.ximasdk.settings.WfmSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rows of a time-interval report into interval statistics: Inbound Call Service Level, or
 * a custom report with headings of its own.
 *
 * <p>The interval's label can be a time of day ({@code 8:00 AM}, {@code 08:00}), a span ({@code
 * 8:00 AM - 8:15 AM}), a date and time, an ISO 8601 date-time, or the wall-clock minutes since
 * midnight. A label without a date belongs to the day of the report's window. On the day on which
 * the clock is put back, the repeated hour comes twice, the earlier one first; on the day on which
 * it is put forward, the missing hour must not appear. Over a window of several days, labels
 * without dates must go through every day; a report that folds its days together is refused.
 *
 * <p>An interval's length is that of its span, else the least distance between two intervals of the
 * table, else 15 minutes, as the guide asks for (Xima CCaaS Integration Guide, "Export Historical
 * Data Prior to Encore WFM Production").
 *
 * <p>Immutable; safe for use by several threads. It uses no clock and no default zone.
 */
public final class IntervalMapping {
  private static final Duration DEFAULT_LENGTH = Duration.ofMinutes(15);

  private final ZoneId zone;
  private final IntervalHeadings headings;
  private final Set<String> groups;

  private IntervalMapping(ZoneId zone, IntervalHeadings headings, Set<String> groups) {
    this.zone = zone;
    this.headings = headings;
    this.groups = groups;
  }

  /**
   * The mapping that settings ask for.
   *
   * @param wfm has the headings and the groups
   * @param zone the tenant's time zone
   */
  public static IntervalMapping of(WfmSettings wfm, ZoneId zone) {
    return of(zone).withHeadings(wfm.headings()).withGroups(wfm.groups());
  }

  /** A mapping with the guide's headings, for all groups, in the tenant's time zone. */
  public static IntervalMapping of(ZoneId zone) {
    return new IntervalMapping(
        requireNonNull(zone, "zone"), IntervalHeadings.DEFAULTS, new LinkedHashSet<>());
  }

  /** The same with other headings. */
  public IntervalMapping withHeadings(IntervalHeadings renamed) {
    return new IntervalMapping(zone, requireNonNull(renamed, "renamed"), groups);
  }

  /** The same for these groups alone, each named exactly as in the product. None means all. */
  public IntervalMapping withGroups(Collection<String> wanted) {
    return new IntervalMapping(zone, headings, new LinkedHashSet<>(List.copyOf(wanted)));
  }

  /** The headings that are looked for. */
  public IntervalHeadings headings() {
    return headings;
  }

  /**
   * Reads a report that states its own window, or whose labels have dates.
   *
   * @param rows the report; read to its end, but not closed
   * @throws ReportFormatException if a heading is missing, or a cell or label cannot be read
   */
  public IntervalTable map(ReportRows rows) {
    return map(rows, null);
  }

  /**
   * Reads a report.
   *
   * @param rows the report; read to its end, but not closed
   * @param asked the window that was asked for, used where the report does not state its own; or
   *     null
   * @throws ReportFormatException if a heading is missing, or a cell or label cannot be read
   */
  public IntervalTable map(ReportRows rows, @Nullable ReportTimeframe asked) {
    List<Group> sections = read(rows, asked);
    Duration inferred = length(sections);
    List<IntervalStatistics> result = new ArrayList<>();
    Set<String> found = new HashSet<>();
    for (Group section : sections) {
      found.add(section.about.name());
      section.rows.sort(Comparator.comparing(row -> row.start));
      for (Row row : section.rows) {
        result.add(
            new IntervalStatistics(
                section.about.name(),
                row.start,
                row.length == null ? inferred : row.length,
                row.counts,
                row.durations));
      }
    }
    return new IntervalTable(
        result, groups.stream().filter(group -> !found.contains(group)).toList());
  }

  /** This mapping for an {@link com.ximasdk.feed.IntervalCollector} or a history. */
  public IntervalReader<IntervalStatistics> reader() {
    return new IntervalReader<>() {
      @Override
      public IntervalDay<IntervalStatistics> read(ReportRows rows, ReportTimeframe window) {
        IntervalTable table = map(rows, window);
        Map<String, String> absent = new LinkedHashMap<>();
        for (String group : table.absentGroups()) {
          absent.put(group, "The report has no rows for the group '" + group + "'.");
        }
        return new IntervalDay<>(
            table.rows(),
            table.rows().stream().map(IntervalStatistics::group).distinct().toList(),
            List.of(),
            absent,
            rows.facts().warnings());
      }

      @Override
      public String group(IntervalStatistics interval) {
        return interval.group();
      }

      @Override
      public Instant start(IntervalStatistics interval) {
        return interval.start().toInstant();
      }

      @Override
      public Instant end(IntervalStatistics interval) {
        return interval.end().toInstant();
      }

      @Override
      public String content(IntervalStatistics interval) {
        return interval.toString();
      }
    };
  }

  private List<Group> read(ReportRows rows, @Nullable ReportTimeframe asked) {
    List<Group> sections = new ArrayList<>();
    Group current = null;
    while (rows.hasNext()) {
      ReportRow row = rows.next();
      ReportSection about = row.section();
      if (row.isTotals() || (!groups.isEmpty() && !groups.contains(about.name()))) {
        continue;
      }
      if (current == null || isOther(current.about, about)) {
        end(current);
        checkHeadings(row);
        current = group(sections, about, asked);
      }
      current.rows.add(read(row, current.placement));
    }
    end(current);
    return sections;
  }

  /** A section that comes in two parts is one group. */
  private Group group(List<Group> sections, ReportSection about, @Nullable ReportTimeframe asked) {
    for (Group known : sections) {
      if (known.about.name().equals(about.name())) {
        return known;
      }
    }
    Group added = new Group(about, new IntervalPlacement(zone, about.timeframe().orElse(asked)));
    sections.add(added);
    return added;
  }

  @SuppressWarnings("ReferenceEquality") // rows of one section share its description
  private static boolean isOther(ReportSection one, ReportSection other) {
    return one != other;
  }

  private void end(@Nullable Group group) {
    if (group != null) {
      try {
        group.placement.end();
      } catch (IntervalPlacement.Misplaced e) {
        throw wrong(group.about, 0, headings.of(IntervalColumn.MINUTES), e.getMessage() + ".");
      }
    }
  }

  private void checkHeadings(ReportRow row) {
    List<String> missing = headings.compulsory().stream().filter(name -> !row.has(name)).toList();
    if (!missing.isEmpty()) {
      throw wrong(
          row.section(),
          0,
          missing.get(0),
          (missing.size() == 1
                  ? "the report has no such heading"
                  : "the report has none of the headings " + String.join(", ", missing))
              + ". Headings found: "
              + String.join(", ", row.section().headings())
              + ". Name the headings that this report uses for interval, presented, answered,"
              + " abandoned and average duration.");
    }
  }

  private Row read(ReportRow row, IntervalPlacement placement) {
    String shown = row.text(headings.of(IntervalColumn.MINUTES)).orElse("");
    String raw = row.rawText(headings.of(IntervalColumn.MINUTES)).orElse("");
    IntervalLabel label =
        IntervalLabel.of(shown, raw)
            .orElseThrow(
                () ->
                    wrong(
                        row.section(),
                        row.number(),
                        headings.of(IntervalColumn.MINUTES),
                        "found '"
                            + shown
                            + "', expected an interval such as 8:00 AM, 08:00, 8:00 AM - 8:15 AM,"
                            + " an ISO date-time or minutes since midnight."));
    OffsetDateTime start;
    try {
      start = placement.place(label);
    } catch (IntervalPlacement.Misplaced e) {
      throw wrong(
          row.section(),
          row.number(),
          headings.of(IntervalColumn.MINUTES),
          "label '" + shown + "': " + e.getMessage() + ".");
    }
    Duration stated = label.length();
    Row read = new Row(start, stated == null ? null : placement.length(start, stated));
    for (IntervalColumn column : IntervalColumn.values()) {
      read(row, column, read);
    }
    return read;
  }

  private void read(ReportRow row, IntervalColumn column, Row into) {
    String heading = headings.of(column);
    if (!row.has(heading)) {
      return; // Compulsory ones have been looked for.
    }
    switch (column.content()) {
      case LABEL -> {
        // Read already.
      }
      case COUNT -> row.count(heading).ifPresent(count -> into.counts.put(column, count));
      case DURATION ->
          row.duration(heading).ifPresent(duration -> into.durations.put(column, duration));
    }
  }

  private static Duration length(List<Group> sections) {
    Duration least = null;
    for (Group section : sections) {
      List<OffsetDateTime> starts = section.rows.stream().map(row -> row.start).sorted().toList();
      for (int i = 1; i < starts.size(); i++) {
        Duration step = Duration.between(starts.get(i - 1), starts.get(i));
        if (least == null || step.compareTo(least) < 0) {
          least = step;
        }
      }
    }
    return least == null ? DEFAULT_LENGTH : least;
  }

  private static ReportFormatException wrong(
      ReportSection section, int row, String heading, String message) {
    return new ReportFormatException(
        new ReportFormatException.Place(section.report(), section.name(), row, heading),
        section.headings(),
        message,
        null);
  }

  /** The rows of one group as they are read. */
  private static final class Group {
    private final ReportSection about;
    private final IntervalPlacement placement;
    private final List<Row> rows = new ArrayList<>();

    Group(ReportSection about, IntervalPlacement placement) {
      this.about = about;
      this.placement = placement;
    }
  }

  /** One row before the lengths are known. */
  private static final class Row {
    private final OffsetDateTime start;
    private final @Nullable Duration length;
    private final Map<IntervalColumn, Long> counts = new EnumMap<>(IntervalColumn.class);
    private final Map<IntervalColumn, Duration> durations = new EnumMap<>(IntervalColumn.class);

    Row(OffsetDateTime start, @Nullable Duration length) {
      this.start = start;
      this.length = length;
    }
  }
}
