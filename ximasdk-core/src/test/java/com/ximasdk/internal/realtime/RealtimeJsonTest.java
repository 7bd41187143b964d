// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.internal.http.AnswerFault;
import com.ximasdk.realtime.MetricReading;
import com.ximasdk.realtime.MetricReadings;
import com.ximasdk.realtime.RealtimeEncodings;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers and frames of values as bytes. */
class RealtimeJsonTest {
  private static final String VALUE = "{ \"state\" : \"Küche\",\n \"lastUpdateTime\":null }";
  private static final String READING =
      "{\"key\": {\"metricId\": \"K\", \"categoryValue\": \"Zoë(1)\"}, \"value\": " + VALUE + "}";

  private final RealtimeJson json = new RealtimeJson(RealtimeEncodings.DEFAULTS);

  @Test
  void theRawJsonIsWhatWasReceived() throws IOException {
    for (String start : List.of("", "\uFEFF", "  \n")) {
      MetricReading reading =
          values(start + "{\"x\": \"ä\", \"results\": [" + READING + "]}").readings().get(0);

      assertThat(reading.value().rawJson()).isEqualTo(VALUE);
      assertThat(reading.categoryValue()).isEqualTo("Zoë(1)");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "-1.5e3", "\"Idle\"", "true", "null", "[ 1,2 ]", "\"\\u0041\""})
  void theRawJsonOfAnyKindOfValueIsWhatWasReceived(String value) throws IOException {
    for (String behind : List.of("}", " }", ",\"z\":1}")) {
      assertThat(values("[{\"value\":" + value + behind + "]").readings().get(0).value().rawJson())
          .isEqualTo(value);
    }
  }

  static Stream<Charset> otherCharsets() {
    return Stream.of(
        StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, Charset.forName("UTF-32BE"));
  }

  @ParameterizedTest
  @MethodSource("otherCharsets")
  void anAnswerInAnotherUnicodeEncodingIsReadToo(Charset charset) throws IOException {
    MetricReadings read = json.values(("[" + READING + "]").getBytes(charset));

    assertThat(read.readings().get(0).value()).hasToString("StateValue[Küche]");
    assertThat(read.readings().get(0).value().rawJson())
        .isEqualTo("{\"state\":\"Küche\",\"lastUpdateTime\":null}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[%s]",
        "{\"results\": [%s]}",
        "{\"values\": [%s]}",
        "{\"a\": {\"results\": [1]}, \"results\": [3, null, [%1$s], {}, %1$s], \"b\": []}",
      })
  void valuesAreFoundInTheListOfAnAnswerAndOfAFrame(String form) throws IOException {
    String body = form.formatted(READING);

    assertThat(values(body).readings()).hasSize(1);
    assertThat(json.frame(bytes(body))).hasSize(1);
  }

  @Test
  void aFrameMayBeOneValueWhereverItsKeyStands() throws IOException {
    assertThat(json.frame(bytes(READING))).hasSize(1);
    assertThat(
            json.frame(bytes("{\"value\": \"Idle\", \"metricId\": \"K\", \"category\": \"A(1)\"}")))
        .singleElement()
        .hasToString("MetricReading[metricId=K, categoryValue=A(1), value=StateValue[Idle]]");
    assertThat(json.frame(bytes("{\"type\": \"KEEPALIVE\"}"))).isEmpty();
    assertThat(json.frame(bytes("3"))).isEmpty();
    assertThat(json.frame(bytes(""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[] []",
        "{\"results\": []} x",
        "[",
        "{\"results\": [",
        "nul",
        "{\"results\": [}",
        "\u0000"
      })
  void whatIsNotOneJsonValueIsNoAnswer(String body) {
    assertThatThrownBy(() -> values(body)).isInstanceOfAny(AnswerFault.class, IOException.class);
    assertThatThrownBy(() -> json.frame(bytes(body)))
        .isInstanceOfAny(AnswerFault.class, IOException.class);
  }

  private MetricReadings values(String body) throws IOException {
    return json.values(bytes(body));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
