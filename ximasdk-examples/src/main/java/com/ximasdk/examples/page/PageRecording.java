// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.ximasdk.audio.measure.ChannelRoles;
import com.ximasdk.examples.audio.KnownRoles;
import com.ximasdk.mapping.recording.EncoreField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * An imported recording, as its line in {@code recordings.jsonl} tells of it.
 *
 * @param start when it begins, in the zone of the import; empty if the tenant did not say
 * @param values its Encore values by their names, in Encore's order
 * @param audio its WAV file
 * @param roles who speaks on which channel of it
 */
record PageRecording(
    Optional<OffsetDateTime> start, Map<EncoreField, String> values, Path audio, KnownRoles roles) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Comparator<PageRecording> ORDER =
      Comparator.comparing(
          recording -> recording.start().map(OffsetDateTime::toInstant).orElse(null),
          Comparator.nullsLast(Comparator.naturalOrder()));

  /**
   * Reads what was imported; of a recording that was corrected the last line counts.
   *
   * @param directory where to
   * @return by start
   */
  static List<PageRecording> all(Path directory) throws IOException {
    Path list = directory.resolve("recordings.jsonl");
    Map<String, PageRecording> found = new LinkedHashMap<>();
    if (Files.exists(list)) {
      for (String line : Files.readAllLines(list)) {
        PageRecording recording = of(line, directory);
        found.put(recording.value(EncoreField.RECORDING_ID), recording);
      }
    }
    List<PageRecording> recordings = new ArrayList<>(found.values());
    recordings.sort(ORDER);
    return recordings;
  }

  private static PageRecording of(String line, Path directory) throws IOException {
    JsonNode json;
    Optional<OffsetDateTime> start;
    try {
      json = JSON.readTree(line);
      JsonNode time = json.path("recordingStartTime");
      start =
          time.isTextual() ? Optional.of(OffsetDateTime.parse(time.asText())) : Optional.empty();
    } catch (JsonProcessingException | DateTimeException e) {
      throw new IOException("A line of recordings.jsonl is not what an import writes.", e);
    }
    Map<EncoreField, String> values = new LinkedHashMap<>();
    for (EncoreField field : EncoreField.values()) {
      values.put(field, text(json.path(field.jsonName())));
    }
    return new PageRecording(
        start, values, directory.resolve(json.path("audioFile").asText()), roles(json));
  }

  /** A line of an earlier version says nothing of it. */
  private static KnownRoles roles(JsonNode json) {
    int agent = json.path("agentChannel").asInt(-1);
    return agent == 0 || agent == 1 ? KnownRoles.of(new ChannelRoles(agent)) : KnownRoles.NONE;
  }

  private static String text(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(", "))
        : value.isNull() ? "" : value.asText();
  }

  /** One of its values; empty if it has none. */
  String value(EncoreField field) {
    return values.getOrDefault(field, "");
  }
}
