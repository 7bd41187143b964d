// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import java.nio.charset.StandardCharsets;

/** The day of some groups as a tenant sends it: the columns of Inbound Call Service Level. */
final class ReportBody {
  /** Rows of a group: a quarter of an hour each. */
  static final int ROWS = 96;

  private static final String[] TITLES = {
    "Minutes",
    "Calls Presented",
    "Calls Answered",
    "Calls Abandoned",
    "Percent Answered",
    "Percent Abandoned",
    "Avg Abandoned Wait",
    "Avg Call Duration",
    "Avg Speed of Answer",
    "Answered Within",
    "Answered After",
    "Percent Within",
    "Longest Wait"
  };

  private ReportBody() {}

  /**
   * Writes it.
   *
   * @param dialect how a row is written: {@code arrays}, {@code objects} by key, objects by {@code
   *     titles}, or arrays of {@code pairs}, raw and formatted
   */
  static byte[] of(String dialect, int groups) {
    StringBuilder json =
        new StringBuilder(
            "{\"title\":\"Inbound Call Service Level\",\"timeframe\":{"
                + "\"start\":\"2026-07-14T00:00:00-06:00\",\"end\":\"2026-07-14T23:59:59-06:00\"},"
                + "\"columns\":[");
    for (int i = 0; i < TITLES.length; i++) {
      json.append(i == 0 ? "" : ",");
      json.append("{\"key\":\"" + i + "\",\"title\":\"" + TITLES[i] + "\"}");
    }
    json.append("],\"subReports\":[");
    for (int group = 0; group < groups; group++) {
      json.append(group == 0 ? "" : ",");
      json.append("{\"name\":\"Group " + group + "\",\"rows\":[");
      for (int row = 0; row < ROWS; row++) {
        json.append(row == 0 ? "" : ",");
        append(json, dialect, row, cells(row, group));
      }
      json.append("]}");
    }
    return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String[] cells(int row, int group) {
    int hour = row / 4;
    int some = row + group;
    return new String[] {
      "\"%d:%02d %s\"".formatted((hour + 11) % 12 + 1, row % 4 * 15, hour < 12 ? "AM" : "PM"),
      "" + some % 90,
      "" + some % 80,
      "" + some % 10,
      "\"" + some % 100 + ".5%\"",
      "\"" + some % 20 + ".5%\"",
      "\"0:00:" + (10 + some % 50) + "\"",
      "\"0:03:" + (10 + some % 50) + "\"",
      "\"0:00:" + (10 + some % 50) + "\"",
      "" + some % 70,
      "" + some % 5,
      "\"" + some % 100 + ".1%\"",
      "\"0:01:" + (10 + some % 50) + "\""
    };
  }

  private static void append(StringBuilder json, String dialect, int row, String[] cells) {
    boolean named = dialect.equals("objects") || dialect.equals("titles");
    json.append(named ? '{' : '[');
    for (int i = 0; i < cells.length; i++) {
      json.append(i == 0 ? "" : ",");
      switch (dialect) {
        case "objects" -> json.append("\"" + i + "\":" + cells[i]);
        case "titles" -> json.append("\"" + TITLES[i] + "\":" + cells[i]);
        case "pairs" -> json.append("{\"raw\":" + (row + i) + ",\"formatted\":" + cells[i] + "}");
        default -> json.append(cells[i]);
      }
    }
    json.append(named ? '}' : ']');
  }
}
