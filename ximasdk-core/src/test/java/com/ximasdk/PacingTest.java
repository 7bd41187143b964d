// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.call.RateGate;
import com.ximasdk.call.XimaEvent;
import com.ximasdk.call.XimaEvent.RateGateWait;
import com.ximasdk.recording.RecordingKey;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PacingTest {
  /** A gate that opens when the test says so. */
  private static final class GateInHand implements RateGate {
    private final CountDownLatch asked = new CountDownLatch(1);
    private int free;
    private int answered;

    @Override
    public synchronized Duration tryTake(URI tenant, Duration interval) {
      asked.countDown();
      if (free == 0) {
        return Duration.ofMillis(1);
      }
      free--;
      return Duration.ZERO;
    }

    @Override
    public synchronized void answered(URI tenant) {
      answered++;
    }

    synchronized void open(int turns) {
      free += turns;
    }

    synchronized int answered() {
      return answered;
    }
  }

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
        if (calls.size() == 1) {
          assertThat(gate.asked.await(20, TimeUnit.SECONDS)).isTrue();
        }
      }
      calls.get(1).cancel(true);
      gate.open(1);
      calls.get(0).get(20, TimeUnit.SECONDS).close();
      gate.open(1);
      calls.get(2).get(20, TimeUnit.SECONDS).close();

      assertThat(tenant.request().getTarget()).contains("/first/");
      assertThat(tenant.request().getTarget()).contains("/third/");
      assertThat(tenant.server.getRequestCount()).isEqualTo(2);
      assertThat(gate.answered()).isEqualTo(2);
      assertThat(events).hasAtLeastOneElementOfType(RateGateWait.class);
    }
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
    List<XimaEvent> events = new CopyOnWriteArrayList<>();
    Duration interval = Duration.ofMillis(50);
    try (Tenant tenant = new Tenant();
        XimaClient one = tenant.client().audioInterval(interval).build();
        XimaClient two = tenant.client().audioInterval(interval).listener(events::add).build()) {
      tenant.answers(200, "x");
      tenant.answers(200, "y");

      one.recordings().openAudio(new RecordingKey("r")).close();
      two.recordings().openAudio(new RecordingKey("r")).close();

      assertThat(events).hasAtLeastOneElementOfType(RateGateWait.class);
    }
  }
}
