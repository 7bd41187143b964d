// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.error.NotFoundException;
import com.ximasdk.error.UnreadableResponseException;
import com.ximasdk.recording.ListLimits;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.recording.RecordingQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class RecordingsTest {
  private static final Instant FROM = Instant.parse("2026-03-01T06:00:00Z");

  @RegisterExtension final TenantAndClient both = new TenantAndClient();
  private final Tenant tenant = both.tenant();
  private final XimaClient client = both.client();

  @ParameterizedTest
  @EnumSource
  void aWindowIsAskedForInIsoTimesWithAnEncodedPlus(Mode mode) throws Exception {
    tenant.answers(200, "[]");

    assertThat(mode.list(client, RecordingQuery.between(FROM, FROM.plusSeconds(3600)))).isEmpty();

    assertThat(tenant.request().getTarget())
        .isEqualTo(
            "/rest/api/v2/recordings?startTime=2026-03-01T06%3A00%3A00.000%2B00%3A00"
                + "&endTime=2026-03-01T09%3A00%3A00.000%2B00%3A00");
  }

  @ParameterizedTest
  @EnumSource
  void aLongWindowIsCutIntoSlicesThatOverlapAndRepeatsAreDropped(Mode mode) throws Exception {
    tenant.answers(200, "[" + recording("b", 3000) + "," + recording("a", 1000) + "]");
    tenant.answers(200, "[" + recording("b", 3000) + "," + recording("c", 90_000_000) + "]");

    List<Recording> listed =
        mode.list(client, RecordingQuery.between(FROM, FROM.plus(Duration.ofDays(2))));

    assertThat(listed)
        .extracting(recording -> recording.recordingKey().orElseThrow().text())
        .containsExactly("a", "b", "c");
    assertThat(tenant.request().getTarget()).contains("endTime=2026-03-02T08");
    assertThat(tenant.request().getTarget()).contains("startTime=2026-03-02T06");
  }

  @Test
  void noRequestIsLongerThanTheLimitsOfTheClientAndItsOverlapIsTheirs() throws Exception {
    tenant.answers(200, "[" + recording("a", 1000) + "]");
    tenant.answers(200, "[]");
    tenant.answers(200, "[]");
    RecordingQuery query =
        RecordingQuery.between(FROM, FROM.plus(Duration.ofHours(25))).withSlice(Duration.ofDays(9));
    try (XimaClient limited =
        tenant
            .client()
            .listLimits(new ListLimits(Duration.ofHours(12), Duration.ofHours(1)))
            .build()) {
      assertThat(limited.recordings().list(query)).hasSize(1);
    }

    assertThat(tenant.request().getTarget())
        .contains("startTime=2026-03-01T06", "endTime=2026-03-01T18");
    assertThat(tenant.request().getTarget())
        .contains("startTime=2026-03-01T17", "endTime=2026-03-02T05");
    assertThat(tenant.request().getTarget())
        .contains("startTime=2026-03-02T04", "endTime=2026-03-02T08");
  }

  @Test
  void anOverlapIsShorterThanTheLongestWindow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ListLimits(Duration.ofHours(1), Duration.ofHours(1)))
        .withMessageContaining("the overlap must be the shorter one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ListLimits(Duration.ZERO, Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ListLimits(Duration.ofHours(1), Duration.ofHours(-1)));
  }

  @Test
  void aListIsLazy() {
    tenant.answers(200, "[" + recording("a", 1000) + "]");
    Iterator<Recording> listed =
        client
            .recordings()
            .list(RecordingQuery.between(FROM, FROM.plus(Duration.ofDays(300))))
            .iterator();

    listed.next();

    assertThat(tenant.server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void theStatus204IsAnEmptyList(Mode mode) {
    tenant.answers(new MockResponse.Builder().code(204));

    assertThat(mode.list(client, RecordingQuery.between(FROM, FROM.plusSeconds(1)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "null", "[1]", "[[]]", "[null]", "\"text\""})
  void anythingElseThanAListOfObjectsIsRefused(String body) {
    tenant.answers(200, body);

    assertThatThrownBy(
            () ->
                client
                    .recordings()
                    .list(RecordingQuery.between(FROM, FROM.plusSeconds(1)))
                    .toList())
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageContaining("expected a");
  }

  @Test
  void aWindowThatEndsBeforeItStartsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordingQuery.between(FROM, FROM))
        .withMessageContaining("its end must be after its start");
  }

  @ParameterizedTest
  @EnumSource
  void audioIsAskedForAsWav(Mode mode) throws Exception {
    tenant.answers(new MockResponse.Builder().body(new Buffer().write(new byte[] {1, 2, 3})));

    try (var audio = mode.openAudio(client, new RecordingKey("91a1e1e8-08p8-1707770449131"))) {
      assertThat(audio.readAllBytes()).containsExactly(1, 2, 3);
    }

    assertThat(tenant.request().getTarget())
        .isEqualTo("/rest/api/v1/recordings/91a1e1e8-08p8-1707770449131/audio?format=wav");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../v1/agents", "a/b", "..", "a b+c%2F?x=1#y", "\u00e9\u4e2d", "\r\nX: y"})
  void anyKeyStaysOneSegmentOfThePath(String key) throws Exception {
    tenant.answers(200, "x");

    client.recordings().openAudio(new RecordingKey(key)).close();

    String target = tenant.request().getTarget();
    assertThat(target).startsWith("/rest/api/v1/recordings/").endsWith("/audio?format=wav");
    String segment =
        target.substring(
            "/rest/api/v1/recordings/".length(), target.length() - "/audio?format=wav".length());
    assertThat(segment).matches("[A-Za-z0-9%._*-]+");
    assertThat(java.net.URI.create("/" + segment).getPath()).isEqualTo("/" + key);
  }

  @ParameterizedTest
  @EnumSource
  void aTenantThatServesVersion2IsFoundAndRemembered(Mode mode) throws Exception {
    tenant.answers(404, "");
    tenant.answers(200, "x");
    tenant.answers(200, "y");

    mode.openAudio(client, new RecordingKey("r")).close();
    mode.openAudio(client, new RecordingKey("s")).close();

    assertThat(tenant.request().getTarget()).startsWith("/rest/api/v1/recordings/r/");
    assertThat(tenant.request().getTarget()).startsWith("/rest/api/v2/recordings/r/");
    assertThat(tenant.request().getTarget()).startsWith("/rest/api/v2/recordings/s/");
  }

  @ParameterizedTest
  @EnumSource
  void aRecordingThatNeitherVersionKnowsIsNotFound(Mode mode) {
    tenant.answers(404, "");
    tenant.answers(404, "");

    assertThatThrownBy(() -> mode.openAudio(client, new RecordingKey("r")))
        .isInstanceOf(NotFoundException.class)
        .hasMessageStartingWith("Audio of a recording: ");
  }

  private static String recording(String key, long millisAfter) {
    return "{\"recordingKey\": \"%s\", \"startTime\": %d, \"duration\": 1000}"
        .formatted(key, FROM.toEpochMilli() + millisAfter);
  }
}
