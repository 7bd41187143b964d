// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadyStatusesTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # status, is ready
          SAVED, true
          saved, true
          '\u00a0SAVED ', true
          , true
          '', true
          ' ', true
          RECORDING, false
          NOT SAVED, false
          """)
  void aSavedRecordingIsReadyAndSoIsOneWithoutStatus(@Nullable String status, boolean isReady) {
    assertThat(ReadyStatuses.DEFAULTS.isReady(recording(status))).isEqualTo(isReady);
  }

  @Test
  void aStatusThatCannotBeReadIsNotReady() {
    Recording recording =
        Recording.builder()
            .problems(List.of(new FieldProblem("status", "{\"is\":\"RECORDING\"}", "a text")))
            .build();
    assertThat(ReadyStatuses.DEFAULTS.isReady(recording)).isFalse();
  }

  @Test
  void otherStatusesCanBeNamedInPlaceOfIt() {
    ReadyStatuses statuses = ReadyStatuses.of(List.of(" ARCHIVED", "Finished"));
    assertThat(statuses.isReady(recording("archived"))).isTrue();
    assertThat(statuses.isReady(recording("FINISHED"))).isTrue();
    assertThat(statuses.isReady(recording("SAVED"))).isFalse();
    assertThat(statuses.isReady(recording(null))).isTrue();
    assertThat(statuses.texts()).containsExactly("ARCHIVED", "Finished");
    assertThat(statuses).hasToString("ARCHIVED,Finished");
  }

  @Test
  void noneAndABlankOneAreRefused() {
    assertThatThrownBy(() -> ReadyStatuses.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "No status is named. Name those of a recording that is ready, or use DEFAULTS.");
    assertThatThrownBy(() -> ReadyStatuses.of(List.of("SAVED", " ")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A status is blank. A recording without a status counts as ready; name the others.");
  }

  private static Recording recording(@Nullable String status) {
    return Recording.builder().status(status == null ? null : new RecordingStatus(status)).build();
  }
}
