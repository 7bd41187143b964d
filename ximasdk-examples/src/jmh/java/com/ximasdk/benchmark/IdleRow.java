// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import java.util.List;
import java.util.Optional;

/** What a client that does nothing keeps, and how many threads a thousand of them have. */
final class IdleRow implements Row {
  private static final int TENANTS = 1_000;
  private static final double MOST_BYTES = 20_000;

  /** Of the collector, the compiler and the pools; not of the clients. */
  private static final int MORE_THREADS = 10;

  @Override
  public String name() {
    return "idle";
  }

  @Override
  public String about() {
    return "1,000 clients on one runtime, each after an answer";
  }

  @Override
  public void measure(Run run) throws Exception {
    List<Double> found;
    try (TenantProcess tenant = TenantProcess.serving(List.of("roster-0"))) {
      found =
          Programs.lines(
                  Heap.OPTIONS,
                  IdleClients.class,
                  List.of("http://127.0.0.1:" + tenant.port("roster-0"), Integer.toString(TENANTS)))
              .stream()
              .map(Double::valueOf)
              .toList();
    }
    double bytes = found.get(0);
    double most = found.get(1) + MORE_THREADS;
    add(run, "heap of an idle client", "B", bytes, MOST_BYTES);
    add(run, "threads with 1,000 clients", "", found.get(2), most);
    run.outcome().require(name(), "the heap of an idle client, in bytes,", bytes, MOST_BYTES);
    run.outcome().require(name(), "the number of threads", found.get(2), most);
  }

  private void add(Run run, String what, String unit, double value, double atMost) {
    run.outcome()
        .add(
            Comparison.value(
                name(),
                what,
                0,
                Figure.of("ours", unit, value),
                Optional.of(Target.atMost(atMost))));
  }
}
