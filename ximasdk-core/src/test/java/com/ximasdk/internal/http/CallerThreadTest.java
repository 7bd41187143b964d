// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class CallerThreadTest {
  private final CallerThread caller = new CallerThread();
  private final CompletableFuture<String> result = new CompletableFuture<>();
  private final List<Thread> steps = new ArrayList<>();

  @AfterEach
  void leaveNoInterrupt() {
    Thread.interrupted();
  }

  @Test
  void stepsOfOtherThreadsAreTakenHereUntilThereIsAResult() throws Exception {
    Thread other =
        new Thread(
            () -> {
              caller.take(() -> steps.add(Thread.currentThread()));
              caller.take(() -> steps.add(Thread.currentThread()));
              caller.take(() -> result.complete("done"));
              caller.take(() -> steps.add(Thread.currentThread()));
            });
    other.start();

    assertThat(caller.await(result)).isEqualTo("done");

    other.join();
    assertThat(steps).containsExactly(Thread.currentThread(), Thread.currentThread());
  }

  @Test
  void aResultThatComesFromElsewhereEndsTheWait() throws Exception {
    Thread other = new Thread(() -> result.complete("done"));
    other.start();

    assertThat(caller.await(result)).isEqualTo("done");
    other.join();
  }

  @Test
  void aFailureEndsTheWait() {
    result.completeExceptionally(new IllegalStateException("on purpose"));

    assertThatThrownBy(() -> caller.await(result))
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("on purpose");
  }

  @Test
  void anInterruptEndsTheWaitAndTakesNoStep() {
    caller.take(() -> steps.add(Thread.currentThread()));
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> caller.await(result)).isInstanceOf(InterruptedException.class);

    assertThat(steps).isEmpty();
  }

  @Test
  void aResultThatIsThereIsGivenAlsoToAThreadThatIsInterrupted() throws Exception {
    result.complete("done");
    Thread.currentThread().interrupt();

    assertThat(caller.await(result)).isEqualTo("done");
    assertThat(Thread.interrupted()).isTrue();
  }
}
