// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.ximasdk.benchmark.Comparison.Reading;
import com.ximasdk.benchmark.Rounds.Repetition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the client adds to a call. */
final class RequestRow implements Row {
  private static final String BARE = "java.net.http, same parse";
  private static final List<String> DELAYS = List.of("0", "2");
  private static final int MANY = 64;

  /** In the short form, in which 41 to 52 KB a call were counted. */
  private static final double MOST_BYTES = 64_000;

  @Override
  public String name() {
    return "request";
  }

  @Override
  public String about() {
    return "a small roster, 1 and 64 in flight, a server of 0 and 2 ms";
  }

  @Override
  public void measure(Run run) throws Exception {
    try (TenantProcess tenant = TenantProcess.serving(List.of("roster-0", "roster-2"))) {
      Rounds rounds = new Rounds(run.options(), tenant.ports());
      for (int inFlight : List.of(1, MANY)) {
        for (String delay : DELAYS) {
          Map<String, Measured> measured =
              rounds.measure(
                  RequestBenchmark.class,
                  "[A-Za-z]+",
                  Map.of("delay", delay),
                  inFlight,
                  inFlight == 1 ? Repetition.USUAL : Repetition.LATE);
          for (String form : List.of("blocking", "async")) {
            tell(
                run,
                "%s, %d in flight, %s ms".formatted(form, inFlight, delay),
                measured.getOrDefault(form, new Measured()),
                measured.getOrDefault(form + "Bare", new Measured()));
          }
        }
      }
    }
  }

  private void tell(Run run, String what, Measured ours, Measured bare) {
    add(
        run,
        what + ": median",
        ours.time("ours", "us", 1e3, 1),
        bare.time(BARE, "us", 1e3, 1),
        1.1);
    add(
        run,
        what + ": p99",
        ours.slowTime("ours", "us", 1e3),
        bare.slowTime(BARE, "us", 1e3),
        1.15);
    Figure bytes = ours.bytes("ours", 1);
    add(run, what + ": bytes", bytes, bare.bytes(BARE, 1), 1.25);
    if (run.isShort()) {
      run.outcome()
          .require(
              name(),
              "what a call (" + what + ") allocates, in bytes,",
              bytes.median(),
              MOST_BYTES);
    }
  }

  private void add(Run run, String what, Figure ours, Figure bare, double atMost) {
    run.outcome()
        .add(
            new Comparison(
                name(),
                what,
                0,
                ours,
                Optional.of(bare),
                Reading.COST,
                Optional.of(Target.atMost(atMost))));
  }
}
