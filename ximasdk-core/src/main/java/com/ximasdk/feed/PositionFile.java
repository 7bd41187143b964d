// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ximasdk.internal.json.Json;
import com.ximasdk.internal.storage.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A position as JSON in a file. */
final class PositionFile implements IntervalPositionStore {
  private final AtomicFile file;

  PositionFile(Path file) {
    this.file = new AtomicFile("position file", file);
  }

  @Override
  public Optional<IntervalPosition> load() {
    return file.read().map(this::position);
  }

  private IntervalPosition position(byte[] bytes) {
    try {
      JsonNode json = Json.MAPPER.readTree(bytes);
      return new IntervalPosition(
          Instant.parse(json.path("start").asText()),
          Instant.parse(json.path("through").asText()),
          map(json.path("delivered")),
          map(json.path("underway")));
    } catch (IOException | DateTimeException e) {
      throw file.failure("is no position of an interval collector", e);
    }
  }

  private static SortedMap<String, String> map(JsonNode object) {
    SortedMap<String, String> map = new TreeMap<>();
    object.properties().forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
    return map;
  }

  @Override
  public void save(IntervalPosition position) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("start", position.start().toString());
    json.put("through", position.through().toString());
    ObjectNode delivered = json.putObject("delivered");
    position.delivered().forEach(delivered::put);
    ObjectNode underway = json.putObject("underway");
    position.underway().forEach(underway::put);
    try {
      file.replace(Json.MAPPER.writeValueAsBytes(json));
    } catch (IOException e) {
      throw file.failure("cannot be written", e);
    }
  }
}
