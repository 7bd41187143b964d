// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.XimaClient;
import com.ximasdk.call.DownloadProgress;
import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.checkpoint.CheckpointStores;
import com.ximasdk.examples.audio.KnownRoles;
import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.tenant.Fault;
import com.ximasdk.examples.tenant.Operation;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.feed.RecordingDelivery;
import com.ximasdk.feed.RecordingFeed;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.settings.AuthenticationKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The audio of an import is read while it comes in; afterwards only where it came before. */
@Timeout(120)
class ReadOnceTest {
  private static final ZoneId ZONE = ZoneId.of("America/Denver");

  private SimulatedTenant tenant;

  @TempDir Path out;

  @BeforeEach
  void start() {
    tenant = SimulatedTenant.builder().audioInterval(Duration.ZERO).start();
  }

  @AfterEach
  void stop() {
    tenant.close();
  }

  /** Were the file read again, what it holds by then would be told. */
  @Test
  void whatHasComeInIsNotReadAgain() throws Exception {
    JsonNode line = lineOfTheFirst(true, "other bytes");

    assertThat(line.get("audio").get("sha256").asText()).isEqualTo(served(line));
    assertThat(out.resolve(line.get("audioFile").asText())).hasContent("other bytes");
  }

  @Test
  void whatCameInAnEarlierRunIsRead() throws Exception {
    lineOfTheFirst(true, "");
    Files.delete(out.resolve("recordings.jsonl"));
    Files.delete(new ImportDirectory(out).checkpoint());
    byte[] wav = tenant.data().recordings().get(0).audio().wav();
    try (var audio = Files.list(out.resolve("audio"))) {
      Path file = audio.findFirst().orElseThrow();
      Files.write(file, wav);
    }

    JsonNode again = lineOfTheFirst(false, "");

    assertThat(again.get("audio").get("sha256").asText()).isEqualTo(sha256(wav));
  }

  @Test
  void aDownloadThatBreaksOffAndIsTriedAgainIsToldOfAsWhole() throws Exception {
    tenant.add(Fault.TRUNCATED_BODY.times(2).on(Operation.AUDIO));

    CommandRun run = ImportRun.of(tenant, out, "--extensions", "271");

    assertThat(run.err()).doesNotContain("cut off");
    assertThat(run.exitCode()).isZero();
    assertThat(tenant.requests(Operation.AUDIO)).hasSizeGreaterThan(run.outLines().size());
    assertThat(ImportRun.lines(out)).isNotEmpty();
    for (JsonNode line : ImportRun.lines(out).values()) {
      assertThat(line.get("audio").get("sha256").asText()).isEqualTo(served(line));
    }
  }

  /** Deals with the first delivery as an import does. */
  private JsonNode lineOfTheFirst(boolean downloads, String overwritten) throws IOException {
    ImportDirectory directory = new ImportDirectory(out);
    try (RecordingArchive archive = RecordingArchive.open(directory, ZONE, KnownRoles.NONE, false);
        CheckpointStore store = CheckpointStores.inFile(directory.checkpoint());
        XimaClient client =
            XimaClient.builder()
                .tenantUrl(tenant.url().toString())
                .authenticationKey(AuthenticationKey.of(tenant.authenticationKey()))
                .audioInterval(Duration.ZERO)
                .build();
        RecordingFeed feed =
            RecordingFeed.builder(client.recordings(), store, "recordings")
                .window(
                    Instant.parse("2026-07-14T06:00:00Z"), Instant.parse("2026-07-15T06:00:00Z"))) {
      RecordingDelivery delivery = feed.iterator().next();
      RecordingKey key = delivery.recordingKey();
      assertThat(archive.needsAudio(delivery)).isEqualTo(downloads);
      IncomingAudio audio = archive.incoming();
      if (downloads) {
        client.recordings().download(key, archive.target(key), audio, DownloadProgress.NONE);
      }
      if (!overwritten.isEmpty()) {
        Files.writeString(archive.target(key), overwritten);
      }
      DeliveryMapping mapping = new DeliveryMapping(ZONE, CallDetailsSource.NONE);
      return ImportRun.JSON.readTree(
          archive.put(delivery, mapping.map(delivery), audio).line().orElseThrow());
    }
  }

  private String served(JsonNode line) throws Exception {
    String key = line.get("recordingKey").asText();
    return sha256(
        tenant.data().recordings().stream()
            .filter(recording -> recording.recordingKey().equals(key))
            .findFirst()
            .orElseThrow()
            .audio()
            .wav());
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
