// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.ximasdk.realtime.AgentState;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The states of so many agents, of whom one in fifty has a new one in each answer; the state has
 * the time at which the answer was begun, in microseconds.
 */
final class AgentsContent implements LoopbackTenant.Content {
  private static final int CHANGED = 50;

  private final byte[][] agents;
  private int next;

  AgentsContent(int count) {
    agents = new byte[count][];
    for (int i = 0; i < count; i++) {
      agents[i] = value(i, "Ready " + micros());
    }
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

  @Override
  public LoopbackTenant.Body get(String path) {
    return LoopbackTenant.Body.of(path.contains("/values") ? values() : metrics());
  }

  private synchronized byte[] values() {
    String state = "Talking " + micros();
    for (int i = 0; i < Math.max(1, agents.length / CHANGED); i++) {
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
}
