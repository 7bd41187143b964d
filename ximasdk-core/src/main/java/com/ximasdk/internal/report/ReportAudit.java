// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.report.ReportFacts;
import com.ximasdk.report.ReportSection;
import com.ximasdk.report.ReportTimeframe;
import com.ximasdk.report.ReportWarning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps account of what a report holds: what was read, and what was left aside. */
final class ReportAudit {
  private String title = "";
  private final List<ReportSection> sections = new ArrayList<>();
  private final Set<ReportTimeframe> timeframes = new LinkedHashSet<>();
  private final List<ReportWarning> warnings = new ArrayList<>();
  private final Map<String, @Nullable Object> otherMembers = new LinkedHashMap<>();

  void title(String text) {
    title = text;
  }

  void section(ReportSection section) {
    sections.add(section);
    section.timeframe().ifPresent(this::timeframe);
  }

  void timeframe(ReportTimeframe timeframe) {
    timeframes.add(timeframe);
  }

  void warn(ReportWarning warning) {
    warnings.add(warning);
  }

  void otherMember(String name, @Nullable Object value) {
    otherMembers.put(name, value);
  }

  ReportFacts facts() {
    return new Facts(
        title,
        List.copyOf(sections),
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
