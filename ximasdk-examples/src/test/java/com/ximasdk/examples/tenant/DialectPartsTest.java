// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ximasdk.examples.tenant.ListForm.Order;
import com.ximasdk.examples.tenant.ListForm.Tested;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Adopters put a dialect together of parts, and each part does what it says. */
class DialectPartsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String VALUES = "/rest/api/v1/realtime/metrics/values?";
  private static final String START = "2026-07-14T14:02:19.449Z";
  private static final String MIDDLE = "2026-07-14T14:02:22Z";
  private static final String END = "2026-07-14T14:02:25.564Z";

  private final ManualClock clock = new ManualClock(Instant.parse(MIDDLE));
  private final List<SimulatedTenant> started = new ArrayList<>();

  @AfterEach
  void end() {
    started.forEach(SimulatedTenant::close);
  }

  @ParameterizedTest
  @CsvSource({
    "START,    1, 0, 0",
    "END,      0, 0, 1",
    "ANY_PART, 1, 1, 1",
  })
  void aWindowTestsWhatIsSaid(Tested tested, int atStart, int within, int atEnd) throws Exception {
    TestClient client = of(TenantDialect.PLAIN.withLists(ListForm.PLAIN.withTested(tested)));

    assertThat(list(client, START, START)).hasSize(atStart);
    assertThat(list(client, MIDDLE, MIDDLE)).hasSize(within);
    assertThat(list(client, END, END)).hasSize(atEnd);
  }

  @Test
  void recordingsComeInTheOrderThatIsSaidAndNoMoreOfThemThanThat() throws Exception {
    ListForm eight = ListForm.PLAIN.withMostRows(8);
    List<Long> earliest = starts(eight.withOrder(Order.EARLIEST_FIRST));
    List<Long> latest = starts(eight.withOrder(Order.LATEST_FIRST));

    assertThat(earliest).hasSize(8).isSorted();
    assertThat(latest).hasSize(8).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(latest.get(7)).isGreaterThan(earliest.get(7));
  }

  @Test
  void aWindowThatIsTooLongIsRefused() throws Exception {
    TestClient client =
        of(
            TenantDialect.PLAIN
                .withLists(ListForm.PLAIN.withLongestWindow(Duration.ofHours(6)))
                .withErrors(ErrorForm.PROBLEM));
    HttpResponse<byte[]> refused = client.get(path("2026-07-14T00:00:00Z", "2026-07-14T06:00:01Z"));

    assertThat(list(client, "2026-07-14T00:00:00Z", "2026-07-14T06:00:00Z")).isEmpty();
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("Content-Type"))
        .contains("application/problem+json;charset=utf-8");
    assertThat(JSON.readTree(refused.body()).get("title").asText()).contains("6 hours");
  }

  @Test
  void aRecordingIsUnderWayUntilItsEnd() throws Exception {
    TestClient client =
        of(
            TenantDialect.PLAIN.withRecordings(
                RecordingForm.PLAIN.withStatuses("COMPLETE", "IN_PROGRESS")));

    assertThat(list(client, START, START).get(0).get("status").asText()).isEqualTo("IN_PROGRESS");

    clock.pass(Duration.between(Instant.parse(MIDDLE), Instant.parse(END)));
    assertThat(list(client, START, START).get(0).get("status").asText()).isEqualTo("COMPLETE");
  }

  @Test
  void whatTheCallReportSaysStandsInAFieldOfItsOwn() throws Exception {
    TestClient client =
        of(
            TenantDialect.PLAIN.withRecordings(
                RecordingForm.PLAIN
                    .withDetail("Caller ID", "cli")
                    .withDetail("Tag", "nobody has one")));
    JsonNode recording = list(client, START, START).get(0);

    assertThat(recording.get("cli").asText()).isEqualTo("Doe, Jane");
    assertThat(recording.has("nobody has one")).isFalse();
  }

  @Test
  void audioIsAtOneVersionAndSentAsSaid() throws Exception {
    TestClient client =
        of(
            TenantDialect.PLAIN.withAudio(
                AudioForm.PLAIN
                    .at("v2", 405)
                    .sentAs("audio/vnd.wave", false)
                    .with("Accept-Ranges", "none")));
    String key = started.get(0).data().recordings().get(0).recordingKey();
    HttpResponse<byte[]> absent = client.audio(key);
    HttpResponse<byte[]> there = client.get(TestClient.audioPath(key).replace("/v1/", "/v2/"));

    assertThat(absent.statusCode()).isEqualTo(405);
    assertThat(there.statusCode()).isEqualTo(200);
    assertThat(there.headers().firstValue("Content-Type")).contains("audio/vnd.wave");
    assertThat(there.headers().firstValue("Content-Length")).isEmpty();
    assertThat(there.headers().firstValue("Accept-Ranges")).contains("none");
    assertThat(new String(there.body(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
  }

  @Test
  void metricsAreJoinedInOneWayAlone() throws Exception {
    TestClient repeated = of(TenantDialect.PLAIN);
    TestClient joined =
        of(TenantDialect.PLAIN.withRealtime(RealtimeForm.PLAIN.withJoiningByComma(true)));
    String twice = VALUES + "id=K0FLAEB6&id=D7RT2LQ9";
    String once = VALUES + "id=K0FLAEB6,D7RT2LQ9";

    assertThat(repeated.get(twice).statusCode()).isEqualTo(200);
    assertThat(repeated.get(once).statusCode()).isEqualTo(400);
    assertThat(joined.get(twice).statusCode()).isEqualTo(400);
    assertThat(joined.get(once).statusCode()).isEqualTo(200);
    assertThat(joined.get(VALUES + "id=K0FLAEB6").statusCode()).isEqualTo(200);
  }

  @Test
  void halfOfTheAgentsAreNotReadyNowAndThen() throws Exception {
    TestClient client =
        of(TenantDialect.PLAIN.withRealtime(RealtimeForm.PLAIN.withNotReady("pending", 2)));
    JsonNode first = JSON.readTree(client.get(VALUES + "id=K0FLAEB6").body());
    JsonNode second = JSON.readTree(client.get(VALUES + "id=K0FLAEB6").body());

    assertThat(first.get("pending")).hasSize(4);
    assertThat(first.get("results")).hasSize(4);
    assertThat(second.get("pending")).isEmpty();
    assertThat(second.get("results")).hasSize(8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {": reason|DND: Lunch", " - reason|DND - Lunch", " (reason)|DND (Lunch)"})
  void aReasonIsWrittenBehindTheState(String form, String written) {
    RealtimeForm realtime = RealtimeForm.PLAIN.withReason(form).withStateMember("presence");

    assertThat(realtime.state("DND: Lunch")).containsEntry("presence", written);
    assertThat(realtime.state("Ready")).containsEntry("presence", "Ready");
    assertThat(realtime.withReason("reason").state("DND: Lunch"))
        .containsEntry("presence", "Lunch");
  }

  static Stream<Arguments> errors() {
    return Stream.of(
        Arguments.of(
            ErrorForm.PLAIN, "{\"status\":404,\"message\":\"There is no \\\"it\\\" <here>\"}"),
        Arguments.of(ErrorForm.TEXT, "There is no \"it\" <here>\n"),
        Arguments.of(ErrorForm.EMPTY, ""));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void aRefusalHasTheBodyThatIsSaid(ErrorForm form, String body) {
    Answer written =
        form.write(Answer.error(404, "There is no \"it\" <here>").header("Retry-After", "3"));

    assertThat(new String(written.bodyBytes(), StandardCharsets.UTF_8)).isEqualTo(body);
    assertThat(written.status()).isEqualTo(404);
    assertThat(written.headers()).containsEntry("Retry-After", "3");
    assertThat(form.write(written)).isSameAs(written);
  }

  private List<Long> starts(ListForm form) throws Exception {
    List<Long> starts = new ArrayList<>();
    list(of(TenantDialect.PLAIN.withLists(form)), "2026-07-14T00:00:00Z", "2026-07-15T00:00:00Z")
        .forEach(recording -> starts.add(recording.get("startTime").asLong()));
    return starts;
  }

  private TestClient of(TenantDialect dialect) {
    SimulatedTenant tenant =
        SimulatedTenant.builder()
            .clock(clock)
            .audioInterval(Duration.ZERO)
            .dialect(dialect)
            .start();
    started.add(tenant);
    return new TestClient(tenant);
  }

  private static String path(String from, String to) {
    return "/rest/api/v2/recordings?startTime=" + from + "&endTime=" + to;
  }

  private static JsonNode list(TestClient client, String from, String to) throws Exception {
    return JSON.readTree(client.get(path(from, to)).body());
  }
}
