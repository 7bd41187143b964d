// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ximasdk.examples.cli.TextWidth;
import java.util.List;
import java.util.Map;

/** Findings as files: for programs and for people. */
final class FindingsFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private FindingsFile() {}

  /** For programs. */
  static ObjectNode json(List<Finding> findings) {
    ObjectNode root = JSON.createObjectNode();
    root.put("learnedBy", "learn-tenant");
    ArrayNode list = root.putArray("findings");
    findings.forEach(
        finding -> list.add(JSON.<JsonNode>valueToTree(FindingsOutput.fields(finding))));
    return root;
  }

  /** For people: a table of what is to be changed, then each question. */
  static String markdown(List<Finding> findings) {
    StringBuilder text = new StringBuilder("# What was learned of the tenant\n\n");
    boolean any = findings.stream().anyMatch(finding -> !finding.suggested().isEmpty());
    if (any) {
      text.append("Settings that are to differ, as in `settings.json`:\n\n");
      text.append("| Setting | Value | Question |\n|---|---|---|\n");
      for (Finding finding : findings) {
        for (Map.Entry<String, JsonNode> one : finding.suggested().entrySet()) {
          text.append(
              "| `%s` | `%s` | %s |\n"
                  .formatted(
                      one.getKey(),
                      TextWidth.plain(PlainJson.text(one.getValue())).replace("|", "\\|"),
                      finding.question().id()));
        }
      }
      text.append('\n');
    } else {
      text.append("The settings fit as they are.\n\n");
    }
    for (Finding finding : findings) {
      text.append("## ").append(finding.question().id()).append("\n");
      text.append(finding.question().asks()).append("\n\n");
      text.append("- Found: ").append(TextWidth.plain(finding.text())).append("\n");
      text.append("- Default: ").append(finding.question().byDefault()).append("\n");
      if (!finding.setting().isEmpty()) {
        text.append("- Setting: `").append(finding.setting()).append("`\n");
      }
      text.append("\n");
    }
    return text.toString();
  }
}
