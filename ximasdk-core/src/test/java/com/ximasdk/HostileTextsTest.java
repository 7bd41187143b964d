// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.ximasdk.HostileTexts.PlainLog;
import com.ximasdk.call.XimaEvent;
import com.ximasdk.error.XimaException;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.ReportRow;
import com.ximasdk.report.ReportRows;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a tenant sends, a message, an event and an entry of the log stay one plain line. */
@Timeout(120)
class HostileTextsTest {
  private static final Logger LOG = Logger.getLogger("com.ximasdk");

  @TempDir private Path directory;
  private final List<LogRecord> logged = new CopyOnWriteArrayList<>();
  private final PlainLog handler = new PlainLog(logged);
  private final ToldEvents events = new ToldEvents();

  @RegisterExtension
  final TenantAndClient both = new TenantAndClient(builder -> builder.listener(events));

  private final Tenant tenant = both.tenant();
  private final XimaClient client = both.client();

  @BeforeEach
  void listen() {
    handler.setLevel(Level.ALL);
    LOG.setLevel(Level.ALL);
    LOG.addHandler(handler);
  }

  @AfterEach
  void listenNoMore() {
    LOG.removeHandler(handler);
    LOG.setLevel(null);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 302, 400, 401, 403, 404, 418, 429, 500, 503, 509})
  void aBodyAndHeadersAreToldOnOneLine(int status) throws Exception {
    for (int i = 0; i < 3; i++) {
      tenant.answers(
          new MockResponse.Builder()
              .code(status)
              .body(new Buffer().write(HostileTexts.ALL.getBytes(UTF_8))));
    }

    assertAllPlain(catchThrowable(() -> client.roster().agents()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 404 %s\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 abc%s\r\n\r\n",
        "%s\r\n\r\n",
        "HTTP/1.1 500 No\r\nServer: %s\r\nDate: %s\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 500 No\r\nX-Request-Id: %s\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 302 No\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 302 No\r\nLocation: //%s/\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 429 No\r\nRetry-After: %s\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: %s\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%s\r\n",
        "HTTP/1.1 200 OK\r\n%s: x\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: 1\r\n\r\n<",
      })
  void whatEverIsOddInAnAnswerIsToldOnOneLine(String form) throws Exception {
    String answer = form.replace("%s", HostileTexts.IN_A_HEADER);
    try (RawServer odd = RawServer.closingAfter(answer);
        XimaClient other = Tenant.clientOf(odd.url()).listener(events).build()) {
      assertAllPlain(catchThrowable(() -> other.roster().agents()));
    }
  }

  @Test
  void whatIsNoAudioIsToldOnOneLine() throws Exception {
    tenant.answers(200, HostileTexts.ALL);

    assertAllPlain(
        catchThrowable(
            () ->
                client
                    .recordings()
                    .download(new RecordingKey("r-1"), directory.resolve("r-1.wav"))));
  }

  @Test
  void theNamesOfMetricsAreToldOnOneLine() throws Exception {
    tenant.answers(
        200,
        """
        {"results": [{"metricId": "K%s", "name": "N%s",
                      "categoryType": "AGENT%s", "categories": ["A%s"]}]}
        """
            .replace("%s", HostileTexts.inJson()));

    assertAllPlain(catchThrowable(() -> client.realtime().metric("Agent State")));
  }

  @Test
  void whatARealtimeValueHasInPlaceOfANumberIsLoggedOnOneLine() throws Exception {
    tenant.answers(
        200,
        """
        {"results": [{"key": {"metricId": "K0FLAEB6", "categoryValue": "A%s"},
            "value": {"type": "STATE%s", "state": "S%s", "stateDuration": "1%s", "%s": 1,
                      "lastUpdateTime": "%s"}}]}
        """
            .replace("%s", HostileTexts.inJson()));

    client.realtime().values(List.of("K0FLAEB6"));

    assertThat(events.toTheEnd()).isNotEmpty();
    assertThat(logged).isNotEmpty().allSatisfy(PlainLog::assertPlain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\":\"%s\",\"columns\":[{\"key\":\"0\",\"title\":\"%s\"}],\"rows\":[[\"%s\"]]}",
        "{\"columns\":[{\"key\":\"%s\",\"title\":\"a\"},{\"key\":\"%s\",\"title\":\"b\"}],"
            + "\"rows\":[[1,2]]}",
        "{\"%s\":\"%s\",\"subs\":[{\"name\":\"%s\",\"columns\":[{\"key\":\"0\",\"title\":\"M\"}],"
            + "\"rows\":[{\"%s\":1}],\"%s\":[{\"%s\":[1]}]}]}",
        "{\"%s\":[{\"%s\":\"%s\"},{\"%s\":[{\"%s\":1}]}],\"rows\":[[1]],"
            + "\"columns\":[{\"key\":\"0\",\"title\":\"Calls\"}],\"rows\":[[1]]}",
        "{\"columns\":[{\"key\":\"0\",\"title\":\"Calls\"}],\"rows\":[[1]],\"%s\":[[1,2],{\"%s\":3}]}",
      })
  void whatIsOddInAReportIsToldOnOneLine(String form) {
    tenant.answers(200, form.replace("%s", HostileTexts.inJson()));

    Throwable failure =
        catchThrowable(
            () -> {
              try (ReportRows rows =
                  client
                      .reports()
                      .open(ReportRequest.of("LMIU6034"), CellEncodings.of(ZoneOffset.UTC))) {
                while (rows.hasNext()) {
                  ReportRow row = rows.next();
                  HostileTexts.assertPlain(catchThrowable(() -> row.count("Calls Presented")));
                  for (String heading : row.section().headings()) {
                    Throwable odd = catchThrowable(() -> row.count(heading));
                    if (odd != null) {
                      HostileTexts.assertPlain(odd);
                    }
                  }
                }
                rows.facts()
                    .warnings()
                    .forEach(
                        warning -> HostileTexts.assertPlain(warning.place() + warning.message()));
              }
            });

    if (failure != null) {
      HostileTexts.assertPlain(failure);
    }
    assertThat(logged).isNotEmpty().allSatisfy(PlainLog::assertPlain);
  }

  private void assertAllPlain(Throwable failure) throws InterruptedException {
    assertThat(failure).isInstanceOf(XimaException.class);
    HostileTexts.assertPlain(failure);
    XimaException told = (XimaException) failure;
    HostileTexts.assertPlain(told.excerpt());
    HostileTexts.assertPlain(told.call().toString());
    for (XimaEvent event : events.toTheEnd()) {
      HostileTexts.assertPlain(event.toString());
      if (event instanceof XimaEvent.RetryScheduled retry) {
        HostileTexts.assertPlain(retry.failure());
      }
    }
    assertThat(logged).isNotEmpty().allSatisfy(PlainLog::assertPlain);
  }
}
