// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTreeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "true",
        "\"text\"",
        "{\"a\":[1,-2,3000000000,12345678901234567890,{\"b\":null,\"c\":false}],\"d\":\"\"}",
      })
  void aTreeIsWhatJacksonMakes(String json) throws JsonProcessingException {
    assertThat(Json.MAPPER.readTree(json)).isEqualTo(new ObjectMapper().readTree(json));
  }

  @Test
  void aNumberKeepsTheDigitsThatWereSent() throws JsonProcessingException {
    assertThat(Json.MAPPER.readTree("1707770449131.50").asText()).isEqualTo("1707770449131.50");
    assertThat(Json.MAPPER.readTree("0.1").decimalValue()).isEqualByComparingTo("0.1");
  }

  static String[] absurdNumbers() {
    return new String[] {
      "9".repeat(2_000),
      "-" + "9".repeat(100_000),
      "0." + "1".repeat(2_000),
      "1e99999999999",
      "1e-99999999999",
      "-1.5E+99999999999",
    };
  }

  @ParameterizedTest
  @MethodSource("absurdNumbers")
  void anAbsurdNumberIsATextAndWhatIsBesideItStays(String number) throws JsonProcessingException {
    JsonNode tree = Json.MAPPER.readTree("{\"absurd\":" + number + ",\"sound\":1}");

    assertThat(tree.path("absurd").isTextual()).isTrue();
    assertThat(tree.path("absurd").asText()).isEqualTo(number);
    assertThat(tree.path("sound").intValue()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-999999999", "0e999999999", "-1E+2147483647"})
  void aNumberOfAbsurdSizeIsNeverWrittenOut(String number) throws JsonProcessingException {
    JsonNode value = Json.MAPPER.readTree(number);

    assertThat(JsonFields.number(value)).isNull();
    assertThat(JsonFields.whole(value)).isNull();
    assertThat(WireTime.instant(value)).isNull();
    assertThat(value.toString()).hasSizeLessThan(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[1", "[1,]", "{\"a\":}", "1 2", "[] x"})
  void whatIsNotOneWholeValueIsRefused(String json) {
    assertThatThrownBy(() -> Json.MAPPER.readTree(json)).isInstanceOf(JacksonException.class);
  }

  @Test
  void endlessNestingIsRefusedBeforeTheStackEnds() {
    assertThatThrownBy(() -> Json.MAPPER.readTree("[".repeat(1_000_000)))
        .isInstanceOf(JacksonException.class);
  }
}
