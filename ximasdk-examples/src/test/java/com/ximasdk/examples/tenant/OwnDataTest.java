// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ximasdk.XimaClient;
import com.ximasdk.mapping.recording.EncoreRecording;
import com.ximasdk.mapping.recording.EncoreRecordings;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingQuery;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Agents, calls, recordings and audio that are a test's own. */
@Timeout(120)
class OwnDataTest {
  private static final ZoneId ZONE = ZoneId.of("America/Denver");
  private static final Instant START = Instant.parse("2026-07-14T14:02:11Z");
  private static final SimulatedAgent ANN = SimulatedAgent.telephone("Ann Lee", "253");
  private static final SimulatedAgent ALAN = SimulatedAgent.softphone("Alan Jones", "271");
  private static final TenantData OURS =
      TenantData.empty("ours", ZONE).withAgents(List.of(ANN, ALAN)).withSkills(List.of("Sales"));

  @TempDir Path directory;

  @Test
  void aCallIsListedWithItsRecordingsAndMapped() {
    RecordedCall call =
        RecordedCall.inbound(START, "18885553794", ANN)
            .withSkill("Sales")
            .withDetail("Caller ID", "Doe, Jane")
            .withRecording(Duration.ofSeconds(8), Speech.UC_TRANSFER_FIRST)
            .withRecording(
                Duration.ofSeconds(20),
                Speech.UC_TRANSFER_SECOND,
                recording -> recording.with("agent", ALAN.label()).with("skill", "Billing"));
    try (SimulatedTenant tenant = SimulatedTenant.builder().data(OURS.with(call)).start();
        XimaClient client = tenant.clientBuilder().build()) {
      List<Recording> recordings = listed(client);
      EncoreRecording first = EncoreRecordings.of(recordings, ZONE).map(recordings.get(0));

      assertThat(recordings).hasSize(2);
      assertThat(first.callId()).isEqualTo(call.callKey());
      assertThat(first.agentLoginId()).isEqualTo("Ann Lee(253)");
      assertThat(first.ani()).isEqualTo("18885553794");
      assertThat(first.callDirection()).isEqualTo("Incoming");
      assertThat(first.initialSkill()).isEqualTo("Sales");
      assertThat(first.finalSkill()).isEqualTo("Billing");
      assertThat(first.callStartTime()).isEqualTo("2026-07-14T08:02:11.000-06:00");
      assertThat(recordings.get(1).agent()).hasToString("Optional[Alan Jones(271)]");
    }
  }

  @Test
  void aCallThatComesLaterIsListedAndReported() {
    try (SimulatedTenant tenant = SimulatedTenant.builder().data(OURS).start();
        XimaClient client = tenant.clientBuilder().build()) {
      assertThat(listed(client)).isEmpty();
      TenantState before = tenant.state();

      tenant.add(
          RecordedCall.outbound(START, ALAN, "3035550188").withRecording(Speech.UC_OUTBOUND));
      assertThat(listed(client)).hasSize(1);
      assertThat(tenant.state())
          .hasToString("TenantState[recordings=1, calls=1, reports=0, faults=[]]");

      tenant.restore(before);
      assertThat(listed(client)).isEmpty();
    }
  }

  @Test
  void theSameCallHasTheSameKeysAndAnotherHasOthers() {
    RecordedCall call = RecordedCall.internal(START, ANN, ALAN).withRecording(Speech.UC_INTERNAL);

    assertThat(call.callKey())
        .isEqualTo(
            RecordedCall.internal(START, ANN, ALAN).withRecording(Speech.UC_INTERNAL).callKey())
        .matches("[0-9a-z]{8}(-[0-9a-z]{4}){3}-[0-9a-z]{12}-1784037731000-[0-9]{13}")
        .isNotEqualTo(
            RecordedCall.internal(START, ALAN, ANN).withRecording(Speech.UC_INTERNAL).callKey());
    assertThat(call.recordings("ours"))
        .singleElement()
        .satisfies(
            recording -> assertThat(recording.fields()).containsEntry("callKey", call.callKey()));
  }

