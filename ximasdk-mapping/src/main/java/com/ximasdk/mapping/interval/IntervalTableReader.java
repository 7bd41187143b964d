// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import com.ximasdk.error.ReportFormatException;
import com.ximasdk.feed.IntervalFailure;
import com.ximasdk.mapping.interval.IntervalPlacement.Placed;
import com.ximasdk.report.IntervalColumn;
import com.ximasdk.report.IntervalLabelForm;
import com.ximasdk.report.ReportFacts;
import com.ximasdk.report.ReportRow;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportSection;
import com.ximasdk.report.ReportTimeframe;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one report to its end. For one use. */
final class IntervalTableReader {
  private final IntervalMapping mapping;
  private final @Nullable ReportTimeframe asked;
  private final TotalsLabels totals;
  private final Map<GroupKey, GroupRows> groups = new LinkedHashMap<>();
  private final Map<GroupRows, IntervalPlacement> placements = new LinkedHashMap<>();

  /** What tells one group's rows from another's: parts of one sub-report are one group. */
  private record GroupKey(List<String> path, Optional<ReportTimeframe> timeframe) {
    static GroupKey of(ReportSection section) {
      return new GroupKey(section.path(), section.timeframe());
    }
  }

  IntervalTableReader(IntervalMapping mapping, @Nullable ReportTimeframe asked) {
    this.mapping = mapping;
    this.asked = asked;
    this.totals = mapping.totalsLabels();
  }

  IntervalTable read(ReportRows rows) {
    ReportSection section = null;
    GroupRows group = null;
    while (rows.hasNext()) {
      ReportRow row = rows.next();
      if (group == null || isOther(section, row.section())) {
        section = row.section();
        group = group(section);
      }
      if (isWanted(section)) {
        group.add(row);
      }
    }
    ReportFacts facts = rows.facts();
    facts.sections().forEach(this::group);
    ReportWindow.check(facts, asked);
    groups.values().removeIf(known -> !isWanted(known.section()));
    refuseIfNoGroupHasTheHeadings();
    groups.values().forEach(GroupRows::end);
    failNamesakes();
    groups.values().forEach(known -> place(known, facts));
    return table(facts);
  }

  @SuppressWarnings("ReferenceEquality") // rows of one section share its description
  private static boolean isOther(@Nullable ReportSection one, ReportSection other) {
    return one != other;
  }

  private boolean isWanted(@Nullable ReportSection section) {
    return section != null
        && (mapping.groups().isEmpty() || mapping.groups().contains(section.name()));
  }

  private GroupRows group(ReportSection section) {
    return groups.computeIfAbsent(
        GroupKey.of(section), key -> new GroupRows(section, mapping.headings(), totals));
  }

