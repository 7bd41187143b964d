// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.ximasdk.benchmark.Comparison.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a watch costs against how many agents it sees, and how long a change takes to a subscriber.
 * Each watch is a process of its own, and so is the tenant.
 */
final class AgentsRow implements Row {
  private static final List<Integer> COUNTS = List.of(10, 100, 1_000, 10_000, 100_000);
  private static final int MANY = 10_000;
  private static final int MOST = 100_000;

  @Override
  public String name() {
    return "agents";
  }

  @Override
  public String about() {
    return "a watch of 10 to 100,000 agents, all polled at once";
  }

  @Override
  public void measure(Run run) throws Exception {
    if (run.isShort()) {
      // It works, and a change comes through.
      try (TenantProcess tenant = TenantProcess.serving(List.of(kind(100)))) {
        watch("64m", "latency", tenant.port(kind(100)), 200, 0, 2);
      }
      return;
    }
    try (TenantProcess tenant =
        TenantProcess.serving(COUNTS.stream().map(AgentsRow::kind).toList())) {
      costs(run, tenant);
      latency(run, tenant, MANY, "256m", 1_000, 20);
      latency(run, tenant, MOST, "1g", 5_000, 25);
    }
  }

  private static String kind(int agents) {
    return "agents-" + agents;
  }

  private static List<Double> watch(String heap, String what, int... numbers) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(what));
    for (int number : numbers) {
      arguments.add(Integer.toString(number));
    }
    return Programs.lines(List.of("-Xmx" + heap), AgentWatch.class, arguments).stream()
        .map(Double::valueOf)
        .toList();
  }

  private void costs(Run run, TenantProcess tenant) throws Exception {
    Map<Integer, List<Double>> micros = new TreeMap<>();
    for (int round = 0; round < Math.min(2, run.options().rounds()); round++) {
      for (int agents : COUNTS) {
        double millis = watch("1g", "cost", tenant.port(kind(agents)), 8, 3).get(0);
        micros.computeIfAbsent(agents, key -> new ArrayList<>()).add(millis * 1e3 / agents);
      }
    }
    micros.forEach(
        (agents, each) ->
            run.outcome()
                .add(
                    Comparison.value(
                        name(),
                        "processor time of an answer, by agent",
                        agents,
                        new Figure("ours", "us", each),
                        Optional.empty())));
    run.outcome()
        .add(
            new Comparison(
                name(),
                "one of %d against one of %d".formatted(MOST, MANY),
                0,
                new Figure("ours", "us", micros.getOrDefault(MOST, List.of())),
                Optional.of(
                    new Figure("one of " + MANY, "us", micros.getOrDefault(MANY, List.of()))),
                Reading.COST,
                Optional.of(Target.atMost(1.5))));
  }

  private void latency(
      Run run, TenantProcess tenant, int agents, String heap, int period, int seconds)
      throws Exception {
    List<Double> found = watch(heap, "latency", tenant.port(kind(agents)), period, 10, seconds);
    String what = "%d, each %d ms, -Xmx%s: ".formatted(agents, period, heap);
    boolean wanted = agents == MANY;
    add(run, what + "median of a change", "ms", found.get(0), wanted ? 50 : Double.NaN);
    add(run, what + "p99", "ms", found.get(1), wanted ? 150 : Double.NaN);
    add(run, what + "times stale", "", found.get(3), 0);
    add(run, what + "heap after collection", "B", found.get(4), Double.NaN);
  }

  private void add(Run run, String what, String unit, double value, double atMost) {
    run.outcome()
        .add(
            Comparison.value(
                name(),
                what,
                0,
                Figure.of("ours", unit, value),
                Double.isNaN(atMost) ? Optional.empty() : Optional.of(Target.atMost(atMost))));
  }
}
