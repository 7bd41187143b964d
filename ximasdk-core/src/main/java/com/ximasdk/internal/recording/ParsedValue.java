// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.ximasdk.internal.json.Json;
import com.ximasdk.internal.json.WireNumber;
import com.ximasdk.internal.json.WireTime;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The scalar at which a parser stood last. A text and a number of usual length need no node, unless
 * somebody asks for it.
 *
 * <p>For one thread at a time.
 */
final class ParsedValue implements FieldValue {
  private final RecentTexts recent = new RecentTexts();
  private @Nullable JsonNode node;
  private @Nullable String text;
  private long number;

  /**
   * Takes the value at which a parser stands.
   *
   * @param comesAgain whether texts of this member are often the same
   */
  void take(JsonParser json, JsonToken token, boolean comesAgain) throws IOException {
    node = null;
    text = null;
    if (token == JsonToken.VALUE_STRING) {
      text =
          comesAgain
              ? recent.of(json.getTextCharacters(), json.getTextOffset(), json.getTextLength())
              : json.getText();
    } else if (token == JsonToken.VALUE_NUMBER_INT
        && json.getTextLength() <= WireNumber.SURELY_LONG) {
      number = json.getLongValue();
    } else {
      node = Json.tree(json);
    }
  }

  @Override
  public JsonNode node() {
    if (node == null) {
      node = text == null ? LongNode.valueOf(number) : TextNode.valueOf(text);
    }
    return requireNonNull(node);
  }

  @Override
  public boolean isNull() {
    return node != null && node.isNull();
  }

  @Override
  public String text() {
    return text == null ? FieldValue.super.text() : text;
  }

  @Override
  public long number() {
    return isNumber() ? number : FieldValue.super.number();
  }

  @Override
  public Instant instant() {
    Instant instant = isNumber() ? WireTime.instant(number) : null;
    return instant == null ? FieldValue.super.instant() : instant;
  }

  private boolean isNumber() {
    return node == null && text == null;
  }
}
