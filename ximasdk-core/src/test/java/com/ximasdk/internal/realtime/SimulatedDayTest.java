// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.internal.flow.EventSource;
import com.ximasdk.internal.time.VirtualTime;
import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentEvent.AgentStateObserved;
import com.ximasdk.realtime.AgentWatchOptions;
import com.ximasdk.realtime.WatchTransport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole days in virtual time, with every fault there is. {@code -Dsoak.days=N} plays more of them.
 */
class SimulatedDayTest {
  private static final List<String> STATES =
      List.of("Ready", "Ringing", "Talking", "Hold", "After Call Work", "DND: Lunch", "Logged Out");

  private static final List<StepFaults.Kind> FAULTS = List.of(StepFaults.Kind.values());
  private static final List<VirtualTenant.JointAnswers> JOINT_ANSWERS =
      List.of(VirtualTenant.JointAnswers.values());

  static Stream<Arguments> days() {
    int days = Integer.getInteger("soak.days", 2);
    return IntStream.rangeClosed(1, days)
        .boxed()
        .flatMap(
            seed ->
                Stream.of(WatchTransport.values()).map(transport -> Arguments.of(transport, seed)));
  }

  @ParameterizedTest
  @MethodSource("days")
  void aDayOfFaultsLosesNoFinalStateAndTellsNoStateThatWasNotHeld(
      WatchTransport transport, int seed) {
    new Day(transport, seed).play();
  }

  /**
   * One day: 24 hours of which each ends with quiet minutes, in which the subscriber catches up.
   */
  private static final class Day {
    private final Random random;
    private final VirtualTime time = new VirtualTime();
    private final VirtualTenant tenant = new VirtualTenant(time);
    private final AgentBroadcast broadcast = new AgentBroadcast();
    private final EventSource<AgentEvent> events = broadcast.subscribe();
    private final AgentModel model = new AgentModel();
    private final StepFaults faults = new StepFaults();
    private final WatchLoop loop;
    private int nextAgent = 100;
    private long statesTold;

    Day(WatchTransport transport, int seed) {
      random = new Random(seed);
      tenant.delay = Duration.ofMillis(20 + random.nextInt(800));
      tenant.givesTimes = seed % 2 == 0;
      tenant.listsSelection = seed % 3 != 0 || transport == WatchTransport.WEBSOCKET;
      tenant.jointAnswers = seed % 5 == 0 ? null : JOINT_ANSWERS.get(seed % JOINT_ANSWERS.size());
      tenant.rawJson = () -> faults.in("{}");
      broadcast.subscribe().onSignal(faults::point);
      loop =
          new WatchLoop(
              faults.in(tenant),
              broadcast,
              AgentWatchOptions.builder().transport(transport).build(),
              faults.in(time),
              faults.in(new Random(seed)::nextDouble));
    }

    void play() {
      for (int i = 0; i < 20; i++) {
        tenant.set(newAgent(), state());
      }
      loop.begin(VirtualTenant.unavailable());
      for (int hour = 1; hour <= 24; hour++) {
        for (int second = 0; second < 54 * 60; second++) {
          happen();
          pass(Duration.ofSeconds(1));
        }
        calm();
        pass(Duration.ofMinutes(6));
        assertThat(model.stale).isFalse();
        assertThat(model.states).containsExactlyInAnyOrderEntriesOf(tenant.states);
      }
      assertThat(statesTold).isGreaterThan(5_000);
      loop.close();
      // What was under way comes back to nobody.
      time.pass(Duration.ofSeconds(5));
      assertThat(time.waiting()).isZero();
    }

    private void happen() {
      if (random.nextInt(3) == 0) {
        tenant.set(agent(), state());
      }
      switch (random.nextInt(400)) {
        case 0 -> tenant.remove(agent());
        case 1 -> tenant.set(newAgent(), state());
        case 2 -> rename();
        case 3 -> outage();
        case 4 -> tenant.valuesFailure = VirtualTenant::unavailable;
        case 5 -> tenant.listFailure = VirtualTenant::unavailable;
        case 6 -> tenant.socketFailure = VirtualTenant::unavailable;
        case 7 -> tenant.breakSocket();
        case 8 -> halfOpen();
        case 9 -> tenant.notReady = true;
        case 10 -> tenant.empty = true;
        case 11 -> tenant.valuesFailure = VirtualTenant::refused;
        case 12 -> tenant.metricName = "Agent State (WFM)";
        case 25 -> tenant.metricDeleted = true;
        case 26 -> tenant.socketFailure = VirtualTenant::absent;
        case 27, 28, 29 -> faults.throwNext(FAULTS.get(random.nextInt(FAULTS.size())), time::now);
        case 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24 -> calm();
        default -> {
          // An uneventful second.
        }
      }
    }

