// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scanner passes what Jackson reads, and refuses what Jackson refuses. */
class JsonScanTest {
  private static final String ALPHABET = "{}[]\",:\\/ \n\t\r0123456789+-.eEtrufalsn\u0001xé€";
  private final JsonFactory jackson = new JsonFactory();

  @Test
  void whatJacksonWritesIsPassedWhole() throws IOException {
    Random random = new Random(20260714);
    for (int i = 0; i < 3_000; i++) {
      byte[] json = bytes("[" + RandomJson.of(random, 5) + "]");

      assertThat(JsonScan.value(json, 0, json.length - 1, JsonScan.DEEPEST))
          .as(text(json))
          .isEqualTo(json.length - 1);
    }
  }

  @Test
  void whatEndsEarlierIsUnfinishedAtEveryByte() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      byte[] json = bytes("[" + RandomJson.of(random, 4) + "]");
      for (int end = 1; end < json.length - 1; end++) {
        assertThat(JsonScan.value(json, 0, end, JsonScan.DEEPEST))
            .as(text(json) + " at " + end)
            .isEqualTo(JsonScan.UNFINISHED);
      }
    }
  }

  @Test
  void whatIsDamagedIsRefusedWhereJacksonRefusesIt() {
    Random random = new Random(42);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder json = new StringBuilder("[" + RandomJson.of(random, 3) + "]");
      for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
        json.setCharAt(
            random.nextInt(json.length()), ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      byte[] bytes = bytes(json.toString());
      if (bytes[0] == '[') {
        boolean ours = isWhole(bytes);
        assertThat(ours).as(json.toString()).isEqualTo(isWholeForJackson(bytes));
        refused += ours ? 0 : 1;
      }
    }
    assertThat(refused).isBetween(2_000, 19_000);
  }

  @Test
  void damagedBytesAreRefusedWhereJacksonRefusesThem() {
    Random random = new Random(43);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = bytes("[" + RandomJson.of(random, 3) + "]");
      bytes[1 + random.nextInt(bytes.length - 2)] = (byte) random.nextInt(256);

      if (isWhole(bytes)) {
        assertThat(isWholeForJackson(bytes)).as(text(bytes)).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[01]",
        "[-]",
        "[+1]",
        "[1.]",
        "[.5]",
        "[1e]",
        "[1e+]",
        "[0x1]",
        "[tru]",
        "[nulL]",
        "[NaN]",
        "[1,]",
        "[,1]",
        "[1 2]",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{a:1}",
        "{\"a\":}",
        "['a']",
        "[\"\\x\"]",
        "[\"\\u12g4\"]",
        "[\"\t\"]",
        "[\"\n\"]",
        "[1}",
        "{\"a\":1]"
      })
  void whatIsNoJsonIsRefused(String json) {
    byte[] bytes = bytes(json);

    assertThatThrownBy(() -> JsonScan.value(bytes, 0, bytes.length - 1, JsonScan.DEEPEST))
        .isInstanceOf(InvalidJson.class);
    assertThat(isWholeForJackson(bytes)).isFalse();
  }

  @Test
  void whatLiesTooDeepIsRefused() {
    byte[] deep = bytes("[".repeat(1001) + "]".repeat(1001));
    byte[] deepest = bytes("[".repeat(1000) + "]".repeat(1000));

    assertThatThrownBy(() -> JsonScan.value(deep, 0, deep.length - 1, JsonScan.DEEPEST))
        .hasMessageContaining("1000 levels");
    assertThat(isWhole(deepest)).isTrue();
  }

  @Test
  void textsAreDecodedAsJacksonDoes() throws IOException {
    Random random = new Random(99);
    ObjectMapper mapper = new ObjectMapper();
    for (int i = 0; i < 3_000; i++) {
      String written = RandomJson.text(random);
      byte[] json = bytes(written);

      assertThat(JsonText.decode(json, 1, json.length - 2))
          .isEqualTo(mapper.readValue(written, String.class));
    }
  }

  private static boolean isWhole(byte[] bytes) {
    try {
      int end = bytes.length - 1;
      return JsonScan.value(bytes, 0, end, JsonScan.DEEPEST) == end;
    } catch (InvalidJson e) {
      return false;
    }
  }

  private boolean isWholeForJackson(byte[] bytes) {
    try (JsonParser parser = jackson.createParser(bytes)) {
      int depth = 0;
      do {
        JsonToken token = parser.nextToken();
        if (token == null) {
          return false;
        }
        if (token == JsonToken.VALUE_STRING) {
          parser.getText();
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      } while (depth > 0);
      return parser.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }

  /** A blank behind it tells that a number has ended. */
  private static byte[] bytes(String json) {
    return (json + " ").getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
