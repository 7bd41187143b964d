// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.internal.flow.EventSource;
import com.ximasdk.internal.time.VirtualTime;
import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentEvent.WatchStale;
import com.ximasdk.realtime.AgentWatchOptions;
import com.ximasdk.realtime.WatchTransport;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** At whatever point a step of a watch fails, within two periods it is right again, or says so. */
class EveryStepTest {
  private static final Duration TWO_PERIODS =
      AgentWatchOptions.defaults().pollPeriod().multipliedBy(2);

  static Stream<Arguments> transportsAndKinds() {
    return Stream.of(WatchTransport.values())
        .flatMap(
            transport ->
                Stream.of(StepFaults.Kind.values()).map(kind -> Arguments.of(transport, kind)));
  }

  @ParameterizedTest
  @MethodSource("transportsAndKinds")
  void thatFailsIsOverWithinTwoPeriodsOrTold(WatchTransport transport, StepFaults.Kind kind) {
    HalfAMinute undisturbed = new HalfAMinute(transport);
    long first = undisturbed.faults.points() + 1;
    undisturbed.play();
    long points = undisturbed.faults.points();
    assertThat(points).isGreaterThan(100);
    for (long point = first; point <= points; point++) {
      HalfAMinute disturbed = new HalfAMinute(transport);
      disturbed.faults.throwAt(point, kind, disturbed.time::now);
      disturbed.play();
      disturbed.settle("point " + point + " of " + points);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTimerThatFailsForATimeIsOverWithinTheTimeOfAGuard(WatchTransport transport) {
    HalfAMinute disturbed = new HalfAMinute(transport);
    disturbed.play();
    disturbed.faults.timerFails(true);
    disturbed.pass(Duration.ofSeconds(8));
    disturbed.faults.timerFails(false);
    disturbed.pass(Duration.ofSeconds(20));
    disturbed.tenant.set("Ann(1)", "Hold");
    disturbed.pass(TWO_PERIODS);

    assertThat(disturbed.staleTimes).isPositive();
    assertThat(disturbed.model.stale).isFalse();
    assertThat(disturbed.model.states).isEqualTo(disturbed.tenant.states);
  }

  /**
   * Half a minute with changes, an outage, a broken subscription, and someone who comes and goes.
   */
  private static final class HalfAMinute {
    private final VirtualTime time = new VirtualTime();
    private final VirtualTenant tenant = new VirtualTenant(time);
    private final AgentBroadcast broadcast = new AgentBroadcast();
    private final EventSource<AgentEvent> events = broadcast.subscribe();
    private final AgentModel model = new AgentModel();
    private final StepFaults faults = new StepFaults();
    private final WatchTransport transport;
    private final WatchLoop loop;
    private int staleTimes;

    HalfAMinute(WatchTransport transport) {
      this.transport = transport;
      tenant.rawJson = () -> faults.in("{}");
      tenant.jointAnswers = VirtualTenant.JointAnswers.BOTH;
      broadcast.subscribe().onSignal(faults::point);
      loop =
          new WatchLoop(
              faults.in(tenant),
              broadcast,
              AgentWatchOptions.builder().transport(transport).build(),
              faults.in(time),
              faults.in(() -> 0.5));
    }

    /** Until it is over, or until the fault; then nothing else happens any more. */
    void play() {
      tenant.set("Ann(1)", "Ready");
      tenant.set("Ben(2)", "Idle");
      loop.begin(VirtualTenant.unavailable());
      for (int second = 0; second < 30 && faults.thrownAt() == null; second++) {
        switch (second) {
          case 7, 19 -> tenant.set("Ann(1)", "Talking");
          case 9 -> tenant.breakSocket();
          case 12 -> tenant.set("Cid(3)", "Ready");
          case 14 -> tenant.valuesFailure = VirtualTenant::unavailable;
          case 17 -> tenant.valuesFailure = null;
          case 22 -> leave("Ben(2)");
          case 24 -> tenant.set("Ann(1)", "After Call Work");
          default -> {
            // Nothing happens.
          }
        }
        pass(Duration.ofSeconds(1));
      }
    }

    /** A subscription does not tell that someone leaves. */
    private void leave(String agent) {
      if (transport == WatchTransport.POLLING) {
        tenant.remove(agent);
      }
    }

    void settle(String point) {
      assertThat(faults.thrownAt()).as(point).isNotNull();
      tenant.valuesFailure = null;
      pass(TWO_PERIODS);
      if (!model.stale) {
        assertThat(model.states).as(point).isEqualTo(tenant.states);
      }
      pass(Duration.ofMinutes(1));
      assertThat(model.stale).as(point).isFalse();
      assertThat(model.states).as(point).isEqualTo(tenant.states);
    }

    private void pass(Duration span) {
      time.pass(span);
      for (AgentEvent event = events.poll(); event != null; event = events.poll()) {
        model.take(event);
        staleTimes += event instanceof WatchStale ? 1 : 0;
      }
    }
  }
}
