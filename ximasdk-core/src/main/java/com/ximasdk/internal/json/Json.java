// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Locale;

/** JSON as a whole. */
public final class Json {
  /**
   * Makes parsers. They never repeat the text that they read in their messages: a tenant may have
   * echoed the key there. A number may be as long as a text, for whoever reads its text; depth and
   * length of texts have Jackson's own limits.
   */
  public static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNumberLength(StreamReadConstraints.DEFAULT_MAX_STRING_LEN)
                  .build())
          .build();

  /** Makes trees out of what those parsers read; see {@link JsonTree} for its numbers. */
  public static final ObjectMapper MAPPER =
      JsonMapper.builder(FACTORY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .addModule(new SimpleModule().addDeserializer(JsonNode.class, new JsonTree()))
          .build();

  private Json() {}

  /** The value at whose first token a parser stands; it stands at the last one afterwards. */
  public static JsonNode tree(JsonParser json) throws IOException {
    return JsonTree.value(json, json.currentToken());
  }

  /** A member of an object that is JSON text, as it would be shown; empty if there is none. */
  public static String memberText(String json, String name) {
    try {
      JsonNode member = MAPPER.readTree(json).path(name);
      return member.isContainerNode() ? member.toString() : member.asText();
    } catch (JsonProcessingException notJson) {
      return "";
    }
  }

  /** What a value is, for a sentence such as "the answer is a JSON object". */
  public static String kind(JsonNode node) {
    return node.isMissingNode()
        ? "empty"
        : "a JSON " + node.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  /** What the value that begins with a token is, in the same words. */
  public static String kind(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "a JSON object";
      case START_ARRAY -> "a JSON array";
      case VALUE_STRING -> "a JSON string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a JSON number";
      case VALUE_TRUE, VALUE_FALSE -> "a JSON boolean";
      case VALUE_NULL -> "a JSON null";
      default -> "no JSON value";
    };
  }
}
