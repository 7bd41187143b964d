// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import java.util.List;
import java.util.Optional;

/** What is held in the middle of a list or a report, against how long it is. */
final class HeapRow implements Row {
  private static final int FEW = 10_000;
  private static final int MANY = 100_000;

  /** Where each recording stands is held, in about 100 bytes; not what is in it. */
  private static final double MOST_PER_ENTRY = 200;

  /** Buffers, and the name of each group. */
  private static final double MOST_OF_REPORT = 1 << 20;

  @Override
  public String name() {
    return "heap";
  }

  @Override
  public String about() {
    return "what is held in the middle of a list and of a report";
  }

  @Override
  public void measure(Run run) throws Exception {
    try (TenantProcess tenant = TenantProcess.serving(List.of("list-" + FEW, "list-" + MANY))) {
      for (int entries : List.of(FEW, MANY)) {
        double held =
            held(
                "list",
                "http://127.0.0.1:" + tenant.port("list-" + entries),
                Integer.toString(entries));
        tell(run, "list: bytes by entry", entries, held / entries, MOST_PER_ENTRY);
      }
    }
    for (int groups : List.of(FEW / ReportBody.ROWS, MANY / ReportBody.ROWS)) {
      double held = held("report", Integer.toString(groups));
      tell(run, "report: bytes in all", groups * ReportBody.ROWS, held, MOST_OF_REPORT);
    }
  }

  private void tell(Run run, String what, int size, double value, double most) {
    run.outcome()
        .add(
            Comparison.value(
                name(),
                what,
                size,
                Figure.of("ours", "B", value),
                Optional.of(Target.atMost(most))));
    run.outcome().require(name(), what + " (" + size + ")", value, most);
  }

  private static double held(String... arguments) throws Exception {
    return Double.parseDouble(
        Programs.lines(Heap.OPTIONS, LiveHeap.class, List.of(arguments)).get(0));
  }
}
