// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.internal.time.VirtualTime;
import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentWatchOptions;
import com.ximasdk.realtime.WatchTransport;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WatchLoopTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final VirtualTime time = new VirtualTime();
  private final VirtualTenant tenant = new VirtualTenant(time);
  private final AgentBroadcast broadcast = new AgentBroadcast();
  private final EventSource<AgentEvent> events = broadcast.subscribe();
  private WatchLoop loop = loop(WatchTransport.POLLING);

  @BeforeEach
  void people() {
    tenant.set("Ann(1)", "Ready");
    tenant.set("Ben(2)", "Idle");
  }

  @ParameterizedTest
  @EnumSource
  void theFirstPictureComesAtOnceAndThenChanges(WatchTransport transport) {
    start(transport);
    pass(SECOND);
    assertThat(told())
        .containsExactly(
            "appeared Ann(1)", "Ann(1) Ready", "appeared Ben(2)", "Ben(2) Idle", "picture of 2");

    tenant.set("Ben(2)", "Talking");
    pass(Duration.ofSeconds(6));
    assertThat(told()).containsExactly("Ben(2) Talking");
  }

  @ParameterizedTest
  @EnumSource
  void anAgentThatLeavesAndOneThatComesAreNoticed(WatchTransport transport) {
    started(transport);
    tenant.remove("Ben(2)");
    tenant.set("Cid(3)", "Ready");
    pass(Duration.ofSeconds(40));

    assertThat(told())
        .containsExactlyInAnyOrder("gone Ben(2) (Idle)", "appeared Cid(3)", "Cid(3) Ready");
  }

  @ParameterizedTest
  @EnumSource
  void aRenamedAgentIsNoticed(WatchTransport transport) {
    started(transport);
    tenant.rename("Ann(1)", "Anne(1)");
    pass(Duration.ofSeconds(40));

    assertThat(told()).containsExactly("renamed Ann(1) to Anne(1)");
  }

  @ParameterizedTest
  @EnumSource
  void aDeletedMetricIsToldAndFoundAgainUnderItsNameWithAnotherId(WatchTransport transport) {
    started(transport);
    tenant.metricName = "Something else";
    tenant.valuesFailure = VirtualTenant::refused;
    pass(Duration.ofSeconds(40));
    assertThat(told()).singleElement().asString().startsWith("stale METRIC_ABSENT since ");

    tenant.metricName = "Agent State";
    tenant.metricId = "NEWID111";
    tenant.valuesFailure = null;
    tenant.set("Ann(1)", "Talking");
    pass(Duration.ofSeconds(70));
    assertThat(told())
        .hasSize(2)
        .startsWith("Ann(1) Talking")
        .last()
        .asString()
        .startsWith("recovered");
  }

  @ParameterizedTest
  @EnumSource
  void aMetricThatIsListedButRefusedIsTold(WatchTransport transport) {
    started(transport);
    tenant.valuesFailure = VirtualTenant::refused;
    pass(Duration.ofSeconds(40));

    assertThat(told()).singleElement().asString().startsWith("stale METRIC_REFUSED since ");
  }

  @ParameterizedTest
  @EnumSource
  void periodsWithoutEndAreTakenAndCounted(WatchTransport transport) {
    Duration forever = ChronoUnit.FOREVER.getDuration();
    start(
        AgentWatchOptions.builder()
            .transport(transport)
            .selectionPeriod(forever)
            .longestWait(forever)
            .build());
    pass(Duration.ofSeconds(6));
    told();

    tenant.set("Ben(2)", "Talking");
    pass(Duration.ofSeconds(60));

    assertThat(told()).containsExactly("Ben(2) Talking");
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsLeftWaitingAfterTheEnd(WatchTransport transport) {
    started(transport);
    loop.close();
    pass(Duration.ofMinutes(5));

    assertThat(time.waiting()).isZero();
    assertThat(events.ended()).isTrue();
    int requests = tenant.requests.size();
    pass(Duration.ofMinutes(5));
    assertThat(tenant.requests).hasSize(requests);
  }

  @ParameterizedTest
  @EnumSource
  void aTenantThatFailsAtTheStartIsWaitedFor(WatchTransport transport) {
    tenant.listFailure = VirtualTenant::unavailable;
    tenant.valuesFailure = VirtualTenant::unavailable;
    tenant.socketFailure = VirtualTenant::unavailable;
    loop = loop(transport);
    loop.begin(VirtualTenant.unavailable());
    pass(Duration.ofMinutes(2));
    assertThat(told()).containsExactly("stale OUTAGE since " + VirtualTime.START.getEpochSecond());

    tenant.listFailure = null;
    tenant.valuesFailure = null;
    tenant.socketFailure = null;
    pass(Duration.ofMinutes(1));
    assertThat(told())
        .containsExactly(
            "appeared Ann(1)",
            "Ann(1) Ready",
            "appeared Ben(2)",
            "Ben(2) Idle",
            "picture of 2",
            "recovered, stale since " + VirtualTime.START.getEpochSecond());
  }

  @Nested
  class Polling {
    @Test
    void asksEveryPeriodAndReadsTheListNowAndThen() {
      started(WatchTransport.POLLING);
      tenant.requests.clear();
      pass(Duration.ofMinutes(1));

      assertThat(tenant.requests).filteredOn("values"::equals).hasSizeBetween(11, 13);
      assertThat(tenant.requests).filteredOn("list"::equals).hasSizeBetween(1, 3);
    }

    @Test
    void neverHasTwoRequestsUnderWay() {
      tenant.delay = Duration.ofSeconds(12);
      start(WatchTransport.POLLING);
      pass(Duration.ofMinutes(5));

      assertThat(tenant.mostValuesUnderWay).isOne();
      assertThat(tenant.requests).filteredOn("values"::equals).hasSizeGreaterThan(10);
    }

    @Test
    void asksSoonerWhileValuesAreNotReady() {
      tenant.notReady = true;
      start(WatchTransport.POLLING);
      pass(Duration.ofSeconds(2));
      assertThat(told())
          .containsExactly(
              "appeared Ann(1)",
              "Ann(1) Ready",
              "appeared Ben(2)",
              "stale NOT_READY since " + VirtualTime.START.getEpochSecond());
      assertThat(tenant.requests).filteredOn("values"::equals).hasSizeBetween(3, 5);

      tenant.notReady = false;
      pass(Duration.ofSeconds(6));
      assertThat(told())
          .containsExactly(
              "Ben(2) Idle",
              "picture of 2",
              "recovered, stale since " + VirtualTime.START.getEpochSecond());
    }

    @Test
    void takesAnEmptyAnswerForOneThatIsNotReady() {
      started(WatchTransport.POLLING);
      tenant.empty = true;
      pass(Duration.ofMinutes(2));

      assertThat(told()).singleElement().asString().startsWith("stale NOT_READY since ");
    }

    @Test
    void tellsAnOutageOnceWithTheLastGoodAnswerAndAsksEverMoreSeldom() {
      started(WatchTransport.POLLING);
      tenant.valuesFailure = VirtualTenant::unavailable;
      tenant.requests.clear();
      pass(Duration.ofMinutes(5));

      assertThat(told()).singleElement().asString().startsWith("stale OUTAGE since ");
      assertThat(tenant.requests).filteredOn("values"::equals).hasSizeBetween(10, 16);
    }

    @Test
    void readsValuesAlthoughTheListFails() {
      started(WatchTransport.POLLING);
      tenant.listFailure = VirtualTenant::unavailable;
      tenant.set("Ann(1)", "Talking");
      pass(Duration.ofMinutes(2));

      assertThat(told()).containsExactly("Ann(1) Talking");
    }

    @Test
    void noticesLeavingWithinOnePeriodWhereTheValuesShowIt() {
      started(WatchTransport.POLLING);
      tenant.remove("Ben(2)");
      pass(Duration.ofSeconds(6));

      assertThat(told()).containsExactly("gone Ben(2) (Idle)");
    }

    @Test
    void noticesLeavingFromTheValuesAloneWhereTheListNamesNobody() {
      tenant.listsSelection = false;
      started(WatchTransport.POLLING);
      tenant.remove("Ben(2)");
      pass(Duration.ofSeconds(12));

      assertThat(told()).containsExactly("gone Ben(2) (Idle)");
    }
  }

  @Nested
  class WebSocket {
    @Test
    void tellsAChangeWithoutBeingAsked() {
      started(WatchTransport.WEBSOCKET);
      tenant.set("Ann(1)", "Ringing");
      pass(Duration.ofMillis(50));

      assertThat(told()).containsExactly("Ann(1) Ringing");
    }

    @Test
    void isOpenedAgainWithAFreshPictureWhenItBreaks() {
      started(WatchTransport.WEBSOCKET);
      tenant.breakSocket();
      pass(Duration.ofMillis(100));
      assertThat(told()).singleElement().asString().startsWith("stale OUTAGE since ");

      tenant.set("Ann(1)", "Talking");
      pass(Duration.ofSeconds(2));
      assertThat(told())
          .hasSize(2)
          .startsWith("Ann(1) Talking")
          .last()
          .asString()
          .startsWith("recovered, stale since ");
      assertThat(tenant.socketsOpened).isEqualTo(2);
    }

    @Test
    void thatIsHalfOpenIsFoundOutByItsSilence() {
      started(WatchTransport.WEBSOCKET);
      halfOpen();
      tenant.set("Ann(1)", "Talking");
      pass(Duration.ofSeconds(45));

      assertThat(told()).hasSize(3).startsWith("Ann(1) Talking");
      assertThat(tenant.socketsOpened).isEqualTo(2);
    }

    @Test
    void thatIsQuietButAnswersPingsStaysOpen() {
      started(WatchTransport.WEBSOCKET);
      pass(Duration.ofHours(1));

      assertThat(told()).isEmpty();
      assertThat(tenant.socketsOpened).isOne();
    }

    @Test
    void givesWayToPollingWhereTheTenantHasNone() {
      tenant.socketFailure = VirtualTenant::absent;
      start(WatchTransport.WEBSOCKET);
      pass(SECOND);
      assertThat(told())
          .containsExactly(
              "transport POLLING",
              "appeared Ann(1)",
              "Ann(1) Ready",
              "appeared Ben(2)",
              "Ben(2) Idle",
              "picture of 2");

      tenant.set("Ann(1)", "Talking");
      pass(Duration.ofSeconds(6));
      assertThat(told()).containsExactly("Ann(1) Talking");
    }

    @Test
    void isTriedAgainEverMoreSeldomWhileTheTenantFails() {
      started(WatchTransport.WEBSOCKET);
      tenant.socketFailure = VirtualTenant::unavailable;
      tenant.breakSocket();
      tenant.requests.clear();
      pass(Duration.ofMinutes(10));

      assertThat(told()).singleElement().asString().startsWith("stale OUTAGE since ");
      assertThat(tenant.requests).filteredOn("socket"::equals).hasSizeBetween(15, 40);
    }

    @Test
    void goesOnWhenOnlyTheReadingOfAllValuesFails() {
      started(WatchTransport.WEBSOCKET);
      tenant.valuesFailure = VirtualTenant::unavailable;
      tenant.listFailure = VirtualTenant::unavailable;
      pass(Duration.ofMinutes(2));
      tenant.set("Ann(1)", "Talking");
      pass(SECOND);

      assertThat(told()).containsExactly("Ann(1) Talking");
    }

    @Test
    void losesNothingThatHappensWhileThePictureIsOnItsWay() {
      tenant.delay = Duration.ofSeconds(2);
      started(WatchTransport.WEBSOCKET);
      tenant.breakSocket();
      for (int i = 0; i < 100; i++) {
        tenant.set("Ann(1)", i % 2 == 0 ? "Talking" : "Ready");
        pass(Duration.ofMillis(130));
      }
      tenant.set("Ann(1)", "Hold");
      pass(Duration.ofSeconds(5));

      assertThat(told()).contains("Ann(1) Hold");
    }

    private void halfOpen() {
      VirtualTenant.Socket socket = tenant.socket;
      if (socket != null) {
        socket.halfOpen = true;
      }
    }
  }

  private void started(WatchTransport transport) {
    start(transport);
    pass(Duration.ofSeconds(6));
    told();
  }

  private void start(WatchTransport transport) {
    start(options(transport));
  }

  private void start(AgentWatchOptions options) {
    loop = new WatchLoop(tenant, broadcast, options, time, () -> 0.5);
    var unused =
        tenant
            .metrics()
            .whenComplete(
                (metrics, failure) -> {
                  if (metrics != null) {
                    loop.begin(metrics);
                  }
                });
  }

  private WatchLoop loop(WatchTransport transport) {
    return new WatchLoop(tenant, broadcast, options(transport), time, () -> 0.5);
  }

  private static AgentWatchOptions options(WatchTransport transport) {
    return AgentWatchOptions.builder().transport(transport).build();
  }

  private void pass(Duration span) {
    time.pass(span);
  }

  private List<String> told() {
    List<String> told = new ArrayList<>();
    for (AgentEvent event = events.poll(); event != null; event = events.poll()) {
      told.add(EventText.of(event));
    }
    return told;
  }
}
