// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A {@link LoopbackTenant} that runs until this is closed. */
final class TenantProcess implements AutoCloseable {
  private final Process process;
  private final Map<String, String> ports;

  private TenantProcess(Process process, Map<String, String> ports) {
    this.process = process;
    this.ports = ports;
  }

  static TenantProcess serving(List<String> kinds) throws IOException {
    Process process =
        Programs.java(List.of("-Xmx512m"), LoopbackTenant.class, kinds)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Map<String, String> ports = new LinkedHashMap<>();
    BufferedReader told = process.inputReader();
    while (ports.size() < kinds.size()) {
      String line = told.readLine();
      if (line == null) {
        throw new IOException("The loopback tenant has ended before it told its ports.");
      }
      String[] parts = line.split(" ", 2);
      ports.put(parts[0], parts[1]);
    }
    return new TenantProcess(process, ports);
  }

  /** Makes one for the benchmarks of a row. */
  static JmhRow.Preparation.Made made(List<String> kinds) throws IOException {
    TenantProcess tenant = serving(kinds);
    return new JmhRow.Preparation.Made(tenant.ports, tenant);
  }

  int port(String kind) {
    return Integer.parseInt(ports.getOrDefault(kind, ""));
  }

  /** The ports by what is served at them. */
  Map<String, String> ports() {
    return ports;
  }

  /** The address of what is served, in a benchmark. */
  static String url(String kind) {
    return "http://127.0.0.1:" + Rounds.property(kind);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
