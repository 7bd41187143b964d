// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.ximasdk.internal.storage.Spool;
import com.ximasdk.internal.text.FingerprintSet;
import com.ximasdk.recording.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListLookTest {
  /** What is seen of a place. */
  private record Seen(long start, long offset, int length, boolean isKept, Recording recording) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void howeverAListComesItIsTheSame(long seed) throws IOException {
    Random random = new Random(seed);
    String json = list(random, 200 + random.nextInt(6_000));

    assertThat(seen(come(bytes(json), random, ListLookTest::all)))
        .isEqualTo(seen(whole(bytes(json), ListLookTest::all)));
  }

  @Test
  void whatIsNotWantedIsLeftOutHoweverItComes() throws IOException {
    String json = list(new Random(9), 3_000);
    Predicate<Recording> some = recording -> recording.hashCode() % 3 == 0;

    assertThat(seen(come(bytes(json), new Random(10), some)))
        .isNotEmpty()
        .isEqualTo(seen(whole(bytes(json), some)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a text that ends        | {\"recordingKey\":\"x",
        "an element too few      | {\"recordingKey\":\"x\"},]",
        "a number                | 17]",
        "a list in the list      | [{}]]",
        "no comma                | {\"recordingKey\":\"x\"} {\"recordingKey\":\"y\"}]",
        "something behind        | {\"recordingKey\":\"x\"}] {}",
        "a lone backslash        | {\"recordingKey\":\"\\q\"}]",
        "a name twice, broken    | {\"recordingKey\":\"x\",\"recordingKey\":}]",
      })
  void whatIsWrongIsToldAsOfTheWhole(String what, String end) {
    String json = list(new Random(11), 2_000);
    for (int place : new int[] {json.length() / 8, json.length() / 2, json.length() - 1}) {
      int comma = json.lastIndexOf(",{\"recordingKey\"", place);
      byte[] broken = bytes(json.substring(0, comma + 1) + end);
      byte[] inTheMiddle = bytes(json.substring(0, comma + 1) + end + json.substring(comma));

      for (byte[] each : List.of(broken, inTheMiddle)) {
        Throwable expected = catchThrowable(() -> whole(each, ListLookTest::all));

        assertThat(expected).as(what).isNotNull();
        assertThat(catchThrowable(() -> come(each, new Random(12), ListLookTest::all)))
            .hasSameClassAs(expected)
            .hasMessage(expected.getMessage());
      }
    }
  }

  @Test
  void aListThatBreaksOffIsToldAsOfTheWhole() {
    String json = list(new Random(18), 2_000).stripTrailing();
    byte[] cut = bytes(json.substring(0, json.length() - 1));

    Throwable expected = catchThrowable(() -> whole(cut, ListLookTest::all));

    assertThat(expected).isNotNull();
    assertThat(catchThrowable(() -> come(cut, new Random(19), ListLookTest::all)))
        .hasSameClassAs(expected)
        .hasMessage(expected.getMessage());
  }

  @Test
  void textThatIsNoUtf8IsToldAsOfTheWhole() {
    byte[] json = bytes(list(new Random(13), 2_000));
    json[json.length / 2] = (byte) 0xFF;

    Throwable expected = catchThrowable(() -> whole(json, ListLookTest::all));

    assertThat(catchThrowable(() -> come(json, new Random(14), ListLookTest::all)))
        .hasSameClassAs(expected)
        .hasMessage(expected.getMessage());
  }

  @Test
  void aListThatIsNoneIsToldAsOfTheWhole() {
    byte[] json = bytes("{\"items\":" + list(new Random(15), 2_000) + "}");

    Throwable expected = catchThrowable(() -> whole(json, ListLookTest::all));

    assertThat(catchThrowable(() -> come(json, new Random(16), ListLookTest::all)))
        .hasSameClassAs(expected)
        .hasMessage(expected.getMessage());
  }

  @Test
  void anElementThatHasNoEndIsLookedAtFewTimes() throws IOException {
    ListLook look = new ListLook(new FingerprintSet(), ListLookTest::all);
    int[] looks = {0};
    try (Spool body = Spool.inMemoryUpTo(Long.MAX_VALUE)) {
      body.write(ByteBuffer.wrap(bytes("[{\"x\":\"")));
      byte[] piece = bytes("y".repeat(16 * 1024));
      for (int i = 0; i < 2_000; i++) {
        body.write(ByteBuffer.wrap(piece));
        if (look.looksAt(body.size())) {
          looks[0]++;
        }
        look.lookAhead(body);
      }
    }

    // Of 32 MB: at 32 KB, and each time that it has doubled.
    assertThat(looks[0]).isBetween(8, 12);
  }

  @Test
  void aBodyThatIsClosedMeanwhileIsNoMatterOfTheLook() throws IOException {
    ListLook look = new ListLook(new FingerprintSet(), ListLookTest::all);
    Spool body = Spool.inMemoryUpTo(Long.MAX_VALUE);
    body.write(ByteBuffer.wrap(bytes(list(new Random(17), 2_000))));
    body.close();

    assertThatCode(() -> look.lookAhead(body)).doesNotThrowAnyException();
  }

  private static boolean all(Recording recording) {
    return true;
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private static ListedAnswer whole(byte[] json, Predicate<Recording> wanted) throws IOException {
    Spool body = Spool.inMemoryUpTo(1 << 20);
    body.write(ByteBuffer.wrap(json));
    return ListedAnswer.of(body, new FingerprintSet(), wanted);
  }

  /** As it would come over the network, in pieces of any length. */
  private static ListedAnswer come(byte[] json, Random random, Predicate<Recording> wanted)
      throws IOException {
    ListLook look = new ListLook(new FingerprintSet(), wanted);
    Spool body = Spool.inMemoryUpTo(1 << 20);
    for (int from = 0; from < json.length; ) {
      int count = Math.min(json.length - from, 1 + random.nextInt(48 * 1024));
      body.write(ByteBuffer.wrap(json, from, count));
      look.lookAhead(body);
      from += count;
    }
    return look.read(body);
  }

  private static List<Seen> seen(ListedAnswer answer) {
    List<Seen> seen = new ArrayList<>();
    for (Place place : answer.takePlaces()) {
      try {
        seen.add(
            new Seen(
                place.start(), place.offset(), place.length(), place.kept() != null, place.read()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return seen;
  }

  /** With what a tenant may send: repeats, members nobody knows, nested ones, none at all. */
  private static String list(Random random, int count) {
    StringBuilder json = new StringBuilder(random.nextBoolean() ? "\uFEFF [\n" : "[");
    for (int i = 0; i < count; i++) {
      json.append(i == 0 ? "" : random.nextInt(5) == 0 ? " ,\r\n\t" : ",")
          .append("{\"recordingKey\":\"r-")
          .append(random.nextInt(20) == 0 ? random.nextInt(i + 1) : i)
          .append("\",\"startTime\":")
          .append(1_784_030_000_000L + random.nextInt(1_000_000))
          .append(",\"skill\":\"")
          .append("\u00e9\u4e2d\uD83D\uDE00]}\\\"[{,".substring(random.nextInt(3)))
          .append("x".repeat(random.nextInt(300)))
          .append('"');
      switch (random.nextInt(8)) {
        case 0 -> json.append(",\"other\":[{\"a\":\"}],[\"},[]]");
        case 1 -> json.append(",\"agent\":\"first\",\"agent\":\"second\"");
        case 2 -> json.append(",\"duration\":\"no number\"");
        case 3 -> json.append(",\"size\":null , \"new\" : 1.5e3 ");
        default -> {
          // No more of it.
        }
      }
      json.append('}');
    }
    return json.append(random.nextBoolean() ? "]" : " \n]\n ").toString();
  }
}