  private void refuseIfNoGroupHasTheHeadings() {
    ReportFormatException failure = null;
    for (GroupRows group : groups.values()) {
      if (!group.lacksHeadings()) {
        return;
      }
      failure = failure == null ? group.failure() : failure;
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** Groups of one name under different parents are not one group. */
  private void failNamesakes() {
    Map<String, Set<List<String>>> paths = new LinkedHashMap<>();
    for (GroupRows group : groups.values()) {
      paths
          .computeIfAbsent(group.section().name(), name -> new LinkedHashSet<>())
          .add(group.section().path());
    }
    for (GroupRows group : groups.values()) {
      Set<List<String>> namesakes = paths.get(group.section().name());
      if (namesakes != null && namesakes.size() > 1 && group.failure() == null) {
        group.fail(
            "the name is there more than once: "
                + String.join(
                    ", ", namesakes.stream().map(path -> String.join(" > ", path)).toList())
                + ". Groups are told apart by their name alone, so give each its own, or ask for a"
                + " report without the sub-reports around them.");
      }
    }
  }

  private void place(GroupRows group, ReportFacts facts) {
    if (group.failure() != null) {
      return;
    }
    IntervalWindow window = new IntervalWindow(mapping.zone(), window(group.section(), facts));
    IntervalGrid grid = new IntervalGrid(mapping.zone(), mapping.length());
    try {
      placements.put(group, IntervalPlacement.of(group.rows(), window, grid, mapping.labelForm()));
    } catch (Misplaced e) {
      group.fail(e);
    }
  }

  private @Nullable ReportTimeframe window(ReportSection section, ReportFacts facts) {
    if (asked != null) {
      return asked;
    }
    return section
        .timeframe()
        .orElse(facts.timeframes().size() == 1 ? facts.timeframes().get(0) : null);
  }

  private IntervalTable table(ReportFacts facts) {
    Set<LabelClock> clocks = EnumSet.noneOf(LabelClock.class);
    placements.values().forEach(placement -> clocks.addAll(placement.clocks()));
    if (mapping.labelForm() == IntervalLabelForm.TWENTY_FOUR_HOURS) {
      clocks.add(LabelClock.OF_24_HOURS);
    }
    Optional<LabelOrder> order = certainOrder();
    Set<IntervalColumn> inMilliseconds = columnsInMilliseconds();
    Map<GroupRows, List<Placed>> placed = placed(order, clocks);
    new StatedLength(mapping.length())
        .contradiction(placed.values())
        .ifPresent(
            sentence ->
                placed
                    .keySet()
                    .forEach(
                        group -> group.fail(new Misplaced(0, IntervalColumn.MINUTES, sentence))));
    List<IntervalStatistics> rows = new ArrayList<>();
    Set<String> read = new LinkedHashSet<>();
    placed.forEach(
        (group, intervals) -> {
          if (group.failure() == null) {
            try {
              rows.addAll(statistics(group, intervals, inMilliseconds));
              read.add(group.section().name());
            } catch (Misplaced e) {
              group.fail(e);
            }
          }
        });
    failRepeatedInParts(rows);
    Map<String, IntervalFailure> failures = new LinkedHashMap<>();
    for (GroupRows group : groups.values()) {
      ReportFormatException failure = group.failure();
      if (failure != null) {
        String name = group.section().name();
        failures.putIfAbsent(name, new IntervalFailure(name, failure));
      }
    }
    // Of a group in parts, none is certain where one is not.
    rows.removeIf(row -> failures.containsKey(row.group()));
    read.removeAll(failures.keySet());
    return new IntervalTable(
        rows, List.copyOf(read), List.copyOf(failures.values()), absent(facts), facts.warnings());
  }

  private Map<GroupRows, List<Placed>> placed(Optional<LabelOrder> order, Set<LabelClock> clocks) {
    Map<GroupRows, List<Placed>> placed = new LinkedHashMap<>();
    placements.forEach(
        (group, placement) -> {
          try {
            placed.put(group, placement.placed(order, clocks));
          } catch (Misplaced e) {
            group.fail(e);
          }
        });
    return placed;
  }

  /** Parts of one group are read one by one, and must not have an interval in common. */
  private void failRepeatedInParts(List<IntervalStatistics> rows) {
    Map<String, Set<Instant>> taken = new HashMap<>();
    for (IntervalStatistics row : rows) {
      if (!taken
          .computeIfAbsent(row.group(), name -> new HashSet<>())
          .add(row.start().toInstant())) {
        groups.values().stream()
            .filter(part -> part.section().name().equals(row.group()) && part.failure() == null)
            .forEach(
                part ->
                    part.fail(
                        ("the group is there in several parts, and the interval that begins at %s"
                             + " is in more than one of them, so which row counts is unsure. Have"
                             + " each day in the report once.")
                            .formatted(row.start())));
      }
    }
  }

  /** The order that one group at least can have alone, if they agree on it. */
  private Optional<LabelOrder> certainOrder() {
    Set<LabelOrder> orders = EnumSet.noneOf(LabelOrder.class);
    for (IntervalPlacement placement : placements.values()) {
      Set<LabelOrder> possible = placement.orders();
      if (possible.size() == 1) {
        orders.addAll(possible);
      }
    }
    return orders.size() == 1 ? Optional.of(orders.iterator().next()) : Optional.empty();
  }

  /** The columns of which some group shows that their bare numbers are milliseconds. */
  private Set<IntervalColumn> columnsInMilliseconds() {
    Set<IntervalColumn> columns = EnumSet.noneOf(IntervalColumn.class);
    for (IntervalColumn column : IntervalColumn.values()) {
      if (groups.values().stream()
          .anyMatch(group -> BareDurations.showMilliseconds(group.rows(), column))) {
        columns.add(column);
      }
    }
    return columns;
  }

  private List<IntervalStatistics> statistics(
      GroupRows group, List<Placed> intervals, Set<IntervalColumn> inMilliseconds)
      throws Misplaced {
    List<IntervalStatistics> statistics = new ArrayList<>();
    Map<IntervalColumn, Integer> readings = new EnumMap<>(IntervalColumn.class);
    for (IntervalColumn column : IntervalColumn.values()) {
      if (column.content() == IntervalColumn.Content.DURATION) {
        readings.put(
            column, BareDurations.reading(group.rows(), column, inMilliseconds.contains(column)));
      }
    }
    for (Placed placed : intervals) {
      Map<IntervalColumn, Duration> durations = new EnumMap<>(IntervalColumn.class);
      placed
          .row()
          .durations()
          .forEach((column, of) -> durations.put(column, of.get(readings.getOrDefault(column, 0))));
      statistics.add(
          new IntervalStatistics(
              group.section().name(),
              placed.start(),
              placed.length(),
              placed.row().counts(),
              durations));
    }
    return statistics;
  }

  private List<AbsentGroup> absent(ReportFacts facts) {
    Set<String> found = new LinkedHashSet<>();
    facts.sections().stream()
        .map(ReportSection::name)
        .filter(name -> !name.isEmpty())
        .forEach(found::add);
    Set<String> here = new HashSet<>();
    groups.values().forEach(group -> here.add(group.section().name()));
    return mapping.groups().stream()
        .filter(group -> !here.contains(group))
        .map(group -> new AbsentGroup(group, List.copyOf(found)))
        .toList();
  }
}
