// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.call.PendingWaits;
import com.ximasdk.call.XimaEvent.DataPending;
import com.ximasdk.error.AccessRefusedException;
import com.ximasdk.error.DataPendingException;
import com.ximasdk.error.NotFoundException;
import com.ximasdk.error.Remedy;
import com.ximasdk.error.ReportFormatException;
import com.ximasdk.error.UnreadableResponseException;
import com.ximasdk.error.XimaException;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportFormat;
import com.ximasdk.report.ReportParameter;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.ReportRow;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportTimeframe;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class ReportsTest {
  private static final CellEncodings DENVER = CellEncodings.of(ZoneId.of("America/Denver"));
  private static final ReportRequest REQUEST =
      ReportRequest.of("LMIU6034")
          .with(
              new ReportTimeframe(
                  OffsetDateTime.parse("2019-09-09T00:00:00-06:00"),
                  OffsetDateTime.parse("2019-09-10T23:59:59-06:00")))
          .with(ReportParameter.agents("Rows (Agent)", List.of("Agent1(200)")));
  private static final String REPORT =
      """
      {"title":"Inbound","columns":[{"key":"0","title":"Minutes"},{"key":"1","title":"Calls"}],
       "rows":[["8:00 AM",1],["8:15 AM",2]]}
      """;

  @TempDir private Path directory;
  private final ToldEvents events = new ToldEvents();

  @RegisterExtension
  final TenantAndClient both = new TenantAndClient(builder -> builder.listener(events));

  private final Tenant tenant = both.tenant();
  private final XimaClient client = both.client();

  @ParameterizedTest
  @EnumSource
  void theRequestIsThatOfTheVendorsGuide(Mode mode) throws Exception {
    tenant.answers(200, REPORT);

    assertThat(calls(mode.openReport(client, REQUEST, DENVER))).containsExactly(1L, 2L);

    RecordedRequest request = tenant.request();
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getTarget()).isEqualTo("/rest/api/v1/historic-data/LMIU6034");
    assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
    assertThat(json(bytes(request)))
        .isEqualTo(
            json(
                """
                { "format": "json",
                  "parameters": [
                    { "name": "Report Timeframe", "valueType": "REPORT_TIMEFRAME",
                      "value": { "type": "REPORT_TIMEFRAME",
                                 "start": "2019-09-09T00:00:00.000-06:00",
                                 "end": "2019-09-10T23:59:59.000-06:00" } },
                    { "name": "Rows (Agent)", "valueType": "PBX_USERS",
                      "value": { "type": "PBX_USERS",
                                 "pbxUsers": [ { "key": "Agent1(200)" } ] } } ] }
                """
                    .getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @EnumSource
  void after202TheIdenticalBytesAreSentAgainWithAnEventPerWait(Mode mode) throws Exception {
    for (int i = 0; i < 3; i++) {
      tenant.answers(202, "");
    }
    tenant.answers(200, REPORT);

    assertThat(calls(mode.openReport(client, REQUEST, DENVER))).containsExactly(1L, 2L);

    byte[] first = bytes(tenant.request());
    for (int i = 0; i < 3; i++) {
      assertThat(bytes(tenant.request())).isEqualTo(first);
    }
    assertThat(events.toTheEnd()).filteredOn(DataPending.class::isInstance).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void atTheDeadlineTheErrorSaysThatTheSameCallCanBeMadeAgain(Mode mode) {
    tenant.answers(202, "");
    try (WaitsInHand waits = new WaitsInHand();
        XimaClient patient =
            tenant
                .client()
                .waits(waits::between)
                .timeLimits(Tenant.PATIENT.withTotal(Tenant.SHORT))
                .pendingWaits(new PendingWaits(Tenant.LONG, Tenant.LONG))
                .listener(
                    event -> {
                      if (event instanceof DataPending) {
                        waits.letOneRun();
                      }
                    })
                .build()) {
      assertThatThrownBy(() -> mode.openReport(patient, REQUEST, DENVER))
          .isInstanceOf(DataPendingException.class)
          .hasMessageContaining("still prepares the data")
          .satisfies(e -> assertThat(((XimaException) e).remedy()).isEqualTo(Remedy.WAIT));
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusalsAreTyped(Mode mode) {
    tenant.answers(403, "no");
    assertThatThrownBy(() -> mode.openReport(client, REQUEST, DENVER))
        .isInstanceOf(AccessRefusedException.class);
    tenant.answers(404, "no");
    assertThatThrownBy(() -> mode.openReport(client, REQUEST, DENVER))
        .isInstanceOf(NotFoundException.class);
  }

  @ParameterizedTest
  @EnumSource
  void aWebPageIsNoReport(Mode mode) {
    tenant.answers(200, "<html>log in</html>");

    try (ReportRows rows = mode.openReport(client, REQUEST, DENVER)) {
      assertThatThrownBy(rows::hasNext)
          .isInstanceOf(ReportFormatException.class)
          .hasMessageContaining("web page");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBodyThatBreaksOffGivesTheRowsBeforeItAndThenATypedError(Mode mode) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> served =
          CompletableFuture.runAsync(
              () -> {
                try (Socket socket = server.accept()) {
                  InputStream in = socket.getInputStream();
                  StringBuilder head = new StringBuilder();
                  while (head.indexOf("\r\n\r\n") < 0) {
                    head.append((char) in.read());
                  }
                  OutputStream out = socket.getOutputStream();
                  String begin = REPORT.substring(0, REPORT.indexOf("[\"8:15"));
                  out.write(
                      ("HTTP/1.1 200 OK\r\n"
                              + "Content-Type: application/json\r\n"
                              + "Content-Length: 5000\r\n\r\n"
                              + begin)
                          .getBytes(StandardCharsets.UTF_8));
                  out.flush();
                  socket.shutdownOutput();
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      try (XimaClient raw = Tenant.clientOf("http://localhost:" + server.getLocalPort()).build();
          ReportRows rows = mode.openReport(raw, REQUEST, DENVER)) {
        assertThat(rows.next().count("Calls")).hasValue(1);
        assertThatThrownBy(rows::hasNext)
            .isInstanceOf(XimaException.class)
            .isNotInstanceOf(ReportFormatException.class);
      }
      served.join();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDownloadHasTheOtherFormatAndGetsItsNameWhenItIsWhole(Mode mode) throws Exception {
    byte[] xls = resource("report/plain-texts.xls");
    tenant.answers(202, "");
    tenant.answers(new MockResponse.Builder().code(200).body(new Buffer().write(xls)));
    Path target = directory.resolve("history.xls");

    mode.downloadReport(client, REQUEST, ReportFormat.XLS, target);

    assertThat(target).hasBinaryContent(xls);
    assertThat(directory.toFile().list()).containsExactly("history.xls");
    byte[] first = bytes(tenant.request());
    assertThat(new String(first, StandardCharsets.UTF_8)).contains("\"format\":\"xls\"");
    assertThat(bytes(tenant.request())).isEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource
  void aDownloadThatIsSomethingElseIsNotKept(Mode mode) throws Exception {
    tenant.answers(200, "{\"error\": 1}");
    Path target = directory.resolve("history.xls");
    Files.writeString(target, "as it was");

    assertThatThrownBy(() -> mode.downloadReport(client, REQUEST, ReportFormat.XLS, target))
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageContaining("it is JSON");
    assertThat(target).hasContent("as it was");
  }

  @Test
  void anyParameterCanBeSent() throws Exception {
    tenant.answers(200, REPORT);
    ReportRequest request =
        ReportRequest.of(" a/b ")
            .with(
                ReportParameter.of(
                    "Rows (Time)", "ROWS", Map.of("minutes", 15, "flags", List.of(true))))
            .with(ReportParameter.groups("Group", List.of("Sales")))
            .with(ReportParameter.skills("Skill", List.of("CC Sales")));

    client.reports().open(request, DENVER).close();

    RecordedRequest sent = tenant.request();
    assertThat(sent.getTarget()).isEqualTo("/rest/api/v1/historic-data/a%2Fb");
    assertThat(new String(bytes(sent), StandardCharsets.UTF_8))
        .contains("\"groups\":[{\"key\":\"Sales\"}]")
        .contains("\"skills\":[{\"key\":\"CC Sales\"}]")
        .contains("\"minutes\":15");
    assertThatThrownBy(() -> ReportParameter.of("x", "X", Map.of("o", new Object())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ReportRequest.of("  ")).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Long> calls(ReportRows report) {
    List<Long> calls = new ArrayList<>();
    try (report) {
      while (report.hasNext()) {
        ReportRow row = report.next();
        calls.add(row.count("Calls").orElseThrow());
      }
    }
    return calls;
  }

  private static byte[] bytes(RecordedRequest request) {
    return java.util.Objects.requireNonNull(request.getBody()).toByteArray();
  }

  private static Object json(byte[] bytes) throws IOException {
    return new com.fasterxml.jackson.databind.ObjectMapper().readTree(bytes);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ReportsTest.class.getResourceAsStream(name)) {
      return java.util.Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
