// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import com.ximasdk.internal.json.WireTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a report. Its name is the label on the report's screen; "Show Request Details"
 * in the product prints name, value type and value of each (KNOWN).
 *
 * <p>Immutable.
 *
 * @param name the label on the report's screen; not blank
 * @param valueType the type of the value, such as {@code REPORT_TIMEFRAME}; not blank
 * @param value unmodifiable maps and lists of texts, numbers, truth values and null; a map in the
 *     printed cases, whose {@code type} repeats the value type
 * @since 0.1.0
 */
public record ReportParameter(String name, String valueType, @Nullable Object value) {
  /** The label of the timeframe parameter (KNOWN). */
  public static final String REPORT_TIMEFRAME = "Report Timeframe";

  private static final int DEEPEST = 50;

  /**
   * Checks the texts and copies the value.
   *
   * @param name the label on the report's screen; not blank
   * @param valueType the type of the value, such as {@code REPORT_TIMEFRAME}; not blank
   * @param value maps, collections, texts, numbers, truth values or null, nested at most 50 deep;
   *     copied, the keys of maps as texts
   * @throws IllegalArgumentException if the name or the type is blank, or the value holds something
   *     else or is nested deeper
   */
  public ReportParameter {
    requireText(name, "name");
    requireText(valueType, "valueType");
    value = copy(value, 0);
  }

  private static void requireText(String text, String what) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          "The " + what + " of a report parameter is blank. Copy it from Show Request Details.");
    }
  }

  /**
   * Any parameter, as "Show Request Details" prints it.
   *
   * @param name the label on the report's screen; not blank
   * @param valueType such as {@code REPORT_TIMEFRAME}; not blank
   * @param value the members of the value beside its {@code type}, which repeats the value type
   *     unless it is among them: texts, numbers, truth values, null, and lists and maps of these
   * @return the parameter
   * @throws IllegalArgumentException if the name or the type is blank, or a member is something
   *     else
   */
  public static ReportParameter of(
      String name, String valueType, Map<String, ? extends @Nullable Object> value) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("type", valueType);
    members.putAll(value);
    return new ReportParameter(name, valueType, members);
  }

  /**
   * The timeframe, under its usual name {@value #REPORT_TIMEFRAME} (KNOWN: Xima CCaaS guide,
   * "Historical call data").
   *
   * @param timeframe the window; it is sent with milliseconds and its own offsets
   * @return the parameter
   */
  public static ReportParameter timeframe(ReportTimeframe timeframe) {
    return timeframe(REPORT_TIMEFRAME, timeframe);
  }

  /**
   * The timeframe, under the name that the report gives it (value type KNOWN: Xima CCaaS guide,
   * "Historical call data").
   *
   * @param name the label on the report's screen; not blank
   * @param timeframe the window; it is sent with milliseconds and its own offsets
   * @return the parameter
   * @throws IllegalArgumentException if the name is blank
   */
  public static ReportParameter timeframe(String name, ReportTimeframe timeframe) {
    return span(name, "REPORT_TIMEFRAME", timeframe);
  }

  /**
   * A range of dates (value type INFERRED from the product's own parameter ids; its members are
   * taken to be the timeframe's).
   *
   * @param name the label on the report's screen; not blank
   * @param range the window; it is sent with milliseconds and its own offsets
   * @return the parameter
   * @throws IllegalArgumentException if the name is blank
   */
  public static ReportParameter dateRange(String name, ReportTimeframe range) {
    return span(name, "DATE_RANGE", range);
  }

  private static ReportParameter span(String name, String type, ReportTimeframe span) {
    Map<String, String> ends = new LinkedHashMap<>();
    ends.put("start", WireTime.format(span.start()));
    ends.put("end", WireTime.format(span.end()));
    return of(name, type, ends);
  }

  /**
   * Agents (KNOWN: Xima CCaaS guide, "Historical call data"), under a label such as {@code Rows
   * (Agent)}.
   *
   * @param name the label on the report's screen; not blank
   * @param agents the agents, each as {@code Name(extension)}, in the order in which they are sent
   * @return the parameter
   * @throws IllegalArgumentException if the name is blank
   */
  public static ReportParameter agents(String name, Collection<String> agents) {
    return keys(name, "PBX_USERS", "pbxUsers", agents);
  }

  /**
   * Skills (INFERRED from the product's own parameter ids).
   *
   * @param name the label on the report's screen; not blank
   * @param skills the exact names, as {@link com.ximasdk.roster.Skill#name()} has them
   * @return the parameter
   * @throws IllegalArgumentException if the name is blank
   */
  public static ReportParameter skills(String name, Collection<String> skills) {
    return keys(name, "SKILLS", "skills", skills);
  }

  /**
   * Groups (INFERRED from the product's own parameter ids).
   *
   * @param name the label on the report's screen; not blank
   * @param groups the exact names, as the product shows them
   * @return the parameter
   * @throws IllegalArgumentException if the name is blank
   */
  public static ReportParameter groups(String name, Collection<String> groups) {
    return keys(name, "GROUPS", "groups", groups);
  }

  private static ReportParameter keys(
      String name, String type, String list, Collection<String> keys) {
    return of(name, type, Map.of(list, keys.stream().map(key -> Map.of("key", key)).toList()));
  }

  private static @Nullable Object copy(@Nullable Object value, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException(
          "A report parameter is nested deeper than " + DEEPEST + " levels.");
    }
    if (value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, member) -> copy.put(String.valueOf(key), copy(member, depth + 1)));
      return Collections.unmodifiableMap(copy);
    }
    if (value instanceof Collection<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(member -> copy.add(copy(member, depth + 1)));
      return Collections.unmodifiableList(copy);
    }
    throw new IllegalArgumentException(
        "A report parameter holds a %s; expected texts, numbers, truth values, null, lists or maps."
            .formatted(value.getClass().getName()));
  }
}
