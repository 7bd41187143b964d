// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.ximasdk.examples.cli.Violations;
import com.ximasdk.internal.storage.DiskReason;
import com.ximasdk.mapping.adherence.ReasonCodes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file with the customer's reason codes: a JSON object, reason text → Encore activity. */
final class ReasonCodeFile {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final String EXPECTED = " Expected a JSON object, as {\"Lunch\": \"Meal\"}.";

  private ReasonCodeFile() {}

  /**
   * Reads the file.
   *
   * @param file the file
   * @param violations takes what is wrong with it
   */
  static ReasonCodes read(Path file, Violations violations) {
    String option = "--reason-codes " + file;
    try (InputStream bytes = Files.newInputStream(file)) {
      JsonNode root = MAPPER.readTree(bytes);
      if (!root.isObject()) {
        violations.add(option + " holds no JSON object." + EXPECTED);
        return ReasonCodes.NONE;
      }
      Map<String, String> activities = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> entry : root.properties()) {
        String activity = entry.getValue().asText();
        if (entry.getKey().isBlank() || !entry.getValue().isTextual() || activity.isBlank()) {
          violations.add(
              option
                  + ": the entry "
                  + QuotedText.of(entry.getKey())
                  + " is not a reason text with an activity."
                  + EXPECTED);
        } else {
          activities.put(entry.getKey(), activity);
        }
      }
      return ReasonCodes.of(activities);
    } catch (JsonProcessingException e) {
      violations.add(option + " " + fault(e) + EXPECTED);
    } catch (IOException e) {
      violations.add(option + " cannot be read (" + DiskReason.of(e) + ").");
    }
    return ReasonCodes.NONE;
  }

  /** The parser's own words would repeat what stands there. */
  private static String fault(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String place = at == null ? "" : " (line " + at.getLineNr() + ")";
    return String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field")
        ? "has a reason text twice" + place + "."
        : "is not valid JSON" + place + ".";
  }
}
