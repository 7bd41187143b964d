// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.tenant.SimulatedTenant;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * However a day is cut into windows, in whatever order they are imported, the lines in the end are
 * those of one import of everything.
 *
 * <p>More cuts: {@code -Dwindows.cuts=1000 -Dwindows.seed=…}.
 */
@Timeout(3600)
class WindowCutTest {
  private static final int CUTS = Integer.getInteger("windows.cuts", 4);
  private static final long SEED = Long.getLong("windows.seed", 20_260_714L);
  private static final Instant FROM = Instant.parse("2026-07-14T06:00:00Z");
  private static final Instant TO = Instant.parse("2026-07-15T06:00:00Z");

  @TempDir Path directory;

  @Test
  void theLinesInTheEndDoNotDependOnTheWindows() {
    try (SimulatedTenant tenant = SimulatedTenant.builder().audioInterval(Duration.ZERO).start()) {
      Map<String, JsonNode> expected =
          imported(tenant, directory.resolve("whole"), List.of(FROM, TO), new Random(SEED));
      assertThat(expected).hasSize(18);
      for (int cut = 0; cut < CUTS; cut++) {
        Random random = new Random(SEED + cut);
        List<Instant> bounds = bounds(random, cut);
        assertThat(imported(tenant, directory.resolve("cut-" + cut), bounds, random))
            .as("seed %s, cut %s: %s", SEED, cut, bounds)
            .isEqualTo(expected);
      }
    }
  }

  /** The first cuts are within calls that several recordings tell of. */
  private static List<Instant> bounds(Random random, int cut) {
    List<Instant> bounds = new ArrayList<>(List.of(FROM, TO));
    if (cut == 0) {
      bounds.add(Instant.parse("2026-07-14T19:20:20Z"));
    } else if (cut == 1) {
      bounds.add(Instant.parse("2026-07-14T20:02:45Z"));
      bounds.add(Instant.parse("2026-07-14T20:02:55Z"));
    } else {
      for (int i = random.nextInt(3); i >= 0; i--) {
        bounds.add(FROM.plusSeconds(1 + random.nextInt(86_399)));
      }
    }
    Collections.sort(bounds);
    return bounds.stream().distinct().toList();
  }

  private static Map<String, JsonNode> imported(
      SimulatedTenant tenant, Path out, List<Instant> bounds, Random random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i + 1 < bounds.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    for (int window : order) {
      CommandRun run =
          ImportRun.of(
              tenant, out, "--from", bounds.get(window) + "", "--to", bounds.get(window + 1) + "");
      assertThat(run.exitCode()).as(run.err()).isZero();
    }
    Map<String, JsonNode> lines = new TreeMap<>();
    ImportRun.lines(out)
        .forEach(
            (key, line) ->
                lines.put(key, ((ObjectNode) line).without(List.of("crc32c", "correction"))));
    return lines;
  }
}
