// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import com.ximasdk.XimaClient;
import com.ximasdk.error.XimaException;
import com.ximasdk.mapping.recording.EncoreRecordings;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingQuery;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportFormat;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportTimeframe;
import com.ximasdk.settings.AuthenticationKey;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What an adopter's test does, as a process whose class path says what it needs. */
final class KitProgram {
  private KitProgram() {}

  public static void main(String[] arguments) {
    Path directory = Path.of(arguments[0]);
    LocalDate day = LocalDate.of(2026, 7, 14);
    try (SimulatedTenant tenant = SimulatedTenant.start();
        XimaClient client =
            XimaClient.builder()
                .tenantUrl(tenant.url().toString())
                .authenticationKey(AuthenticationKey.of(tenant.authenticationKey()))
                .build()) {
      ZoneId zone = tenant.data().timeZone();
      System.out.println("agents " + client.roster().agents().size());
      List<Recording> recordings =
          client
              .recordings()
              .list(
                  RecordingQuery.between(
                      day.atStartOfDay(zone).toInstant(),
                      day.plusDays(1).atStartOfDay(zone).toInstant()))
              .toList();
      System.out.println("recordings " + recordings.size());
      EncoreRecordings encore = EncoreRecordings.of(recordings, zone);
      System.out.println("values " + encore.map(recordings.get(0)).fields().size());
      client
          .recordings()
          .download(recordings.get(0).recordingKey().orElseThrow(), directory.resolve("a.wav"));
      ReportRequest report = ReportRequest.of("LT39K5C5").with(ReportTimeframe.ofDay(day, zone));
      int rows = 0;
      try (ReportRows all = client.reports().open(report, CellEncodings.of(zone))) {
        while (all.hasNext()) {
          all.next();
          rows++;
        }
      }
      System.out.println("rows " + rows);
      try {
        client.reports().download(report, ReportFormat.XLSX, directory.resolve("report.xlsx"));
        System.out.println("a spreadsheet");
      } catch (XimaException e) {
        System.out.println(e.excerpt());
      }
    }
  }
}
