// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/** What a tenant with one report answers to who asks for it. */
record ReportAnswers(SimulatedReport report, TenantDialect dialect) {
  static final ZoneId ZONE = ZoneId.of("America/Denver");

  /** Status and text of the answer in a format, for Tuesday, 14 July 2026. */
  String in(String format) throws IOException, InterruptedException {
    return in(format, "2026-07-14T00:00:00-06:00", "2026-07-14T23:59:59-06:00");
  }

  /** Status and text of the answer in a format, for a timeframe. */
  String in(String format, String start, String end) throws IOException, InterruptedException {
    String body =
        """
        {"format": "%s", "parameters": [{"name": "Reporting Period",
         "valueType": "REPORT_TIMEFRAME", "value": {"type": "REPORT_TIMEFRAME",
         "start": "%s", "end": "%s"}}]}
        """
            .formatted(format, start, end);
    try (SimulatedTenant tenant =
        SimulatedTenant.builder()
            .dialect(dialect.withErrors(ErrorForm.TEXT))
            .data(TenantData.empty("ours", ZONE).with(report))
            .start()) {
      TestClient client = new TestClient(tenant);
      HttpResponse<byte[]> response =
          client.send(
              client
                  .request("/rest/api/v1/historic-data/" + report.id())
                  .POST(BodyPublishers.ofString(body))
                  .build());
      return response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8);
    }
  }
}
