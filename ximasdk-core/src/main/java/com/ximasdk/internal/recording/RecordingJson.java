// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.ximasdk.recording.CallDirection;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.FieldProblem;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.recording.RecordingStatus;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads a recording from JSON.
 *
 * <p>The reading is tolerant: a number may come as a text and a text as a number, a start also as
 * ISO 8601 with an offset; {@code null} is absent, and unknown fields are ignored. A field that
 * cannot be read is absent, and is kept as a problem of the recording.
 */
public final class RecordingJson {
  private static final ObjectReader TREE =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(JsonNode.class);

  private static final int LONGEST_NUMBER = 40;

  private RecordingJson() {}

  /**
   * Reads the object at which the parser stands.
   *
   * @throws IOException if the input fails, is not JSON, or is no object here
   */
  public static Recording read(JsonParser parser) throws IOException {
    if (!parser.isExpectedStartObjectToken()) {
      throw new JsonParseException(
          parser, "A recording is " + parser.currentToken() + ". Expected a JSON object.");
    }
    return read(TREE.<JsonNode>readValue(parser));
  }

  /** Reads a recording from an object; a node that is no object gives one without any field. */
  public static Recording read(JsonNode object) {
    return new Reading().read(object);
  }

  private static final class Reading {
    private static final String TEXT = "a text";
    private static final String KEY = "a text that is not blank";
    private static final String NUMBER = "a whole number";

    private final Recording.Builder builder = Recording.builder();
    private final List<FieldProblem> problems = new ArrayList<>();

    Recording read(JsonNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        if (!field.getValue().isNull()) {
          read(field.getKey(), field.getValue());
        }
      }
      return builder.problems(problems).build();
    }

    private void read(String name, JsonNode value) {
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
        default -> {
          // A field that this library does not know.
        }
      }
    }

    private void take(String name, JsonNode value, String expected, Consumer<JsonNode> taker) {
      try {
        taker.accept(value);
      } catch (IllegalArgumentException | ArithmeticException | DateTimeException unreadable) {
        problems.add(new FieldProblem(name, value.toString(), expected));
      }
    }
  }

  private static String text(JsonNode value) {
    if (!value.isValueNode()) {
      throw new IllegalArgumentException("no text");
    }
    return value.asText();
  }

  private static long number(JsonNode value) {
    if (value.isNumber()) {
      return value.decimalValue().longValueExact();
    }
    String text = text(value).strip();
    if (text.length() > LONGEST_NUMBER) {
      throw new IllegalArgumentException("no number");
    }
    return new BigDecimal(text).longValueExact();
  }

  private static Instant instant(JsonNode value) {
    try {
      return Instant.ofEpochMilli(number(value));
    } catch (IllegalArgumentException notANumber) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text(value).strip(), Instant::from);
    }
  }
}
