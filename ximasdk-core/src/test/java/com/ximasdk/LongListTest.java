// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A list that is larger than the memory of the program that reads it. */
class LongListTest {
  private static final Instant FROM = LongList.FROM;
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir private Path directory;

  @Test
  @Timeout(120)
  void aListOf200MegabytesIsReadIn128MiB() throws Exception {
    try (Tenant tenant = new Tenant()) {
      LongList listed = new LongList(440_000);
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
