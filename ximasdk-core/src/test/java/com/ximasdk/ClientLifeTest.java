// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.call.DownloadCheck;
import com.ximasdk.call.RetryLimits;
import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.error.ClientClosedException;
import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.error.KeyRefusedException;
import com.ximasdk.error.SettingsViolation;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.recording.RecordingQuery;
import com.ximasdk.roster.Agent;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.AuthenticationKeyFile;
import com.ximasdk.settings.AuthenticationKeySource;
import com.ximasdk.settings.XimaSettings;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class ClientLifeTest {
  @TempDir Path directory;

  @Test
  void everythingThatIsWrongWithTheSettingsIsToldAtOnce() {
    HttpClient following =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();

    assertThatThrownBy(
            () ->
                XimaClient.builder()
                    .httpClient(following)
                    .proxy(ProxySelector.of(new InetSocketAddress("localhost", 1)))
                    .build())
        .isInstanceOfSatisfying(
            InvalidSettingsException.class,
            failure ->
                assertThat(failure.violations())
                    .extracting(SettingsViolation::setting)
                    .containsExactly("tenantUrl", "authenticationKey", "httpClient", "proxy"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.xima.cloud",
        "ftp://example.xima.cloud",
        "http://example.xima.cloud",
        "http://127.0.0.1.example.com",
        "https://",
        "https://user:pass@example.xima.cloud",
        "https://example.xima.cloud/portal",
        "https://example.xima.cloud?x=1",
        "https://example.xima.cloud/#/login",
        "https://exa mple.xima.cloud",
        "https://example.xima.cloud:99999"
      })
  void anAddressThatIsNoTenantUrlIsRefused(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> XimaClient.builder().tenantUrl(url))
        .withMessageContaining("Expected https://<customer name>.xima.cloud");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.xima.cloud",
        " https://EXAMPLE.xima.cloud/ ",
        "HTTPS://example.xima.cloud:443"
      })
  void oneTenantHasOneOrigin(String url) {
    assertThat(com.ximasdk.settings.TenantUrl.of(url)).hasToString("https://example.xima.cloud");
  }

  @Test
  void cancellingAFutureEndsTheConnection() throws Exception {
    try (RawServer silent = RawServer.stallingAfter("");
        XimaClient client = Tenant.clientOf(silent.url()).build()) {
      CompletableFuture<List<Agent>> agents = client.roster().agentsAsync();
      silent.awaitRequest();

      agents.cancel(true);

      silent.awaitClientLeft();
      assertThat(silent.connections()).isEqualTo(1);
    }
  }

  @Test
  void interruptingAWaitingThreadEndsTheCall() throws Exception {
    try (RawServer silent = RawServer.stallingAfter("");
        XimaClient client = Tenant.clientOf(silent.url()).build()) {
      CompletableFuture<Boolean> interruptedAfterwards = new CompletableFuture<>();
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      Thread waiting =
          new Thread(
              () -> {
                try {
                  client.roster().agents();
                } catch (RuntimeException e) {
                  thrown.set(e);
                }
                interruptedAfterwards.complete(Thread.currentThread().isInterrupted());
              });
      waiting.start();
      silent.awaitRequest();

      waiting.interrupt();

      assertThat(interruptedAfterwards.get(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(thrown.get())
          .isInstanceOfSatisfying(
              CallInterruptedException.class,
              failure -> {
                assertThat(failure.call().callId()).isNotEmpty();
                assertThat(failure.attempts()).isEqualTo(1);
              });
      silent.awaitClientLeft();
    }
  }

  @Test
  void interruptingAThreadThatWaitsForTheRestOfABodyEndsTheCallAndIsNoFailureOfTheTenant()
      throws Exception {
    String half = "HTTP/1.1 200 OK\r\nContent-Type: audio/wav\r\nContent-Length: 9\r\n\r\nRIFF";
    try (RawServer stalling = RawServer.stallingAfter(half);
        XimaClient client = Tenant.clientOf(stalling.url()).retryLimits(RetryLimits.NONE).build()) {
      CountDownLatch bodyHasBegun = new CountDownLatch(1);
      FutureTask<Boolean> waiting =
          new FutureTask<>(
              () -> {
                assertThatThrownBy(
                        () ->
                            client
                                .recordings()
                                .download(
                                    new RecordingKey("r"),
                                    directory.resolve("r.wav"),
                                    DownloadCheck.NONE,
                                    (bytes, all) -> bodyHasBegun.countDown()))
                    .isInstanceOf(CallInterruptedException.class);
                return Thread.currentThread().isInterrupted();
              });
      Thread thread = new Thread(waiting);
      thread.start();
      assertThat(bodyHasBegun.await(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

      thread.interrupt();

      assertThat(waiting.get(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      stalling.awaitClientLeft();
      assertThat(stalling.connections()).isEqualTo(1);
      assertThat(directory).isEmptyDirectory();
    }
  }

  @Test
  void closingEndsWhatRunsAndRefusesWhatComes() throws Exception {
    try (RawServer silent = RawServer.stallingAfter("")) {
      XimaClient client = Tenant.clientOf(silent.url()).build();
      CompletableFuture<List<Agent>> running = client.roster().agentsAsync();
      silent.awaitRequest();

      client.close();
      client.close();

      assertThatThrownBy(() -> running.get(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .cause()
          .isInstanceOf(ClientClosedException.class)
          .hasMessage("List agents: the client is closed.");
      assertThatThrownBy(() -> client.roster().agents()).isInstanceOf(ClientClosedException.class);
      assertThatThrownBy(() -> client.roster().agentsAsync().join())
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(ClientClosedException.class);
      silent.awaitClientLeft();
    }
  }

  @Test
  void aResultThatTheExecutorLosesComesAlsoWhereTheClientIsClosed() throws Exception {
    try (RawServer silent = RawServer.stallingAfter("")) {
      XimaClient client = Tenant.clientOf(silent.url()).executor(lost -> {}).build();
      CompletableFuture<?> call = client.roster().agentsAsync();
      silent.awaitRequest();

      client.close();

      assertThatThrownBy(() -> call.get(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .hasCauseInstanceOf(ClientClosedException.class);
    }
  }

  @Test
  void anExecutorThatCannotTellWhetherItIsShutDownCompletesFuturesAllTheSame() throws Exception {
    ForkJoinPool unsure =
        new ForkJoinPool(1) {
          @Override
          public boolean isShutdown() {
            throw new IllegalStateException("unsure");
          }
        };
    try (Tenant tenant = new Tenant();
        XimaClient client = tenant.client().executor(unsure).build()) {
      tenant.answers(200, "{\"agents\": []}");

      assertThat(client.roster().agentsAsync().get(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .isEmpty();
    } finally {
      unsure.shutdown();
    }
  }

  @Test
  void aClosedClientLeavesNoThreadBehind() throws Exception {
    List<Thread> before = threads();
    try (Tenant tenant = new Tenant()) {
      tenant.answers(200, "{\"agents\": []}");
      useAndClose(tenant);

      List<Thread> started =
          threads().stream()
              .filter(thread -> !before.contains(thread))
              .filter(thread -> thread.getName().matches("ximasdk-.*|HttpClient-.*"))
              .toList();
      for (Thread thread : started) {
        // On Java 17 the platform's own thread ends when its client is found to be garbage.
        long begun = System.nanoTime();
        while (thread.isAlive() && System.nanoTime() - begun < Tenant.PATIENCE.toNanos()) {
          System.gc();
          thread.join(200);
        }
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
      }
    }
  }

  private static void useAndClose(Tenant tenant) {
    try (XimaClient client = tenant.client().build()) {
      client.roster().agents();
    }
  }

  private static List<Thread> threads() {
    return List.copyOf(Thread.getAllStackTraces().keySet());
  }

  @Test
  void aKeyFileThatChangesIsTakenUpWithoutANewClient() throws Exception {
    Path file = Files.writeString(directory.resolve("key"), "first-key=");
    try (Tenant tenant = new Tenant();
        XimaClient client =
            tenant.client().authenticationKey(AuthenticationKeyFile.of(file)).build()) {
      tenant.answers(200, "{\"agents\": []}");
      tenant.answers(200, "{\"agents\": []}");

      client.roster().agents();
      Files.writeString(file, "second-and-longer-key=");
      client.roster().agents();

      assertThat(authorizations(tenant, 2))
          .containsExactly("Bearer first-key=", "Bearer second-and-longer-key=");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRefusedKeyThatWasReplacedMeanwhileIsTriedAgainWithTheNewOne(Mode mode) throws Exception {
    Deque<AuthenticationKey> keys =
        new ArrayDeque<>(
            List.of(AuthenticationKey.of("first-key="), AuthenticationKey.of("second-key=")));
    AuthenticationKeySource source =
        new AuthenticationKeySource() {
          @Override
          public AuthenticationKey current() {
            return keys.getFirst();
          }

          @Override
          public void refused(AuthenticationKey key) {
            keys.remove(key);
          }
        };
    try (Tenant tenant = new Tenant();
        XimaClient client = tenant.client().authenticationKey(source).build()) {
      tenant.answers(401, "");
      tenant.answers(200, "{\"agents\": []}");

      assertThat(mode.agents(client)).isEmpty();

      assertThat(authorizations(tenant, 2))
          .containsExactly("Bearer first-key=", "Bearer second-key=");
    }
  }

  @Test
  void aRefusedKeyThatIsStillTheOneIsNotTriedAgain() throws Exception {
    try (Tenant tenant = new Tenant();
        XimaClient client = tenant.client().build()) {
      tenant.answers(401, "");

      assertThatThrownBy(() -> client.roster().agents()).isInstanceOf(KeyRefusedException.class);
      assertThat(tenant.server.getRequestCount()).isEqualTo(1);
    }
  }

  private static List<String> authorizations(Tenant tenant, int requests)
      throws InterruptedException {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      found.add(String.valueOf(tenant.request().getHeaders().get("Authorization")));
    }
    return found;
  }

  @Test
  void aClientIsMadeFromSettings() throws Exception {
    try (Tenant tenant = new Tenant();
        XimaClient client =
            XimaClient.builder()
                .settings(
                    XimaSettings.builder()
                        .tenantUrl("http://localhost:" + tenant.server.getPort())
                        .authenticationKey(AuthenticationKey.of(Tenant.KEY))
                        .build())
                .build()) {
      tenant.answers(200, "{\"agents\": []}");

      assertThat(client.roster().agents()).isEmpty();
      assertThat(tenant.request().getHeaders().get("Authorization"))
          .isEqualTo("Bearer " + Tenant.KEY);
    }
  }

  @Test
  void anHttpClientOfTheCallersOwnIsUsedAndLeftOpen() throws Exception {
    HttpClient own = HttpClient.newHttpClient();
    try (Tenant tenant = new Tenant()) {
      for (int i = 0; i < 2; i++) {
        tenant.answers(200, "{\"agents\": []}");
        try (XimaClient client = tenant.client().httpClient(own).build()) {
          assertThat(client.roster().agents()).isEmpty();
        }
      }
    }
  }

  @Test
  void aCallThatBeginsAsTheClientClosesHasAResultOrSaysThatItIsClosed() throws Exception {
    try (Tenant tenant = new Tenant()) {
      tenant.server.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
              return new MockResponse(
                  200,
                  Headers.of(),
                  request.getTarget().contains("recordings") ? "[]" : "{\"agents\": []}");
            }
          });
      for (int round = 0; round < 40; round++) {
        assertThat(resultsAround(tenant.client().build()))
            .allSatisfy(
                failure ->
                    assertThat(failure).isInstanceOfAny(ClientClosedException.class, String.class));
      }
    }
  }

  /** What comes of calls that two threads begin while a third closes the client. */
  private static List<Object> resultsAround(XimaClient client) throws Exception {
    CyclicBarrier together = new CyclicBarrier(3);
    List<CompletableFuture<?>> calls = new CopyOnWriteArrayList<>();
    List<Object> results = new ArrayList<>();
    RecordingQuery manySlices =
        RecordingQuery.between(
            Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-03-01T00:00:00Z"));
    List<FutureTask<String>> callers =
        List.of(
            new FutureTask<>(() -> begin(together, calls, () -> client.roster().agentsAsync())),
            new FutureTask<>(
                () -> begin(together, calls, () -> client.recordings().listAsync(manySlices))));
    callers.forEach(caller -> new Thread(caller).start());
    together.await();
    client.close();
    for (FutureTask<String> caller : callers) {
      caller.get(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
    for (CompletableFuture<?> call : calls) {
      results.add(
          call.handle(
                  (value, failure) -> failure == null ? "a result" : (Object) unwrapped(failure))
              .get(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }
    return results;
  }

  private static String begin(
      CyclicBarrier together, List<CompletableFuture<?>> calls, Supplier<CompletableFuture<?>> call)
      throws Exception {
    together.await();
    for (int i = 0; i < 12; i++) {
      calls.add(call.get());
    }
    return "begun";
  }

  private static Throwable unwrapped(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
