// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingQuery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import okio.BufferedSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A list that is larger than the memory of the program that reads it. */
class LongListTest {
  private static final Instant FROM = Instant.parse("2026-03-01T06:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir private Path directory;

  @Test
  @Timeout(120)
  void aListOf200MegabytesIsReadIn128MiB() throws Exception {
    try (Tenant tenant = new Tenant()) {
      Recordings listed = new Recordings(440_000);
      assertThat(listed.getContentLength()).isGreaterThan(200_000_000);
      tenant.answers(new MockResponse.Builder().body(listed));

      String output =
          ForkedJava.run(
              directory,
              entry -> true,
              "-Xmx128m",
              ListAll.class,
              "http://localhost:" + tenant.server.getPort());

      assertThat(output).isEqualTo("440000 recordings, each at or after the one before");
    }
  }

  /** Recordings whose order has nothing to do with their starts, made while they are sent. */
  private record Recordings(int count) implements MockResponseBody {
    /** No divisor of any count here, so that it leads to each recording once. */
    private static final long STEP = 104_729;

    @Override
    public long getContentLength() {
      return (long) count * json(0).length() + 1;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      for (int i = 0; i < count; i++) {
        sink.writeString(json(i), StandardCharsets.US_ASCII);
      }
      sink.writeByte(']');
    }

    /** As long as the vendor's sample, and each as long as every other. */
    private String json(int index) {
      long number = index * STEP % count;
      return """
      %s{"recordingKey":"91a1e1e8-08p8-427b-bd04-da43c2a1db7d-%013d",
       "callKey":"1dd0gg18-9c63-41de-a386-4f21ba0086f2-%013d-1707770497510",
       "startTime":%013d,"duration":3606,"size":9111,"eventId":99181,
       "recordingSystemId":0,"status":"SAVED","callingParty":"18885553794",
       "receivingParty":"Spencer Porter(253)","tenantName":"acme-ns","tagData":"Default",
       "callDirection":"INBOUND","skill":"CC Sales of the northern states","agent":"Spencer Porter(253)"}
      """
          .formatted(
              index == 0 ? '[' : ',', number, number, FROM.toEpochMilli() + number / 2 * 100);
    }
  }

  /** Lists all recordings of the tenant at an address. */
  static final class ListAll {
    private ListAll() {}

    /** The program. */
    public static void main(String[] arguments) {
      try (XimaClient client = Tenant.clientOf(arguments[0]).build();
          Stream<Recording> listed =
              client.recordings().list(RecordingQuery.between(FROM, FROM.plus(DAY)))) {
        int count = 0;
        Instant before = FROM;
        for (Iterator<Recording> all = listed.iterator(); all.hasNext(); count++) {
          Instant start = all.next().startTime().orElseThrow();
          if (start.isBefore(before)) {
            throw new IllegalStateException(start + " comes after " + before);
          }
          before = start;
        }
        System.out.println(count + " recordings, each at or after the one before");
      }
    }
  }
}
