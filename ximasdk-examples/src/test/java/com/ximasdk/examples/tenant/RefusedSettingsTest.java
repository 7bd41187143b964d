// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.ximasdk.settings.XimaSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a tenant cannot be or do is refused where it is said, with what can be said. */
@Timeout(120)
class RefusedSettingsTest {
  private static final SimulatedAgent ANN = SimulatedAgent.telephone("Ann Lee", "253");
  private static final RecordedCall CALL = RecordedCall.inbound(Instant.EPOCH, "1", ANN);

  static Stream<Arguments> settings() {
    return Stream.of(
        refused(
            builder -> builder.port(-5),
            "The simulated tenant cannot listen on port -5; expected 0, for a free one, to 65535"),
        refused(
            builder -> builder.port(70_000), "The simulated tenant cannot listen on port 70000; e"),
        refused(
            builder -> builder.playAgents(-1),
            "the agents' day is to pass -1.0 times as fast; expected zero or more"),
        refused(
            builder -> builder.playAgents(Double.NaN),
            "the agents' day is to pass NaN times as fast; expected zero or more"),
        refused(
            builder -> builder.egressCap(-1), "the egress cap is -1 bytes; expected zero or more"),
        refused(builder -> builder.authenticationKey(""), "The authentication key is empty."),
        refused(
            builder -> builder.authenticationKey("abc"),
            "The authentication key has 3 characters and does not end in '='."),
        refused(
            builder -> builder.authenticationKey("with space="),
            "The authentication key holds a blank, a line end"),
        arguments(
            (ThrowingCallable) () -> TenantData.large(-1),
            "the tenant is to have -1 recordings; expected zero or more"),
        arguments(
            (ThrowingCallable) () -> SimulatedAgent.telephone("Ann", "25(3)"),
            "an agent has the name 'Ann' and the extension '25(3)'; expected both, the extension"));
  }

