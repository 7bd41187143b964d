// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.call.CallOptions;
import com.ximasdk.call.RateGate;
import com.ximasdk.call.RetryLimits;
import com.ximasdk.call.XimaEvent;
import com.ximasdk.call.XimaEvent.RateGateWait;
import com.ximasdk.error.RateLimitedException;
import com.ximasdk.error.TimeLimitException;
import com.ximasdk.internal.storage.AnotherProcess;
import com.ximasdk.recording.RecordingKey;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class PacingTest {
  /** A gate that opens when the test says so. */
  private static final class GateInHand implements RateGate {
    private final Semaphore answered = new Semaphore(0);
    private int free;

    @Override
    public synchronized Duration tryTake(URI tenant, Duration interval) {
      if (free == 0) {
        return Duration.ofMillis(1);
      }
      free--;
      return Duration.ZERO;
    }

    @Override
    public void answered(URI tenant) {
      answered.release();
    }

    synchronized void open(int turns) {
      free += turns;
    }

    void awaitAnswered(int times) throws InterruptedException {
      assertThat(answered.tryAcquire(times, Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .isTrue();
    }
  }

  @TempDir Path directory;

  @Test
  void audioWaitsForItsTurnFirstComeFirstServedAndACancelledCallCostsNone() throws Exception {
    GateInHand gate = new GateInHand();
    List<XimaEvent> events = new CopyOnWriteArrayList<>();
    try (Tenant tenant = new Tenant();
        XimaClient client = tenant.client().rateGate(gate).listener(events::add).build()) {
      tenant.answers(200, "x");
      tenant.answers(200, "y");
      List<CompletableFuture<InputStream>> calls = new ArrayList<>();
      for (String key : List.of("first", "cancelled", "third")) {
        calls.add(client.recordings().openAudioAsync(new RecordingKey(key)));
      }
      calls.get(1).cancel(true);
      gate.open(1);
      calls.get(0).get(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS).close();
      gate.open(1);
      calls.get(2).get(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS).close();

      assertThat(tenant.request().getTarget()).contains("/first/");
      assertThat(tenant.request().getTarget()).contains("/third/");
      assertThat(tenant.server.getRequestCount()).isEqualTo(2);
    }
    gate.awaitAnswered(2);
    assertThat(events).hasAtLeastOneElementOfType(RateGateWait.class);
  }

  @Test
  void onlyAudioWaits() throws Exception {
    try (Tenant tenant = new Tenant();
        XimaClient client = tenant.client().rateGate(new GateInHand()).build()) {
      tenant.answers(200, "{\"agents\": []}");

      assertThat(client.roster().agents()).isEmpty();
    }
  }

  @Test
  void twoClientsOfOneProcessShareTheTenantsGate() throws Exception {
    BlockingQueue<XimaEvent> events = new LinkedBlockingQueue<>();
    try (Tenant tenant = new Tenant();
        XimaClient one = tenant.client().audioInterval(Tenant.LONG).build();
        XimaClient two =
            tenant
                .client()
                .audioInterval(Tenant.LONG)
                .listener(
                    event -> {
                      if (event instanceof RateGateWait) {
                        events.add(event);
                      }
                    })
                .build()) {
      tenant.answers(200, "x");

      one.recordings().openAudio(new RecordingKey("r")).close();
      CompletableFuture<InputStream> waiting =
          two.recordings().openAudioAsync(new RecordingKey("r"));

      assertThat(events.poll(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .isInstanceOf(RateGateWait.class);
      assertThat(waiting).isNotDone();
      assertThat(tenant.server.getRequestCount()).isEqualTo(1);
    }
  }

  @Test
  void whatTheTenantAsksOneCallForHoldsForAllThatCome() throws Exception {
    CountDownLatch waits = new CountDownLatch(1);
    try (Tenant tenant = new Tenant();
        XimaClient client =
            tenant
                .client()
                .retryLimits(RetryLimits.NONE)
                .listener(
                    event -> {
                      if (event instanceof RateGateWait wait
                          && wait.pause().compareTo(Duration.ofSeconds(5)) > 0) {
                        waits.countDown();
                      }
                    })
                .build()) {
      tenant.answers(new MockResponse.Builder().code(429).addHeader("Retry-After", "120"));
      assertThatThrownBy(() -> client.recordings().openAudio(new RecordingKey("first")))
          .isInstanceOf(RateLimitedException.class);

      CompletableFuture<InputStream> next =
          client.recordings().openAudioAsync(new RecordingKey("next"));

      assertThat(waits.await(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(next).isNotDone();
      assertThat(tenant.server.getRequestCount()).isEqualTo(1);
    }
  }

  @Test
  void aWaitThatTheTenantAskedAnotherCallForIsNotBegunWhereThereIsNoTimeForIt() throws Exception {
    try (Tenant tenant = new Tenant();
        XimaClient client = tenant.client().build()) {
      tenant.answers(new MockResponse.Builder().code(429).addHeader("Retry-After", "86400"));

      for (String key : List.of("first", "next")) {
        assertThatThrownBy(() -> client.recordings().openAudio(new RecordingKey(key)))
            .isInstanceOf(RateLimitedException.class);
      }

      assertThat(tenant.server.getRequestCount()).isEqualTo(1);
    }
  }

  @Test
  void aGateThatAnotherProcessHoldsHoldsUpNoLimit() throws Exception {
    Path gate = Files.createDirectory(directory.resolve("gate"));
    try (Tenant tenant = new Tenant()) {
      RateGate shared = RateGate.inDirectory(gate, Clock.systemUTC());
      try (XimaClient client =
          tenant.client().rateGate(shared).timeLimits(Tenant.PATIENT).build()) {
        tenant.answers(200, "x");
        client.recordings().openAudio(new RecordingKey("first")).close();
        Path file = onlyFileIn(gate);

        try (AnotherProcess other = AnotherProcess.locking(file)) {
          assertThat(other.answer()).isEqualTo("held");
          assertThatThrownBy(
                  () ->
                      client
                          .recordings()
                          .openAudio(
                              new RecordingKey("next"),
                              CallOptions.DEFAULTS.withTotal(Tenant.SHORT)))
              .isInstanceOf(TimeLimitException.class)
              .hasMessageContaining("waited for its turn at the rate gate");
        }
      }
    }
  }

  private static Path onlyFileIn(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.findFirst().orElseThrow();
    }
  }
}
