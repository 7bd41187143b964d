// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn;

import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.JsonLines;
import com.ximasdk.examples.cli.TextWidth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints findings: a line of JSON each, or a list for people that fits 80 columns. */
final class FindingsOutput {
  private static final int WIDTH = 80;
  private static final int MARGIN = 11;

  private final Console console;
  private final boolean json;

  FindingsOutput(Console console, boolean json) {
    this.console = console;
    this.json = json;
  }

  void print(List<Finding> findings) {
    if (json) {
      JsonLines lines = new JsonLines(console);
      findings.forEach(finding -> lines.print(fields(finding)));
      return;
    }
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      lines(finding).forEach(line -> text.append(line).append('\n'));
      text.append('\n');
    }
    text.append(closing(findings)).append('\n');
    console.write(text.toString());
  }

  /** What JSON has of a finding. */
  static Map<String, Object> fields(Finding finding) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("question", finding.question().id());
    fields.put("asks", finding.question().asks());
    fields.put("finding", finding.text());
    fields.put("seen", finding.seen());
    fields.put("default", finding.question().byDefault());
    fields.put("setting", finding.setting());
    Map<String, Object> suggested = new LinkedHashMap<>();
    finding.suggested().forEach((name, value) -> suggested.put(name, PlainJson.of(value)));
    fields.put("suggested", suggested);
    return fields;
  }

  private static List<String> lines(Finding finding) {
    List<String> lines = new ArrayList<>(wrapped(finding.question().asks(), ""));
    lines.addAll(labelled("found", finding.text()));
    lines.addAll(labelled("default", finding.question().byDefault()));
    if (!finding.setting().isEmpty()) {
      lines.addAll(labelled("setting", setting(finding)));
    }
    return lines;
  }

  private static String setting(Finding finding) {
    if (finding.suggested().isEmpty()) {
      return finding.setting() + ", as it is";
    }
    List<String> changes = new ArrayList<>();
    finding
        .suggested()
        .forEach((name, value) -> changes.add(name + " is to be " + PlainJson.text(value)));
    return String.join("; ", changes);
  }

  private static List<String> labelled(String label, String text) {
    List<String> lines = wrapped(text, " ".repeat(MARGIN));
    lines.set(0, ("  " + label + " ".repeat(MARGIN)).substring(0, MARGIN) + lines.get(0).strip());
    return lines;
  }

  /** A text in lines, each behind an indent; a word that is longer than a line is cut. */
  static List<String> wrapped(String text, String indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(indent);
    boolean empty = true;
    for (String word : TextWidth.plain(text).split(" ", -1)) {
      String rest = word;
      if (!empty && TextWidth.of(line + " " + rest) > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
        empty = true;
      }
      while (TextWidth.of(indent + rest) > WIDTH) {
        int end = Math.min(rest.length(), (WIDTH - indent.length()) / 2);
        lines.add(indent + rest.substring(0, end));
        rest = rest.substring(end);
      }
      line.append(empty ? "" : " ").append(rest);
      empty = false;
    }
    lines.add(line.toString());
    return lines;
  }

  private static String closing(List<Finding> findings) {
    long seen = findings.stream().filter(Finding::seen).count();
    long changes = findings.stream().mapToLong(finding -> finding.suggested().size()).sum();
    return "%s of %s questions are answered; %s"
        .formatted(
            seen,
            findings.size(),
            changes == 0
                ? "the settings fit as they are."
                : changes == 1
                    ? "1 setting is to be changed."
                    : changes + " settings are to be changed.");
  }
}
