// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import com.ximasdk.error.XimaException;
import com.ximasdk.feed.IntervalFailure;
import com.ximasdk.report.ReportWarning;
import java.util.List;

/**
 * The interval statistics of a report, and what it does not have. Nothing that was asked for is
 * missing untold: a group is read, or it failed, or it is absent.
 *
 * <p>Immutable.
 *
 * @since 0.1.0
 */
public final class IntervalTable {
  private final List<IntervalStatistics> rows;
  private final List<String> groups;
  private final List<IntervalFailure> failures;
  private final List<AbsentGroup> absent;
  private final List<ReportWarning> warnings;

  IntervalTable(
      List<IntervalStatistics> rows,
      List<String> groups,
      List<IntervalFailure> failures,
      List<AbsentGroup> absent,
      List<ReportWarning> warnings) {
    this.rows = List.copyOf(rows);
    this.groups = List.copyOf(groups);
    this.failures = List.copyOf(failures);
    this.absent = List.copyOf(absent);
    this.warnings = List.copyOf(warnings);
  }

  /**
   * {@return the rows of all groups that could be read, group after group in the report's order,
   * each group by start; unmodifiable}
   */
  public List<IntervalStatistics> rows() {
    return rows;
  }

  /**
   * {@return the groups that could be read, also those without a row, in the report's order;
   * unmodifiable}
   */
  public List<String> groups() {
    return groups;
  }

  /**
   * {@return the groups that could not be read; none of their rows is among {@link #rows()};
   * unmodifiable, empty if all could}
   */
  public List<IntervalFailure> failures() {
    return failures;
  }

  /**
   * {@return the groups that were asked for and that the report lacks, in the order asked for;
   * unmodifiable, empty if it has all}
   */
  public List<AbsentGroup> absent() {
    return absent;
  }

  /**
   * {@return what the report holds beside its rows that was left aside or is in doubt;
   * unmodifiable, empty if nothing is}
   */
  public List<ReportWarning> warnings() {
    return warnings;
  }

  /**
   * This table, for whom a part is not enough. Absent groups do not count: ask {@link #absent()}.
   *
   * @return this table, if every group of the report that was wanted could be read
   * @throws XimaException if a group could not be read: the first of the failures
   */
  public IntervalTable orThrow() {
    if (failures.isEmpty()) {
      return this;
    }
    throw failures.get(0).failure();
  }

  @Override
  public String toString() {
    return "IntervalTable[rows="
        + rows.size()
        + ", groups="
        + groups
        + ", failures="
        + failures.size()
        + ", absent="
        + absent
        + "]";
  }
}
