// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ximasdk.call.PendingWaits;
import com.ximasdk.call.RetryLimits;
import com.ximasdk.call.XimaEvent.RetryScheduled;
import com.ximasdk.error.AccessRefusedException;
import com.ximasdk.error.ConnectionFailedException;
import com.ximasdk.error.EgressCapException;
import com.ximasdk.error.IncompleteResponseException;
import com.ximasdk.error.KeyRefusedException;
import com.ximasdk.error.NotFoundException;
import com.ximasdk.error.RateLimitedException;
import com.ximasdk.error.RedirectRefusedException;
import com.ximasdk.error.Remedy;
import com.ximasdk.error.RequestRefusedException;
import com.ximasdk.error.TenantFailureException;
import com.ximasdk.error.TimeLimitException;
import com.ximasdk.error.TimeLimitException.Phase;
import com.ximasdk.error.UnreadableResponseException;
import com.ximasdk.error.XimaException;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRequest;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class CallFailureTest {
  private static final String JSON_HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n";

  @RegisterExtension final TenantAndClient both = new TenantAndClient();
  private final Tenant tenant = both.tenant();
  private final XimaClient client = both.client();

  static Stream<Arguments> statuses() {
    return Stream.of(
            Arguments.of(400, RequestRefusedException.class, Remedy.REPORT_BUG, 1),
            Arguments.of(401, KeyRefusedException.class, Remedy.ASK_ADMINISTRATOR, 1),
            Arguments.of(403, AccessRefusedException.class, Remedy.ASK_ADMINISTRATOR, 1),
            Arguments.of(404, NotFoundException.class, Remedy.MEND_SETTINGS, 1),
            Arguments.of(418, RequestRefusedException.class, Remedy.REPORT_BUG, 1),
            Arguments.of(429, RateLimitedException.class, Remedy.WAIT, 3),
            Arguments.of(500, TenantFailureException.class, Remedy.RETRY_LATER, 3),
            Arguments.of(503, TenantFailureException.class, Remedy.RETRY_LATER, 3),
            Arguments.of(509, EgressCapException.class, Remedy.WAIT, 1))
        .flatMap(
            row ->
                Stream.of(Mode.values())
                    .map(
                        mode ->
                            Arguments.of(
                                mode, row.get()[0], row.get()[1], row.get()[2], row.get()[3])));
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void eachStatusHasItsErrorAndOnlyPassingOnesAreRetried(
      Mode mode, int status, Class<XimaException> type, Remedy remedy, int attempts) {
    for (int i = 0; i < attempts; i++) {
      tenant.answers(status, "{\"error\": \"because\"}");
    }

    XimaException failure = catchThrowableOfType(type, () -> mode.agents(client));

    assertThat(failure.remedy()).isEqualTo(remedy);
    assertThat(failure.status()).isEqualTo(OptionalInt.of(status));
    assertThat(failure.attempts()).isEqualTo(attempts);
    assertThat(failure.operation()).isEqualTo("List agents");
    assertThat(failure.excerpt()).isEqualTo("{\"error\": \"because\"}");
    assertThat(failure).hasMessageContaining("(HTTP " + status + ")");
    assertThat(tenant.server.getRequestCount()).isEqualTo(attempts);
  }

  @ParameterizedTest
  @EnumSource
  void aPassingFailureIsForgottenOnceAnAttemptSucceeds(Mode mode) {
    tenant.answers(503, "busy");
    tenant.answers(500, "");
    tenant.answers(200, "{\"agents\": []}");

    assertThat(mode.agents(client)).isEmpty();
    assertThat(tenant.server.getRequestCount()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void aTenantThatFallsSilentBeforeItsHeadersMeetsTheResponseLimit(Mode mode) throws Exception {
    try (RawServer silent = RawServer.stallingAfter("HTTP/1.1 200 OK\r\n");
        WaitsInHand waits = new WaitsInHand();
        XimaClient impatient =
            Tenant.clientOf(silent.url())
                .waits(waits::between)
                .timeLimits(Tenant.PATIENT.withResponse(Tenant.SHORT))
                .listener(
                    event -> {
                      if (event instanceof RetryScheduled) {
                        waits.letOneRun();
                      }
                    })
                .build()) {
      silent.onRequest(waits::letOneRun);
      assertThatThrownBy(() -> mode.agents(impatient))
          .isInstanceOfSatisfying(
              TimeLimitException.class,
              failure -> {
                assertThat(failure.phase()).isEqualTo(Phase.RESPONSE);
                assertThat(failure.limit()).isEqualTo(Tenant.SHORT);
                assertThat(failure.attempts()).isEqualTo(3);
              });
      assertThat(silent.connections()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBodyThatStallsMeetsTheIdleLimit(Mode mode) throws Exception {
    try (RawServer stalling = RawServer.stallingAfter(JSON_HEAD + "{ \"agents\": [");
        XimaClient impatient =
            Tenant.clientOf(stalling.url())
                .timeLimits(Tenant.PATIENT.withIdleBody(Tenant.SHORT))
                .build()) {
      assertThatThrownBy(() -> mode.agents(impatient))
          .isInstanceOfSatisfying(
              TimeLimitException.class,
              failure -> assertThat(failure.phase()).isEqualTo(Phase.IDLE_BODY))
          .hasMessageContaining("stalled");
      stalling.awaitClientLeft();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theTotalLimitHoldsOverAllAttemptsAndWaits(Mode mode) throws Exception {
    try (RawServer silent = RawServer.stallingAfter("");
        WaitsInHand waits = new WaitsInHand();
        XimaClient impatient =
            Tenant.clientOf(silent.url())
                .waits(waits::between)
                .timeLimits(Tenant.PATIENT.withTotal(Tenant.SHORT))
                .build()) {
      silent.onRequest(waits::letOneRun);
      assertThatThrownBy(() -> mode.agents(impatient))
          .isInstanceOfSatisfying(
              TimeLimitException.class,
              failure -> {
                assertThat(failure.phase()).isEqualTo(Phase.TOTAL);
                assertThat(failure.limit()).isEqualTo(Tenant.SHORT);
              });
      silent.awaitClientLeft();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"86400", "99999999999999999999", "Tue, 31 Dec 2199 23:59:59 GMT"})
  void aWaitThatTheTotalLimitHasNoRoomForEndsTheCallAtOnce(String retryAfter) {
    tenant.answers(new MockResponse.Builder().code(503).addHeader("Retry-After", retryAfter));

    assertThatThrownBy(() -> client.roster().agents()).isInstanceOf(TenantFailureException.class);
    assertThat(tenant.server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "503 202 503 200, rows, 4",
    "202 202 202 503 200, rows, 5",
    "202 503 202 503 202 503, fails, 6",
    "503 503 202 503, fails, 4",
    "503 202 500 202 503, fails, 5"
  })
  void anAnswerThatIsNotReadyBetweenFailuresDoesNotStartTheirCountAnew(
      String statuses, String end, int requests) {
    for (String status : statuses.split(" ", -1)) {
      tenant.answers(Integer.parseInt(status), "{\"title\": \"t\", \"columns\": [], \"rows\": []}");
    }
    ThrowingCallable call =
        () ->
            client
                .reports()
                .open(ReportRequest.of("ABCD1234"), CellEncodings.of(ZoneOffset.UTC))
                .close();

    if (end.equals("fails")) {
      assertThatThrownBy(call).isInstanceOf(TenantFailureException.class);
    } else {
      assertThatCode(call).doesNotThrowAnyException();
    }

    assertThat(tenant.server.getRequestCount()).isEqualTo(requests);
  }

  @ParameterizedTest
  @EnumSource
  void limitsWithoutEndAreTakenAndCounted(Limit limit) {
    Duration forever = ChronoUnit.FOREVER.getDuration();
    try (XimaClient endless = limit.of(tenant.client(), forever).build()) {
      tenant.answers(503, "");
      tenant.answers(200, "{\"agents\": []}");

      assertThat(endless.roster().agents()).isEmpty();
    }
  }

  enum Limit {
    CONNECT,
    RESPONSE,
    IDLE_BODY,
    TOTAL,
    LONGEST_RETRY_WAIT,
    LONGEST_PENDING_WAIT,
    AUDIO_INTERVAL;

    XimaClient.Builder of(XimaClient.Builder client, Duration limit) {
      Duration shortest = Duration.ofMillis(1);
      return switch (this) {
        case CONNECT -> client.timeLimits(Tenant.PATIENT.withConnect(limit));
        case RESPONSE -> client.timeLimits(Tenant.PATIENT.withResponse(limit));
        case IDLE_BODY -> client.timeLimits(Tenant.PATIENT.withIdleBody(limit));
        case TOTAL -> client.timeLimits(Tenant.PATIENT.withTotal(limit));
        case LONGEST_RETRY_WAIT -> client.retryLimits(new RetryLimits(3, shortest, limit));
        case LONGEST_PENDING_WAIT -> client.pendingWaits(new PendingWaits(shortest, limit));
        case AUDIO_INTERVAL -> client.audioInterval(limit);
      };
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-5", "0", "soon", "", "Thu, 01 Jan 1970 00:00:00 GMT", "1e3", "\u00e9", "0.5"})
  void aRetryAfterThatNamesNoWaitIsNoObstacle(String retryAfter) {
    tenant.answers(
        new MockResponse.Builder().code(503).addHeaderLenient("Retry-After", retryAfter));
    tenant.answers(200, "{\"agents\": []}");

    assertThat(client.roster().agents()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerThatBreaksOffIsIncomplete(Mode mode) throws Exception {
    try (RawServer breaking = RawServer.closingAfter(JSON_HEAD + "{ \"agents\": [");
        XimaClient other = Tenant.clientOf(breaking.url()).build()) {
      assertThatThrownBy(() -> mode.agents(other))
          .isInstanceOf(IncompleteResponseException.class)
          .hasMessageContaining("broke off");
      assertThat(breaking.connections()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aConnectionThatClosesWithoutAnAnswerFailedToConnect(Mode mode) throws Exception {
    try (RawServer closing = RawServer.closingAfter("");
        XimaClient other = Tenant.clientOf(closing.url()).build()) {
      assertThatThrownBy(() -> mode.agents(other)).isInstanceOf(ConnectionFailedException.class);
    }
  }

  @Test
  void whatDoesNotSpeakHttpIsUnreadable() throws Exception {
    try (RawServer ssh = RawServer.closingAfter("SSH-2.0-OpenSSH_9.2\r\n\r\n");
        XimaClient other = Tenant.clientOf(ssh.url()).build()) {
      assertThatThrownBy(() -> other.roster().agents())
          .isInstanceOf(UnreadableResponseException.class)
          .hasMessageContaining("does not speak HTTP")
          .hasMessageContaining("tenant URL");
    }
  }

  @Test
  void aPortWhereNothingListensIsAFailedConnection() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    try (XimaClient other = Tenant.clientOf("http://127.0.0.1:" + free).build()) {
      assertThatThrownBy(() -> other.roster().agents())
          .isInstanceOf(ConnectionFailedException.class)
          .hasMessageContaining("refused")
          .hasMessageContaining("Check the tenant URL");
    }
  }

  @Test
  void aHostThatDoesNotTakeTheConnectionMeetsTheConnectLimit() throws Exception {
    try (FullBacklog full = new FullBacklog();
        XimaClient other =
            Tenant.clientOf(full.url())
                .timeLimits(Tenant.PATIENT.withConnect(Tenant.SHORT))
                .build()) {
      assertThatThrownBy(() -> other.roster().agents())
          .isInstanceOfSatisfying(
              TimeLimitException.class,
              failure -> assertThat(failure.phase()).isEqualTo(Phase.CONNECT))
          .hasMessageContaining("no connection within 300 ms");
    }
  }

  @Test
  void aHostThatDoesNotExistIsNamed() {
    try (XimaClient other = Tenant.clientOf("https://no-such-tenant.invalid").build()) {
      assertThatThrownBy(() -> other.roster().agents())
          .isInstanceOf(ConnectionFailedException.class)
          .hasMessageContaining("no-such-tenant.invalid is unknown");
    }
  }

  @Test
  void aServerWithoutTlsIsNoSecureConnection() throws Exception {
    try (RawServer plain = RawServer.greetingWith("220 mail.example.com ESMTP\r\n");
        XimaClient other = Tenant.clientOf(plain.url().replace("http:", "https:")).build()) {
      assertThatThrownBy(() -> other.roster().agents())
          .isInstanceOf(ConnectionFailedException.class)
          .hasMessageContaining("no secure connection");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWebPageInPlaceOfJsonIsCalledThat(Mode mode) {
    tenant.answers(
        new MockResponse.Builder()
            .addHeader("Content-Type", "text/html")
            .body("<!DOCTYPE html>\n<title>Sign in</title>"));

    assertThatThrownBy(() -> mode.agents(client))
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageContaining("a web page instead of JSON")
        .hasMessageContaining("tenant URL")
        .satisfies(
            failure ->
                assertThat(((XimaException) failure).excerpt())
                    .isEqualTo("<!DOCTYPE html> <title>Sign in</title>"));
    assertThat(tenant.server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"agents\": [", "{\"agents\": []} {}", "not json", "\u0000", "{,}"})
  void whatIsNotOneJsonValueIsRefusedWithItsPlace(String body) {
    tenant.answers(200, body);

    assertThatThrownBy(() -> client.roster().agents())
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageContaining("JSON")
        .hasMessageContaining("line 1, column");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204})
  void anEmptyBodyIsNoRoster(int status) {
    tenant.answers(status, "");

    assertThatThrownBy(() -> client.roster().agents())
        .isInstanceOf(UnreadableResponseException.class);
  }

  @ParameterizedTest
  @EnumSource
  void aRedirectWithinTheTenantIsFollowed(Mode mode) throws Exception {
    tenant.answers(
        new MockResponse.Builder().code(302).addHeader("Location", "/rest/api/v1/agents?page=1"));
    tenant.answers(200, "{\"agents\": []}");

    assertThat(mode.agents(client)).isEmpty();
    tenant.request();
    assertThat(tenant.request().getTarget()).isEqualTo("/rest/api/v1/agents?page=1");
  }

  @ParameterizedTest
  @EnumSource
  void aRedirectElsewhereIsRefusedAndTheKeyStaysHere(Mode mode) throws Exception {
    try (Tenant elsewhere = new Tenant()) {
      tenant.answers(
          new MockResponse.Builder()
              .code(307)
              .addHeader("Location", elsewhere.server.url("/steal?key=" + Tenant.KEY).toString()));

      assertThatThrownBy(() -> mode.agents(client))
          .isInstanceOf(RedirectRefusedException.class)
          .hasMessageContaining("localhost:" + elsewhere.server.getPort())
          .hasMessageNotContaining("canary");
      assertThat(elsewhere.server.getRequestCount()).isZero();
    }
  }

  @Test
  void redirectsThatNeverEndAreRefused() {
    for (int i = 0; i < 6; i++) {
      tenant.answers(new MockResponse.Builder().code(301).addHeader("Location", "/again"));
    }

    assertThatThrownBy(() -> client.roster().agents())
        .isInstanceOf(RedirectRefusedException.class)
        .hasMessageContaining("on and on among its own addresses (HTTP 301)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://[", "mailto:x@example.com", "//", "http:///x"})
  void aRedirectToNowhereIsRefused(String location) {
    tenant.answers(new MockResponse.Builder().code(302).addHeader("Location", location));

    assertThatThrownBy(() -> client.roster().agents()).isInstanceOf(RedirectRefusedException.class);
  }

  @Test
  void aFailureShowsTheStackOfWhoWaited() {
    tenant.answers(404, "");

    assertThatThrownBy(() -> client.roster().agents())
        .satisfies(
            failure ->
                assertThat(failure.getStackTrace())
                    .anyMatch(
                        frame -> frame.getClassName().equals(CallFailureTest.class.getName())));
  }

  @Test
  void anAnswerThatBreaksBetweenItsHeadersAndItsBodyFailsAtOnce() throws Exception {
    try (RawServer odd =
            RawServer.stallingAfter("HTTP/1.1 200 OK\r\nContent-Length: some\r\n\r\n[]");
        XimaClient client = Tenant.clientOf(odd.url()).build()) {
      assertThatThrownBy(() -> client.roster().agents()).isInstanceOf(XimaException.class);
    }
  }
}
