// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.internal.flow.EventSource;
import com.ximasdk.internal.time.VirtualTime;
import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentWatchOptions;
import com.ximasdk.realtime.WatchTransport;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatchLoopTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final VirtualTime time = new VirtualTime();
  private final VirtualTenant tenant = new VirtualTenant(time);
  private final AgentBroadcast broadcast = new AgentBroadcast();
  private final EventSource<AgentEvent> events = broadcast.subscribe();
  private final List<String> heard = new ArrayList<>();
  private @Nullable AgentEvent newest;
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
    tenant.metricDeleted = true;
    tenant.breakSocket();
    pass(Duration.ofSeconds(40));
    assertThat(states()).singleElement().asString().startsWith("stale METRIC_ABSENT since ");

    tenant.metricDeleted = false;
    tenant.metricId = "NEWID111";
    tenant.set("Ann(1)", "Talking");
    pass(Duration.ofSeconds(70));
    assertThat(states())
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
  void aMetricThatIsRenamedIsWatchedOnByItsId(WatchTransport transport) {
    started(transport);
    tenant.metricName = "Agent State (WFM)";
    pass(Duration.ofMinutes(5));
    tenant.set("Ann(1)", "Talking");
    pass(Duration.ofSeconds(6));

    assertThat(told())
        .containsExactly("metric renamed Agent State to Agent State (WFM)", "Ann(1) Talking");
  }

  @ParameterizedTest
  @EnumSource
  void aTenantThatAnswersNothingAtAllIsTold(WatchTransport transport) {
    started(transport);
    tenant.mute = true;
    halfOpen();
    pass(Duration.ofMinutes(3));

    assertThat(states()).singleElement().asString().startsWith("stale OUTAGE since ");

    tenant.mute = false;
    tenant.set("Ann(1)", "Talking");
    pass(Duration.ofMinutes(1));
    assertThat(states())
        .hasSize(2)
        .startsWith("Ann(1) Talking")
        .last()
        .asString()
        .startsWith("recovered");
  }

  @ParameterizedTest
  @EnumSource(VirtualTenant.JointAnswers.class)
  void statesAreReadWhateverTheTenantMakesOfTwoMetricsAtOnce(VirtualTenant.JointAnswers answers) {
    tenant.jointAnswers = answers;
    started(WatchTransport.POLLING);
    tenant.requests.clear();
    for (int hour = 0; hour < 3; hour++) {
      tenant.set("Ann(1)", hour % 2 == 0 ? "Talking" : "Ready");
      pass(Duration.ofHours(1));
    }

    assertThat(told()).containsExactly("Ann(1) Talking", "Ann(1) Ready", "Ann(1) Talking");
    assertThat(tenant.requests).filteredOn("values"::equals).hasSizeBetween(2_100, 2_250);
  }

  @Test
  void theTimeInStateIsReadAgainWhenTheTenantCanTellItAgain() {
    tenant.jointAnswers = VirtualTenant.JointAnswers.FAILURE;
    started(WatchTransport.POLLING);
    pass(Duration.ofHours(1));
    tenant.jointAnswers = VirtualTenant.JointAnswers.BOTH;
    pass(Duration.ofHours(2));
    tenant.set("Ann(1)", "Talking");
    pass(Duration.ofSeconds(6));
    read();

    assertThat(newest)
        .isInstanceOfSatisfying(
            AgentEvent.AgentStateObserved.class,
            observed -> assertThat(observed.state().timeInState()).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"selectionPeriod", "pingPeriod", "longestWait", "requestLimit", "silenceLimit"})
  void anyOptionMayBeWithoutEnd(String option) {
    Duration forever = ChronoUnit.FOREVER.getDuration();
    AgentWatchOptions.Builder options =
        AgentWatchOptions.builder().transport(WatchTransport.WEBSOCKET);
    switch (option) {
      case "selectionPeriod" -> options.selectionPeriod(forever);
      case "pingPeriod" -> options.pingPeriod(forever.minusDays(1)).silenceLimit(forever);
      case "longestWait" -> options.longestWait(forever);
      case "requestLimit" -> options.requestLimit(forever);
      default -> options.silenceLimit(forever);
    }
    tenant.valuesFailure = VirtualTenant::unavailable;
    start(options.build());
    pass(Duration.ofSeconds(30));
    tenant.valuesFailure = null;
    tenant.set("Ann(1)", "Talking");
    pass(Duration.ofMinutes(10));
    tenant.set("Ann(1)", "Hold");
    pass(Duration.ofSeconds(6));

    assertThat(told()).last().isEqualTo("Ann(1) Hold");
  }

  @Test
  void aPollPeriodWithoutEndReadsThePictureOnce() {
    start(AgentWatchOptions.builder().pollPeriod(ChronoUnit.FOREVER.getDuration()).build());
    pass(Duration.ofDays(1));

    assertThat(told()).last().isEqualTo("picture of 2");
    assertThat(tenant.requests).filteredOn("values"::equals).hasSize(1);
  }

  @Test
  void timesAsShortAsThereAreLeaveATenantThatFailsSomeAir() {
    Duration shortest = Duration.ofNanos(1);
    tenant.delay = Duration.ZERO;
    tenant.socketFailure = VirtualTenant::unavailable;
    tenant.valuesFailure = VirtualTenant::unavailable;
    start(
        AgentWatchOptions.builder()
            .transport(WatchTransport.WEBSOCKET)
            .pollPeriod(shortest)
            .longestWait(shortest)
            .pingPeriod(shortest)
            .build());
    time.pass(SECOND);

    assertThat(tenant.requests).hasSizeBetween(150, 300);
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
            "appeared Ben(2)",
            "Ann(1) Ready",
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
    void asksSoonerWhileSomeoneIsNotReady() {
      tenant.notReady = true;
      start(WatchTransport.POLLING);
      pass(Duration.ofSeconds(2));
      assertThat(told()).containsExactly("appeared Ann(1)", "Ann(1) Ready", "appeared Ben(2)");
      assertThat(tenant.requests).filteredOn("values"::equals).hasSizeBetween(3, 5);

      tenant.notReady = false;
      pass(Duration.ofSeconds(3));
      assertThat(told()).containsExactly("Ben(2) Idle", "picture of 2");
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
    void isOpenedAgainWhenItBreaksAndStatesArePolledMeanwhile() {
      started(WatchTransport.WEBSOCKET);
      tenant.breakSocket();
      tenant.set("Ann(1)", "Talking");
      pass(Duration.ofMillis(100));
      assertThat(told()).containsExactly("transport POLLING", "Ann(1) Talking");

      pass(Duration.ofSeconds(2));
      assertThat(told()).containsExactly("transport WEBSOCKET");
      assertThat(tenant.socketsOpened).isEqualTo(2);

      tenant.set("Ann(1)", "Ready");
      pass(Duration.ofMillis(50));
      assertThat(told()).containsExactly("Ann(1) Ready");
    }

    @Test
    void thatIsHalfOpenIsFoundOutByItsSilence() {
      started(WatchTransport.WEBSOCKET);
      halfOpen();
      tenant.set("Ann(1)", "Talking");
      pass(Duration.ofSeconds(45));

      assertThat(told())
          .hasSize(5)
          .contains("Ann(1) Talking", "transport POLLING", "transport WEBSOCKET")
          .anyMatch(event -> event.startsWith("stale OUTAGE since "))
          .anyMatch(event -> event.startsWith("recovered"));
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
    void givesWayToPollingWhereTheTenantHasNoneAndIsTriedSeldom() {
      tenant.socketFailure = VirtualTenant::absent;
      start(WatchTransport.WEBSOCKET);
      pass(SECOND);
      assertThat(told())
          .containsExactlyInAnyOrder(
              "transport POLLING",
              "appeared Ann(1)",
              "Ann(1) Ready",
              "appeared Ben(2)",
              "Ben(2) Idle",
              "picture of 2");

      tenant.set("Ann(1)", "Talking");
      pass(Duration.ofSeconds(6));
      assertThat(told()).containsExactly("Ann(1) Talking");

      pass(Duration.ofHours(1));
      tenant.requests.clear();
      pass(Duration.ofHours(1));
      assertThat(tenant.requests).filteredOn("socket"::equals).hasSizeBetween(10, 25);
      assertThat(told()).isEmpty();
    }

    @Test
    void isUsedAgainAfterOneOpeningThatWasRefused() {
      started(WatchTransport.WEBSOCKET);
      tenant.socketFailure = VirtualTenant::absent;
      tenant.breakSocket();
      pass(SECOND);
      tenant.socketFailure = null;
      pass(Duration.ofSeconds(3));
      assertThat(told()).containsExactly("transport POLLING", "transport WEBSOCKET");

      tenant.requests.clear();
      pass(Duration.ofHours(1));
      assertThat(tenant.requests).doesNotContain("socket");
      assertThat(tenant.requests).filteredOn("values"::equals).hasSizeBetween(110, 130);
    }

    @Test
    void isTriedAgainEverMoreSeldomWhileStatesArePolled() {
      started(WatchTransport.WEBSOCKET);
      tenant.socketFailure = VirtualTenant::unavailable;
      tenant.breakSocket();
      tenant.requests.clear();
      pass(Duration.ofMinutes(1));
      tenant.set("Ann(1)", "Talking");
      pass(Duration.ofMinutes(9));

      assertThat(told()).containsExactly("transport POLLING", "Ann(1) Talking");
      assertThat(tenant.requests).filteredOn("socket"::equals).hasSizeBetween(15, 40);
      assertThat(tenant.requests).filteredOn("values"::equals).hasSizeBetween(110, 130);
    }

    @Test
    void thatClosesSoonAfterEachOpeningIsNotOpenedInAStorm() {
      started(WatchTransport.WEBSOCKET);
      tenant.requests.clear();
      VirtualTenant.Socket closed = null;
      for (int i = 0; i < 2_000; i++) {
        if (tenant.socket != closed) {
          closed = tenant.socket;
          tenant.breakSocket();
        }
        pass(Duration.ofMillis(300));
      }

      assertThat(tenant.requests).filteredOn("socket"::equals).hasSizeBetween(15, 40);
      assertThat(tenant.requests).filteredOn("values"::equals).hasSizeBetween(110, 220);
      assertThat(told()).noneMatch(event -> event.startsWith("stale"));
    }

    @Test
    void goesOnForATimeWhenOnlyTheReadingOfAllValuesFails() {
      started(WatchTransport.WEBSOCKET);
      tenant.valuesFailure = VirtualTenant::unavailable;
      tenant.listFailure = VirtualTenant::unavailable;
      pass(Duration.ofMinutes(1));
      tenant.set("Ann(1)", "Talking");
      pass(SECOND);
      assertThat(told()).containsExactly("Ann(1) Talking");

      pass(Duration.ofMinutes(1));
      assertThat(told()).singleElement().asString().startsWith("stale OUTAGE since ");
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
  }

  private void halfOpen() {
    VirtualTenant.Socket socket = tenant.socket;
    if (socket != null) {
      socket.halfOpen = true;
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

  /** Lets time pass; the subscriber looks ten times a second. */
  private void pass(Duration span) {
    Duration step = Duration.ofMillis(100);
    Duration left = span;
    while (left.compareTo(step) > 0) {
      time.pass(step);
      read();
      left = left.minus(step);
    }
    time.pass(left);
  }

  /** What was told, without the transports. */
  private List<String> states() {
    return told().stream().filter(event -> !event.startsWith("transport")).toList();
  }

  private List<String> told() {
    read();
    List<String> told = List.copyOf(heard);
    heard.clear();
    return told;
  }

  private void read() {
    for (AgentEvent event = events.poll(); event != null; event = events.poll()) {
      heard.add(EventText.of(event));
      newest = event;
    }
  }
}
