// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A tenant that becomes what it was. */
@Timeout(60)
class RestoredTenantTest {
  private static final String ANN = "Ann (Day) Lee(253)";

  @Test
  void aDayThatHadBegunHasGoneOn() throws InterruptedException {
    try (SimulatedTenant tenant = SimulatedTenant.start()) {
      AtomicReference<TenantState> begun = new AtomicReference<>();
      CountDownLatch talking = new CountDownLatch(1);
      Consumer<RealtimeFloor.Change> listener =
          change -> {
            if (change.state().equals("Ready")) {
              begun.set(tenant.state());
            } else if (change.state().equals("Talking")) {
              talking.countDown();
            }
          };
      tenant.floor().listen(listener);
      tenant
          .floor()
          .play(
              new AgentDay(
                  List.of(
                      new AgentDay.Change(Duration.ZERO, ANN, "Ready"),
                      new AgentDay.Change(Duration.ofMillis(1), ANN, "Talking"))),
              1);
      assertThat(talking.await(50, TimeUnit.SECONDS)).isTrue();
      tenant.floor().set(ANN, "DND");

      tenant.restore(Objects.requireNonNull(begun.get()));

      assertThat(tenant.floor().now())
          .filteredOn(agent -> agent.agent().equals(ANN))
          .extracting(RealtimeFloor.Change::state)
          .containsExactly("Talking");
    }
  }

  @Test
  void aHistoryThatWasKeptIsKeptOn() {
    try (SimulatedTenant tenant = SimulatedTenant.start()) {
      tenant.floor().keepHistory();
      tenant.floor().set(ANN, "Ready");
      TenantState state = tenant.state();
      tenant.floor().set(ANN, "Talking");

      tenant.restore(state);

      assertThat(states(tenant)).containsExactly("Ready");
      tenant.floor().set(ANN, "DND");
      assertThat(states(tenant)).containsExactly("Ready", "DND");
    }
  }

  @Test
  void valuesThatAreNotReadyNowAndThenAreSoFromTheFirstRequestOn() throws Exception {
    TenantDialect alpine = TenantDialect.named("alpine").orElseThrow();
    try (SimulatedTenant tenant = SimulatedTenant.builder().dialect(alpine).start()) {
      TenantState state = tenant.state();
      String first = pending(tenant);
      String second = pending(tenant);

      tenant.restore(state);

      assertThat(first).isNotEqualTo(second);
      assertThat(pending(tenant)).isEqualTo(first);
    }
  }

  private static List<String> states(SimulatedTenant tenant) {
    return tenant.floor().history().stream().map(RealtimeFloor.Change::state).toList();
  }

  private static String pending(SimulatedTenant tenant) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    tenant.url()
                        + "/rest/api/v1/realtime/metrics/values?id="
                        + RealtimeFloor.STATE_METRIC))
            .header("Authorization", "Bearer " + tenant.authenticationKey())
            .header("Content-Type", "application/json")
            .build();
    String body = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    assertThat(body).contains("\"pending\"");
    return body.substring(body.indexOf("\"pending\""));
  }
}
