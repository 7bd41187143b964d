// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The columns that interval statistics are read from (Xima CCaaS Integration Guide, "Custom reports
 * (optional)"). A tenant may have renamed the heading of each; see {@link IntervalHeadings}.
 *
 * @since 0.1.0
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

  /**
   * What the cells of a column hold.
   *
   * @since 0.1.0
   */
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

  /**
   * {@return the name of the column in settings and on the command line, such as {@code
   * avgDuration}}
   */
  public String key() {
    return key;
  }

  /**
   * {@return the heading that the integration guide recommends, such as {@code Avg Call Duration}}
   */
  public String defaultHeading() {
    return defaultHeading;
  }

  /** {@return what the cells of the column hold} */
  public Content content() {
    return content;
  }

  /**
   * {@return whether a report without the column is refused} Without a column that is not
   * compulsory, its values are absent.
   */
  public boolean isCompulsory() {
    return compulsory;
  }

  /**
   * The column of a {@linkplain #key() key}.
   *
   * @param key the key, compared exactly
   * @return the column; empty if no column has the key
   */
  public static Optional<IntervalColumn> of(String key) {
    return Arrays.stream(values()).filter(column -> column.key.equals(key)).findFirst();
  }

  /**
   * {@return all keys in the order of the columns, with a comma and a blank between, as a sentence
   * lists them}
   */
  public static String keys() {
    return Arrays.stream(values()).map(IntervalColumn::key).collect(Collectors.joining(", "));
  }
}
