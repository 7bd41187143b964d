// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.ximasdk.benchmark.Comparison.Reading;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table for people. */
final class OutcomeTable {
  private static final List<String> HEADINGS =
      List.of("row", "what", "size", "ours", "baseline", "", "ratio", "rounds", "target", "");

  private OutcomeTable() {}

  /**
   * Prints it.
   *
   * @param bytesAlone whether times were only taken in passing, and are not told
   */
  static void print(Outcome outcome, boolean bytesAlone, PrintStream out) {
    List<List<String>> lines = new ArrayList<>(List.of(HEADINGS));
    outcome.comparisons().stream()
        .filter(each -> !bytesAlone || each.ours().unit().equals("B"))
        .forEach(each -> lines.add(cells(each, bytesAlone)));
    int[] widths = new int[HEADINGS.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    out.println();
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        text.append(String.format(Locale.ROOT, "%-" + (widths[i] + 2) + "s", line.get(i)));
      }
      out.println(text.toString().stripTrailing());
    }
    for (Outcome.Skipped each : outcome.skipped()) {
      out.println("Not measured: " + each.row() + ", " + each.what() + ": " + each.reason());
    }
    if (!bytesAlone) {
      out.println(
          "speed: the baseline's time over ours; cost: ours over the baseline's. Each of the"
              + " medians of all rounds; rounds: the least and the most of a single one.");
    }
    out.println();
  }

  private static List<String> cells(Comparison line, boolean bytesAlone) {
    List<Double> results = line.results();
    boolean alone = line.reading() == Reading.VALUE;
    return List.of(
        line.row(),
        line.what(),
        line.size() == 0 ? "" : Long.toString(line.size()),
        text(line.ours()),
        line.baseline().map(OutcomeTable::text).orElse(""),
        line.baseline().map(Figure::name).orElse(""),
        alone ? "" : line.reading().text() + " " + Numbers.text(line.result()),
        results.size() < 2
            ? ""
            : Numbers.text(results.get(0)) + ".." + Numbers.text(results.get(results.size() - 1)),
        bytesAlone ? "" : line.target().map(Target::toString).orElse(""),
        bytesAlone ? "" : line.met().map(met -> met ? "met" : "NOT met").orElse(""));
  }

  private static String text(Figure figure) {
    return Numbers.text(figure.median()) + (figure.unit().isEmpty() ? "" : " " + figure.unit());
  }
}
