// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.ximasdk.examples.cli.Violations;
import com.ximasdk.mapping.adherence.ReasonCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file with the customer's reason codes: a JSON object, reason text → Encore activity. */
final class ReasonCodeFile {
  private ReasonCodeFile() {}

  /**
   * Reads the file.
   *
   * @param file the file
   * @param violations takes what is wrong with it
   */
  static ReasonCodes read(Path file, Violations violations) {
    String expected = " Expected a JSON object, as {\"Lunch\": \"Meal\"}.";
    try {
      JsonNode root = JsonMapper.builder().build().readTree(Files.readString(file));
      if (!root.isObject()) {
        violations.add("--reason-codes " + file + " holds no JSON object." + expected);
        return ReasonCodes.NONE;
      }
      Map<String, String> activities = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> entry : root.properties()) {
        if (entry.getKey().isBlank() || !entry.getValue().isTextual()) {
          violations.add(
              "--reason-codes "
                  + file
                  + ": the entry '"
                  + entry.getKey()
                  + "' is not a reason text with an activity."
                  + expected);
        } else {
          activities.put(entry.getKey(), entry.getValue().asText());
        }
      }
      return ReasonCodes.of(activities);
    } catch (JsonProcessingException e) {
      violations.add(
          "--reason-codes "
              + file
              + " is not valid JSON (line "
              + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
              + ")."
              + expected);
    } catch (IOException e) {
      violations.add(
          "--reason-codes " + file + " cannot be read (" + e.getClass().getSimpleName() + ").");
    }
    return ReasonCodes.NONE;
  }
}
