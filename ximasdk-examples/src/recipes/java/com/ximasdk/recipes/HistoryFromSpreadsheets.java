// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recipes;

import com.ximasdk.ReportReader;
import com.ximasdk.error.XimaException;
import com.ximasdk.feed.IntervalFailure;
import com.ximasdk.mapping.interval.IntervalMapping;
import com.ximasdk.mapping.interval.IntervalStatistics;
import com.ximasdk.mapping.interval.IntervalTable;
import com.ximasdk.report.ReportRows;
import com.ximasdk.settings.WfmSettings;
import com.ximasdk.settings.XimaSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the history of a new customer out of the spreadsheets that somebody downloaded by hand, a
 * day each. The idea: a file, or a group of a file, that cannot be read is told with its reason and
 * keeps nothing else from being read; and what was left aside is told as well.
 */
public final class HistoryFromSpreadsheets {
  private HistoryFromSpreadsheets() {}

  /**
   * Reads the files.
   *
   * @param files {@code .xls} or {@code .xlsx}
   * @param settings of the customer's tenant, with those for WFM
   * @param history takes each interval; what it throws ends the reading
   * @return what somebody has to look at, a sentence each that begins with the file: what could not
   *     be read, what is absent, and what was left aside or is in doubt; empty if nothing is
   */
  public static List<String> read(
      Collection<Path> files, XimaSettings settings, Consumer<IntervalStatistics> history) {
    WfmSettings wfm = settings.wfm().orElseThrow();
    IntervalMapping mapping = IntervalMapping.of(wfm, settings.timeZone());
    ReportReader reader = ReportReader.of(wfm.cellEncodings(settings.timeZone()));
    List<String> told = new ArrayList<>();
    for (Path file : files) {
      IntervalTable table;
      try (ReportRows rows = reader.spreadsheet(file, mapping.headings().compulsory())) {
        table = mapping.map(rows);
      } catch (XimaException failure) {
        told.add(file + ": " + failure.getMessage());
        continue;
      }
      for (IntervalFailure one : table.failures()) {
        told.add(file + ", group '" + one.group() + "': " + one.failure().getMessage());
      }
      table.absent().forEach(one -> told.add(file + ": " + one.sentence()));
      table.warnings().forEach(one -> told.add(file + ", " + one.place() + ": " + one.message()));
      table.rows().forEach(history);
    }
    return told;
  }
}
