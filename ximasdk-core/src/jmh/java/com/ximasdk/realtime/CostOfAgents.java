// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import com.sun.management.OperatingSystemMXBean;
import com.ximasdk.XimaClient;
import com.ximasdk.realtime.AgentEvent.AgentStateObserved;
import com.ximasdk.settings.AuthenticationKey;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an answer costs a watch in time of the processor, against how many agents are in it. One
 * process measures all of them, so that they can be compared.
 */
final class CostOfAgents {
  /** From here on what an answer costs whoever is in it no longer counts. */
  private static final int MANY = 10_000;

  private static final double MOST = 3;
  private static final int WARM_UP = 8;
  private static final int ANSWERS = 8;
  private static final Duration LEAST = Duration.ofSeconds(3);

  private record Cost(int agents, double millis) {
    double microsForOne() {
      return millis * 1000 / agents;
    }
  }

  private CostOfAgents() {}

  /**
   * Measures tenants, each as {@code port:agents}; says whether the cost grows as the agents do.
   */
  static boolean measure(List<String> tenants) {
    List<Cost> costs = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      // The first round is to warm up what all of them use.
      costs.clear();
      for (String tenant : tenants) {
        String[] parts = tenant.split(":", 2);
        costs.add(of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
      }
    }
    System.out.println(
        "    agents   ms an answer   us an agent   (each column is a tenth of a decade)");
    double least = costs.get(0).millis();
    for (Cost cost : costs) {
      System.out.printf(
          Locale.ROOT,
          "%10d %14.2f %13.2f   |%s*%n",
          cost.agents(),
          cost.millis(),
          cost.microsForOne(),
          " ".repeat((int) Math.max(0, Math.round(10 * Math.log10(cost.millis() / least)))));
    }
    double many =
        costs.stream().filter(c -> c.agents() == MANY).findFirst().orElseThrow().microsForOne();
    double most = costs.get(costs.size() - 1).microsForOne();
    System.out.printf(
        Locale.ROOT,
        "One of %d agents costs %.2f times as much as one of %d; linear is 1, refused from %.0f.%n",
        costs.get(costs.size() - 1).agents(),
        most / many,
        MANY,
        MOST);
    return most / many < MOST;
  }

  private static Cost of(int port, int agents) {
    OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    try (XimaClient client =
            XimaClient.builder()
                .tenantUrl("http://127.0.0.1:" + port)
                .authenticationKey(AuthenticationKey.of("benchmark="))
                .build();
        AgentStateWatch watch =
            client
                .realtime()
                .watchAgents(
                    AgentWatchOptions.builder().pollPeriod(Duration.ofMillis(20)).build());
        AgentEvents events = watch.events()) {
      answers(events, WARM_UP, Duration.ZERO);
      long before = machine.getProcessCpuTime();
      long answers = answers(events, ANSWERS, LEAST);
      return new Cost(agents, (machine.getProcessCpuTime() - before) / 1e6 / answers);
    }
  }

  /** Reads so many answers, and for so long; gives how many they were. */
  private static long answers(AgentEvents events, int least, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    long answers = 0;
    long last = 0;
    while (answers < least || System.nanoTime() < end) {
      if (events.next() instanceof AgentStateObserved observed
          && ManyAgentsTenant.micros(observed.state()) > last) {
        last = ManyAgentsTenant.micros(observed.state());
        answers++;
      }
    }
    return answers;
  }
}