    private void outage() {
      tenant.listFailure = VirtualTenant::unavailable;
      tenant.valuesFailure = VirtualTenant::unavailable;
      tenant.socketFailure = VirtualTenant::unavailable;
      tenant.breakSocket();
    }

    private void halfOpen() {
      VirtualTenant.Socket socket = tenant.socket;
      if (socket != null) {
        socket.halfOpen = true;
      }
    }

    private void rename() {
      String agent = agent();
      int open = agent.indexOf('(');
      tenant.rename(agent, "N" + random.nextInt(1_000_000) + agent.substring(open));
    }

    private void calm() {
      tenant.listFailure = null;
      tenant.valuesFailure = null;
      tenant.socketFailure = null;
      tenant.notReady = false;
      tenant.empty = false;
      tenant.metricName = "Agent State";
      tenant.metricDeleted = false;
    }

    private void pass(Duration span) {
      Duration step = Duration.ofMillis(500);
      for (Duration done = Duration.ZERO; done.compareTo(span) < 0; done = done.plus(step)) {
        time.pass(step);
        // A subscriber that now and then does not look for a while.
        if (random.nextInt(10) > 0) {
          read();
        }
      }
      read();
    }

    private void read() {
      for (AgentEvent event = events.poll(); event != null; event = events.poll()) {
        model.take(event);
        if (event instanceof AgentStateObserved observed) {
          statesTold++;
          Instant seen = observed.state().firstSeen();
          assertThat(
                  tenant.held(
                      observed.agent().loginId(),
                      observed.state().text(),
                      seen.minus(tenant.delay.multipliedBy(2)),
                      seen))
              .as("%s was held around %s", observed, seen)
              .isTrue();
        }
      }
    }

    private String agent() {
      List<String> agents = new ArrayList<>(tenant.states.keySet());
      return agents.isEmpty() ? fresh() : agents.get(random.nextInt(agents.size()));
    }

    private String fresh() {
      String agent = newAgent();
      tenant.set(agent, state());
      return agent;
    }

    private String newAgent() {
      nextAgent++;
      return "Agent " + nextAgent + "(" + nextAgent + ")";
    }

    private String state() {
      return STATES.get(random.nextInt(STATES.size()));
    }
  }

  @ParameterizedTest
  @MethodSource("days")
  void bothTransportsTellTheSameSequenceOfStatesOfEachAgent(WatchTransport transport, int seed) {
    Map<String, List<String>> told = sequences(transport, seed);

    assertThat(told).isEqualTo(sequences(WatchTransport.POLLING, seed)).hasSize(20);
  }

  private static Map<String, List<String>> sequences(WatchTransport transport, int seed) {
    Random random = new Random(seed);
    VirtualTime time = new VirtualTime();
    VirtualTenant tenant = new VirtualTenant(time);
    AgentBroadcast broadcast = new AgentBroadcast();
    EventSource<AgentEvent> events = broadcast.subscribe();
    AgentModel model = new AgentModel();
    for (int i = 0; i < 20; i++) {
      tenant.set("Agent " + i + "(" + i + ")", "Ready");
    }
    WatchLoop loop =
        new WatchLoop(
            tenant,
            broadcast,
            AgentWatchOptions.builder().transport(transport).build(),
            time,
            new Random(7)::nextDouble);
    loop.begin(VirtualTenant.unavailable());
    time.pass(Duration.ofMinutes(1));
    for (int i = 0; i < 500; i++) {
      int agent = random.nextInt(20);
      tenant.set("Agent " + agent + "(" + agent + ")", STATES.get(random.nextInt(STATES.size())));
      // Longer than a poll, so that polling can see each state.
      time.pass(Duration.ofSeconds(8));
      for (AgentEvent event = events.poll(); event != null; event = events.poll()) {
        model.take(event);
      }
    }
    loop.close();
    return model.sequences;
  }
}
