// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Makes settings anonymous, so that samples are read under them as the tenant's answers are. */
final class SettingsDisguise {
  private final TextDisguise texts;
  private final JsonDisguise json;

  SettingsDisguise(TextDisguise texts, JsonDisguise json) {
    this.texts = texts;
    this.json = json;
  }

  /** The settings, without the place of a key: it comes from the usual environment variable. */
  ObjectNode of(JsonNode settings) {
    ObjectNode other = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : settings.properties()) {
      if (!field.getKey().startsWith("authenticationKey")) {
        other.set(field.getKey(), setting(field.getKey(), field.getValue()));
      }
    }
    return other;
  }

  private JsonNode setting(String name, JsonNode value) {
    return switch (name) {
      case "recording", "wfm" -> of(value);
      case "reasonCodes" -> reasonCodes(value);
      case "headings" -> each(value, json::heading);
      case "fieldSources" -> each(value, json::member);
      case "stateMember", "notReadyMember" -> each(value, json::member);
      case "totals" -> each(value, text -> kept(Vocabulary.TOTALS, text));
      case "nobodyTexts" -> each(value, json::party);
      case "conferenceWords" -> each(value, text -> kept(Vocabulary.CONFERENCE, text));
      case "readyStatuses" -> each(value, text -> kept(Vocabulary.ENUMERATION, text));
      case "timeframeParameter" -> each(value, json::parameter);
      // Plain http is for a tenant on this machine, which its stand-in is not.
      case "tenantUrl" -> each(value, url -> texts.of(url.replaceFirst("^http:", "https:")));
      case "extensions", "callDetailsReportId", "reportId", "groups", "agents" ->
          each(value, texts::of);
      default -> value;
    };
  }

  private String kept(Vocabulary vocabulary, String text) {
    return vocabulary.knows(text) ? text : texts.of(text);
  }

  private ObjectNode reasonCodes(JsonNode codes) {
    ObjectNode other = JsonNodeFactory.instance.objectNode();
    codes
        .properties()
        .forEach(code -> other.put(texts.of(code.getKey()), texts.of(code.getValue().asText())));
    return other;
  }

  private static JsonNode each(JsonNode value, UnaryOperator<String> change) {
    if (value.isArray()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      value.forEach(element -> list.add(each(element, change)));
      return list;
    }
    if (value.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      value
          .properties()
          .forEach(field -> object.set(field.getKey(), each(field.getValue(), change)));
      return object;
    }
    return value.isNull() ? value : TextNode.valueOf(change.apply(value.asText()));
  }
}
