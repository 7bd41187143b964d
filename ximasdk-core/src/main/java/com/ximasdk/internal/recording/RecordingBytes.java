// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ximasdk.recording.FieldProblem;
import com.ximasdk.recording.Recording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A recording as bytes, to be put down and read again, with all that it says. */
public final class RecordingBytes {
  /** Escaped, since a tenant's text need not be one that UTF-8 can hold. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final String FIELDS = "fields";
  private static final String PROBLEMS = "problems";

  private RecordingBytes() {}

  /** The bytes of a recording. */
  public static byte[] write(Recording recording) throws IOException {
    ObjectNode json = JSON.createObjectNode();
    json.set(FIELDS, JSON.valueToTree(recording.apiFields()));
    if (!recording.problems().isEmpty()) {
      ArrayNode problems = json.putArray(PROBLEMS);
      for (FieldProblem problem : recording.problems()) {
        problems.addArray().add(problem.name()).add(problem.found()).add(problem.expected());
      }
    }
    return JSON.writeValueAsBytes(json);
  }

  /** The recording of some bytes; equal to the one that was written. */
  public static Recording read(byte[] bytes) throws IOException {
    JsonNode json = JSON.readTree(bytes);
    Recording recording = RecordingJson.read(json.path(FIELDS));
    if (!json.has(PROBLEMS)) {
      return recording;
    }
    List<FieldProblem> problems = new ArrayList<>();
    for (JsonNode problem : json.path(PROBLEMS)) {
      problems.add(
          new FieldProblem(
              problem.get(0).asText(), problem.get(1).asText(), problem.get(2).asText()));
    }
    return recording.toBuilder().problems(problems).build();
  }
}
