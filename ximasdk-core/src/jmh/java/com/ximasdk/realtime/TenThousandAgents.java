// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import com.ximasdk.XimaClient;
import com.ximasdk.realtime.AgentEvent.AgentStateObserved;
import com.ximasdk.realtime.AgentEvent.PictureComplete;
import com.ximasdk.realtime.AgentEvent.WatchStale;
import com.ximasdk.settings.AuthenticationKey;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * 10,000 agents polled every second by one JVM with {@code -Xmx256m}, and 100,000 every 5 seconds
 * with {@code -Xmx1g}: how long it takes from the moment a tenant begins to make an answer until
 * the subscriber has a change that is in it. Then what an answer costs against how many agents are
 * in it.
 *
 * <p>This process is the tenant; each watch runs in a process of its own.
 */
public final class TenThousandAgents {
  private static final int WARM_UP = 15;

  private TenThousandAgents() {}

  /** What is demanded of latencies, in milliseconds. */
  private record Limits(double median, double most) {
    static final Limits NONE = new Limits(Double.MAX_VALUE, Double.MAX_VALUE);
  }

  /**
   * Runs the benchmark.
   *
   * @param arguments empty; or what a watching process is to do
   */
  public static void main(String[] arguments) throws Exception {
    boolean met =
        switch (arguments.length == 0 ? "" : arguments[0]) {
          case "cost" ->
              CostOfAgents.measure(Arrays.asList(arguments).subList(1, arguments.length));
          case "each-second" -> watch(arguments, Duration.ofSeconds(1), new Limits(50, 150));
          case "each-5-seconds" -> watch(arguments, Duration.ofSeconds(5), Limits.NONE);
          default ->
              latency("256m", "each-second", 10_000)
                  & latency("1g", "each-5-seconds", 100_000)
                  & cost(10, 100, 1_000, 10_000, 100_000);
        };
    System.exit(met ? 0 : 1);
  }

  private static boolean latency(String heap, String what, int agents) throws Exception {
    try (ManyAgentsTenant tenant = new ManyAgentsTenant(agents)) {
      return run(heap, what, Integer.toString(tenant.port()), Integer.toString(agents), "60");
    }
  }

  private static boolean cost(int... counts) throws Exception {
    List<ManyAgentsTenant> tenants = new ArrayList<>();
    List<String> arguments = new ArrayList<>(List.of("cost"));
    try {
      for (int agents : counts) {
        ManyAgentsTenant tenant = new ManyAgentsTenant(agents);
        tenants.add(tenant);
        arguments.add(tenant.port() + ":" + agents);
      }
      return run("1g", arguments.toArray(String[]::new));
    } finally {
      tenants.forEach(ManyAgentsTenant::close);
    }
  }

  private static boolean run(String heap, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                TenThousandAgents.class.getName()));
    command.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
  }

  /** Watches the agents at a port for some seconds; says whether the limits were kept. */
  private static boolean watch(String[] arguments, Duration period, Limits limits) {
    int seconds = Integer.parseInt(arguments[3]);
    List<Long> latencies = new ArrayList<>();
    long stale = 0;
    try (XimaClient client =
            XimaClient.builder()
                .tenantUrl("http://127.0.0.1:" + arguments[1])
                .authenticationKey(AuthenticationKey.of("benchmark="))
                .build();
        AgentStateWatch watch =
            client.realtime().watchAgents(AgentWatchOptions.builder().pollPeriod(period).build());
        AgentEvents events = watch.events()) {
      while (!(events.next() instanceof PictureComplete)) {
        // The first picture.
      }
      long begun = System.nanoTime();
      long warm = begun + Duration.ofSeconds(WARM_UP).toNanos();
      long end = warm + Duration.ofSeconds(seconds).toNanos();
      while (System.nanoTime() < end) {
        AgentEvent event = events.next();
        long now = ManyAgentsTenant.micros();
        if (event instanceof WatchStale) {
          stale++;
        } else if (event instanceof AgentStateObserved observed && System.nanoTime() > warm) {
          latencies.add(now - ManyAgentsTenant.micros(observed.state()));
        }
      }
      System.gc();
      long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      Collections.sort(latencies);
      System.out.printf(
          Locale.ROOT,
          "%s agents, polled every %d s for %d s, -Xmx%dm: %d changes (%.0f a second), latency"
              + " median %.1f ms, 99 %% %.1f ms, longest %.1f ms; stale %d times; heap in use %d"
              + " MB%n",
          arguments[2],
          period.toSeconds(),
          seconds,
          Runtime.getRuntime().maxMemory() >> 20,
          latencies.size(),
          latencies.size() / (double) seconds,
          at(latencies, 0.5),
          at(latencies, 0.99),
          at(latencies, 1),
          stale,
          heap >> 20);
      if (at(latencies, 0.5) >= limits.median() || at(latencies, 0.99) >= limits.most()) {
        System.out.printf(
            Locale.ROOT,
            "Expected a median below %.0f ms and 99 %% below %.0f ms, on a machine that does"
                + " nothing else.%n",
            limits.median(),
            limits.most());
        return false;
      }
      return stale == 0;
    }
  }

  private static double at(List<Long> sorted, double share) {
    int index = (int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size()));
    return sorted.get(index) / 1000.0;
  }
}
