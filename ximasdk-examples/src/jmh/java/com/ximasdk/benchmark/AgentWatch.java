// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.sun.management.OperatingSystemMXBean;
import com.ximasdk.XimaClient;
import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentEvent.AgentStateObserved;
import com.ximasdk.realtime.AgentEvent.PictureComplete;
import com.ximasdk.realtime.AgentEvent.WatchStale;
import com.ximasdk.realtime.AgentEvents;
import com.ximasdk.realtime.AgentStateWatch;
import com.ximasdk.realtime.AgentWatchOptions;
import com.ximasdk.settings.AuthenticationKey;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that watches agents. It prints numbers: by {@code latency PORT PERIOD-MILLIS WARM-UP
 * SECONDS} the median, the 99th percentile and the longest time, in milliseconds, from when the
 * tenant began to make an answer until the subscriber had a change in it, how often it was stale,
 * and the heap in use at the end, in bytes; by {@code cost PORT ANSWERS SECONDS} the processor's
 * time for an answer, in milliseconds.
 */
public final class AgentWatch {
  private AgentWatch() {}

  /**
   * Watches.
   *
   * @param arguments what to do
   */
  public static void main(String[] arguments) {
    int port = Integer.parseInt(arguments[1]);
    if (arguments[0].equals("cost")) {
      System.out.println(cost(port, number(arguments, 2), number(arguments, 3)));
    } else {
      latencies(port, number(arguments, 2), number(arguments, 3), number(arguments, 4))
          .forEach(System.out::println);
    }
    System.exit(0);
  }

  private static int number(String[] arguments, int index) {
    return Integer.parseInt(arguments[index]);
  }

  private static XimaClient client(int port) {
    return XimaClient.builder()
        .tenantUrl("http://127.0.0.1:" + port)
        .authenticationKey(AuthenticationKey.of("benchmark="))
        .build();
  }

  private static AgentStateWatch watch(XimaClient client, Duration period) {
    return client.realtime().watchAgents(AgentWatchOptions.builder().pollPeriod(period).build());
  }

  private static List<Double> latencies(int port, int period, int warmUp, int seconds) {
    List<Double> latencies = new ArrayList<>();
    double stale = 0;
    try (XimaClient client = client(port);
        AgentStateWatch watch = watch(client, Duration.ofMillis(period));
        AgentEvents events = watch.events()) {
      while (!(events.next() instanceof PictureComplete)) {
        // The first picture.
      }
      long warm = System.nanoTime() + Duration.ofSeconds(warmUp).toNanos();
      long end = warm + Duration.ofSeconds(seconds).toNanos();
      while (System.nanoTime() < end) {
        AgentEvent event = events.next();
        long now = AgentsContent.micros();
        if (event instanceof WatchStale) {
          stale++;
        } else if (event instanceof AgentStateObserved observed && System.nanoTime() > warm) {
          latencies.add((now - AgentsContent.micros(observed.state())) / 1e3);
        }
      }
      System.gc();
      double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      List<Double> sorted = latencies.stream().sorted().toList();
      return List.of(at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1), stale, heap);
    }
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
  }

  private static double cost(int port, int answers, int seconds) {
    OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    try (XimaClient client = client(port);
        AgentStateWatch watch = watch(client, Duration.ofMillis(20));
        AgentEvents events = watch.events()) {
      answers(events, answers, Duration.ZERO);
      long before = machine.getProcessCpuTime();
      long counted = answers(events, answers, Duration.ofSeconds(seconds));
      return (machine.getProcessCpuTime() - before) / 1e6 / counted;
    }
  }

  /** Reads so many answers, and for so long; gives how many they were. */
  private static long answers(AgentEvents events, int least, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    long answers = 0;
    long last = 0;
    while (answers < least || System.nanoTime() < end) {
      if (events.next() instanceof AgentStateObserved observed
          && AgentsContent.micros(observed.state()) > last) {
        last = AgentsContent.micros(observed.state());
        answers++;
      }
    }
    return answers;
  }
}
