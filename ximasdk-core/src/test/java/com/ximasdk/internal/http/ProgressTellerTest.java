// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.call.DownloadProgress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A listener learns the newest state as soon as it has time for it, and harms nobody. */
@Timeout(120)
class ProgressTellerTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  private final Queue<Runnable> threads = new ArrayDeque<>();
  private final List<Long> told = new ArrayList<>();

  private void tell(ProgressTeller teller, long... states) {
    for (long bytes : states) {
      teller.tell(threads::add, bytes, OptionalLong.empty());
    }
  }

  private void letThreadsRun() {
    for (Runnable next = threads.poll(); next != null; next = threads.poll()) {
      next.run();
    }
  }

  @Test
  void theNewestReplacesWhatIsNotToldYet() {
    ProgressTeller teller = new ProgressTeller((bytes, total) -> told.add(bytes));
    tell(teller, 1, 2, 3);
    assertThat(threads).hasSize(1);
    letThreadsRun();
    tell(teller, 4);
    letThreadsRun();

    assertThat(told).containsExactly(3L, 4L);
  }

  @Test
  void whatComesWhileTheListenerIsAtOneStateFollowsWithoutWhatIsOutdated() {
    List<ProgressTeller> itself = new ArrayList<>();
    ProgressTeller teller =
        new ProgressTeller(
            (bytes, total) -> {
              told.add(bytes);
              if (bytes == 1) {
                tell(itself.get(0), 2, 3);
              }
            });
    itself.add(teller);
    tell(teller, 1);
    letThreadsRun();

    assertThat(told).containsExactly(1L, 3L);
  }

  @Test
  void aListenerThatThrowsIsNotCalledAgain() throws Exception {
    ProgressTeller teller =
        new ProgressTeller(
            (bytes, total) -> {
              told.add(bytes);
              throw new AssertionError("in the listener");
            });
    tell(teller, 1);
    letThreadsRun();
    tell(teller, 2);
    letThreadsRun();

    assertThat(told).containsExactly(1L);
    teller.await(LONG);
  }

  @Test
  void whoDoesNotListenCostsNoThread() {
    tell(new ProgressTeller(DownloadProgress.NONE), 1);

    assertThat(threads).isEmpty();
  }

  @Test
  void whatIsNotToldAtTheEndIsNotTold() throws Exception {
    ProgressTeller teller = new ProgressTeller((bytes, total) -> told.add(bytes));
    tell(teller, 1);
    teller.await(Duration.ZERO);
    teller.end();
    letThreadsRun();

    assertThat(told).isEmpty();
    teller.await(LONG);
  }

  @Test
  void aListenerThatBlocksIsNotWaitedForAndInterruptedAtTheEndAndHearsOfTheNextAttempt()
      throws Exception {
    BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      ProgressTeller teller =
          new ProgressTeller(
              (bytes, total) -> {
                heard.add(bytes);
                if (bytes == 1) {
                  try {
                    new CountDownLatch(1).await();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException("interrupted", e);
                  }
                }
              });
      teller.tell(thread, 1, OptionalLong.empty());
      assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo(1L);
      teller.tell(thread, 2, OptionalLong.empty());

      teller.await(Duration.ofNanos(1));
      teller.end();
      teller.tell(thread, 3, OptionalLong.empty());

      assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo(3L);
      teller.await(LONG);
      assertThat(heard).isEmpty();
    } finally {
      thread.shutdownNow();
    }
  }
}
