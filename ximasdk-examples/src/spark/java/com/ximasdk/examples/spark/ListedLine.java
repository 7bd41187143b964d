// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.recording.CallDirection;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.recording.RecordingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads a line of {@code listed.jsonl}: a recording as {@code list-recordings --json} prints it.
 */
final class ListedLine {
  /** The tenant's list beside the import's. */
  static final String FILE = "listed.jsonl";

  private ListedLine() {}

  /** Reads a line; one that tells of no recording says so. */
  static SourceLine read(long number, String text) {
    LinePlace place = new LinePlace(FILE, number);
    try {
      JsonNode line = LineJson.object(text);
      recording(line);
      return SourceLine.of(
          place, LineJson.key(line, "recordingKey"), line.path("callKey").asText(), text);
    } catch (UnreadableLineException e) {
      return SourceLine.unreadable(place, e.reason());
    }
  }

  /** The recording of a line that was read before. */
  static Recording recording(SourceLine line) {
    try {
      return recording(LineJson.object(line.text()));
    } catch (UnreadableLineException e) {
      throw new IllegalStateException("it could be read before", e);
    }
  }

  private static Recording recording(JsonNode line) throws UnreadableLineException {
    Recording.Builder builder = Recording.builder();
    Map<String, Object> others = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : line.properties()) {
      if (!field.getValue().isNull()) {
        try {
          take(builder, others, field.getKey(), field.getValue());
        } catch (IllegalArgumentException e) {
          throw new UnreadableLineException(
              "The line's "
                  + field.getKey()
                  + " cannot be read. Expected it as list-recordings --json prints it.");
        }
      }
    }
    return builder.otherFields(others).build();
  }

  private static void take(
      Recording.Builder builder, Map<String, Object> others, String name, JsonNode value) {
    switch (name) {
      case "recordingKey" -> builder.recordingKey(new RecordingKey(text(value)));
      case "callKey" -> builder.callKey(new CallKey(text(value)));
      case "startTime" -> builder.startTime(Instant.ofEpochMilli(number(value)));
      case "duration" -> builder.duration(Duration.ofMillis(number(value)));
      case "size" -> builder.size(number(value));
      case "eventId" -> builder.eventId(number(value));
      case "recordingSystemId" -> builder.recordingSystemId(number(value));
      case "status" -> builder.status(new RecordingStatus(text(value)));
      case "callingParty" -> builder.callingParty(text(value));
      case "receivingParty" -> builder.receivingParty(text(value));
      case "tenantName" -> builder.tenantName(text(value));
      case "tagData" -> builder.tagData(text(value));
      case "callDirection" -> builder.callDirection(new CallDirection(text(value)));
      case "skill" -> builder.skill(text(value));
      case "agent" -> builder.agent(text(value));
      default -> others.put(name, LineJson.MAPPER.convertValue(value, Object.class));
    }
  }

  private static String text(JsonNode value) {
    if (!value.isTextual()) {
      throw new IllegalArgumentException("no text");
    }
    return value.asText();
  }

  private static long number(JsonNode value) {
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new IllegalArgumentException("no whole number");
    }
    return value.asLong();
  }
}
