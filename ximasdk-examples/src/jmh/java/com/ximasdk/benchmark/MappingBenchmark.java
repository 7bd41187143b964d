// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.ximasdk.mapping.recording.CallDetails;
import com.ximasdk.mapping.recording.EncoreField;
import com.ximasdk.mapping.recording.EncoreRecording;
import com.ximasdk.mapping.recording.EncoreRecordings;
import com.ximasdk.recording.CallDirection;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.recording.RecordingStatus;
import com.ximasdk.roster.Agent;
import com.ximasdk.roster.AgentDirectory;
import com.ximasdk.roster.AgentType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The mapping of a busy day: inbound, outbound and internal calls, some with two recordings. Each
 * recording is mapped, and all 25 values and the source of its call times are read, so that nothing
 * can be put off until it is asked for.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 700, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 700, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx256m")
public class MappingBenchmark {
  private static final int RECORDINGS = 2_000;
  private static final EncoreField[] FIELDS = EncoreField.values();
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final Instant MORNING = Instant.parse("2026-07-14T14:00:05.449Z");

  /** What is known beside the recordings. */
  @Param({"nothing", "details", "roster"})
  public String beside = "nothing";

  private List<Recording> recordings = List.of();
  private EncoreRecordings encore = EncoreRecordings.of(List.of(), DENVER);

  /** Makes the day. */
  @Setup
  public void makeTheDay() {
    List<Recording> day = new ArrayList<>();
    Map<CallKey, CallDetails> details = new HashMap<>();
    for (int i = 0; i < RECORDINGS; i++) {
      Recording recording = recording(i);
      day.add(recording);
      details.put(recording.callKey().orElseThrow(), details(recording));
    }
    recordings = day;
    encore =
        switch (beside) {
          case "details" -> EncoreRecordings.of(day, DENVER).withDetails(details);
          case "roster" -> EncoreRecordings.of(day, DENVER).withDirectory(roster());
          default -> EncoreRecordings.of(day, DENVER);
        };
  }

  /** Maps each recording of the day, of whose calls all is known. */
  @Benchmark
  @OperationsPerInvocation(RECORDINGS)
  public void map(Blackhole sink) {
    for (Recording recording : recordings) {
      read(encore.map(recording), sink);
    }
  }

  /** Takes the recordings of the day, and maps each once. */
  @Benchmark
  @OperationsPerInvocation(RECORDINGS)
  public void takeAndMap(Blackhole sink) {
    EncoreRecordings taken = EncoreRecordings.of(recordings, DENVER);
    for (Recording recording : recordings) {
      read(taken.map(recording), sink);
    }
  }

  private static void read(EncoreRecording values, Blackhole sink) {
    for (EncoreField field : FIELDS) {
      sink.consume(values.value(field));
    }
    sink.consume(values.callTimes().source().jsonName());
  }

  private static Recording recording(int i) {
    // Two recordings of every fourth call.
    int call = i % 5 == 4 ? i - 1 : i;
    Instant callStart = MORNING.plusSeconds(call * 17L);
    Instant start = callStart.plusMillis(i == call ? 4_321 : 34_321);
    String agent = agent(i);
    String outside = Long.toString(18_885_550_000L + i);
    boolean outbound = call % 4 == 1;
    boolean internal = call % 10 == 7;
    return Recording.builder()
        .recordingKey(
            new RecordingKey("91a1e1e8-08d8-427b-bd04-%012d-%d".formatted(i, start.toEpochMilli())))
        .callKey(
            new CallKey(
                "1dd0ff18-9c63-41de-a386-%012d-%d-%d"
                    .formatted(call, callStart.toEpochMilli(), callStart.toEpochMilli() + 185_432)))
        .startTime(start)
        .duration(Duration.ofMillis(123_456))
        .size(9_111L)
        .eventId(99_181L + i)
        .recordingSystemId(0L)
        .status(new RecordingStatus("SAVED"))
        .callingParty(internal ? agent(i + 3) : outbound ? agent : outside)
        .receivingParty(outbound && !internal ? outside : agent)
        .tenantName("acme-ns")
        .tagData("Default")
        .callDirection(new CallDirection(internal ? "INTERNAL" : outbound ? "OUTBOUND" : "INBOUND"))
        .skill("CC Sales")
        .agent(agent)
        .build();
  }

  private static String agent(int i) {
    return "Spencer Porter %s(%s)".formatted((char) ('A' + i % 20), 200 + i % 20);
  }

  private static CallDetails details(Recording recording) {
    Instant start = recording.startTime().orElseThrow();
    return CallDetails.builder()
        .callId("104201")
        .callDirection(recording.callDirection().orElseThrow().text())
        .startTime(start.minusSeconds(5))
        .endTime(start.plusSeconds(130))
        .callDuration(Duration.ofSeconds(135))
        .callingPartyNumber("18885553794")
        .dialedPartyNumber("203")
        .callerId("Doe, Jane")
        .callerLocation("Boise, ID")
        .callingAgent(recording.callingParty().orElse(""))
        .receivingAgent(recording.agent().orElse(""))
        .finalGroup("Sales")
        .initialSkill("CC Main")
        .finalSkill("CC Sales")
        .accountCodes("12, 7")
        .tag("Hello")
        .build();
  }

  private static AgentDirectory roster() {
    List<Agent> agents = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      agents.add(new Agent(agent(i), new AgentType("UC")));
    }
    return AgentDirectory.of(agents);
  }
}
