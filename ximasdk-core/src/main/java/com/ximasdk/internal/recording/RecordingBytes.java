// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.ximasdk.internal.json.Json;
import com.ximasdk.recording.FieldProblem;
import com.ximasdk.recording.Recording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    Map<String, Object> fields = new LinkedHashMap<>(recording.apiFields());
    fields.putAll(recording.otherFields());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(FIELDS, fields);
    if (!recording.problems().isEmpty()) {
      List<List<String>> problems = new ArrayList<>();
      for (FieldProblem problem : recording.problems()) {
        problems.add(List.of(problem.name(), problem.found(), problem.expected()));
      }
      json.put(PROBLEMS, problems);
    }
    return JSON.writeValueAsBytes(json);
  }

  /** The recording of some bytes; equal to the one that was written. */
  public static Recording read(byte[] bytes) throws IOException {
    JsonNode json = Json.MAPPER.readTree(bytes);
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
