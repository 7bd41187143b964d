// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.error.CallbackFailedException;
import com.ximasdk.roster.Agent;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class ExecutorsTest {
  private static Tenant tenant() throws java.io.IOException {
    Tenant tenant = new Tenant();
    tenant.server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse(200, Headers.of(), "{\"agents\": []}");
          }
        });
    return tenant;
  }

  private static <T> T within(CompletableFuture<T> future) throws Exception {
    return future.get(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  enum Kind {
    RUNS_AT_ONCE(() -> Runnable::run),
    ONE_THREAD(Executors::newSingleThreadExecutor),
    COMMON_POOL(ForkJoinPool::commonPool),
    FOUR_THREADS_AND_A_QUEUE_OF_FOUR(ExecutorsTest::small),
    LOSES_EVERYTHING(() -> task -> {});

    @SuppressWarnings("ImmutableEnumChecker")
    private final Supplier<Executor> maker;

    Kind(Supplier<Executor> maker) {
      this.maker = maker;
    }
  }

  private static ThreadPoolExecutor small() {
    return new ThreadPoolExecutor(4, 4, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(4));
  }

  @ParameterizedTest
  @EnumSource
  void aBurstIsServedWholeByAnyExecutorAndSoIsWhatComesAfter(Kind kind) throws Exception {
    Executor executor = kind.maker.get();
    try (Tenant tenant = tenant();
        XimaClient client = tenant.client().executor(executor).build()) {
      int burst = kind == Kind.LOSES_EVERYTHING ? 5 : 60;
      List<CompletableFuture<List<Agent>>> calls =
          IntStream.range(0, burst).mapToObj(i -> client.roster().agentsAsync()).toList();
      for (CompletableFuture<List<Agent>> call : calls) {
        assertThat(within(call)).isEmpty();
      }

      assertThat(client.roster().agents()).isEmpty();
    } finally {
      if (executor instanceof ExecutorService service && kind != Kind.COMMON_POOL) {
        service.shutdownNow();
      }
    }
  }

  @Test
  void blockingCallsFromAllThreadsOfTheExecutorDoNotStarve() throws Exception {
    ExecutorService one = Executors.newSingleThreadExecutor();
    try (Tenant tenant = tenant();
        XimaClient client = tenant.client().executor(one).build()) {
      CompletableFuture<List<Agent>> nested =
          CompletableFuture.supplyAsync(() -> client.roster().agents(), one)
              .thenCompose(agents -> client.roster().agentsAsync())
              .thenApply(agents -> client.roster().agents());

      assertThat(within(nested)).isEmpty();
    } finally {
      one.shutdownNow();
    }
  }

  @Test
  void whatIsChainedRunsOnTheExecutor() throws Exception {
    ExecutorService named = Executors.newSingleThreadExecutor(task -> new Thread(task, "mine"));
    try (RawServer slow = RawServer.closingAfter("");
        XimaClient client = Tenant.clientOf(slow.url()).executor(named).build()) {
      CompletableFuture<String> ranOn =
          client
              .roster()
              .agentsAsync()
              .handle((agents, failure) -> Thread.currentThread().getName());

      assertThat(within(ranOn)).isEqualTo("mine");
    } finally {
      named.shutdownNow();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anExecutorThatIsShutDownFailsCallsAtOnceWithTheReason(Mode mode) throws Exception {
    ExecutorService ended = Executors.newSingleThreadExecutor();
    try (Tenant tenant = tenant();
        XimaClient client = tenant.client().executor(ended).build()) {
      ended.shutdown();

      assertThatThrownBy(() -> mode.agents(client))
          .isInstanceOf(CallbackFailedException.class)
          .hasMessageContaining("executor")
          .hasMessageContaining("shut down");
      assertThat(tenant.server.getRequestCount()).isZero();
    }
  }

  @Test
  void anExecutorThatIsShutDownUnderWayStillBringsTheResult() throws Exception {
    ExecutorService ended = Executors.newSingleThreadExecutor();
    try (RawServer slow = RawServer.closingAfter("");
        XimaClient client = Tenant.clientOf(slow.url()).executor(ended).build()) {
      slow.onRequest(ended::shutdown);

      CompletableFuture<List<Agent>> call = client.roster().agentsAsync();

      assertThatThrownBy(() -> within(call)).isInstanceOf(ExecutionException.class);
    }
  }
}
