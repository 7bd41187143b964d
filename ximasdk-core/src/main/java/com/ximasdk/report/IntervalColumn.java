// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The columns that interval statistics are read from (Xima CCaaS Integration Guide, "Custom reports
 * (optional)"). A tenant may have renamed the heading of each; see {@link IntervalHeadings}.
 */
public enum IntervalColumn {
  /** When the interval is. */
  MINUTES("minutes", "Minutes", Content.LABEL, true),
  /** The calls offered or presented. */
  PRESENTED("presented", "Calls Presented", Content.COUNT, true),
  /** The calls answered or handled. */
  ANSWERED("answered", "Calls Answered", Content.COUNT, true),
  /** The calls abandoned. */
  ABANDONED("abandoned", "Calls Abandoned", Content.COUNT, true),
  /** The average duration of calls. */
  AVG_DURATION("avgDuration", "Avg Call Duration", Content.DURATION, true);

  private final String key;
  private final String defaultHeading;
  private final Content content;
  private final boolean compulsory;

  /** What the cells of a column hold. */
  public enum Content {
    /** The label of an interval. */
    LABEL,
    /** A whole number of at least 0. */
    COUNT,
    /** A duration of at least 0. */
    DURATION
  }

  IntervalColumn(String key, String defaultHeading, Content content, boolean compulsory) {
    this.key = key;
    this.defaultHeading = defaultHeading;
    this.content = content;
    this.compulsory = compulsory;
  }

  /** The name of the column in settings and on the command line, such as {@code avgDuration}. */
  public String key() {
    return key;
  }

  /** The heading that the integration guide recommends. */
  public String defaultHeading() {
    return defaultHeading;
  }

  /** What its cells hold. */
  public Content content() {
    return content;
  }

  /** Whether a report without it is refused; the values of any other column are absent then. */
  public boolean isCompulsory() {
    return compulsory;
  }

  /** The column of a {@linkplain #key() key}. */
  public static Optional<IntervalColumn> of(String key) {
    return Arrays.stream(values()).filter(column -> column.key.equals(key)).findFirst();
  }

  /** All keys, as a sentence lists them. */
  public static String keys() {
    return Arrays.stream(values()).map(IntervalColumn::key).collect(Collectors.joining(", "));
  }
}
