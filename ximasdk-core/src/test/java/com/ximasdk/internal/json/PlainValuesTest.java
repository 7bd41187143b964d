// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlainValuesTest {
  @Test
  void aNodeIsTextsNumbersTruthListsAndMapsWithoutNulls() {
    assertThat(
            read(
                """
                {"z":"text","a":1,"big":12345678901234567890,"part":1.50,"yes":true,"no":null,
                 "list":[1,null,"x",[]],"map":{"b":null,"c":false}}\
                """))
        .isEqualTo(
            Map.of(
                "z",
                "text",
                "a",
                1L,
                "big",
                new BigInteger("12345678901234567890"),
                "part",
                new BigDecimal("1.50"),
                "yes",
                true,
                "list",
                List.of(1L, "x", List.of()),
                "map",
                Map.of("c", false)));
    assertThat(read("null")).isNull();
  }

  @Test
  void membersKeepTheirOrder() {
    assertThat(read("{\"z\":1,\"a\":2,\"m\":3}")).hasToString("{z=1, a=2, m=3}");
  }

  @Test
  void aValueOfAProgramIsCopiedOnce() {
    List<Object> list = new ArrayList<>(Arrays.asList(1, (short) 2, 0.5f, null, "x"));
    Map<String, Object> map = new HashMap<>(Map.of("list", list));
    Object copy = PlainValues.copy(map);
    list.clear();
    map.clear();
    assertThat(copy).isEqualTo(Map.of("list", List.of(1L, 2L, 0.5, "x")));
  }

  @Test
  void whatIsNoPlainValueIsRefused() {
    assertThatThrownBy(() -> PlainValues.copy(List.of(Instant.EPOCH)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A value is a java.time.Instant."
                + " Expected a text, a number, true or false, a list or a map.");
    assertThatThrownBy(() -> PlainValues.copy(Map.of(1, "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A name in a map is no text. Expected a text.");
  }

  @Test
  void whatIsNestedTooDeepIsRefused() {
    assertThat(read("[".repeat(20) + "]".repeat(20))).isInstanceOf(List.class);
    assertThatThrownBy(() -> read("[".repeat(22) + "]".repeat(22)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Lists and objects are nested deeper than 20.");
    List<Object> round = new ArrayList<>();
    round.add(round);
    assertThatThrownBy(() -> PlainValues.copy(round)).isInstanceOf(IllegalArgumentException.class);
  }

  private static @Nullable Object read(String json) {
    try {
      return PlainValues.of(Json.MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