  @Test
  void audioOfOnesOwnIsServedAsItIs() throws Exception {
    SimulatedAudio silence = SimulatedAudio.silence(Duration.ofMillis(1500), 2);
    Path file = Files.write(directory.resolve("voice.wav"), silence.wav());
    byte[] noise = "no audio".getBytes(StandardCharsets.UTF_8);
    TenantData data =
        OURS.withRecordings(
            List.of(
                SimulatedRecording.of("a", START, SimulatedAudio.of(file)).with("callKey", "c"),
                SimulatedRecording.of("b", START, SimulatedAudio.of(silence.wav()))
                    .with("callKey", "c"),
                SimulatedRecording.of(
                    "n", START, SimulatedAudio.ofBytes(noise, Duration.ofSeconds(9)))));
    try (SimulatedTenant tenant =
        SimulatedTenant.builder().data(data).audioInterval(Duration.ZERO).start()) {
      TestClient client = new TestClient(tenant);

      assertThat(data.recordings().get(0).fields()).containsEntry("duration", 1500L);
      assertThat(client.audio("a").body()).isEqualTo(silence.wav());
      assertThat(client.audio("n").body()).isEqualTo(noise);
      assertThat(
              SimulatedAudio.of(client.get("/rest/api/v1/calls/c/audio?format=wav").body())
                  .duration())
          .isEqualTo(Duration.ofSeconds(3));
    }
  }

  @Test
  void metricsSayWhatATestSays() throws Exception {
    try (SimulatedTenant tenant = SimulatedTenant.builder().data(OURS).start()) {
      TestClient client = new TestClient(tenant);
      TenantState before = tenant.state();
      tenant.floor().renameMetric("Presence");
      tenant.floor().count("Sales", 3);

      assertThat(text(client, "")).contains("\"metricName\":\"Presence\"");
      assertThat(text(client, "/values?id=" + RealtimeFloor.COUNT_METRIC)).contains("\"count\":3");

      tenant.restore(before);
      assertThat(text(client, "")).contains("\"metricName\":\"Agent State\"");
      assertThat(text(client, "/values?id=" + RealtimeFloor.COUNT_METRIC)).contains("\"count\":15");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new RealtimeFloor(Clock.systemUTC(), List.of(), List.of()).count("Sales", -1))
        .withMessage("group 'Sales' has -1 calls; expected zero or more");
  }

  private static String text(TestClient client, String path) throws Exception {
    return new String(
        client.get("/rest/api/v1/realtime/metrics" + path).body(), StandardCharsets.UTF_8);
  }

  @Test
  void aDayThatATestHasBegunEndsWithIt() throws Exception {
    Set<Thread> others = Thread.getAllStackTraces().keySet();
    try (SimulatedTenant tenant = SimulatedTenant.builder().data(OURS).start()) {
      RealtimeFloor floor = tenant.floor();
      TenantState before = tenant.state();
      floor.play(
          new AgentDay(
              List.of(
                  new AgentDay.Change(Duration.ZERO, ANN.label(), "Ready"),
                  new AgentDay.Change(Duration.ofMinutes(10), ANN.label(), "Talking"))),
          1);
      Thread player =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().equals("simulated-tenant-floor"))
              .filter(thread -> !others.contains(thread))
              .findFirst()
              .orElseThrow();

      tenant.restore(before);

      player.join();
      assertThat(floor.now()).allMatch(agent -> agent.state().equals("Logged Out"));
    }
  }

  @Test
  void whatIsNoAudioIsRefusedInASentence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulatedAudio.of(new byte[0]))
        .withMessageStartingWith("the audio is no WAV file: ")
        .withMessageEndingWith("SimulatedAudio.ofBytes takes any bytes.");
    byte[] cut = Arrays.copyOf(Speech.UC_INBOUND.wav(), 1000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulatedAudio.of(cut))
        .withMessageStartingWith("the audio ends before its header says.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulatedAudio.silence(Duration.ZERO, 1))
        .withMessage("the silence lasts PT0S; expected a millisecond to an hour");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulatedAudio.silence(Duration.ofSeconds(1), 3))
        .withMessage("the silence has 3 channels; expected 1 or 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulatedAgent.telephone(" ", "253"))
        .withMessageStartingWith(
            "an agent has the name ' ' and the extension '253'; expected both");
  }

  private static List<Recording> listed(XimaClient client) {
    return client
        .recordings()
        .list(RecordingQuery.between(START.minusSeconds(60), START.plusSeconds(600)))
        .toList();
  }
}
