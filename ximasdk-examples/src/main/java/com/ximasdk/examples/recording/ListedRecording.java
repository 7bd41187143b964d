// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ximasdk.recording.CallDirection;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.FieldProblem;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.recording.RecordingStatus;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A recording as bytes, to be put down and read again, with all that it says. */
final class ListedRecording {
  /** Escaped, since a tenant's text need not be one that UTF-8 can hold. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final String OTHERS = "otherFields";
  private static final String PROBLEMS = "problems";

  private ListedRecording() {}

  static byte[] write(Recording recording) throws IOException {
    ObjectNode json = JSON.valueToTree(recording.apiFields());
    if (!recording.otherFields().isEmpty()) {
      json.set(OTHERS, JSON.valueToTree(recording.otherFields()));
    }
    if (!recording.problems().isEmpty()) {
      ArrayNode problems = json.putArray(PROBLEMS);
      for (FieldProblem problem : recording.problems()) {
        problems.addArray().add(problem.name()).add(problem.found()).add(problem.expected());
      }
    }
    return JSON.writeValueAsBytes(json);
  }

  static Recording read(byte[] bytes) throws IOException {
    JsonNode json = JSON.readTree(bytes);
    Recording.Builder recording = Recording.builder();
    json.properties().forEach(field -> set(recording, field.getKey(), field.getValue()));
    List<FieldProblem> problems = new ArrayList<>();
    for (JsonNode problem : json.path(PROBLEMS)) {
      problems.add(
          new FieldProblem(
              problem.get(0).asText(), problem.get(1).asText(), problem.get(2).asText()));
    }
    Map<String, Object> others =
        JSON.convertValue(json.path(OTHERS), new TypeReference<Map<String, Object>>() {});
    return recording.otherFields(others == null ? Map.of() : others).problems(problems).build();
  }

  private static void set(Recording.Builder recording, String field, JsonNode value) {
    switch (field) {
      case "recordingKey" -> recording.recordingKey(new RecordingKey(value.asText()));
      case "callKey" -> recording.callKey(new CallKey(value.asText()));
      case "startTime" -> recording.startTime(Instant.ofEpochMilli(value.asLong()));
      case "duration" -> recording.duration(Duration.ofMillis(value.asLong()));
      case "size" -> recording.size(value.asLong());
      case "eventId" -> recording.eventId(value.asLong());
      case "recordingSystemId" -> recording.recordingSystemId(value.asLong());
      case "status" -> recording.status(new RecordingStatus(value.asText()));
      case "callingParty" -> recording.callingParty(value.asText());
      case "receivingParty" -> recording.receivingParty(value.asText());
      case "tenantName" -> recording.tenantName(value.asText());
      case "tagData" -> recording.tagData(value.asText());
      case "callDirection" -> recording.callDirection(new CallDirection(value.asText()));
      case "skill" -> recording.skill(value.asText());
      case "agent" -> recording.agent(value.asText());
      case OTHERS, PROBLEMS -> {
        // They are no fields of the guide.
      }
      default -> throw new IllegalStateException("a recording has a new field, " + field);
    }
  }
}
