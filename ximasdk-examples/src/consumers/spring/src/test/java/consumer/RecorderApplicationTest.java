// SPDX-License-Identifier: Apache-2.0
package consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.XimaClient;
import com.ximasdk.audio.WavReader;
import com.ximasdk.examples.junit.SimulatedTenantExtension;
import com.ximasdk.mapping.recording.EncoreRecordings;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The simulated tenant in the test of a Spring Boot program. */
@SpringBootTest
class RecorderApplicationTest {
  @RegisterExtension
  static final SimulatedTenantExtension TENANT = SimulatedTenantExtension.create();

  @Autowired private XimaClient client;
  @TempDir private Path directory;

  @DynamicPropertySource
  static void tenant(DynamicPropertyRegistry registry) {
    registry.add("xima.url", () -> TENANT.tenant().url().toString());
    registry.add("xima.key", () -> TENANT.tenant().authenticationKey());
  }

  @Test
  void aRecordingIsImported() throws Exception {
    Instant from = Instant.parse("2026-07-15T00:00:00Z");
    List<Recording> listed =
        client
            .recordings()
            .list(RecordingQuery.between(from, from.plus(Duration.ofDays(2))))
            .toList();
    Path audio = directory.resolve("recording.wav");

    client.recordings().download(listed.get(0).recordingKey().orElseThrow(), audio);

    assertThat(WavReader.probe(audio).duration()).isPositive();
    assertThat(EncoreRecordings.of(listed, ZoneId.of("America/Denver")).map(listed.get(0)).fields())
        .hasSizeGreaterThanOrEqualTo(25);
  }
}
