// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Makes trees in which a number is a number only if it is one within reason. Any other, such as one
 * of 2,000 digits or {@code 1e99999999999}, is a text: it costs the field that holds it, where a
 * parser of numbers would refuse the whole answer.
 */
final class JsonTree extends StdDeserializer<JsonNode> {
  private static final long serialVersionUID = 1L;

  /** More digits than any number of a tenant has. */
  private static final int LONGEST_NUMBER = 100;

  JsonTree() {
    super(JsonNode.class);
  }

  @Override
  public JsonNode deserialize(JsonParser json, DeserializationContext context) throws IOException {
    // Not deeper than the parser's own limit, which is told before the stack ends.
    return value(json, json.currentToken());
  }

  @Override
  public JsonNode getNullValue(DeserializationContext context) {
    return NullNode.getInstance();
  }

  static JsonNode value(JsonParser json, @Nullable JsonToken token) throws IOException {
    return token == null
        ? NullNode.getInstance()
        : switch (token) {
          case START_OBJECT -> object(json);
          case START_ARRAY -> array(json);
          case VALUE_STRING -> TextNode.valueOf(json.getText());
          case VALUE_NUMBER_INT -> whole(json);
          case VALUE_NUMBER_FLOAT -> decimal(json.getText());
          case VALUE_TRUE -> BooleanNode.TRUE;
          case VALUE_FALSE -> BooleanNode.FALSE;
          default -> NullNode.getInstance();
        };
  }

  private static ObjectNode object(JsonParser json) throws IOException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      object.set(name, value(json, json.nextToken()));
    }
    return object;
  }

  private static ArrayNode array(JsonParser json) throws IOException {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      array.add(value(json, token));
    }
    return array;
  }

  private static JsonNode whole(JsonParser json) throws IOException {
    if (json.getTextLength() > LONGEST_NUMBER) {
      return TextNode.valueOf(json.getText());
    }
    return switch (json.getNumberType()) {
      case INT -> IntNode.valueOf(json.getIntValue());
      case LONG -> LongNode.valueOf(json.getLongValue());
      default -> BigIntegerNode.valueOf(json.getBigIntegerValue());
    };
  }

  private static JsonNode decimal(String text) {
    if (text.length() <= LONGEST_NUMBER) {
      try {
        return DecimalNode.valueOf(new BigDecimal(text));
      } catch (NumberFormatException noExponentOfAnyNumber) {
        return TextNode.valueOf(text);
      }
    }
    return TextNode.valueOf(text);
  }
}
