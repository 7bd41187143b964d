// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.error.LocalStorageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a journal gives back is what was written, whole; else it says so. */
class JournalTest {
  /** With checksums that another implementation of CRC-32C gives. */
  private static final String ONE = "{\"n\":1,\"crc32c\":\"a2e6d0bf\"}";

  private static final String TWO = "{\"n\":2,\"crc32c\":\"96017826\"}";
  private static final String UMLAUT = "{\"n\":\"Ä\",\"crc32c\":\"d2f25e76\"}";

  @TempDir Path directory;
  private final List<String> entries = new ArrayList<>();

  @Test
  void eachLineCarriesItsChecksum() throws IOException {
    try (Journal journal = open()) {
      assertThat(journal.append("{\"n\":1}")).isEqualTo(ONE);
      assertThat(journal.append("{\"n\":\"Ä\"}")).isEqualTo(UMLAUT);
    }
    assertThat(file()).hasContent(ONE + "\n" + UMLAUT + "\n");
    try (Journal again = open()) {
      assertThat(entries).containsExactly(ONE, UMLAUT);
      assertThat(again.repaired()).isEmpty();
    }
  }

  @Test
  void aTornEndIsSetAsideAndToldWhereverItWasCut() throws IOException {
    byte[] whole = (ONE + "\n" + UMLAUT).getBytes(StandardCharsets.UTF_8);
    for (int length = ONE.length() + 2; length < whole.length; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));
      entries.clear();
      try (Journal journal = open()) {
        assertThat(entries).containsExactly(ONE);
        assertThat(journal.repaired().orElseThrow())
            .contains("was cut off", torn().toString(), (length - ONE.length() - 1) + " bytes");
        journal.append("{\"n\":2}");
      }
      assertThat(file()).hasContent(ONE + "\n" + TWO + "\n");
      assertThat(torn()).hasBinaryContent(Arrays.copyOfRange(whole, ONE.length() + 1, length));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"n\":3,\"crc32c\":\"96017826\"}", "\0\0\0\0"})
  void aLastLineThatIsNotWhatWasWrittenIsSetAsideToo(String damaged) throws IOException {
    Files.writeString(file(), ONE + "\n" + damaged + "\n");
    try (Journal journal = open()) {
      assertThat(entries).containsExactly(ONE);
      assertThat(journal.repaired().orElseThrow()).contains("is damaged");
    }
    assertThat(file()).hasContent(ONE + "\n");
  }

  @Test
  void anEarlierLineThatIsNotWhatWasWrittenIsAnErrorAndNothingIsChanged() throws IOException {
    String before = ONE + "\n" + TWO.replace(":2", ":3") + "\n" + ONE + "\n{\"torn";
    Files.writeString(file(), before);
    assertThatThrownBy(this::open)
        .isInstanceOf(LocalStorageException.class)
        .hasMessageContainingAll("Line 2 of ", "is not what was written", "crc32c");
    assertThat(file()).hasContent(before);
    assertThat(torn()).doesNotExist();
  }

  @Test
  void aMendedLineAndWhatEditorsLeaveAreTaken() throws IOException {
    Files.writeString(file(), "\uFEFF" + ONE + "\r\n{\"mended\":true}\r\n\r\n" + TWO);
    try (Journal journal = open()) {
      assertThat(entries).containsExactly(ONE, "{\"mended\":true}", TWO);
      assertThat(journal.repaired()).isEmpty();
      journal.append("{\"n\":1}");
    }
    assertThat(Files.readString(file())).endsWith(TWO + "\n" + ONE + "\n");
  }

  @Test
  void aLineThatIsNoEntryIsAnError() throws IOException {
    Files.writeString(file(), ONE + "\n" + TWO + "\n");
    assertThatThrownBy(() -> Journal.open(file(), torn(), line -> line.equals(ONE)))
        .isInstanceOf(LocalStorageException.class)
        .hasMessageContainingAll("Line 2 of ", "is no entry");
  }

  @Test
  void longJournalsAreReadAcrossTheirBlocks() throws IOException {
    try (Journal journal = open()) {
      for (int i = 0; i < 300; i++) {
        journal.append("{\"text\":\"" + "x".repeat(997) + "\",\"n\":" + i + "}");
      }
    }
    try (Journal again = open()) {
      assertThat(again.repaired()).isEmpty();
      assertThat(entries).hasSize(300);
      assertThat(entries.get(299)).contains("\"n\":299");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "text", "{\"a\":1}\n{\"b\":2}"})
  void whatIsNoObjectOnOneLineIsRefused(String entry) throws IOException {
    try (Journal journal = open()) {
      assertThatIllegalArgumentException().isThrownBy(() -> journal.append(entry));
    }
    assertThat(file()).isEmptyFile();
  }

  private Journal open() throws IOException {
    return Journal.open(file(), torn(), entries::add);
  }

  private Path file() {
    return directory.resolve("journal.jsonl");
  }

  private Path torn() {
    return directory.resolve("torn");
  }
}
