// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.checkpoint.CheckpointStores;
import com.ximasdk.feed.RecordingDelivery;
import com.ximasdk.feed.RecordingFeed;
import com.ximasdk.feed.RecordingFeedListing;
import com.ximasdk.feed.RecordingFeedObserver;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A feed whose tenant lists more than fits in the memory of the program. */
@Timeout(300)
class LongFeedTest {
  /** A million takes a minute; {@code -Dfeed.recordings=1000000 -Dfeed.memory=-Xmx128m}. */
  private static final int RECORDINGS = Integer.getInteger("feed.recordings", 100_000);

  private static final String MEMORY = System.getProperty("feed.memory", "-Xmx32m");

  @TempDir private Path directory;

  @Test
  void aListOfVeryManyRecordingsIsHandedOutInLittleMemory() throws Exception {
    try (Tenant tenant = new Tenant()) {
      tenant.answers(new MockResponse.Builder().body(new LongList(RECORDINGS)));

      String output =
          ForkedJava.run(
              directory,
              entry -> true,
              MEMORY,
              HandOut.class,
              "http://localhost:" + tenant.server.getPort());

      assertThat(output).isEqualTo(RECORDINGS + " to hand out, 1000 in order");
    }
  }

  /** Takes the first thousand. */
  static final class HandOut {
    private HandOut() {}

    /** The program. */
    public static void main(String[] arguments) throws Exception {
      int[] toHandOut = new int[1];
      try (XimaClient client = Tenant.clientOf(arguments[0]).build();
          CheckpointStore store = CheckpointStores.inMemory();
          RecordingFeed feed =
              RecordingFeed.builder(client.recordings(), store, "recordings")
                  .observer(
                      new RecordingFeedObserver() {
                        @Override
                        public void listed(RecordingFeedListing listing) {
                          toHandOut[0] = listing.toHandOut();
                        }
                      })
                  .margin(Duration.ZERO)
                  .window(LongList.FROM, LongList.FROM.plus(Duration.ofDays(1)))) {
        int taken = 0;
        Instant before = LongList.FROM;
        for (RecordingDelivery delivery : feed) {
          Instant start = delivery.recording().startTime().orElseThrow();
          if (start.isBefore(before)) {
            throw new IllegalStateException(start + " comes after " + before);
          }
          before = start;
          delivery.acknowledge();
          if (++taken == 1000) {
            feed.stop();
          }
        }
        System.out.println(toHandOut[0] + " to hand out, " + taken + " in order");
      }
    }
  }
}
