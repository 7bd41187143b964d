// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.ximasdk.benchmark.Comparison.Reading;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From the start of a JVM to the first answer read, whole processes in turns. */
final class StartRow implements Row {
  private static final int ROUNDS = 9;

  @Override
  public String name() {
    return "start";
  }

  @Override
  public String about() {
    return "from the start of a process to its first answer";
  }

  @Override
  public void measure(Run run) throws Exception {
    List<Double> ours = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    try (TenantProcess tenant = TenantProcess.serving(List.of("roster-0"))) {
      String url = "http://127.0.0.1:" + tenant.port("roster-0");
      for (int round = 0; round < (run.isShort() ? 1 : ROUNDS); round++) {
        ours.add(millis("ours", url));
        bare.add(millis("bare", url));
      }
    }
    run.outcome()
        .add(
            new Comparison(
                name(),
                "whole process",
                0,
                new Figure("ours", "ms", ours),
                Optional.of(new Figure("bare HttpClient, same parse", "ms", bare)),
                Reading.COST,
                Optional.of(Target.atMost(1.3))));
  }

  private static double millis(String how, String url) throws IOException {
    long start = System.nanoTime();
    Process process =
        Programs.java(List.of(), FirstAnswer.class, List.of(how, url))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader told = process.inputReader()) {
      if (!"20".equals(told.readLine())) {
        throw new IOException("No answer of twenty agents came.");
      }
      return (System.nanoTime() - start) / 1e6;
    } finally {
      process.destroy();
    }
  }
}
