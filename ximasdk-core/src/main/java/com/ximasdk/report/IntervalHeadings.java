// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import static java.util.Objects.requireNonNull;

import com.ximasdk.internal.text.HeadingForm;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The headings under which a report has the columns of interval statistics. They are compared
 * without outer blanks and ignoring case. Immutable.
 *
 * @param headings the headings as given, one for each column, in the order of the columns;
 *     unmodifiable
 * @since 0.1.0
 */
public record IntervalHeadings(Map<IntervalColumn, String> headings) {
  /** The headings that the integration guide recommends. */
  public static final IntervalHeadings DEFAULTS = new IntervalHeadings(Map.of());

  /**
   * Checks the headings.
   *
   * @param headings the headings by their columns; a column that is left out has its default one
   * @throws IllegalArgumentException if a heading is blank, or two differ in nothing but case and
   *     outer blanks
   */
  public IntervalHeadings {
    Map<IntervalColumn, String> all = new EnumMap<>(IntervalColumn.class);
    for (IntervalColumn column : IntervalColumn.values()) {
      all.put(column, headings.getOrDefault(column, column.defaultHeading()));
    }
    all.forEach(
        (column, heading) -> {
          if (heading.isBlank()) {
            throw new IllegalArgumentException(
                "The heading of the column " + column.key() + " is blank; each column needs one.");
          }
        });
    checkDistinct(all);
    headings = Collections.unmodifiableMap(all);
  }

  private static void checkDistinct(Map<IntervalColumn, String> all) {
    Map<String, IntervalColumn> seen = new HashMap<>();
    all.forEach(
        (column, heading) -> {
          IntervalColumn other = seen.put(HeadingForm.of(heading), column);
          if (other != null) {
            throw new IllegalArgumentException(
                "The columns %s and %s have the same heading, '%s'; each needs its own."
                    .formatted(other.key(), column.key(), heading.strip()));
          }
        });
  }

  /**
   * These headings with another one for a column.
   *
   * @param column the column whose heading is another one
   * @param heading the heading in the report; not blank
   * @return the changed copy
   * @throws IllegalArgumentException if the heading is blank, or another column has it
   */
  public IntervalHeadings with(IntervalColumn column, String heading) {
    Map<IntervalColumn, String> changed = new EnumMap<>(headings);
    changed.put(column, heading);
    return new IntervalHeadings(changed);
  }

  /**
   * The heading of a column.
   *
   * @param column the column
   * @return its heading as given, never blank
   */
  public String of(IntervalColumn column) {
    return requireNonNull(headings.get(column));
  }

  /**
   * {@return the headings that a report must have, in the order of the columns; unmodifiable, never
   * empty}
   */
  public List<String> compulsory() {
    return headings.entrySet().stream()
        .filter(heading -> heading.getKey().isCompulsory())
        .map(Map.Entry::getValue)
        .toList();
  }

  /**
   * The compulsory headings that a report lacks.
   *
   * @param found the headings of the report, as written
   * @return those of {@link #compulsory()} that are not among them, in the order of the columns;
   *     empty if none is missing
   */
  public List<String> missingFrom(Collection<String> found) {
    Set<String> forms = new HashSet<>();
    found.forEach(heading -> forms.add(HeadingForm.of(heading)));
    return compulsory().stream().filter(name -> !forms.contains(HeadingForm.of(name))).toList();
  }
}
