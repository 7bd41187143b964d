// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.core.JacksonException;
import com.ximasdk.internal.http.AnswerFault;
import com.ximasdk.internal.http.Faults;
import com.ximasdk.internal.json.Json;
import com.ximasdk.internal.storage.Spool;
import com.ximasdk.internal.text.FingerprintSet;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListedAnswerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"recordingKey\":\"a\"},{\"recordingKey\":\"b\"}]",
        "\uFEFF[{\"recordingKey\":\"a\"},{\"recordingKey\":\"b\"}]",
        " \n\t[ \n {\"recordingKey\" : \"a\"}\n,\r\n\t{ \"recordingKey\":\"b\" } ]  \n",
        "[{\"recordingKey\":\"a\",\"skill\":\"\u00e9\u4e2d\uD83D\uDE00]}\"},{\"recordingKey\":\"b\"}]",
        "[{\"x\":[{\"y\":\"]\\\"}\"}],\"recordingKey\":\"a\"},{\"recordingKey\":\"b\"}]",
      })
  void eachRecordingIsReadFromItsPlace(String json) throws IOException {
    ListedAnswer answer = look(AnswerOf.text(json));

    assertThat(keys(answer)).containsExactly("a", "b");
  }

  @Test
  void placesAreRightBeyondTheBuffersOfAParser() throws IOException {
    StringBuilder json = new StringBuilder("[");
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      String key = "\u00e9-" + i;
      expected.add(key);
      json.append(i == 0 ? "" : ",\n")
          .append("{\"skill\":\"\u4e2d")
          .append("x".repeat(i % 97))
          .append("\",\"recordingKey\":\"")
          .append(key)
          .append("\"}");
    }

    assertThat(keys(look(AnswerOf.text(json.append(']').toString()))))
        .containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", " [ ] "})
  void anEmptyAnswerHasNoPlacesAndIsClosed(String json) throws IOException {
    Spool body = AnswerOf.text(json);

    assertThat(look(body).places()).isEmpty();
    assertThatThrownBy(() -> body.read(0, 1)).isInstanceOf(ClosedChannelException.class);
  }

  @Test
  void anAnswerOfWhichAllIsKeptIsClosedAtOnce() throws IOException {
    Spool body = AnswerOf.text("[{\"recordingKey\":\"a\"},{\"recordingKey\":\"b\"}]");

    List<Place> places = look(body).places();

    assertThatThrownBy(() -> body.read(0, 1)).isInstanceOf(ClosedChannelException.class);
    assertThat(places.get(1).read().recordingKey()).isEqualTo(key("b"));
    assertThat(places.get(0).read().recordingKey()).isEqualTo(key("a"));
  }

  @Test
  void aLongAnswerIsClosedWhenAllOfItWasRead() throws IOException {
    Spool body = AnswerOf.text(longList(20_000));
    List<Place> places = look(body).places();

    for (int i = 1; i < places.size(); i++) {
      places.get(i).read();
    }
    assertThat(body.read(0, 1)).hasSize(1);
    places.get(0).read();

    assertThatThrownBy(() -> body.read(0, 1)).isInstanceOf(ClosedChannelException.class);
  }

  /** However the tenant sorts them, and whatever is wanted of them. */
  @ParameterizedTest
  @ValueSource(strings = {"forward", "backward", "shuffled", "each tenth", "first and last"})
  void aLongListIsReadInAnyOrder(String order) throws IOException {
    List<Place> places = new ArrayList<>(look(AnswerOf.text(longList(20_000))).places());
    List<Integer> wanted = new ArrayList<>(IntStream.range(0, 20_000).boxed().toList());
    switch (order) {
      case "backward" -> Collections.reverse(wanted);
      case "shuffled" -> Collections.shuffle(wanted, new Random(5));
      case "each tenth" -> wanted.removeIf(i -> i % 10 != 0);
      case "first and last" -> wanted.removeIf(i -> i % 19_999 != 0);
      default -> {
        // As they are.
      }
    }

    assertThat(places).hasSize(20_000);
    for (int i : wanted) {
      assertThat(places.get(i).read())
          .isEqualTo(RecordingJson.read(Json.MAPPER.readTree(entry(i))));
    }
  }

  /** Each seventh has a list in it, each eleventh no key, each thirteenth the same member twice. */
  private static String entry(int i) {
    StringBuilder entry = new StringBuilder("{\"size\":" + i);
    entry.append(i % 7 == 0 ? ",\"group\":[1,{\"a\":\"]\"}]" : "");
    entry.append(i % 11 == 0 ? "" : ",\"recordingKey\":\"key-" + i + "\"");
    entry.append(i % 13 == 0 ? ",\"startTime\":1,\"startTime\":" + (1770000000000L + i) : "");
    return entry.append(",\"agent\":\"Ann \u00e9(10").append(i % 100).append(")\"}").toString();
  }

  private static String longList(int count) {
    return IntStream.range(0, count)
        .mapToObj(ListedAnswerTest::entry)
        .collect(Collectors.joining(" ,\n", "[", "]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{}|the answer is a JSON object; expected a list",
        "null|the answer is a JSON null; expected a list",
        "[1]|element 0 of the list is a JSON number; expected a recording",
        "[{},\"x\"]|element 1 of the list is a JSON string; expected a recording",
        "[{},{},null]|element 2 of the list is a JSON null; expected a recording",
        "[{},[]]|element 1 of the list is a JSON array; expected a recording",
      })
  void whatIsNoListOfObjectsIsRefused(String json, String message) {
    assertThatThrownBy(() -> look(AnswerOf.text(json)))
        .isInstanceOf(AnswerFault.class)
        .extracting(Faults::sentence, STRING)
        .contains(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{}", "[{},", "[{}] x", "[{}] []", "[{},{\"a\":}]", "[{\"a\":1]"})
  void brokenJsonIsToldBeforeAnyElement(String json) {
    assertThatThrownBy(() -> look(AnswerOf.text(json))).isInstanceOf(JacksonException.class);
  }

  @Test
  void anElementOfAbsurdLengthIsRefused() {
    String json = "[{\"x\":\"" + "y".repeat(ListedAnswer.LONGEST_ELEMENT) + "\"}]";

    assertThatThrownBy(() -> look(AnswerOf.text(json)))
        .isInstanceOf(AnswerFault.class)
        .extracting(Faults::sentence, STRING)
        .contains("element 0 of the list has");
  }

  @Test
  void anotherEncodingThanThatOfJsonIsToldAsThat() {
    assertThatThrownBy(() -> look(AnswerOf.text("[{}]", StandardCharsets.UTF_16LE)))
        .isInstanceOf(AnswerFault.class)
        .extracting(Faults::sentence, STRING)
        .contains("expected a list", "UTF-8");
  }

  @Test
  void whatTheAnswerBeforeHeldOrIsUnwantedHasNoPlace() throws IOException {
    FingerprintSet before = look(AnswerOf.text("[{\"recordingKey\":\"a\"}]")).takeIdentities();
    Spool body =
        AnswerOf.text(
            "[{\"recordingKey\":\"a\"},{\"recordingKey\":\"b\"},{\"recordingKey\":\"c\"},"
                + "{\"recordingKey\":\"b\",\"size\":1}]");

    ListedAnswer answer =
        ListedAnswer.of(body, before, one -> !one.recordingKey().equals(key("c")));

    assertThat(keys(answer)).containsExactly("b");
    assertThat(answer.takeIdentities().size()).isEqualTo(3);
  }

  @Test
  void recordingsWithoutAKeyAreTheSameIfAllThatTheySayIs() throws IOException {
    String json =
        "[{\"size\":1},{\"size\":2},{\"size\":\"1\"},{\"size\":\"x\"},{\"size\":\"x\"},{\"eventId\":1}]";

    assertThat(look(AnswerOf.text(json)).places()).hasSize(4);
  }

  @Test
  void recordingsWithoutAKeyDifferIfFieldsDoThatAreNotKnown() throws IOException {
    String json =
        "[{\"group\":\"1\"},{\"group\":1},{\"group\":[\"1\"]},{\"group\":[[\"1\"]]},{\"group\":{\"1\":true}},"
            + "{\"group\":{\"1\":\"true\"}},{\"groups\":\"1\"},{\"group\":\"1\"},{\"group\":[\"1\"],\"x\":null}]";

    assertThat(look(AnswerOf.text(json)).places()).hasSize(7);
  }

  @Test
  void recordingsWithoutAKeyAreTheSameWhereverTheyStandInALongList() throws IOException {
    String without = "{\"x\":null,\"y\":1,\"x\":2}";
    String filling = "{\"recordingKey\":\"a\",\"skill\":\"" + "s".repeat(1024 * 1024) + "\"}";

    List<Place> places =
        look(AnswerOf.text("[" + without + "," + filling + "," + without + "]")).places();

    assertThat(places).hasSize(2);
    assertThat(places.get(0).read().otherFields().keySet()).containsExactly("x", "y");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "absent",
      value = {
        "{\"size\":1}|1",
        "{\"size\":1,\"size\":2}|2",
        "{\"size\":1,\"size\":null}|absent",
        "{\"size\":\"x\",\"size\":3}|3",
        "{\"size\":\"4\",\"group\":[1,{\"size\":5}]}|4",
        "{\"group\":{\"a\":[{}]},\"size\":6}|6",
        "{\"size\":[7]}|absent",
        "{\"size\":8,\"x\":1e999999999999,\"y\":true,\"z\":null}|8",
      })
  void aRecordingIsWhatItsMembersSayAndTheLastOfANameCounts(String json, @Nullable Long size)
      throws IOException {
    Recording recording = look(AnswerOf.text("[" + json + "]")).places().get(0).read();

    assertThat(recording.size())
        .isEqualTo(size == null ? OptionalLong.empty() : OptionalLong.of(size));
    // As a tree has it, which knows each member once.
    assertThat(recording).isEqualTo(RecordingJson.read(Json.MAPPER.readTree(json)));
  }

  @Test
  void membersOfAnyNumberAreKept() throws IOException {
    String json =
        IntStream.range(0, 200)
            .mapToObj(i -> "\"x" + i + "\":" + i)
            .collect(Collectors.joining(",", "{\"size\":1,", "}"));

    Recording recording = look(AnswerOf.text("[" + json + "]")).places().get(0).read();

    assertThat(recording.otherFields()).hasSize(200).containsEntry("x199", 199L);
  }

  @Test
  void whatIsKeptOfALongListAndWhatIsReadAgainAreTheSame() throws IOException {
    String long1 = "s".repeat(400_000);
    String json =
        IntStream.range(0, 6)
            .mapToObj(i -> "{\"recordingKey\":\"" + i + "\",\"skill\":\"" + long1 + i + "\"}")
            .collect(Collectors.joining(",", "[", "]"));
    List<Place> places = look(AnswerOf.text(json)).places();

    assertThat(places).extracting(place -> place.kept() != null).contains(true, false);
    for (int i = 0; i < places.size(); i++) {
      assertThat(places.get(i).read().skill()).contains(long1 + i);
    }
  }

  private static Optional<RecordingKey> key(String text) {
    return Optional.of(new RecordingKey(text));
  }

  private static ListedAnswer look(Spool body) throws IOException {
    return ListedAnswer.of(body, new FingerprintSet(), one -> true);
  }

  private static List<String> keys(ListedAnswer answer) throws IOException {
    List<String> keys = new ArrayList<>();
    for (Place place : answer.places()) {
      Recording recording = place.read();
      keys.add(recording.recordingKey().orElseThrow().text());
    }
    return keys;
  }
}
