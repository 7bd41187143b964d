// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.ximasdk.call.TimeLimits;
import com.ximasdk.error.TenantFailureException;
import com.ximasdk.error.UnreadableResponseException;
import com.ximasdk.error.XimaException;
import com.ximasdk.recording.RecordingQuery;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.ReportRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An answer that is out to exhaust the program costs its call alone, and a bounded amount. */
@Timeout(120)
class ResponseBombsTest {
  private static final long MEBIBYTE = 1 << 20;

  private static final Map<String, Consumer<XimaClient>> OPERATIONS =
      Map.of(
          "agents", client -> client.roster().agents(),
          "skills", client -> client.roster().skills(),
          "metrics", client -> client.realtime().metrics(),
          "values", client -> client.realtime().values(List.of("K")),
          "recordings",
              client ->
                  client
                      .recordings()
                      .list(RecordingQuery.between(Instant.EPOCH, Instant.ofEpochSecond(1)))
                      .forEach(recording -> {}),
          "report",
              client -> {
                try (ReportRows rows =
                    client
                        .reports()
                        .open(ReportRequest.of("R"), CellEncodings.of(ZoneOffset.UTC))) {
                  rows.forEachRemaining(row -> {});
                }
              });

  @RegisterExtension final TenantAndClient both = new TenantAndClient();
  private final Tenant tenant = both.tenant();
  private final XimaClient client = both.client();

  static Stream<Arguments> bombs() {
    int deep = 200_000;
    Map<String, String> bombs =
        Map.of(
            "arrays", "[".repeat(deep),
            "objects", "{\"results\":".repeat(deep),
            "elements", "[{\"a\":".repeat(deep),
            "rows", "{\"columns\":[{\"key\":\"0\",\"title\":\"a\"}],\"rows\":" + "[".repeat(deep),
            "values", "{\"results\":[{\"value\":" + "{\"x\":".repeat(deep),
            "number", "[{\"agent\":" + "9".repeat(1_000_000) + "x",
            "text", "[\"" + "a".repeat(22_000_000) + "\"",
            "name", "[{\"" + "a".repeat(1_000_000));
    return OPERATIONS.keySet().stream()
        .flatMap(
            operation ->
                bombs.keySet().stream()
                    .map(bomb -> Arguments.of(operation, bomb, bombs.get(bomb))));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("bombs")
  void whatNestsOrGrowsWithoutSenseIsUnreadable(String operation, String bomb, String body) {
    tenant.answers(200, body);

    Throwable failure = catchThrowable(() -> operation(operation).accept(client));

    assertThat(failure).as(bomb).isInstanceOf(XimaException.class);
    assertThat(failure.getMessage()).hasSizeLessThan(5_000);
  }

  @Test
  void nothingIsUnpackedAndNobodyIsAskedToPack() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      byte[] blanks = new byte[1 << 20];
      for (int i = 0; i < 100; i++) {
        gzip.write(blanks);
      }
    }
    for (String coding : List.of("gzip", "deflate", "br", "gzip, gzip")) {
      tenant.answers(
          new MockResponse.Builder()
              .addHeader("Content-Encoding", coding)
              .body(new Buffer().write(packed.toByteArray())));

      assertThat(catchThrowable(() -> client.roster().agents()))
          .isInstanceOf(UnreadableResponseException.class);
      assertThat(tenant.request().getHeaders().get("Accept-Encoding")).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "agents,[,'{\"a\":1},'",
    "agents,' ',' '",
    "metrics,{\"results\":[,' '",
    "values,{\"results\":[,' '",
    "skills,[,' '"
  })
  void aBodyWithoutEndIsLeftAtItsLimit(String operation, String begin, String more)
      throws IOException {
    try (EndlessServer endless = new EndlessServer("HTTP/1.1 200 OK\r\n\r\n" + begin, more);
        XimaClient other = Tenant.clientOf(endless.url()).build()) {
      assertThat(catchThrowable(() -> operation(operation).accept(other)))
          .isInstanceOf(UnreadableResponseException.class)
          .hasMessageContaining("MiB");
      assertThat(endless.sent()).isLessThan(200 * MEBIBYTE);
    }
  }

  @Test
  void aRefusalWithoutEndIsReadNoFurtherThanItIsShown() throws IOException {
    try (EndlessServer endless = new EndlessServer("HTTP/1.1 500 No\r\n\r\n", "x");
        XimaClient other = Tenant.clientOf(endless.url()).build()) {
      Throwable failure = catchThrowable(() -> other.roster().agents());

      assertThat(failure).isInstanceOf(TenantFailureException.class);
      assertThat(((XimaException) failure).excerpt()).hasSizeLessThan(310);
      assertThat(endless.sent()).isLessThan(200 * MEBIBYTE);
    }
  }

  /** By a limit of the platform, or where an older one has none by the time limit. */
  @ParameterizedTest
  @CsvSource({
    "'HTTP/1.1 200 OK\r\nX: ', a",
    "'HTTP/1.1 200 OK\r\n', 'X: a\r\n'",
    "'HTTP/1.1 200 OK\r\nX: a\r\n', ' a\r\n'",
    "'HTTP/1.1 200 ', a",
    "'', 'HTTP/1.1 100 Continue\r\n\r\n'",
    "'', 'HTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\n'",
    "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;', a",
    "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n', 0",
    "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n', 'X: a\r\n'",
  })
  void aHeadWithoutEndEndsTheCall(String begin, String more) throws IOException {
    TimeLimits impatient =
        new TimeLimits(Tenant.LONG, Tenant.SHORT, Tenant.LONG, Tenant.SHORT.multipliedBy(10));
    try (EndlessServer endless = new EndlessServer(begin, more);
        XimaClient other = Tenant.clientOf(endless.url()).timeLimits(impatient).build()) {
      Throwable failure = catchThrowable(() -> other.roster().agents());
      assertThat(failure).isInstanceOf(XimaException.class);
    }
  }

  private static Consumer<XimaClient> operation(String name) {
    return Objects.requireNonNull(OPERATIONS.get(name), name);
  }
}
