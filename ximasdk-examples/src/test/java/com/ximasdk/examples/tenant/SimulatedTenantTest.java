// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulated tenant behaves as the vendor's guide says. */
class SimulatedTenantTest {
  private static final String ALL =
      "/rest/api/v2/recordings?startTime=2026-07-01T00:00:00Z&endTime=2026-08-01T00:00:00Z";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ManualClock clock = new ManualClock(Instant.parse("2026-07-20T00:00:00Z"));
  private final List<SimulatedTenant> started = new ArrayList<>();

  @AfterEach
  void end() {
    started.forEach(SimulatedTenant::close);
  }

  @Test
  void agentsComeWithTheirType() throws Exception {
    JsonNode body = json(client(start()).get("/rest/api/v1/agents"));

    assertThat(body.fieldNames()).toIterable().containsExactly("agents");
    assertThat(body.at("/agents"))
        .extracting(agent -> agent.get("agent").asText() + " " + agent.get("type").asText())
        .contains(
            "Ann (Day) Lee(253) UC",
            "José Núñez(204) UC",
            "Zoë Müller (206) XIMA",
            "Alan Jones(271) XIMA");
  }

  @Test
  void skillsComeByName() throws Exception {
    JsonNode body = json(client(start()).get("/rest/api/v1/skills"));

    assertThat(body.at("/skills/0/name").asText()).isEqualTo("CC Sales");
  }

  @Test
  void aRecordingHasTheFieldsOfTheGuide() throws Exception {
    JsonNode first =
        recordings(start()).stream()
            .filter(one -> one.path("callingParty").asText().equals("18885553794"))
            .findFirst()
            .orElseThrow();

    assertThat(first.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "recordingKey",
            "callKey",
            "startTime",
            "duration",
            "size",
            "eventId",
            "recordingSystemId",
            "status",
            "callingParty",
            "receivingParty",
            "tenantName",
            "tagData",
            "callDirection",
            "skill",
            "agent");
    long start = Instant.parse("2026-07-14T14:02:19.449Z").toEpochMilli();
    assertThat(first.get("startTime").longValue()).isEqualTo(start);
    assertThat(first.get("recordingKey").asText())
        .matches("[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}-" + start);
    assertThat(first.get("callKey").asText())
        .matches("[0-9a-z]{8}(-[0-9a-z]{4}){3}-[0-9a-z]{12}-" + (start - 8000) + "-[0-9]{13}");
    assertThat(first.get("status").asText()).isEqualTo("SAVED");
    assertThat(first.get("callDirection").asText()).isEqualTo("INBOUND");
    assertThat(first.get("receivingParty").asText()).isEqualTo("Spencer Porter(200)");
  }

