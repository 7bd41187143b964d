// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recipes;

import com.ximasdk.ReportReader;
import com.ximasdk.error.XimaException;
import com.ximasdk.mapping.interval.IntervalMapping;
import com.ximasdk.mapping.interval.IntervalStatistics;
import com.ximasdk.mapping.interval.IntervalTable;
import com.ximasdk.report.ReportRows;
import com.ximasdk.settings.WfmSettings;
import com.ximasdk.settings.XimaSettings;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads the history of a new customer out of the spreadsheets that somebody downloaded by hand, a
 * day each. The idea: a file, or a group of a file, that cannot be read is told with its reason and
 * keeps nothing else from being read.
 */
public final class HistoryFromSpreadsheets {
  private HistoryFromSpreadsheets() {}

  /**
   * Reads the files.
   *
   * @param files {@code .xls} or {@code .xlsx}
   * @param history takes each interval
   * @return what could not be read: file, or file and group, with the reason
   */
  public static Map<String, String> read(
      Collection<Path> files, XimaSettings settings, Consumer<IntervalStatistics> history) {
    WfmSettings wfm = settings.wfm().orElseThrow();
    IntervalMapping mapping = IntervalMapping.of(wfm, settings.timeZone());
    ReportReader reader = ReportReader.of(wfm.cellEncodings(settings.timeZone()));
    Map<String, String> unread = new LinkedHashMap<>();
    for (Path file : files) {
      try (ReportRows rows = reader.spreadsheet(file, mapping.headings().compulsory())) {
        IntervalTable table = mapping.map(rows);
        table.rows().forEach(history);
        table
            .failures()
            .forEach(one -> unread.put(file + ", " + one.group(), one.failure().getMessage()));
        table.absent().forEach(one -> unread.put(file + ", " + one.name(), one.sentence()));
      } catch (XimaException failure) {
        unread.put(file.toString(), failure.getMessage());
      }
    }
    return unread;
  }
}
