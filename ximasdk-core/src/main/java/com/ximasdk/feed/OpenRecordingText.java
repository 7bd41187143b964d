// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ximasdk.feed.OpenRecording.Standing;
import com.ximasdk.recording.RecordingKey;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A recording that is not dealt with, as JSON. Reading is strict: nothing is guessed. */
final class OpenRecordingText {
  private static final Set<String> MEMBERS =
      Set.of(
          "recordingKey",
          "start",
          "standing",
          "kind",
          "attempts",
          "since",
          "pause",
          "looks",
          "reason",
          "before");

  /** Escaped, since a key need not be a text that UTF-8 can hold. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final ObjectReader STRICT =
      JSON.reader().with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private OpenRecordingText() {}

  static String write(OpenRecording open) {
    ObjectNode json = JSON.createObjectNode();
    json.put("recordingKey", open.recordingKey().text());
    if (open.hasStart()) {
      json.put("start", Instant.ofEpochMilli(open.start()).toString());
    }
    json.put("standing", open.standing().name());
    json.put("kind", open.kind().name());
    json.put("attempts", open.attempts());
    json.put("since", open.since().toString());
    json.put("pause", open.pause().toString());
    json.put("looks", open.looks());
    json.put("reason", open.reason());
    open.before().ifPresent(before -> json.put("before", before.text()));
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of JSON can be written.", e);
    }
  }

  /**
   * Reads what {@link #write} gave.
   *
   * @throws IllegalArgumentException if it is none; the message says what was found
   */
  static OpenRecording read(String text) {
    try {
      PositionMember all = new PositionMember("", STRICT.readTree(text));
      all.allows(MEMBERS);
      return new OpenRecording(
          new RecordingKey(all.member("recordingKey").text()),
          all.has("start") ? all.member("start").instant().toEpochMilli() : DoneRecording.NO_START,
          all.member("standing").constant(Standing.class),
          all.member("kind").constant(DeliveryKind.class),
          Math.toIntExact(all.member("attempts").count()),
          all.member("since").instant(),
          all.member("pause").duration(),
          Math.toIntExact(all.member("looks").count()),
          all.member("reason").text(),
          all.has("before")
              ? Optional.of(DoneRecording.parse(all.member("before").text()))
              : Optional.empty());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "found no JSON (" + e.getOriginalMessage() + "), expected a recording", e);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("a count is out of range", e);
    }
  }
}
