// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.internal.json.JsonFields;
import com.ximasdk.internal.json.PlainValues;
import com.ximasdk.internal.json.WireTime;
import com.ximasdk.recording.CallDirection;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.FieldProblem;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.recording.RecordingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads a recording from JSON.
 *
 * <p>The reading is tolerant: a number may come as a text and a text as a number, a start also as
 * ISO 8601 with an offset; {@code null} is absent, and unknown fields are kept as they are. A field
 * that cannot be read is absent, and is kept as a problem of the recording.
 */
final class RecordingJson {
  private static final int LONGEST_SHOWN = 200;

  /** So many characters of JSON are kept of the fields that are not known. */
  private static final int MOST_OTHER = 16_384;

  private RecordingJson() {}

  /** Reads a recording from an object; a node that is no object gives one without any field. */
  static Recording read(JsonNode object) {
    Reading reading = new Reading();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      reading.read(field.getKey(), field.getValue());
    }
    return reading.recording();
  }

  /** What has been read of a recording, member by member; none may come twice. */
  static final class Reading {
    private static final String TEXT = "a text";
    private static final String KEY = "a text that is not blank";
    private static final String NUMBER = "a whole number";
    private static final String OTHER =
        "a value that is not nested deeper than 20, and at most %s characters of JSON in all fields that are not known"
            .formatted(MOST_OTHER);

    private final Recording.Builder builder = Recording.builder();
    private final Map<String, Object> others = new LinkedHashMap<>();
    private final List<FieldProblem> problems = new ArrayList<>();
    private int leftForOthers = MOST_OTHER;

    Recording recording() {
      return builder.otherFields(others).problems(problems).build();
    }

    void read(String name, JsonNode value) {
      if (value.isNull()) {
        return;
      }
      switch (name) {
        case "recordingKey" ->
            take(
                name,
                value,
                "a text that is not empty",
                v -> builder.recordingKey(new RecordingKey(text(v))));
        case "callKey" -> take(name, value, KEY, v -> builder.callKey(new CallKey(text(v))));
        case "startTime" ->
            take(
                name,
                value,
                "epoch milliseconds, or ISO 8601 with an offset",
                v -> builder.startTime(instant(v)));
        case "duration" ->
            take(
                name,
                value,
                "milliseconds, zero up to 1000 days",
                v -> builder.duration(Duration.ofMillis(number(v))));
        case "size" ->
            take(name, value, "a whole number, zero or more", v -> builder.size(number(v)));
        case "eventId" -> take(name, value, NUMBER, v -> builder.eventId(number(v)));
        case "recordingSystemId" ->
            take(name, value, NUMBER, v -> builder.recordingSystemId(number(v)));
        case "status" -> take(name, value, TEXT, v -> builder.status(new RecordingStatus(text(v))));
        case "callingParty" -> take(name, value, TEXT, v -> builder.callingParty(text(v)));
        case "receivingParty" -> take(name, value, TEXT, v -> builder.receivingParty(text(v)));
        case "tenantName" -> take(name, value, TEXT, v -> builder.tenantName(text(v)));
        case "tagData" -> take(name, value, TEXT, v -> builder.tagData(text(v)));
        case "callDirection" ->
            take(name, value, TEXT, v -> builder.callDirection(new CallDirection(text(v))));
        case "skill" -> take(name, value, TEXT, v -> builder.skill(text(v)));
        case "agent" -> take(name, value, TEXT, v -> builder.agent(text(v)));
        default -> take(name, value, OTHER, v -> others.put(name, other(name, v)));
      }
    }

    /** What does not fit does not take the room of what comes after it. */
    private Object other(String name, JsonNode value) {
      int size = name.length() + value.toString().length();
      if (size > leftForOthers) {
        throw new IllegalArgumentException("too much");
      }
      Object plain = requireNonNull(PlainValues.of(value));
      leftForOthers -= size;
      return plain;
    }

    private void take(String name, JsonNode value, String expected, Consumer<JsonNode> taker) {
      try {
        taker.accept(value);
      } catch (IllegalArgumentException unreadable) {
        problems.add(new FieldProblem(name, shown(value), expected));
      }
    }
  }

  /** Enough to see what it is; a value may be as long as the answer that it stands in. */
  private static String shown(JsonNode value) {
    String whole = value.toString();
    if (whole.length() <= LONGEST_SHOWN) {
      return whole;
    }
    // Not between the two halves of a character.
    int end = Character.isHighSurrogate(whole.charAt(LONGEST_SHOWN - 1)) ? 1 : 0;
    return "%s… (%s characters in all)"
        .formatted(whole.substring(0, LONGEST_SHOWN - end), whole.length());
  }

  private static String text(JsonNode value) {
    if (!value.isValueNode()) {
      throw new IllegalArgumentException("no text");
    }
    return value.asText();
  }

  private static long number(JsonNode value) {
    Long number = JsonFields.whole(value);
    if (number == null) {
      throw new IllegalArgumentException("no number");
    }
    return number;
  }

  private static Instant instant(JsonNode value) {
    Instant instant = WireTime.instant(value);
    if (instant == null) {
      throw new IllegalArgumentException("no time");
    }
    return instant;
  }
}
