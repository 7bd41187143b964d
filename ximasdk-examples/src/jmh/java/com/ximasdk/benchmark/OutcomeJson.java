// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;

/** All figures, and on what they were measured. */
final class OutcomeJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private OutcomeJson() {}

  static Path file(Path directory) {
    return directory.resolve("benchmark.json");
  }

  /** Writes them, in place of earlier ones. */
  static void write(Outcome outcome, Machine machine, Path directory) throws IOException {
    ObjectNode root = MAPPER.createObjectNode();
    root.putObject("machine")
        .put("cores", machine.cores())
        .put("memory", machine.memory())
        .put("heapOfRunner", machine.heap())
        .put("jdk", machine.jdk())
        .put("system", machine.system())
        .put("loadBefore", machine.load())
        .put("date", machine.date().toString());
    ArrayNode lines = root.putArray("lines");
    outcome.comparisons().forEach(each -> put(each, lines.addObject()));
    ArrayNode skipped = root.putArray("notMeasured");
    for (Outcome.Skipped each : outcome.skipped()) {
      skipped
          .addObject()
          .put("row", each.row())
          .put("what", each.what())
          .put("reason", each.reason());
    }
    MAPPER.writeValue(file(directory).toFile(), root);
  }

  private static void put(Comparison line, ObjectNode node) {
    node.put("row", line.row()).put("what", line.what());
    if (line.size() != 0) {
      node.put("size", line.size());
    }
    put(line.ours(), node.putObject("ours"));
    line.baseline().ifPresent(baseline -> put(baseline, node.putObject("baseline")));
    node.put("reading", line.reading().text()).put("result", line.result());
    ArrayNode rounds = node.putArray("results");
    line.results().forEach(rounds::add);
    line.target()
        .ifPresent(
            target ->
                node.put("target", target.value())
                    .put("targetIs", target.atLeast() ? "least" : "most")
                    .put("met", target.isMet(line.result())));
  }

  private static void put(Figure figure, ObjectNode node) {
    node.put("name", figure.name()).put("unit", figure.unit()).put("median", figure.median());
    ArrayNode values = node.putArray("rounds");
    figure.values().forEach(values::add);
  }
}
