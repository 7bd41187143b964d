// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.call.XimaEvent.RateGateWait;
import com.ximasdk.error.ClientClosedException;
import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.error.SettingsViolation;
import com.ximasdk.recording.RecordingKey;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(240)
class RuntimeTest {
  @Test
  void aThousandIdleClientsOfOneRuntimeAreFewThreadsAndLittleMemory() throws Exception {
    int clients = 1_000;
    try (Tenant tenant = new Tenant();
        XimaRuntime runtime = XimaRuntime.create()) {
      try (XimaClient first = tenant.client().runtime(runtime).build()) {
        tenant.answers(200, "{\"agents\": []}");
        first.roster().agents();
      }
      List<XimaClient> all = new ArrayList<>(clients);
      int threadsBefore = Thread.activeCount();
      long bytesBefore = usedBytes();
      for (int i = 0; i < clients; i++) {
        all.add(tenant.client().runtime(runtime).build());
      }

      long bytesEach = (usedBytes() - bytesBefore) / clients;
      int threads = Thread.activeCount() - threadsBefore;

      assertThat(all).hasSize(clients);
      assertThat(threads).isLessThan(20);
      assertThat(bytesEach).isLessThan(20_000);
    }
  }

  private static long usedBytes() {
    System.gc();
    System.gc();
    Runtime machine = Runtime.getRuntime();
    return machine.totalMemory() - machine.freeMemory();
  }

  @Test
  void clientsOfManyTenantsAreCarriedByTheThreadsOfOne() throws Exception {
    try (Tenant tenant = new Tenant();
        XimaRuntime runtime = XimaRuntime.create()) {
      List<String> before = ownThreads();
      for (int i = 0; i < 100; i++) {
        tenant.answers(200, "{\"agents\": []}");
        tenant.client().runtime(runtime).build().roster().agents();
      }

      List<String> since = ownThreads();
      before.forEach(since::remove);
      assertThat(since).hasSizeLessThan(20);
    }
  }

  private static List<String> ownThreads() {
    List<String> names = new ArrayList<>();
    Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.matches("ximasdk-.*|HttpClient-.*"))
        .forEach(names::add);
    return names;
  }

  @Test
  void closingAClientLeavesTheOthersOfItsRuntime() throws Exception {
    try (Tenant tenant = new Tenant();
        XimaRuntime runtime = XimaRuntime.create()) {
      XimaClient one = tenant.client().runtime(runtime).build();
      XimaClient other = tenant.client().runtime(runtime).build();

      one.close();

      tenant.answers(200, "{\"agents\": []}");
      assertThat(other.roster().agents()).isEmpty();
      assertThatThrownBy(() -> one.roster().agents()).isInstanceOf(ClientClosedException.class);
    }
  }

  @Test
  void closingTheRuntimeEndsTheCallsOfAllItsClients() throws Exception {
    try (RawServer silent = RawServer.stallingAfter("")) {
      XimaRuntime runtime = XimaRuntime.create();
      XimaClient client = Tenant.clientOf(silent.url()).runtime(runtime).build();
      CompletableFuture<?> running = client.roster().agentsAsync();
      silent.awaitRequest();

      runtime.close();
      runtime.close();

      assertThatThrownBy(() -> running.get(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .hasCauseInstanceOf(ClientClosedException.class);
      assertThatThrownBy(() -> client.roster().agents()).isInstanceOf(ClientClosedException.class);
      silent.awaitClientLeft();
    }
  }

  @Test
  void clientsOfOneTenantStandInOneRowHoweverItsAddressIsSpelled() throws Exception {
    CountDownLatch waits = new CountDownLatch(1);
    try (Tenant tenant = new Tenant();
        XimaRuntime runtime = XimaRuntime.create()) {
      int port = tenant.server.getPort();
      XimaClient one =
          Tenant.clientOf("http://localhost:" + port)
              .runtime(runtime)
              .audioInterval(Tenant.LONG)
              .build();
      XimaClient other =
          Tenant.clientOf("http://127.0.0.1:" + port)
              .runtime(runtime)
              .audioInterval(Tenant.LONG)
              .listener(
                  event -> {
                    if (event instanceof RateGateWait) {
                      waits.countDown();
                    }
                  })
              .build();
      tenant.answers(200, "x");

      one.recordings().openAudio(new RecordingKey("r")).close();
      CompletableFuture<InputStream> second =
          other.recordings().openAudioAsync(new RecordingKey("r"));

      assertThat(waits.await(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(second).isNotDone();
    }
  }

  @Test
  void whatARuntimeHasIsNotSetOnItsClientsToo() {
    try (XimaRuntime runtime = XimaRuntime.create()) {
      assertThatThrownBy(
              () ->
                  Tenant.clientOf("http://localhost")
                      .runtime(runtime)
                      .httpClient(HttpClient.newHttpClient())
                      .executor(Runnable::run)
                      .clock(Clock.systemUTC())
                      .proxyCredentials("user", "password")
                      .build())
          .isInstanceOfSatisfying(
              InvalidSettingsException.class,
              failure ->
                  assertThat(failure.violations())
                      .extracting(SettingsViolation::setting)
                      .containsExactly("httpClient", "proxyCredentials", "executor", "clock"));
    }
  }

  @Test
  void aRuntimeIsCheckedAsAClientIs() {
    assertThatThrownBy(
            () ->
                XimaRuntime.builder()
                    .httpClient(
                        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build())
                    .proxy(ProxySelector.getDefault())
                    .build())
        .isInstanceOfSatisfying(
            InvalidSettingsException.class,
            failure ->
                assertThat(failure.violations())
                    .extracting(SettingsViolation::setting)
                    .containsExactly("httpClient", "proxy"));
  }
}
