// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.error.LocalStorageException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingsFileTest {
  private static final String FIRST =
      "{\"ani\":\"Zoë\",\"audio\":{\"a\":[1]},\"audioFile\":\"audio/1.wav\"}";
  private static final String SECOND =
      "{\"ani\":\"Łukasz\",\"audioFile\":\"audio/2.wav\",\"audio\":{\"audioFile\":\"no\"}}";

  /** The lines in the file, with checksums that another implementation of CRC-32C gives. */
  private static final String FIRST_LINE =
      FIRST.substring(0, FIRST.length() - 1) + ",\"crc32c\":\"9be4a61d\"}\n";

  private static final String SECOND_LINE =
      SECOND.substring(0, SECOND.length() - 1) + ",\"crc32c\":\"e192cd1e\"}\n";

  @TempDir Path directory;

  @Test
  void whatWasAddedIsThereWhenItIsOpenedAgain() throws IOException {
    try (RecordingsFile list = open()) {
      assertThat(list.has("audio/1.wav")).isFalse();
      list.put("audio/1.wav", FIRST);
      assertThat(list.has("audio/1.wav")).isTrue();
      list.put("audio/2.wav", SECOND);
    }
    assertThat(text()).isEqualTo(FIRST_LINE + SECOND_LINE);
    try (RecordingsFile list = open()) {
      assertThat(list.has("audio/1.wav")).isTrue();
      assertThat(list.has("audio/2.wav")).isTrue();
      assertThat(list.has("no")).isFalse();
      assertThat(list.repaired()).isEmpty();
    }
  }

  @Test
  void aFurtherLineIsAddedOnlyIfItSaysSomethingElseAndIsMarked() throws IOException {
    String grown = FIRST.replace("[1]", "[2]");
    try (RecordingsFile list = open()) {
      assertThat(list.put("audio/1.wav", FIRST)).isPresent();
      assertThat(list.put("audio/1.wav", FIRST)).isEmpty();
      assertThat(list.put("audio/1.wav", grown).orElseThrow())
          .contains("\"audioFile\":\"audio/1.wav\",\"correction\":true,\"crc32c\":");
    }
    try (RecordingsFile list = open()) {
      assertThat(list.put("audio/1.wav", grown)).isEmpty();
      assertThat(list.lastLine("audio/1.wav").orElseThrow()).contains("[2]");
      assertThat(list.lastLine("audio/2.wav")).isEmpty();
      assertThat(list.put("audio/1.wav", FIRST)).isPresent();
    }
    assertThat(Files.readAllLines(file())).hasSize(3);
  }

  @Test
  void aLineOfAnEarlierVersionThatSaysNothingOfTheAgentsChannelSaysWhatIsNotKnown()
      throws IOException {
    String unknown = FIRST.replace("\"}", "\",\"agentChannel\":null}");
    try (RecordingsFile list = open()) {
      list.put("audio/1.wav", FIRST);
      assertThat(list.put("audio/1.wav", unknown)).isEmpty();
      assertThat(list.put("audio/1.wav", unknown.replace(":null", ":0"))).isPresent();
      assertThat(list.put("audio/1.wav", unknown)).isPresent();
      assertThat(list.put("audio/1.wav", FIRST)).isEmpty();
    }
  }

  @Test
  void whatAnotherOneHasAddedIsSeenBeforeALineIsAdded() throws IOException {
    try (RecordingsFile here = open();
        RecordingsFile there = open()) {
      assertThat(there.put("audio/1.wav", FIRST)).isPresent();
      assertThat(here.put("audio/1.wav", FIRST)).isEmpty();
      assertThat(here.put("audio/2.wav", SECOND)).isPresent();
      assertThat(there.put("audio/2.wav", SECOND)).isEmpty();
    }
    assertThat(text()).isEqualTo(FIRST_LINE + SECOND_LINE);
  }

  @Test
  void whatAnotherOneHasLeftTornIsTakenOffBeforeALineIsAdded() throws IOException {
    try (RecordingsFile list = open()) {
      list.put("audio/1.wav", FIRST);
      Files.writeString(file(), "{\"torn", StandardOpenOption.APPEND);
      list.put("audio/2.wav", SECOND);
    }
    assertThat(text()).isEqualTo(FIRST_LINE + SECOND_LINE);
  }

  @Test
  void aLastLineThatIsTornAnywhereIsTakenOffAndKeptBeside() throws IOException {
    byte[] second = SECOND_LINE.strip().getBytes(StandardCharsets.UTF_8);
    byte[] whole = (FIRST_LINE + SECOND_LINE.strip()).getBytes(StandardCharsets.UTF_8);
    for (int cut = whole.length - second.length + 1; cut < whole.length; cut++) {
      Files.write(file(), Arrays.copyOf(whole, cut));
      try (RecordingsFile list = open()) {
        assertThat(list.has("audio/1.wav")).isTrue();
        assertThat(list.has("audio/2.wav")).isFalse();
        assertThat(list.repaired().orElseThrow())
            .contains("recordings.jsonl was cut off", torn().toString());
        list.put("audio/2.wav", SECOND);
      }
      assertThat(text()).isEqualTo(FIRST_LINE + SECOND_LINE);
      assertThat(Files.readAllBytes(torn()))
          .isEqualTo(Arrays.copyOfRange(whole, whole.length - second.length, cut));
    }
  }

  @Test
  void aLastLineWithoutItsEndIsWholeAndGetsIt() throws IOException {
    Files.writeString(file(), FIRST + "\n" + SECOND);
    try (RecordingsFile list = open()) {
      assertThat(list.has("audio/2.wav")).isTrue();
      list.put("audio/3.wav", "{\"audioFile\":\"audio/3.wav\"}");
    }
    assertThat(text())
        .isEqualTo(
            FIRST + "\n" + SECOND + "\n{\"audioFile\":\"audio/3.wav\",\"crc32c\":\"a30699be\"}\n");
    assertThat(torn()).doesNotExist();
  }

  @Test
  void whatAPowerFailureLeavesAtTheEndIsTakenOff() throws IOException {
    Files.writeString(file(), FIRST + "\n" + "\0".repeat(4096));
    try (RecordingsFile list = open()) {
      assertThat(list.has("audio/1.wav")).isTrue();
    }
    assertThat(text()).isEqualTo(FIRST + "\n");
  }

  @Test
  void lineEndsOfAnEditorAndEmptyLinesDoNoHarm() throws IOException {
    Files.writeString(file(), FIRST + "\r\n\r\n" + SECOND + "\r\n");
    try (RecordingsFile list = open()) {
      assertThat(list.has("audio/1.wav")).isTrue();
      assertThat(list.has("audio/2.wav")).isTrue();
    }
  }

  @Test
  void aByteOrderMarkOfAnEditorDoesNoHarm() throws IOException {
    Files.writeString(file(), "\uFEFF" + FIRST + "\r\n" + SECOND);
    try (RecordingsFile list = open()) {
      assertThat(list.repaired()).isEmpty();
      assertThat(list.has("audio/1.wav")).isTrue();
      assertThat(list.has("audio/2.wav")).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
  void aListInUtf16IsRefusedAndNotTakenForATornLine(String charset) throws IOException {
    for (String lines : List.of(FIRST, FIRST + "\n", FIRST + "\r\n" + SECOND + "\r\n")) {
      byte[] before = lines.getBytes(Charset.forName(charset));
      Files.write(file(), before);
      assertThatThrownBy(this::open)
          .isInstanceOf(LocalStorageException.class)
          .hasMessageContainingAll("recordings.jsonl is kept in UTF-16", "nothing was changed");
      assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }
  }

  @Test
  void linesThatEndInACarriageReturnAloneAreRefusedAndNotTakenForATornLine() throws IOException {
    for (String last : List.of("\r", "", "\r\n")) {
      String before = FIRST + "\r" + SECOND + last;
      Files.writeString(file(), before);
      assertThatThrownBy(this::open)
          .isInstanceOf(LocalStorageException.class)
          .hasMessageContainingAll("a carriage return alone", "nothing was changed");
      assertThat(text()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"audioFile\":",
        "{}",
        "[]",
        "text",
        "{\"audioFile\":7}",
        "{\"audioFile\":\"a\"} {}"
      })
  void aLineInTheMiddleThatIsNoEntryIsRefusedAndNothingIsChanged(String bad) throws IOException {
    String before = FIRST + "\n" + bad + "\n" + SECOND + "\n{\"torn";
    Files.writeString(file(), before);
    assertThatThrownBy(this::open)
        .isInstanceOf(LocalStorageException.class)
        .hasMessageContainingAll("Line 2 of ", "recordings.jsonl", "nothing was changed");
    assertThat(text()).isEqualTo(before);
  }

  private RecordingsFile open() throws IOException {
    return RecordingsFile.open(file(), torn());
  }

  private Path file() {
    return directory.resolve("recordings.jsonl");
  }

  private Path torn() {
    return directory.resolve("torn");
  }

  private String text() throws IOException {
    return Files.readString(file());
  }
}