  @Test
  void theWindowTestsTheStartAndBothItsEndsAreIn() throws Exception {
    SimulatedTenant tenant = start();
    String at = "2026-07-14T08:02:19.449-06:00";

    JsonNode body =
        json(client(tenant).get("/rest/api/v2/recordings?startTime=" + at + "&endTime=" + at));

    assertThat(body).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?startTime=2026-07-14T00:00:00Z",
        "?endTime=2026-07-14T00:00:00Z",
        "?startTime=2026-07-14&endTime=2026-07-15",
        "?startTime=2026-07-14T00:00:00&endTime=2026-07-15T00:00:00",
        "?startTime=2026-07-15T00:00:00Z&endTime=2026-07-14T00:00:00Z",
        "?startTime=2026-07-14T00:00:00+02:00&endTime=2026-07-15T00:00:00+02:00"
      })
  void aWindowThatIsMissingOrMalformedIs400(String query) throws Exception {
    assertThat(client(start()).get("/rest/api/v2/recordings" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void aPlusThatIsPercentEncodedIsAnOffset() throws Exception {
    HttpResponse<byte[]> response =
        client(start())
            .get(
                "/rest/api/v2/recordings?startTime=2026-07-14T00:00:00%2B02:00"
                    + "&endTime=2026-07-15T00:00:00%2B02:00");

    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void audioIsTheWavFileOfTheRecording() throws Exception {
    SimulatedTenant tenant = start(Duration.ZERO);
    for (SimulatedRecording recording : tenant.data().recordings().subList(0, 10)) {
      HttpResponse<byte[]> response = client(tenant).audio(recording.recordingKey());

      assertThat(response.statusCode()).isEqualTo(recording.isAssigned() ? 200 : 403);
      if (recording.isAssigned()) {
        assertThat(response.body()).isEqualTo(recording.audio().wav());
        assertThat(response.headers().firstValue("Content-Type")).contains("audio/wav");
      }
    }
  }

  @Test
  void v2ServesAudioToo() throws Exception {
    SimulatedTenant tenant = start();
    String path = TestClient.audioPath(key(tenant)).replace("/v1/", "/v2/");

    assertThat(client(tenant).get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void theAudioOfACallIsThatOfItsRecordingsInOrder() throws Exception {
    SimulatedTenant tenant = start();
    List<SimulatedRecording> parts =
        tenant.data().recordings().stream()
            .filter(one -> one.audio().toString().startsWith("UC_TRANSFER"))
            .filter(one -> one.fields().get("duration") != null)
            .toList();
    assertThat(parts).hasSize(2);
    assertThat(parts.get(0).callKey()).isEqualTo(parts.get(1).callKey());

    byte[] wav =
        client(tenant)
            .get("/rest/api/v1/calls/" + parts.get(0).callKey() + "/audio?format=wav")
            .body();

    assertThat(wav).hasSize(58 + 27_436 + 34_564);
    assertThat(Speech.UC_TRANSFER_SECOND.wav()).endsWith(tail(wav, 1000));
  }

  @ParameterizedTest
  @CsvSource({
    "/rest/api/v1/recordings/absent/audio?format=wav, 404",
    "/rest/api/v1/calls/absent/audio?format=wav,      404",
    "/rest/api/v2/calls/absent/audio?format=wav,      404",
    "/rest/api/v1/recordings/absent/audio?format=mp3, 400",
    "/rest/api/v1/recordings/absent/audio,            400",
    "/rest/api/v1/absent,                             404",
    "/,                                               404",
  })
  void whatIsAbsentOrMalformedIsRefused(String path, int status) throws Exception {
    assertThat(client(start()).get(path).statusCode()).isEqualTo(status);
  }

  @Test
  void aRecordingThatIsNotAssignedIsNotListedAndItsAudioIs403() throws Exception {
    SimulatedTenant tenant = start();
    SimulatedRecording hidden =
        tenant.data().recordings().stream()
            .filter(one -> !one.isAssigned())
            .findFirst()
            .orElseThrow();

    assertThat(recordings(tenant))
        .extracting(one -> one.get("recordingKey").asText())
        .doesNotContain(hidden.recordingKey());
    assertThat(client(tenant).audio(hidden.recordingKey()).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer wrong=", "bearer KEY", "Basic KEY", "KEY"})
  void aKeyThatIsMissingOrWrongIs401(String authorization) throws Exception {
    SimulatedTenant tenant = start();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(tenant.url() + ALL))
            .header("Content-Type", "application/json");
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization.replace("KEY", tenant.authenticationKey()));
    }

    assertThat(client(tenant).send(request.build()).statusCode()).isEqualTo(401);
  }

  @Test
  void aRefreshedKeyEndsTheOldOne() throws Exception {
    SimulatedTenant tenant = start();
    HttpRequest withOldKey = client(tenant).request("/rest/api/v1/agents").build();

    String newKey = tenant.refreshAuthenticationKey();

    assertThat(newKey).endsWith("=").isEqualTo(tenant.authenticationKey());
    assertThat(client(tenant).send(withOldKey).statusCode()).isEqualTo(401);
    assertThat(client(tenant).get("/rest/api/v1/agents").statusCode()).isEqualTo(200);
  }

  @Test
  void v1WantsAContentTypeOfGetsToo() throws Exception {
    SimulatedTenant tenant = start();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(tenant.url() + "/rest/api/v1/agents"))
            .header("Authorization", "Bearer " + tenant.authenticationKey())
            .build();

    assertThat(client(tenant).send(request).statusCode()).isEqualTo(400);
  }

  @Test
  void audioThatIsAskedForTooEarlyIs429() throws Exception {
    SimulatedTenant tenant = start();
    String key = key(tenant);

    assertThat(client(tenant).audio(key).statusCode()).isEqualTo(200);
    pass(Duration.ofMillis(2900));
    assertThat(client(tenant).audio(key).statusCode()).isEqualTo(429);
    pass(Duration.ofMillis(100));
    assertThat(client(tenant).audio(key).statusCode()).isEqualTo(200);
    assertThat(client(tenant).audio(key).statusCode()).isEqualTo(429);
    assertThat(recordings(tenant)).as("lists are not limited").isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"3000, 20", "100, 10", "10, 1"})
  void audioMayComeALittleEarly(long intervalMillis, long earlyMillis) throws Exception {
    SimulatedTenant tenant = start(Duration.ofMillis(intervalMillis));
    String key = key(tenant);

    assertThat(client(tenant).audio(key).statusCode()).isEqualTo(200);
    pass(Duration.ofMillis(intervalMillis - earlyMillis - 1));
    assertThat(client(tenant).audio(key).statusCode()).isEqualTo(429);
    pass(Duration.ofMillis(1));
    assertThat(client(tenant).audio(key).statusCode()).isEqualTo(200);
  }

  @Test
  void audioPastTheEgressCapIs509UntilFiveDaysHavePassed() throws Exception {
    SimulatedTenant tenant =
        started(SimulatedTenant.builder().egressCap(1).audioInterval(Duration.ZERO));
    String key = key(tenant);

    assertThat(client(tenant).audio(key).statusCode()).isEqualTo(200);
    assertThat(client(tenant).audio(key).statusCode()).isEqualTo(509);
    pass(Duration.ofDays(5).minusMillis(1));
    assertThat(client(tenant).audio(key).statusCode()).isEqualTo(509);
    pass(Duration.ofMillis(1));
    assertThat(client(tenant).audio(key).statusCode()).isEqualTo(200);
  }

  @Test
  void anyRecordingKeyCanBeAskedFor() throws Exception {
    SimulatedTenant tenant =
        started(SimulatedTenant.builder().data(TenantData.hostile()).audioInterval(Duration.ZERO));
    for (JsonNode recording : recordings(tenant)) {
      String key = recording.get("recordingKey").asText();

      assertThat(client(tenant).audio(key).statusCode()).as(key).isEqualTo(200);
    }
  }

  @Test
  void recordingsComeAndGoAtRunTime() throws Exception {
    SimulatedTenant tenant = start(Duration.ZERO);
    SimulatedRecording late =
        SimulatedRecording.of("late", Instant.parse("2026-07-14T08:00:00Z"), Speech.UC_INBOUND)
            .with("agent", "Ann (Day) Lee(253)");
    int before = recordings(tenant).size();

    tenant.add(late);

    assertThat(recordings(tenant)).hasSize(before + 1);
    assertThat(recordings(tenant).get(before).get("agent").asText())
        .isEqualTo("Ann (Day) Lee(253)");
    assertThat(client(tenant).audio("late").body()).isEqualTo(Speech.UC_INBOUND.wav());

    assertThat(tenant.remove("late")).isTrue();

    assertThat(recordings(tenant)).hasSize(before);
    assertThat(client(tenant).audio("late").statusCode()).isEqualTo(404);
  }

  @Test
  void requestsCanBeLookedAtWithoutTheirKey() throws Exception {
    SimulatedTenant tenant = start();
    client(tenant).get("/rest/api/v1/agents");
    client(tenant).get(ALL);

    assertThat(tenant.requests()).hasSize(2);
    SeenRequest request = tenant.requests(Operation.RECORDINGS).get(0);
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.path()).isEqualTo("/rest/api/v2/recordings");
    assertThat(request.query()).startsWith("startTime=");
    assertThat(request.status()).isEqualTo(200);
    assertThat(request.at()).isEqualTo(clock.instant());
    assertThat(request.hasHeader("authorization")).isTrue();
    assertThat(request.toString()).doesNotContain(tenant.authenticationKey());
    tenant.clearRequests();
    assertThat(tenant.requests()).isEmpty();
  }

  @Test
  void theSameSeedGivesTheSameData() {
    assertThat(TenantData.demo(7)).isEqualTo(TenantData.demo(7));
    assertThat(TenantData.demo(7)).isNotEqualTo(TenantData.demo(8));
    assertThat(TenantData.large(1000)).isEqualTo(TenantData.large(1000));
  }

  @Test
  void recordingKeysOfTheDemoAreDistinct() {
    Set<String> keys = new HashSet<>();
    assertThat(TenantData.demo().recordings())
        .allSatisfy(one -> assertThat(keys.add(one.recordingKey())).isTrue());
    assertThat(keys).hasSizeGreaterThan(30);
  }

  @Test
  void noInternalCallBetweenTwoWebRtcAgentsIsRecordedButAConsultationIs() {
    TenantData data = TenantData.demo();
    Set<String> webRtc = new HashSet<>();
    data.agents().stream()
        .filter(agent -> agent.type().equals("XIMA"))
        .forEach(agent -> webRtc.add(agent.label()));

    assertThat(data.calls())
        .filteredOn(call -> call.direction().equals("Internal"))
        .noneMatch(call -> webRtc.contains(call.details().get("Calling Agent")));
    assertThat(data.recordings())
        .filteredOn(one -> one.audio() == Speech.WEBRTC_CONSULTATION)
        .singleElement()
        .satisfies(
            consultation ->
                assertThat(data.recordings())
                    .filteredOn(one -> one.callKey().equals(consultation.callKey()))
                    .hasSize(3));
  }

  @Test
  void uCIsMonoAndWebRtcIsStereo() {
    for (Speech speech : Speech.values()) {
      byte[] wav = speech.wav();
      assertThat(speech.channels())
          .isEqualTo(speech.name().startsWith("UC") ? 1 : 2)
          .isEqualTo(wav[22]);
      assertThat(wav).hasSize(58 + speech.frames() * speech.channels());
      assertThat(speech.duration()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(8));
    }
  }

  @Test
  void aTenantThatIsClosedLeavesNoThread() throws Exception {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    SimulatedTenant tenant = SimulatedTenant.start();
    client(tenant).get("/rest/api/v1/agents");
    tenant.close();
    tenant.close();

    List<Thread> started =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> !before.contains(thread))
            .filter(
                thread ->
                    thread
                        .getName()
                        .toLowerCase(Locale.ROOT)
                        .matches(".*(simulated-tenant|scheduler).*"))
            .toList();
    for (Thread thread : started) {
      // It may be at its last step.
      thread.join(PATIENCE.toMillis());
      assertThat(thread.isAlive()).as(thread.getName()).isFalse();
    }
  }

  @Test
  void aPortInUseIsSaid() {
    SimulatedTenant tenant = start();

    assertThatThrownBy(() -> SimulatedTenant.builder().port(tenant.url().getPort()).start())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(Integer.toString(tenant.url().getPort()));
  }

  private SimulatedTenant start() {
    return start(SimulatedTenant.AUDIO_INTERVAL);
  }

  private SimulatedTenant start(Duration audioInterval) {
    return started(SimulatedTenant.builder().audioInterval(audioInterval));
  }

  private SimulatedTenant started(SimulatedTenant.Builder settings) {
    SimulatedTenant tenant = settings.clock(clock).start();
    started.add(tenant);
    return tenant;
  }

  private void pass(Duration time) {
    clock.pass(time);
  }

  private static TestClient client(SimulatedTenant tenant) {
    return new TestClient(tenant);
  }

  private static String key(SimulatedTenant tenant) {
    return tenant.data().recordings().stream()
        .filter(SimulatedRecording::isAssigned)
        .findFirst()
        .orElseThrow()
        .recordingKey();
  }

  private static List<JsonNode> recordings(SimulatedTenant tenant) throws Exception {
    List<JsonNode> recordings = new ArrayList<>();
    json(client(tenant).get(ALL)).forEach(recordings::add);
    return recordings;
  }

  private static JsonNode json(HttpResponse<byte[]> response) throws Exception {
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    return new ObjectMapper().readTree(response.body());
  }

  private static byte[] tail(byte[] bytes, int length) {
    return Arrays.copyOfRange(bytes, bytes.length - length, bytes.length);
  }
}
