// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault is what its name says, on the wire. */
@Timeout(120)
class FaultTest {
  private static final String AGENTS = "/rest/api/v1/agents";

  /** Long enough for a byte over loopback, short enough to wait for one that does not come. */
  private static final int SILENCE_MILLIS = 300;

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private final SimulatedTenant tenant =
      SimulatedTenant.builder().audioInterval(Duration.ZERO).start();
  private final TestClient client = new TestClient(tenant);
  private String audio = "";
  private byte[] wav = new byte[0];

  @BeforeEach
  void chooseARecording() {
    SimulatedRecording recording =
        tenant.data().recordings().stream()
            .filter(SimulatedRecording::isAssigned)
            .findFirst()
            .orElseThrow();
    audio = TestClient.audioPath(recording.recordingKey());
    wav = recording.audio().wav();
  }

  @AfterEach
  void end() {
    tenant.close();
  }

  @ParameterizedTest
  @CsvSource({
    "wrong-key,             401",
    "access-refused,        403",
    "absent,                404",
    "bad-request,           400",
    "server-error,          500",
    "server-error:503,      503",
    "too-many-requests,     429",
    "too-many-requests:120, 429",
    "egress-cap,            509",
    "echo-key:400,          400",
    "audio-v1-absent,       404",
    "html-200,              200",
    "not-wav,               200",
    "empty-audio,           200",
    "redirect-other-host,   302",
    "redirect-same-host,    307",
  })
  void answersInPlaceOfTheTrueOne(String fault, int status) throws Exception {
    tenant.add(ScriptedFault.parse(fault));

    HttpResponse<byte[]> response = client.get(audio);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).isNotEqualTo(wav);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "120", "-5", "Wed, 21 Oct 2015 07:28:00 GMT", "soon", "99999999999999999999"})
  void retryAfterIsAnyText(String text) throws Exception {
    tenant.add(Fault.TOO_MANY_REQUESTS.always().value(text));

    assertThat(client.get(audio).headers().firstValue("Retry-After")).contains(text);
  }

  @Test
  void withoutAValueThereIsNoRetryAfter() throws Exception {
    tenant.add(Fault.TOO_MANY_REQUESTS.always());

    assertThat(client.get(audio).headers().firstValue("Retry-After")).isEmpty();
  }

  @Test
  void aCountedFaultBefallsTheFirstRequests() throws Exception {
    tenant.add(Fault.SERVER_ERROR.times(2));

    assertThat(client.get(AGENTS).statusCode()).isEqualTo(500);
    assertThat(client.get(audio).statusCode()).isEqualTo(500);
    assertThat(client.get(AGENTS).statusCode()).isEqualTo(200);
  }

  @Test
  void faultsFollowOneAnother() throws Exception {
    tenant.add(Fault.SERVER_ERROR.times(1));
    tenant.add(Fault.WRONG_KEY.times(1));

    assertThat(client.get(AGENTS).statusCode()).isEqualTo(500);
    assertThat(client.get(AGENTS).statusCode()).isEqualTo(401);
    assertThat(client.get(AGENTS).statusCode()).isEqualTo(200);
  }

  @Test
  void aFaultBefallsItsOperationsAndPathsAlone() throws Exception {
    tenant.add(Fault.ABSENT.always().on(Operation.AUDIO).onPath("/recordings/x"));

    assertThat(client.get(AGENTS).statusCode()).isEqualTo(200);
    assertThat(client.get(audio).statusCode()).isEqualTo(200);
    assertThat(client.get("/rest/api/v1/recordings/x1/audio?format=wav").statusCode())
        .isEqualTo(404);
  }

  @Test
  void faultsEndWhenTheyAreCleared() throws Exception {
    tenant.add(Fault.SERVER_ERROR.always());
    tenant.clearFaults();

    assertThat(client.get(AGENTS).statusCode()).isEqualTo(200);
  }

  @Test
  void theKeyIsRepeated() throws Exception {
    tenant.add(Fault.ECHO_KEY.always());

    HttpResponse<byte[]> response = client.get(AGENTS);

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(text(response)).contains(tenant.authenticationKey());
  }

  @Test
  void aLoginPageComesWith200() throws Exception {
    tenant.add(Fault.HTML_200.always());

    HttpResponse<byte[]> response = client.get(AGENTS);

    assertThat(text(response)).startsWith("<!DOCTYPE html>");
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
  }

  @Test
  void jsonBreaksOff() throws Exception {
    tenant.add(Fault.INVALID_JSON.always());

    assertThat(text(client.get(AGENTS))).startsWith("[{").doesNotContain("}");
    assertThat(client.get(audio).body()).isEqualTo(wav);
  }

  @Test
  void speexComesInPlaceOfWav() throws Exception {
    tenant.add(Fault.NOT_WAV.always());

    assertThat(text(client.get(audio))).startsWith("OggS").contains("Speex");
  }

  @Test
  void cutAudioFitsItsContentLength() throws Exception {
    tenant.add(Fault.CUT_AUDIO.always());

    assertThat(client.get(audio).body()).isEqualTo(Arrays.copyOf(wav, wav.length / 2));
  }

  @Test
  void v1HasNoAudioButV2Has() throws Exception {
    tenant.add(Fault.AUDIO_V1_ABSENT.always());

    assertThat(client.get(audio).statusCode()).isEqualTo(404);
    assertThat(client.get(audio.replace("/v1/", "/v2/")).body()).isEqualTo(wav);
  }

  @Test
  void behindARedirectToTheSameHostIsTheTrueAnswer() throws Exception {
    tenant.add(Fault.REDIRECT_SAME_HOST.always());
    String location = client.get(audio).headers().firstValue("Location").orElseThrow();

    assertThat(location).startsWith("/").contains("format=wav");
    assertThat(client.get(location).body()).isEqualTo(wav);
  }

  @Test
  void whoFollowsToAnotherHostIsSeen() throws Exception {
    tenant.add(Fault.REDIRECT_OTHER_HOST.times(1));
    String location = client.get(AGENTS).headers().firstValue("Location").orElseThrow();
    URI other = URI.create(location);

    assertThat(other.getHost()).isNotEqualTo(tenant.url().getHost());
    assertThat(other.getPath()).isEqualTo(AGENTS);
    String answer =
        raw("GET " + AGENTS + " HTTP/1.1\r\nHost: " + other.getAuthority() + "\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 401");
    assertThat(tenant.requests().get(1).host()).isEqualTo(other.getAuthority());
    assertThat(tenant.requests().get(1).hasHeader("Authorization")).isFalse();
  }

  @Test
  void aClosedConnectionGivesNoByte() throws Exception {
    tenant.add(Fault.CLOSED_CONNECTION.always());

    assertThatThrownBy(() -> client.get(AGENTS)).isInstanceOf(IOException.class);
    assertThat(raw(agentsRequest())).isEmpty();
  }

  @Test
  void aTruncatedBodyEndsBeforeItsContentLength() throws Exception {
    tenant.add(Fault.TRUNCATED_BODY.always());

    String answer = raw(request(audio));

    assertThat(answer).startsWith("HTTP/1.1 200").contains("Content-Length: " + wav.length);
    assertThat(bodyLength(answer)).isEqualTo(wav.length / 2);
  }

  @Test
  void stalledHeadersAndTheConnectionStaysOpen() throws Exception {
    tenant.add(Fault.STALLED_HEADERS.always());

    String answer = silentAfter(agentsRequest(), text -> text.endsWith("applica"));

    assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n").doesNotContain("\r\n\r\n");
  }

  @Test
  void aHalfOpenConnectionGivesNoByteAndStaysOpen() throws Exception {
    tenant.add(Fault.HALF_OPEN.always());

    assertThat(silentAfter(agentsRequest(), text -> true)).isEmpty();
  }

  @Test
  void aStalledBodyAndTheConnectionStaysOpen() throws Exception {
    tenant.add(Fault.STALLED_BODY.always());

    String answer = silentAfter(request(audio), text -> bodyLength(text) >= wav.length / 2);

    assertThat(answer).contains("Content-Length: " + wav.length);
    assertThat(bodyLength(answer)).isEqualTo(wav.length / 2);
  }

  @Test
  void aSlowAnswerIsTheTrueOne() throws Exception {
    tenant.add(Fault.SLOW.always().value("PT0.001S"));

    assertThat(client.get(audio).body()).isEqualTo(wav);
    assertThat(client.get(AGENTS).statusCode()).isEqualTo(200);
  }

  /** Else a long test would be full of connections that nobody waits at. */
  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"STALLED_HEADERS", "HALF_OPEN", "STALLED_BODY"})
  void aConnectionThatStaysOpenEndsWithItsClient(Fault fault) throws Exception {
    tenant.add(fault.always());
    try (Socket socket = connected(request(audio))) {
      socket.setSoTimeout(60_000);

      socket.shutdownOutput();

      assertThat(socket.getInputStream().readAllBytes().length).isLessThan(wav.length);
    }
  }

  @Test
  void aTenantThatHoldsConnectionsOpenStillCloses() throws Exception {
    tenant.add(Fault.HALF_OPEN.always());
    try (Socket socket = connected(agentsRequest())) {
      socket.setSoTimeout(SILENCE_MILLIS);
      assertThatThrownBy(socket.getInputStream()::read).isInstanceOf(SocketTimeoutException.class);

      tenant.close();

      socket.setSoTimeout(0);
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void namesAreKebabCase(Fault fault) {
    assertThat(fault.text()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(ScriptedFault.parse(fault.text()).fault()).isEqualTo(fault);
    assertThat(ScriptedFault.parse(fault.text()).count()).isEmpty();
  }

  @Test
  void aFaultIsReadFromText() {
    ScriptedFault fault = ScriptedFault.parse("redirect-other-host@audio=3:http://other:1/x=y@z");

    assertThat(fault.fault()).isEqualTo(Fault.REDIRECT_OTHER_HOST);
    assertThat(fault.operations()).containsExactly(Operation.AUDIO);
    assertThat(fault.count()).hasValue(3);
    assertThat(fault.value()).contains("http://other:1/x=y@z");
    assertThat(fault).hasToString("redirect-other-host@audio=3:http://other:1/x=y@z");
  }

  @ParameterizedTest
  @CsvSource({
    "slwo,              html-200",
    "'',                html-200",
    "slow@sound,        recordings",
    "slow=0,            number",
    "slow=-1,           number",
    "slow=x,            number",
    "server-error:6000, status",
    "slow:fast,         duration",
    "slow:PT-1S,        duration",
    "slow:PT61M,        duration",
    "wrong-key:abc,     wrong-key: the value is 'abc'; expected none",
    "cut-audio:,        cut-audio: the value is ''; expected none",
    "redirect-other-host:not a host,          'expected scheme, host and port, as http://'",
    "redirect-other-host:ftp://other,         'expected scheme, host and port'",
    "redirect-other-host:http://,             'expected scheme, host and port'",
    "redirect-other-host:http://other?a,      'expected scheme, host and port'",
    "slow@metric-subscription,           'whose answer has no body; take stalled-headers'",
    "stalled-body@metric-subscription,   'cannot befall metric-subscription'",
    "truncated-body@metric-subscription, 'cannot befall metric-subscription'",
  })
  void aFaultThatIsNoneIsRefusedWithWhatIsPossible(String text, String said) {
    assertThatThrownBy(() -> ScriptedFault.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(said);
  }

  @Test
  void aRetryAfterThatIsTwoHeadersIsRefused() {
    assertThatThrownBy(() -> Fault.TOO_MANY_REQUESTS.always().value("1\r\nX-Other: 1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected the text of Retry-After, without control characters");
  }

  @Test
  void aFaultSaysThePathsThatItBefalls() {
    assertThat(Fault.ABSENT.times(2).on(Operation.AUDIO).onPath("r-1"))
        .hasToString("absent@audio=2 on paths with 'r-1'");
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"SLOW", "STALLED_BODY", "TRUNCATED_BODY"})
  void whatBefallsABodyIsNotUsedUpByASubscription(Fault fault) throws Exception {
    ScriptedFault once = fault.times(1).onPath("/realtime");
    tenant.add(once);

    String answer =
        raw(
            "GET /rest/api/v1/realtime-metric-subscription?id="
                + RealtimeFloor.STATE_METRIC
                + "&auth_token="
                + TestClient.encoded(tenant.authenticationKey())
                + " HTTP/1.1\r\nHost: "
                + tenant.url().getAuthority()
                + "\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400").contains("This is the address of a WebSocket.");
    assertThat(tenant.requests(Operation.METRIC_SUBSCRIPTION))
        .extracting(SeenRequest::status)
        .containsExactly(400);
    assertThat(tenant.state().faults()).hasSize(1);
    assertThat(once.operations()).hasSize(Operation.values().length - 1);
  }

  private String agentsRequest() {
    return request(AGENTS);
  }

  private String request(String path) {
    return "GET "
        + path
        + " HTTP/1.1\r\nHost: "
        + tenant.url().getAuthority()
        + "\r\nAuthorization: Bearer "
        + tenant.authenticationKey()
        + "\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n";
  }

  private Socket connected(String request) throws IOException {
    Socket socket = new Socket(LOOPBACK, tenant.url().getPort());
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private String raw(String request) throws IOException {
    String closing =
        request.contains("Connection: close")
            ? request
            : request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
    try (Socket socket = connected(closing)) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** What comes, once that is enough; fails if more comes, or if the connection is closed. */
  private String silentAfter(String request, Predicate<String> enough) throws IOException {
    try (Socket socket = connected(request)) {
      InputStream in = socket.getInputStream();
      StringBuilder read = new StringBuilder();
      byte[] chunk = new byte[1 << 16];
      while (!enough.test(read.toString())) {
        int length = in.read(chunk);
        assertThat(length).as("the connection was closed after: " + read).isPositive();
        read.append(new String(chunk, 0, length, StandardCharsets.ISO_8859_1));
      }
      socket.setSoTimeout(SILENCE_MILLIS);
      assertThatThrownBy(in::read).isInstanceOf(SocketTimeoutException.class);
      return read.toString();
    }
  }

  private static int bodyLength(String answer) {
    int end = answer.indexOf("\r\n\r\n");
    return end < 0 ? 0 : answer.length() - end - 4;
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
