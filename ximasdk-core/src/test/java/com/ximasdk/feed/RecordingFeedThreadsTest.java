// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.feed.RecordingFeed.State;
import com.ximasdk.internal.time.Carrier;
import com.ximasdk.internal.time.FewAtATime;
import com.ximasdk.internal.time.SystemTiming;
import com.ximasdk.internal.time.Workers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Feeds on real threads. */
@Timeout(120)
class RecordingFeedThreadsTest {
  private static final Instant START = Instant.parse("2026-07-14T06:00:00Z");
  private static final int AT_A_TIME = 4;

  private final Workers workers = new Workers();
  private final SystemTiming timing = new SystemTiming(Clock.systemUTC(), workers);
  private final Carrier carrier = new Carrier(timing, new FewAtATime(workers, AT_A_TIME), workers);
  private final ScriptedTenant tenant = new ScriptedTenant(timing);
  private final ScriptedStore store = new ScriptedStore();

  @AfterEach
  void end() {
    timing.close();
    workers.close();
  }

  private RecordingFeed.Builder builder(String checkpoint) {
    return RecordingFeed.builder(tenant, store, checkpoint).carrier(carrier);
  }

  private void has(int recordings) {
    for (int i = 0; i < recordings; i++) {
      tenant.has(ScriptedTenant.recording("r" + i, "c" + i, START.plusSeconds(i)));
    }
  }

  private RecordingFeed window(String checkpoint) {
    return builder(checkpoint).window(START, START.plus(Duration.ofHours(1)));
  }

  @Test
  void severalThreadsShareTheDeliveries() throws Exception {
    has(400);
    Queue<String> taken = new ConcurrentLinkedQueue<>();
    try (RecordingFeed feed = window("a")) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        Thread thread =
            new Thread(
                () -> {
                  for (RecordingDelivery delivery : feed) {
                    taken.add(delivery.recordingKey().text());
                    delivery.acknowledge();
                  }
                });
        thread.start();
        threads.add(thread);
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(feed.state()).isEqualTo(State.FINISHED);
    }
    assertThat(taken).hasSize(400).doesNotHaveDuplicates();
  }

  @Test
  void manyFeedsShareAFewThreads() throws Exception {
    has(5);
    int feeds = 500;
    CountDownLatch finished = new CountDownLatch(feeds);
    AtomicInteger taken = new AtomicInteger();
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    for (int i = 0; i < feeds; i++) {
      go(window("tenant " + i), taken, finished, threads);
    }
    finished.await();

    assertThat(taken).hasValue(5 * feeds);
    // Those of the steps, those that complete futures, and what runs on these.
    assertThat(threads.stream().filter(thread -> thread.getName().startsWith("ximasdk-")))
        .hasSizeLessThan(feeds / 2);
  }

  /** Whoever takes deliveries without a thread that waits. */
  private static void go(
      RecordingFeed feed, AtomicInteger taken, CountDownLatch finished, Set<Thread> threads) {
    var unused =
        feed.nextAsync()
            .thenCompose(
                next -> {
                  threads.add(Thread.currentThread());
                  if (next.isEmpty()) {
                    feed.close();
                    finished.countDown();
                    return CompletableFuture.<Void>completedFuture(null);
                  }
                  taken.incrementAndGet();
                  return next.get()
                      .acknowledgeAsync()
                      .thenRun(() -> go(feed, taken, finished, threads));
                });
  }

  @Test
  void whoeverWaitsWithoutEndIsFreedByStopAndClose() throws Exception {
    try (RecordingFeed feed = builder("a").since(START)) {
      CompletableFuture<Optional<RecordingDelivery>> waits =
          CompletableFuture.supplyAsync(() -> feed.next(Duration.ofDays(36_500 * 2L)), workers);
      CompletableFuture<Optional<RecordingDelivery>> future = feed.nextAsync();
      feed.stop();

      assertThat(waits.join()).isEmpty();
      assertThat(future.join()).isEmpty();
    }
  }

  @Test
  void anInterruptTakesNothingAway() throws Exception {
    try (RecordingFeed feed = builder("a").since(START)) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> feed.next(Duration.ofDays(1)))
          .isInstanceOf(CallInterruptedException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
    has(1);
    try (RecordingFeed feed = window("a")) {
      Thread.currentThread().interrupt();
      List<String> told = new ArrayList<>();
      for (int i = 0; i < 2 && told.isEmpty(); i++) {
        try {
          feed.next(Duration.ofDays(1)).ifPresent(next -> told.add(FeedStory.told(next)));
        } catch (CallInterruptedException interrupted) {
          Thread.interrupted();
        }
      }
      assertThat(told).hasSize(1);
    }
  }

  @Test
  void whatAnObserverDoesHarmsNothing() {
    has(3);
    List<String> taken = new ArrayList<>();
    CountDownLatch never = new CountDownLatch(1);
    try (RecordingFeed feed =
        builder("a")
            .observer(
                new RecordingFeedObserver() {
                  @Override
                  public void listed(RecordingFeedListing listing) {
                    try {
                      never.await();
                    } catch (InterruptedException e) {
                      throw new IllegalStateException(e);
                    }
                  }
                })
            .window(START, START.plus(Duration.ofHours(1)))) {
      for (RecordingDelivery delivery : feed) {
        taken.add(delivery.recordingKey().text());
        delivery.acknowledge();
      }
    } finally {
      never.countDown();
    }
    assertThat(taken).containsExactly("r0", "r1", "r2");
  }
}
