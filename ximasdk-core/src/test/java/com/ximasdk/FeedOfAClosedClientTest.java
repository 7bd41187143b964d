// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.checkpoint.CheckpointStores;
import com.ximasdk.error.ClientClosedException;
import com.ximasdk.feed.RecordingDelivery;
import com.ximasdk.feed.RecordingFeed;
import com.ximasdk.feed.WantedExtension;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing wakes a feed whose client is closed; so it has to be told. */
@Timeout(60)
class FeedOfAClosedClientTest {
  private final Instant now = Instant.now();
  private final Instant start = now.minusSeconds(3600);
  private final Tenant tenant;
  private final CheckpointStore store = CheckpointStores.inMemory();

  FeedOfAClosedClientTest() throws IOException {
    tenant = new Tenant();
  }

  @AfterEach
  void close() {
    tenant.close();
    store.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoWaitsForADeliveryIsToldThatTheClientIsClosed(boolean hasItsOwnRuntime) throws Exception {
    lists("");
    try (XimaRuntime shared = XimaRuntime.create()) {
      XimaClient client =
          hasItsOwnRuntime ? tenant.client().build() : tenant.client().runtime(shared).build();
      RecordingFeed feed = feed(client);
      CompletableFuture<Optional<RecordingDelivery>> waiting = feed.nextAsync();
      tenant.request();

      client.close();

      assertThatThrownBy(() -> waiting.get(30, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(ClientClosedException.class);
      assertThatThrownBy(() -> feed.next(Duration.ofDays(1)))
          .isInstanceOf(ClientClosedException.class);
      while (feed.state() == RecordingFeed.State.RUNNING) {
        Thread.onSpinWait();
      }
      assertThat(feed.state()).isEqualTo(RecordingFeed.State.STOPPED);
      feed.close();
    }
  }

  @Test
  void closingAClientDoesNotWaitForAFeedThatIsAtWork() throws Exception {
    lists("");
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    XimaClient client = tenant.client().build();
    try (RecordingFeed feed =
        RecordingFeed.builder(client.recordings(), store, "recordings")
            .extensions(
                () -> {
                  asked.countDown();
                  waitFor(answered);
                  return List.of(WantedExtension.of("253"));
                })
            .since(start)) {
      CompletableFuture<Optional<RecordingDelivery>> waiting = feed.nextAsync();
      assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();

      client.close();

      assertThat(waiting).isNotDone();
      answered.countDown();
      assertThatThrownBy(() -> waiting.get(30, TimeUnit.SECONDS))
          .hasCauseInstanceOf(ClientClosedException.class);
    }
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      assertThat(latch.await(50, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aFeedThatIsOpenedOnAClosedClientIsToldAtOnce() {
    XimaClient client = tenant.client().build();
    client.close();

    try (RecordingFeed feed = feed(client)) {
      assertThatThrownBy(() -> feed.next(Duration.ofDays(1)))
          .isInstanceOf(ClientClosedException.class);
    }
  }

  @Test
  void whatIsOutCanBeDealtWithAllTheSame() {
    lists(
        "{\"recordingKey\":\"r\",\"startTime\":%d,\"duration\":5000}"
            .formatted(now.minusSeconds(1800).toEpochMilli()));
    XimaClient client = tenant.client().build();
    RecordingFeed feed = feed(client);
    RecordingDelivery delivery = feed.next(Duration.ofSeconds(30)).orElseThrow();
    client.close();

    delivery.acknowledge();
    feed.close();

    try (XimaClient again = tenant.client().build();
        RecordingFeed next =
            RecordingFeed.builder(again.recordings(), store, "recordings").oneRoundSince(start)) {
      assertThat(next.next(Duration.ofSeconds(30))).isEmpty();
    }
  }

  private void lists(String recordings) {
    tenant.server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder().body("[" + recordings + "]").build();
          }
        });
  }

  private RecordingFeed feed(XimaClient client) {
    return RecordingFeed.builder(client.recordings(), store, "recordings").since(start);
  }
}
