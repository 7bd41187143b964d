// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.ximasdk.mapping.adherence.AdherenceMapping;
import com.ximasdk.mapping.adherence.AgentObservation;
import com.ximasdk.mapping.adherence.ReasonCodes;
import com.ximasdk.realtime.AgentState;
import com.ximasdk.realtime.MonitoredAgent;
import java.time.Instant;
import java.util.ArrayList;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** States as agents have them, to what WFM is told of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx256m")
public class AdherenceBenchmark {
  private static final int STATES = 1_000;
  private static final Instant NOW = Instant.parse("2026-07-14T14:00:05Z");
  private static final List<String> TEXTS =
      List.of("Talking", "Ready", "DND: Lunch", "After Call Work", "Restroom", "Logged Out");

  private final AdherenceMapping mapping =
      AdherenceMapping.of(ReasonCodes.of(Map.of("Restroom", "Break", "Lunch", "Meal")));
  private final MonitoredAgent agent = MonitoredAgent.parse("Spencer Porter(203)");
  private final List<AgentState> states = new ArrayList<>();

  @Setup
  public void makeStates() {
    for (int i = 0; i < STATES; i++) {
      states.add(
          AgentState.of(TEXTS.get(i % TEXTS.size()), NOW.minusSeconds(i)).withValueTime(NOW));
    }
  }

  @Benchmark
  @OperationsPerInvocation(STATES)
  public void map(Blackhole sink) {
    for (AgentState state : states) {
      AgentObservation observation = mapping.map(agent, state, NOW);
      sink.consume(observation);
    }
  }
}
