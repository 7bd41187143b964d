// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a report tells of itself beside its rows, as far as it has been read; complete once {@link
 * ReportRows#hasNext()} has given false. Immutable: ask again for more.
 *
 * @since 0.1.0
 */
public interface ReportFacts {
  /** {@return the report's title, or the file's name where it is read from one; may be empty} */
  String title();

  /**
   * {@return each sub-report, also those with an empty list of rows, in the order of the report;
   * unmodifiable}
   */
  List<ReportSection> sections();

  /**
   * {@return all windows that the report states anywhere, each once, in the order in which they
   * were met, at most 1,000; empty where it states none; unmodifiable}
   */
  List<ReportTimeframe> timeframes();

  /**
   * {@return what was left aside or is in doubt, the first 1,000 of it; empty if nothing is;
   * unmodifiable}
   */
  List<ReportWarning> warnings();

  /**
   * {@return the members of a JSON report that no rule reads, such as {@code executionId} and
   * {@code skin} (KNOWN), by their names; empty for a spreadsheet} The values are texts, numbers,
   * truth values, null, and unmodifiable lists and maps of these.
   */
  Map<String, @Nullable Object> otherMembers();
}
