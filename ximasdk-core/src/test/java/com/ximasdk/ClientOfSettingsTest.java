// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.checkpoint.CheckpointStores;
import com.ximasdk.error.NotFoundException;
import com.ximasdk.feed.RecordingFeed;
import com.ximasdk.realtime.MetricIdJoining;
import com.ximasdk.recording.AudioPath;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.recording.RecordingQuery;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.RecordingSettings;
import com.ximasdk.settings.WfmSettings;
import com.ximasdk.settings.XimaSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What settings say of a tenant, the client made of them does. */
@Timeout(120)
class ClientOfSettingsTest {
  private static final Instant FROM = Instant.parse("2026-03-01T06:00:00Z");

  private final Tenant tenant = new Tenant();

  ClientOfSettingsTest() throws IOException {}

  @AfterEach
  void close() {
    tenant.close();
  }

  @ParameterizedTest
  @EnumSource
  void audioIsAskedForAtTheStatedVersionAlone(AudioPath path) throws Exception {
    tenant.answers(404, "");
    try (XimaClient client = client(recording -> recording.audioPath(path), wfm -> {})) {
      assertThatThrownBy(() -> client.recordings().openAudio(new RecordingKey("a")))
          .isInstanceOf(NotFoundException.class);
    }

    assertThat(tenant.request().getTarget()).startsWith(path.recordings() + "/a/audio");
    assertThat(tenant.server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void listsAndFeedsAskForTheStatedWindowAtMost() throws Exception {
    for (int i = 0; i < 5; i++) {
      tenant.answers(200, "[]");
    }
    try (XimaClient client =
        client(
            recording -> recording.listWindow(Duration.ofHours(2)).listOverlap(Duration.ofHours(1)),
            wfm -> {})) {
      assertThat(client.recordings().list(RecordingQuery.between(FROM, FROM.plusSeconds(2 * 3600))))
          .isEmpty();
      try (RecordingFeed feed =
          RecordingFeed.builder(client.recordings(), CheckpointStores.inMemory(), "acme")
              .margin(Duration.ofHours(1))
              .window(FROM, FROM.plusSeconds(3600))) {
        assertThat(feed.next(Tenant.PATIENCE)).isEmpty();
      }
    }

    assertThat(window()).isEqualTo("06 to 08");
    assertThat(window()).isEqualTo("07 to 09");
    assertThat(window()).as("the margin before").isEqualTo("05 to 07");
    assertThat(window()).isEqualTo("06 to 08");
    assertThat(window()).as("the margin behind").isEqualTo("07 to 09");
  }

  @Test
  void realtimeValuesAreAskedForAndReadAsStated() throws Exception {
    tenant.answers(200, "{\"results\": [], \"pending\": [\"A\"]}");
    tenant.answers(
        200,
        "{\"results\": [{\"value\": {\"presence\": \"Ready\", \"label\": \"Agent State\","
            + " \"duration\": 5}}]}");
    try (XimaClient client =
        client(
            recording -> {},
            wfm ->
                wfm.metricIdJoining(MetricIdJoining.COMMA)
                    .stateMember("presence")
                    .notReadyMember("pending")
                    .realtimeDurationUnit("seconds"))) {
      assertThat(client.realtime().values(List.of("A", "B")).readings().get(0).value())
          .hasToString("StateValue[[Ready, PT5S]]");
    }

    assertThat(tenant.request().getTarget()).endsWith("/values?id=A%2CB");
  }

  private String window() throws InterruptedException {
    String hour = "2026-03-01T(\\d\\d)[^&]*";
    return tenant
        .request()
        .getTarget()
        .replaceAll(".*startTime=" + hour + "&endTime=" + hour, "$1 to $2");
  }

  private XimaClient client(
      Consumer<RecordingSettings.Builder> recordings, Consumer<WfmSettings.Builder> metrics) {
    XimaSettings settings =
        XimaSettings.builder()
            .tenantUrl("http://localhost:" + tenant.server.getPort())
            .authenticationKey(AuthenticationKey.of(Tenant.KEY))
            .timeZone("UTC")
            .recording(
                recording -> {
                  recordings.accept(recording.extensions(List.of("200")));
                })
            .wfm(
                wfm -> {
                  metrics.accept(wfm.reportId("LT39K5C5").groups(List.of("Sales")));
                })
            .build();
    return tenant.client().settings(settings).build();
  }
}
