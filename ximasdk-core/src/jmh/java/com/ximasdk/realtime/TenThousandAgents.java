// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.ximasdk.XimaClient;
import com.ximasdk.realtime.AgentEvent.AgentStateObserved;
import com.ximasdk.realtime.AgentEvent.PictureComplete;
import com.ximasdk.realtime.AgentEvent.WatchStale;
import com.ximasdk.settings.AuthenticationKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;

/**
 * 10,000 agents polled every second by one JVM with {@code -Xmx256m}: how long it takes from the
 * moment a tenant begins to send an answer until the subscriber has a change that is in it.
 *
 * <p>This process is the tenant; the watch runs in a process of its own. In each answer, 200 agents
 * have a new state, which carries the time of the answer.
 */
public final class TenThousandAgents {
  private static final int AGENTS = 10_000;
  private static final int CHANGES = 200;
  private static final int WARM_UP = 15;

  private TenThousandAgents() {}

  /**
   * Runs the benchmark.
   *
   * @param arguments empty, or the port and the seconds of the watching process
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 2) {
      watch(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
      return;
    }
    HttpServer tenant =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    tenant.setExecutor(Executors.newCachedThreadPool());
    Values values = new Values();
    tenant.createContext("/rest/api/v1/realtime/metrics", values::answer);
    tenant.start();
    Process watch =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                TenThousandAgents.class.getName(),
                Integer.toString(tenant.getAddress().getPort()),
                "60")
            .inheritIO()
            .start();
    int exit = watch.waitFor();
    tenant.stop(0);
    System.exit(exit);
  }

  private static void watch(int port, int seconds) {
    List<Long> latencies = new ArrayList<>();
    long stale = 0;
    try (XimaClient client =
            XimaClient.builder()
                .tenantUrl("http://127.0.0.1:" + port)
                .authenticationKey(AuthenticationKey.of("benchmark="))
                .build();
        AgentStateWatch watch =
            client
                .realtime()
                .watchAgents(
                    AgentWatchOptions.builder().pollPeriod(Duration.ofSeconds(1)).build());
        AgentEvents events = watch.events()) {
      while (!(events.next() instanceof PictureComplete)) {
        // The first picture.
      }
      long begun = System.nanoTime();
      long end = begun + Duration.ofSeconds(WARM_UP + seconds).toNanos();
      while (System.nanoTime() < end) {
        AgentEvent event = events.next();
        long now = micros();
        if (event instanceof WatchStale) {
          stale++;
        } else if (event instanceof AgentStateObserved observed
            && System.nanoTime() - begun > Duration.ofSeconds(WARM_UP).toNanos()) {
          String text = observed.state().text();
          latencies.add(now - Long.parseLong(text.substring(text.indexOf(' ') + 1)));
        }
      }
      System.gc();
      long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      Collections.sort(latencies);
      System.out.printf(
          Locale.ROOT,
          "%d agents, polled every second for %d s, -Xmx%dm: %d changes (%.0f a second), latency"
              + " median %.1f ms, 99 %% %.1f ms, longest %.1f ms; stale %d times; heap in use %d"
              + " MB%n",
          AGENTS,
          seconds,
          Runtime.getRuntime().maxMemory() >> 20,
          latencies.size(),
          latencies.size() / (double) seconds,
          at(latencies, 0.5),
          at(latencies, 0.99),
          at(latencies, 1),
          stale,
          heap >> 20);
      if (at(latencies, 0.5) >= 50) {
        System.out.println("The median is not below 50 ms.");
        System.exit(1);
      }
    }
  }

  private static double at(List<Long> sorted, double share) {
    int index = (int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size()));
    return sorted.get(index) / 1000.0;
  }

  private static long micros() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
  }

  private static final class Values {
    private final byte[][] agents = new byte[AGENTS][];
    private int next;

    Values() {
      for (int i = 0; i < AGENTS; i++) {
        agents[i] = value(i, "Ready " + micros());
      }
    }

    private static byte[] value(int agent, String state) {
      return ("{\"key\":{\"metricId\":\"K0FLAEB6\",\"categoryValue\":\""
              + name(agent)
              + "\"},\"value\":{\"lastUpdateTime\":\"2019-10-01T10:17:56.496-06:00\",\"state\":\""
              + state
              + "\",\"type\":\"STATE\"}}")
          .getBytes(StandardCharsets.UTF_8);
    }

    private static String name(int agent) {
      return "Agent Number " + agent + "(" + (10_000 + agent) + ")";
    }

    void answer(HttpExchange exchange) throws IOException {
      byte[] body =
          exchange.getRequestURI().getPath().endsWith("/values") ? values() : metrics();
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    }

    private synchronized byte[] values() throws IOException {
      long now = micros();
      for (int i = 0; i < CHANGES; i++) {
        agents[next] = value(next, "Talking " + now);
        next = (next + 7) % AGENTS;
      }
      ByteArrayOutputStream body = new ByteArrayOutputStream(2_000_000);
      body.writeBytes("{\"results\":[".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < AGENTS; i++) {
        if (i > 0) {
          body.write(',');
        }
        body.writeBytes(agents[i]);
      }
      body.writeBytes("],\"notReady\":[]}".getBytes(StandardCharsets.UTF_8));
      return body.toByteArray();
    }

    private static byte[] metrics() {
      StringBuilder selection = new StringBuilder();
      for (int i = 0; i < AGENTS; i++) {
        selection.append(i == 0 ? "\"" : ",\"").append(name(i)).append('"');
      }
      return ("[{\"metricId\":\"K0FLAEB6\",\"metricName\":\"Agent State\",\"categoryType\":\"AGENT\","
              + "\"categorySelection\":["
              + selection
              + "]}]")
          .getBytes(StandardCharsets.UTF_8);
    }
  }
}
