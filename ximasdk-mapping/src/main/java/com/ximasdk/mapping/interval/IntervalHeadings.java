// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import java.util.List;

/**
 * The headings of the five columns that WFM needs (Xima CCaaS Integration Guide, "Custom reports
 * (optional)"). A tenant may have renamed each of them. They are compared without outer blanks and
 * ignoring case.
 *
 * @param minutes the interval
 * @param presented calls presented
 * @param answered calls answered
 * @param abandoned calls abandoned
 * @param avgDuration average call duration
 */
public record IntervalHeadings(
    String minutes, String presented, String answered, String abandoned, String avgDuration) {
  /** The headings of the guide. */
  public static final IntervalHeadings DEFAULTS =
      new IntervalHeadings(
          "Minutes", "Calls Presented", "Calls Answered", "Calls Abandoned", "Avg Call Duration");

  /** Checks that there is a text for each. */
  public IntervalHeadings {
    for (String heading : List.of(minutes, presented, answered, abandoned, avgDuration)) {
      if (heading.isBlank()) {
        throw new IllegalArgumentException("A heading is blank; each column needs one.");
      }
    }
  }

  /** All five, in the order of the parameters. */
  public List<String> all() {
    return List.of(minutes, presented, answered, abandoned, avgDuration);
  }

  /**
   * The same with one heading renamed.
   *
   * @param column {@code minutes}, {@code presented}, {@code answered}, {@code abandoned} or {@code
   *     avgDuration}
   * @param heading the heading that the report uses
   * @throws IllegalArgumentException if there is no such column
   */
  public IntervalHeadings with(String column, String heading) {
    return switch (column) {
      case "minutes" -> new IntervalHeadings(heading, presented, answered, abandoned, avgDuration);
      case "presented" -> new IntervalHeadings(minutes, heading, answered, abandoned, avgDuration);
      case "answered" -> new IntervalHeadings(minutes, presented, heading, abandoned, avgDuration);
      case "abandoned" -> new IntervalHeadings(minutes, presented, answered, heading, avgDuration);
      case "avgDuration" -> new IntervalHeadings(minutes, presented, answered, abandoned, heading);
      default ->
          throw new IllegalArgumentException(
              "There is no column '"
                  + column
                  + "'. Expected minutes, presented, answered, abandoned or avgDuration.");
    };
  }
}
