// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.ximasdk.internal.storage.Journal;
import java.nio.charset.StandardCharsets;

/** Reads lines of JSON. */
final class LineJson {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_LONG_FOR_INTS)
          .build();

  private LineJson() {}

  /**
   * Reads an object.
   *
   * @throws UnreadableLineException if the line is none, or not as it was written
   */
  static JsonNode object(String text) throws UnreadableLineException {
    if (Journal.hasWrongChecksum(text.getBytes(StandardCharsets.UTF_8))) {
      throw new UnreadableLineException(
          "The line is not as it was written: its crc32c does not fit. Expected a whole line.");
    }
    JsonNode line;
    try {
      line = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UnreadableLineException("The line is no JSON. Expected an object on one line.");
    }
    if (!line.isObject()) {
      throw new UnreadableLineException("The line is no JSON object. Expected one on one line.");
    }
    return line;
  }

  /**
   * A text that must be there.
   *
   * @throws UnreadableLineException if it is not, or is blank
   */
  static String key(JsonNode line, String name) throws UnreadableLineException {
    String key = line.path(name).isTextual() ? line.path(name).asText() : "";
    if (key.isBlank()) {
      throw new UnreadableLineException(
          "The line has no text in " + name + ". Expected the tenant's key of a recording.");
    }
    return key;
  }
}
