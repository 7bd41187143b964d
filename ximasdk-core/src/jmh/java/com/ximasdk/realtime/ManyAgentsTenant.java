// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A tenant with so many agents, of whom one in fifty has a new state in each answer; the state has
 * the time at which the answer was begun, in microseconds.
 */
final class ManyAgentsTenant implements AutoCloseable {
  private final byte[][] agents;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private int next;

  ManyAgentsTenant(int count) throws IOException {
    agents = new byte[count][];
    for (int i = 0; i < count; i++) {
      agents[i] = value(i, "Ready " + micros());
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(threads);
    server.createContext("/rest/api/v1/realtime/metrics", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  static long micros() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
  }

  /** The time in a state's text. */
  static long micros(AgentState state) {
    return Long.parseLong(state.text().substring(state.text().indexOf(' ') + 1));
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

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestURI().getPath().endsWith("/values") ? values() : metrics();
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private synchronized byte[] values() {
    String state = "Talking " + micros();
    for (int i = 0; i < Math.max(1, agents.length / 50); i++) {
      agents[next] = value(next, state);
      next = (next + 7) % agents.length;
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream(agents.length * 200 + 100);
    body.writeBytes("{\"results\":[".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < agents.length; i++) {
      if (i > 0) {
        body.write(',');
      }
      body.writeBytes(agents[i]);
    }
    body.writeBytes("],\"notReady\":[]}".getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  private byte[] metrics() {
    StringBuilder selection = new StringBuilder();
    for (int i = 0; i < agents.length; i++) {
      selection.append(i == 0 ? "\"" : ",\"").append(name(i)).append('"');
    }
    return ("[{\"metricId\":\"K0FLAEB6\",\"metricName\":\"Agent State\",\"categoryType\":\"AGENT\","
            + "\"categorySelection\":["
            + selection
            + "]}]")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
