// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.ximasdk.internal.json.Json;
import com.ximasdk.recording.CallDirection;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.FieldProblem;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.recording.RecordingStatus;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingJsonTest {
  /** The sample of the vendor's guide, "Requesting Recordings via API". */
  private static final String SAMPLE =
      """
      {"recordingKey":"91a1e1e8-08p8-427b-bd04-da43c2a1db7d-1707770449131",
       "callKey":"1dd0gg18-9c63-41de-a386-4f21ba0086f2-1707770438499-1707770497510",
       "startTime":1707770449131,"duration":3606,"size":9111,"eventId":99181,
       "recordingSystemId":0,"status":"SAVED","callingParty":"18885553794",
       "receivingParty":"Spencer Porter(253)","tenantName":"acme-ns","tagData":"Default",
       "callDirection":"INBOUND","skill":"CC Sales","agent":"Spencer Porter(253)"}\
      """;

  @Test
  void theSampleOfTheGuideIsReadWhole() {
    Recording recording = read(SAMPLE);
    assertThat(recording.recordingKey())
        .contains(new RecordingKey("91a1e1e8-08p8-427b-bd04-da43c2a1db7d-1707770449131"));
    assertThat(recording.callKey())
        .contains(new CallKey("1dd0gg18-9c63-41de-a386-4f21ba0086f2-1707770438499-1707770497510"));
    // date -u -d @1707770449.131 --iso-8601=ns
    assertThat(recording.startTime()).contains(Instant.parse("2024-02-12T20:40:49.131Z"));
    assertThat(recording.duration()).contains(Duration.ofMillis(3606));
    assertThat(recording.size()).hasValue(9111);
    assertThat(recording.eventId()).hasValue(99181);
    assertThat(recording.recordingSystemId()).hasValue(0);
    assertThat(recording.status()).contains(RecordingStatus.SAVED);
    assertThat(recording.callingParty()).contains("18885553794");
    assertThat(recording.receivingParty()).contains("Spencer Porter(253)");
    assertThat(recording.tenantName()).contains("acme-ns");
    assertThat(recording.tagData()).contains("Default");
    assertThat(recording.callDirection()).contains(CallDirection.INBOUND);
    assertThat(recording.skill()).contains("CC Sales");
    assertThat(recording.agent()).contains("Spencer Porter(253)");
    assertThat(recording.problems()).isEmpty();
  }

  @Test
  void whatWasReadIsWrittenInTheApisOwnNamesAndOrder() throws IOException {
    assertThat(new JsonMapper().writeValueAsString(read(SAMPLE).apiFields()))
        .isEqualTo(SAMPLE.replaceAll("\\s+(?=\")", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"somethingNew\":null}",
        "{\"recordingKey\":null,\"startTime\":null,\"duration\":null,\"agent\":null}"
      })
  void whatIsMissingOrNullIsAbsentAndStaysAbsent(String json) {
    assertThat(read(json)).isEqualTo(Recording.builder().build());
    assertThat(read(json).apiFields()).isEmpty();
  }

  @Test
  void numbersMayBeTextsAndTextsMayBeNumbers() {
    Recording recording =
        read(
            """
            {"recordingKey":17,"startTime":" 1707770449131 ","duration":"3606","size":9111.0,
             "eventId":"99181","recordingSystemId":1e2,"callingParty":18885553794,"tagData":true}\
            """);
    assertThat(recording)
        .isEqualTo(
            Recording.builder()
                .recordingKey(new RecordingKey("17"))
                .startTime(Instant.ofEpochMilli(1707770449131L))
                .duration(Duration.ofMillis(3606))
                .size(9111L)
                .eventId(99181L)
                .recordingSystemId(100L)
                .callingParty("18885553794")
                .tagData("true")
                .build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-12T20:40:49.131Z",
        "2024-02-12T14:40:49.131-06:00",
        "2024-02-13T10:25:49.131+13:45"
      })
  void aStartMayBeIsoTimeWithAnOffset(String text) {
    assertThat(read("{\"startTime\":\"" + text + "\"}").startTime())
        .contains(Instant.parse("2024-02-12T20:40:49.131Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          startTime         | "yesterday"
          startTime         | "2024-02-12T20:40:49"
          startTime         | ""
          startTime         | 1707770449131.5
          startTime         | 9223372036854775807
          startTime         | "+999999-01-01T00:00:00Z"
          duration          | -1
          duration          | 3606.5
          duration          | "3606 ms"
          duration          | 9223372036854775807
          size              | -9111
          size              | 1e30
          size              | "1e999999999"
          eventId           | []
          recordingSystemId | {}
          recordingKey      | ""
          callKey           | " "
          agent             | {"name":"Spencer Porter"}
          skill             | ["CC Sales"]
          callDirection     | {}
          """)
  void whatCannotBeReadIsAbsentAndKeptAsAProblem(String name, String found) {
    Recording recording = read("{\"" + name + "\":" + found + ",\"tenantName\":\"acme-ns\"}");
    assertThat(recording.apiFields()).containsOnlyKeys("tenantName");
    assertThat(recording.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.name()).isEqualTo(name);
              assertThat(problem.found().replace("E+", "e")).isEqualTo(found);
              assertThat(problem.expected()).isNotBlank();
            });
  }

  static String[] absurdNumbers() {
    return new String[] {"9".repeat(2_000), "1e99999999999", "1e999999999", "0." + "1".repeat(999)};
  }

  @ParameterizedTest
  @MethodSource("absurdNumbers")
  void anAbsurdNumberCostsItsFieldAlone(String number) {
    Recording recording =
        read("{\"startTime\":%s,\"size\":%s,\"tenantName\":\"acme-ns\"}".formatted(number, number));

    assertThat(recording.apiFields()).containsOnlyKeys("tenantName");
    assertThat(recording.problems())
        .extracting(FieldProblem::name)
        .containsExactly("startTime", "size");
  }

  @Test
  void ofALongValueAProblemKeepsTheBeginning() {
    String found = read("{\"size\":\"" + "9".repeat(100_000) + "\"}").problems().get(0).found();

    assertThat(found)
        .startsWith("\"999")
        .hasSizeLessThan(250)
        .endsWith("9… (100002 characters in all)");
  }

  @Test
  void fieldsThatTheGuideDoesNotPrintAreKeptInTheirOrder() {
    Recording recording =
        read(
            """
            {"group":"Sales","size":1,"accountCodes":["17",18],"callerId":null,
             "callerLocation":{"city":"Boise","state":null},"vip":true,"score":0.50}\
            """);
    assertThat(recording.otherFields())
        .containsExactly(
            entry("group", "Sales"),
            entry("accountCodes", List.of("17", 18L)),
            entry("callerLocation", Map.of("city", "Boise")),
            entry("vip", true),
            entry("score", new BigDecimal("0.50")));
    assertThat(recording.apiFields()).containsOnlyKeys("size");
    assertThat(recording.problems()).isEmpty();
  }

  @Test
  void ofTooMuchThatIsNotKnownTheRestIsAProblemAndTheKnownFieldsStay() {
    Recording recording =
        read(
            "{\"first\":\"1\",\"long\":\"%s\",\"deep\":%s,\"last\":\"2\",\"size\":9}"
                .formatted("x".repeat(16_384), "[".repeat(30) + "]".repeat(30)));
    assertThat(recording.otherFields()).containsExactly(entry("first", "1"), entry("last", "2"));
    assertThat(recording.size()).hasValue(9);
    assertThat(recording.problems()).extracting(FieldProblem::name).containsExactly("long", "deep");
    assertThat(recording.problems().get(0).found()).hasSizeLessThan(250);
  }

  /** Else one element of an answer could keep a program busy for many minutes. */
  @Test
  @Timeout(120)
  void ofVeryManyMembersNoneIsComparedWithAllBefore() {
    int count = 300_000;
    String json =
        IntStream.range(0, count)
            .mapToObj(i -> ",\"" + (1_000_000 + i) + "\":1")
            .collect(Collectors.joining("", "{\"x\":\"" + "x".repeat(16_370) + "\"", "}"));

    Recording recording = read(json);

    assertThat(recording.otherFields()).hasSizeLessThan(10);
    assertThat(recording.problems()).hasSizeGreaterThan(count - 10);
  }

  @Test
  void severalProblemsAreKeptInTheOrderSent() {
    assertThat(read("{\"duration\":\"x\",\"startTime\":\"y\"}").problems())
        .extracting(FieldProblem::name)
        .containsExactly("duration", "startTime");
  }

  private static Recording read(String json) {
    try {
      return RecordingJson.read(Json.MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
