// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The headings under which a report has the columns of interval statistics. They are compared
 * without outer blanks and ignoring case. Immutable.
 */
public final class IntervalHeadings {
  /** The headings that the integration guide recommends. */
  public static final IntervalHeadings DEFAULTS = new IntervalHeadings(Map.of());

  private final Map<IntervalColumn, String> headings = new EnumMap<>(IntervalColumn.class);

  private IntervalHeadings(Map<IntervalColumn, String> renamed) {
    for (IntervalColumn column : IntervalColumn.values()) {
      headings.put(column, renamed.getOrDefault(column, column.defaultHeading()));
    }
  }

  /**
   * These headings with another one for a column.
   *
   * @throws IllegalArgumentException if the heading is blank
   */
  public IntervalHeadings with(IntervalColumn column, String heading) {
    if (heading.isBlank()) {
      throw new IllegalArgumentException(
          "The heading of the column " + column.key() + " is blank; each column needs one.");
    }
    IntervalHeadings changed = new IntervalHeadings(headings);
    changed.headings.put(column, heading);
    return changed;
  }

  /** The heading of a column. */
  public String of(IntervalColumn column) {
    return requireNonNull(headings.get(column));
  }

  /** The headings that a report must have, in the order of the columns. */
  public List<String> compulsory() {
    return Arrays.stream(IntervalColumn.values())
        .filter(IntervalColumn::isCompulsory)
        .map(this::of)
        .toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IntervalHeadings that && headings.equals(that.headings);
  }

  @Override
  public int hashCode() {
    return headings.hashCode();
  }

  @Override
  public String toString() {
    return "IntervalHeadings" + headings;
  }
}
