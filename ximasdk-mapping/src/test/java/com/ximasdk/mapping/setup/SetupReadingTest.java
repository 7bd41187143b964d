// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.ReportReader;
import com.ximasdk.feed.IntervalDay;
import com.ximasdk.feed.IntervalReader;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.IntervalLength;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportTimeframe;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.WfmSettings;
import com.ximasdk.settings.XimaSettings;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A check of a set-up reads intervals and states as the feeds of these settings will. */
class SetupReadingTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final String SIX_HALF_HOURS =
      """
      {"title": "Level", "columns": ["Minutes", "Calls Presented", "Calls Answered",
        "Calls Abandoned", "Avg Call Duration"],
       "sub": [{"name": "Sales", "rows": [["8:00 AM",1,1,0,"0:01:00"],["8:30 AM",1,1,0,"0:01:00"],
         ["9:00 AM",1,1,0,"0:01:00"],["9:30 AM",1,1,0,"0:01:00"],["10:00 AM",1,1,0,"0:01:00"],
         ["10:30 AM",1,1,0,"0:01:00"]]}]}\
      """;

  @Test
  void settingsWithoutAPartForWfmHaveNoReading() {
    assertThat(
            SetupReading.of(
                settings().recording(recording -> recording.extensions(List.of("253"))).build()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Ready,        ''",
    "DND,          ''",
    "DND: Lunch,   ''",
    "DND: Brunch,  Brunch",
    "Gardening,    Gardening",
    "'Ready: now', 'Ready: now'"
  })
  void aTextThatNobodyListedIsNamed(String state, String unlisted) {
    assertThat(reading(wfm -> {}).unlisted(state).orElse("")).isEqualTo(unlisted);
  }

  @Test
  void reasonCodesThatCanBeReadInTwoWaysAreDoubtful() {
    assertThat(reading(wfm -> {}).doubtfulReasonCodes()).isEmpty();
    assertThat(
            reading(wfm -> wfm.reasonCodes(Map.of("Ready", "Break", "Lunch", "Meal")))
                .doubtfulReasonCodes())
        .singleElement()
        .satisfies(message -> assertThat(message).contains("'Ready'"));
  }

  @Test
  void intervalsAreReadWithTheLengthThatIsTried() {
    SetupReading reading = reading(wfm -> {});

    assertThat(read(reading.intervals(new IntervalLength(30))).intervals()).hasSize(6);
    IntervalDay<?> otherLength = read(reading.intervals(new IntervalLength(15)));
    assertThat(otherLength.intervals()).isEmpty();
    assertThat(otherLength.failures())
        .singleElement()
        .satisfies(
            failure -> assertThat(failure.failure()).hasMessageContaining("30 minutes apart"));
  }

  @Test
  void intervalsAreThoseOfTheGroupsAndTheZoneOfTheSettings() {
    IntervalReader<?> reader = reading(wfm -> {}).intervals(new IntervalLength(30));

    assertThat(read(reader).absentGroups()).containsOnlyKeys("Support");
    assertThat(firstStart(reader)).isEqualTo("2026-07-14T14:00:00Z");
  }

  private static <T> Instant firstStart(IntervalReader<T> reader) {
    return reader.start(read(reader).intervals().get(0));
  }

  private static <T> IntervalDay<T> read(IntervalReader<T> reader) {
    try (ReportRows rows =
        ReportReader.of(CellEncodings.of(DENVER))
            .json(
                new ByteArrayInputStream(SIX_HALF_HOURS.getBytes(StandardCharsets.UTF_8)),
                "test")) {
      return reader.read(rows, ReportTimeframe.ofDay(LocalDate.of(2026, 7, 14), DENVER));
    }
  }

  private static SetupReading reading(Consumer<WfmSettings.Builder> more) {
    return SetupReading.of(
            settings()
                .wfm(
                    wfm -> {
                      wfm.reportId("LT39K5C5")
                          .groups(List.of("Sales", "Support"))
                          .reasonCodes(Map.of("Lunch", "Meal"));
                      more.accept(wfm);
                    })
                .build())
        .orElseThrow();
  }

  private static XimaSettings.Builder settings() {
    return XimaSettings.builder()
        .tenantUrl("https://acme.xima.cloud")
        .authenticationKey(AuthenticationKey.of("aKey0123456789="))
        .timeZone("America/Denver");
  }
}
