// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a report tells of itself beside its rows, as far as it has been read; complete once {@link
 * ReportRows#hasNext()} has given false. Immutable: ask again for more.
 */
public interface ReportFacts {
  /** The report's title, or the file's name where it is read from one; may be empty. */
  String title();

  /** Each sub-report, also those with an empty list of rows, in the order of the report. */
  List<ReportSection> sections();

  /** All windows that the report states anywhere, each once. */
  List<ReportTimeframe> timeframes();

  /** What was left aside or is in doubt. */
  List<ReportWarning> warnings();

  /**
   * The members of a JSON report that no rule reads, such as {@code executionId} and {@code skin}
   * (KNOWN), as texts, numbers, truth values, null, and unmodifiable lists and maps of these; empty
   * for a spreadsheet.
   */
  Map<String, @Nullable Object> otherMembers();
}
