// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.report.ReportFacts;
import com.ximasdk.report.ReportSection;
import com.ximasdk.report.ReportTimeframe;
import com.ximasdk.report.ReportWarning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps account of what a report holds: what was read, and what was left aside. */
final class ReportAudit {
  /** More sub-reports than any report has; they are kept. */
  static final int MOST_SECTIONS = 20_000;

  /** How many windows are kept; a report of so many has none of its own. */
  private static final int MOST_TIMEFRAMES = 1_000;

  /** How many warnings of a kind are kept, so that many of one kind hide none of another. */
  static final int MOST_OF_A_KIND = 1_000;

  private String title = "";
  private final SortedMap<Integer, ReportSection> sections = new TreeMap<>();
  private final Set<ReportTimeframe> timeframes = new LinkedHashSet<>();
  private final List<ReportWarning> warnings = new ArrayList<>();
  private final Map<ReportWarning.Kind, Integer> ofAKind = new EnumMap<>(ReportWarning.Kind.class);
  private final Map<String, @Nullable Object> otherMembers = new LinkedHashMap<>();

  void title(String text) {
    title = text;
  }

  /** A section that comes after those that were told of before. */
  void section(ReportSection section) {
    section(sections.isEmpty() ? 0 : sections.lastKey() + 1, section);
  }

  /**
   * A section.
   *
   * @param order where it stands among the others
   */
  void section(int order, ReportSection section) {
    sections.put(order, section);
    section.timeframe().ifPresent(this::timeframe);
  }

  void timeframe(ReportTimeframe timeframe) {
    if (timeframes.size() < MOST_TIMEFRAMES) {
      timeframes.add(timeframe);
    }
  }

  /** Whether no further section can be kept. */
  boolean isFull() {
    return sections.size() >= MOST_SECTIONS;
  }

  void warn(ReportWarning warning) {
    int count = ofAKind.merge(warning.kind(), 1, Integer::sum);
    if (count <= MOST_OF_A_KIND) {
      warnings.add(warning);
    } else if (count == MOST_OF_A_KIND + 1) {
      warnings.add(
          new ReportWarning(
              warning.kind(),
              warning.place(),
              "from here on there are more warnings like those before, not listed; the first: "
                  + warning.message()));
    }
  }

  void otherMember(String name, @Nullable Object value) {
    otherMembers.put(name, value);
  }

  ReportFacts facts() {
    return new Facts(
        title,
        List.copyOf(new LinkedHashSet<>(sections.values())),
        List.copyOf(timeframes),
        List.copyOf(warnings),
        Collections.unmodifiableMap(new LinkedHashMap<>(otherMembers)));
  }

  private record Facts(
      String title,
      List<ReportSection> sections,
      List<ReportTimeframe> timeframes,
      List<ReportWarning> warnings,
      Map<String, @Nullable Object> otherMembers)
      implements ReportFacts {}
}
