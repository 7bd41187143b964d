// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkersTest {
  @Test
  void aTaskThatBlocksHoldsUpNoOther() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    try (Workers workers = new Workers()) {
      CompletableFuture<Boolean> blocked = workers.ask(() -> await(never));

      assertThat(workers.ask(() -> "other").get(30, TimeUnit.SECONDS)).isEqualTo("other");
      assertThat(blocked).isNotDone();
      blocked.cancel(true);
    }
  }

  @Test
  void cancellingInterruptsWhoIsAtIt() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    try (Workers workers = new Workers()) {
      CompletableFuture<Boolean> asked =
          workers.ask(
              () -> {
                begun.countDown();
                interrupted.complete(await(new CountDownLatch(1)));
                return true;
              });
      begun.await();

      asked.cancel(true);

      assertThat(interrupted.get(30, TimeUnit.SECONDS)).isFalse();
    }
  }

  @Test
  void whatIsThrownIsTheAnswer() {
    try (Workers workers = new Workers()) {
      CompletableFuture<String> asked =
          workers.ask(
              () -> {
                throw new StackOverflowError("in the question");
              });

      assertThat(asked)
          .failsWithin(java.time.Duration.ofSeconds(30))
          .withThrowableOfType(java.util.concurrent.ExecutionException.class)
          .withCauseInstanceOf(StackOverflowError.class);
    }
  }

  @Test
  void aTaskThatComesAfterTheEndStillRuns() throws Exception {
    Workers workers = new Workers();
    workers.close();

    assertThat(workers.ask(() -> "last word").get(30, TimeUnit.SECONDS)).isEqualTo("last word");
  }

  /** False where the wait was interrupted. */
  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