  private static Arguments refused(Consumer<SimulatedTenant.Builder> wrong, String said) {
    return arguments((ThrowingCallable) () -> wrong.accept(SimulatedTenant.builder()), said);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void aSettingThatNoTenantHasIsRefused(ThrowingCallable wrong, String said) {
    assertThatIllegalArgumentException().isThrownBy(wrong).withMessageStartingWith(said);
  }

  @Test
  void anAuthenticationKeyIsTakenAsAClientTakesIt() {
    try (SimulatedTenant tenant =
        SimulatedTenant.builder().authenticationKey(" abc=\n").playAgents(0).start()) {
      assertThat(tenant.authenticationKey()).isEqualTo("abc=");
      assertThat(tenant.floor().now()).allMatch(agent -> agent.state().equals("Logged Out"));
    }
  }

  @Test
  void whomOrWhatTheFloorDoesNotHaveIsRefusedWithWhatItHas() {
    RealtimeFloor floor =
        new RealtimeFloor(Clock.systemUTC(), List.of("Ann(1)", "Bob(2)"), List.of("Sales"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> floor.remove("Ann"))
        .withMessage("there is no agent 'Ann'; expected one of 'Ann(1)', 'Bob(2)'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> floor.rename("Ann", "Ann(3)"))
        .withMessage("there is no agent 'Ann'; expected one of 'Ann(1)', 'Bob(2)'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> floor.rename("Ann(1)", "Bob(2)"))
        .withMessage("there is an agent 'Bob(2)' already; expected a name that nobody has");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> floor.count("Service", 3))
        .withMessage("there is no group 'Service'; expected one of 'Sales'");
    assertThat(floor.now())
        .extracting(RealtimeFloor.Change::agent)
        .containsExactly("Ann(1)", "Bob(2)");
  }

  @Test
  void atMostTwentyNamesAreListed() {
    RealtimeFloor floor =
        new RealtimeFloor(
            Clock.systemUTC(),
            IntStream.rangeClosed(1, 21).mapToObj(i -> "A(" + i + ")").toList(),
            List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> floor.remove("B"))
        .withMessageEndingWith("'A(19)', 'A(20)', …");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> floor.count("B", 1))
        .withMessage("there is no group 'B'; there is none at all");
  }

  @Test
  void anAgentMayHaveNoExtension() {
    SimulatedAgent agent = new SimulatedAgent("Ann Lee", "UC");

    assertThat(agent.name()).isEqualTo("Ann Lee");
    assertThat(agent.extension()).isEmpty();
    assertThat(new SimulatedAgent("Ann )Lee(", "UC").extension()).isEmpty();
    assertThat(RecordedCall.outbound(Instant.EPOCH, agent, "1").call().details())
        .containsEntry("Calling Party Number", "");
    assertThat(settingsOf(agent).recording()).isEmpty();
    assertThat(settingsOf(agent, ANN).recording().orElseThrow().extensions())
        .containsExactly("253");
  }

  private static XimaSettings settingsOf(SimulatedAgent... agents) {
    try (SimulatedTenant tenant =
        SimulatedTenant.builder()
            .data(
                TenantData.empty("ours", ZoneId.of("America/Denver"))
                    .withAgents(List.of(agents))
                    .withSkills(List.of("Sales")))
            .start()) {
      return tenant.settingsBuilder().build();
    }
  }

  static Stream<Arguments> withoutAValue() {
    return Stream.of(
        missing(() -> SimulatedTenant.builder().dialect(none()), "decided"),
        missing(() -> SimulatedTenant.builder().data(none()), "content"),
        missing(() -> SimulatedTenant.builder().clock(none()), "source"),
        missing(() -> SimulatedTenant.builder().fault(none()), "fault"),
        missing(() -> SimulatedTenant.builder().setupFault(none()), "fault"),
        missing(() -> TenantData.empty(none(), ZoneOffset.UTC), "name"),
        missing(() -> TenantData.empty("ours", none()), "timeZone"),
        missing(() -> new SimulatedAgent(none(), "UC"), "label"),
        missing(() -> new SimulatedAgent("Ann", none()), "type"),
        missing(() -> Fault.ABSENT.always().onPath(none()), "part"),
        missing(() -> Fault.SLOW.always().value(none()), "text"),
        missing(() -> floor().set(none(), "Ready"), "agent"),
        missing(() -> floor().set("Ann", none()), "state"),
        missing(() -> floor().rename("Ann(1)", none()), "to"),
        missing(() -> floor().renameMetric(none()), "name"),
        missing(() -> floor().count(none(), 1), "group"),
        missing(() -> new AgentDay.Change(none(), "Ann", "Ready"), "at"),
        missing(() -> new AgentDay.Change(Duration.ZERO, none(), "Ready"), "agent"),
        missing(() -> new AgentDay.Change(Duration.ZERO, "Ann", none()), "state"),
        missing(() -> RecordedCall.inbound(none(), "1", ANN), "start"),
        missing(() -> RecordedCall.inbound(Instant.EPOCH, none(), ANN), "number"),
        missing(() -> RecordedCall.outbound(Instant.EPOCH, ANN, none()), "number"),
        missing(() -> CALL.withSkill(none()), "name"),
        missing(() -> CALL.withDetail(none(), "1"), "heading"),
        missing(() -> CALL.withDetail("Account Code", none()), "value"),
        missing(() -> CALL.withRecording(RefusedSettingsTest.<SimulatedAudio>none()), "audio"),
        missing(() -> CALL.withRecording(Duration.ZERO, Speech.UC_INBOUND, none()), "change"),
        missing(
            () -> CALL.withRecording(Duration.ZERO, Speech.UC_INBOUND, one -> none()).call(),
            "the changed recording of a call"),
        missing(
            () -> SimulatedRecording.of(none(), Instant.EPOCH, Speech.UC_INBOUND), "recordingKey"),
        missing(() -> SimulatedRecording.of("a", none(), Speech.UC_INBOUND), "start"),
        missing(() -> SimulatedRecording.of("a", Instant.EPOCH, none()), "audio"),
        missing(
            () -> SimulatedRecording.of("a", Instant.EPOCH, Speech.UC_INBOUND).with(none(), "x"),
            "field"),
        missing(() -> SimulatedReport.of("R1", "A").titled(none()), "text"),
        missing(
            () ->
                SimulatedReport.of("R1", "A")
                    .withRows(rows -> rows.on(RefusedSettingsTest.<LocalDate>none())),
            "date"));
  }

  private static Arguments missing(ThrowingCallable call, String name) {
    return arguments(call, name);
  }

  @ParameterizedTest
  @MethodSource("withoutAValue")
  void whereAValueIsMissingItIsNamedAtOnce(ThrowingCallable call, String name) {
    assertThatNullPointerException().isThrownBy(call).withMessage(name);
  }

  private static RealtimeFloor floor() {
    return new RealtimeFloor(Clock.systemUTC(), List.of("Ann(1)"), List.of("Sales"));
  }

  /** As a program without checks of null gives it. */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T none() {
    return null;
  }
}
