// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A plot of each cost that was measured for several sizes. */
final class Plots {
  private Plots() {}

  /** Writes them; gives the files. */
  static List<Path> write(Outcome outcome, Path directory) throws IOException {
    // By row and unit, then by whose it is, then by size.
    Map<String, Map<String, Map<Long, Double>>> plots = new LinkedHashMap<>();
    for (Comparison line : outcome.comparisons()) {
      if (line.size() > 0) {
        Map<String, Map<Long, Double>> curves =
            plots.computeIfAbsent(
                line.row() + ", " + line.ours().unit() + " each", key -> new LinkedHashMap<>());
        put(
            curves,
            line.what().startsWith("ours") ? "ours" : "ours: " + line.what(),
            line.size(),
            line.ours());
        line.baseline().ifPresent(baseline -> put(curves, baseline.name(), line.size(), baseline));
      }
    }
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, Map<String, Map<Long, Double>>> plot : plots.entrySet()) {
      if (plot.getValue().values().stream().anyMatch(curve -> curve.size() > 1)) {
        Path file = directory.resolve(plot.getKey().replaceAll("[^A-Za-z0-9]+", "-") + ".png");
        new LogPlot(plot.getKey(), plot.getValue()).write(file);
        files.add(file);
      }
    }
    return files;
  }

  private static void put(
      Map<String, Map<Long, Double>> curves, String name, long size, Figure figure) {
    curves.computeIfAbsent(name, key -> new TreeMap<>()).put(size, figure.median());
  }
}
