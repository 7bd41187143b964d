// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.json;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;

/** JSON as a whole. */
public final class Json {
  /** Never repeats the text it reads in its messages: a tenant may have echoed the key there. */
  public static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private Json() {}

  /** What a value is, for a sentence such as "the answer is a JSON object". */
  public static String kind(JsonNode node) {
    return node.isMissingNode()
        ? "empty"
        : "a JSON " + node.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
