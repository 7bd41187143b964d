// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {
  private static final Recording RECORDING =
      Recording.builder()
          .recordingKey(new RecordingKey("r-1"))
          .callKey(new CallKey("c-1"))
          .startTime(Instant.parse("2024-02-12T20:40:49.131987Z"))
          .duration(Duration.ofNanos(3_606_999_999L))
          .callingParty("18885553794")
          .agent("Spencer Porter(253)")
          .problems(List.of(new FieldProblem("size", "\"big\"", "a whole number")))
          .build();

  @ParameterizedTest
  @CsvSource({
    "INBOUND, INBOUND",
    "inbound, INBOUND",
    "' Inbound\t', INBOUND",
    "Outbound, OUTBOUND",
    "internal, INTERNAL",
    "INTERSITE, OTHER",
    "'', OTHER"
  })
  void aDirectionIsReadIgnoringCaseAndOuterBlanksAndKeepsItsText(
      String text, CallDirection.Known known) {
    CallDirection direction = new CallDirection(text);
    assertThat(direction.known()).isEqualTo(known);
    assertThat(direction.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"SAVED, SAVED", "saved, SAVED", "DELETED, OTHER"})
  void aStatusIsReadLikewise(String text, RecordingStatus.Known known) {
    assertThat(new RecordingStatus(text).known()).isEqualTo(known);
  }

  @Test
  void timesAreKeptToTheMillisecond() {
    assertThat(RECORDING.startTime()).contains(Instant.parse("2024-02-12T20:40:49.131Z"));
    assertThat(RECORDING.duration()).contains(Duration.ofMillis(3606));
  }

  @Test
  void aCopyByItsBuilderIsEqual() {
    assertThat(RECORDING.toBuilder().build()).isEqualTo(RECORDING).hasSameHashCodeAs(RECORDING);
    assertThat(RECORDING.toBuilder().skill("CC Sales").build()).isNotEqualTo(RECORDING);
    assertThat(RECORDING.toBuilder().problems(List.of()).build()).isNotEqualTo(RECORDING);
  }

  @Test
  void theTextForALogNamesNobody() {
    assertThat(RECORDING)
        .hasToString(
            "Recording[recordingKey=r-1, callKey=c-1, startTime=2024-02-12T20:40:49.131Z,"
                + " duration=PT3.606S]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void aBlankCallKeyIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new CallKey(text));
  }

  @Test
  void aRecordingKeyMayHoldAnythingButNothing() {
    assertThat(new RecordingKey(" ").text()).isEqualTo(" ");
    assertThatIllegalArgumentException().isThrownBy(() -> new RecordingKey(""));
  }

  @Test
  void valuesOutOfRangeAreRefused() {
    Recording.Builder builder = Recording.builder();
    assertThatIllegalArgumentException().isThrownBy(() -> builder.size(-1L));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.duration(Duration.ofMillis(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.startTime(Instant.MAX));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.startTime(Instant.MIN));
  }

  @Test
  void otherFieldsArePlainAndPartOfWhatItIs() {
    Map<String, Object> given = new LinkedHashMap<>();
    given.put("group", "Sales");
    given.put("codes", new ArrayList<>(List.of(1, "x")));
    given.put("nothing", null);
    Recording recording = RECORDING.toBuilder().otherFields(given).build();
    given.clear();
    assertThat(recording.otherFields())
        .containsExactly(entry("group", "Sales"), entry("codes", List.of(1L, "x")));
    assertThat(recording).isNotEqualTo(RECORDING);
    assertThat(recording.toBuilder().build()).isEqualTo(recording).hasSameHashCodeAs(recording);
    assertThat(recording.toBuilder().otherFields(Map.of()).build()).isEqualTo(RECORDING);
    assertThat(recording.toString()).doesNotContain("Sales");
  }

  @Test
  void aKnownFieldIsNoOtherField() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Recording.builder().otherFields(Map.of("skill", "CC Sales")))
        .withMessage("The field skill has a method of its own. Expected other fields.");
  }
}
