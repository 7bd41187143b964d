// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.ReportReader;
import com.ximasdk.error.ReportFormatException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell's text or number means. */
class CellReadingTest {
  private static final CellEncodings DENVER = CellEncodings.of(ZoneId.of("America/Denver"));

  @ParameterizedTest
  @CsvSource({
    "'\"0:03:12\"', PT3M12S",
    "'\"26:05:09\"', PT26H5M9S",
    "'\"100:00:00\"', PT100H",
    "'\"03:12\"', PT3M12S",
    "'\"75:30\"', PT1H15M30S",
    "'\"0:00:01.250\"', PT1.25S",
    "'\"PT3M12S\"', PT3M12S",
    "192000, PT3M12S",
    "'\"192000\"', PT3M12S",
    "192000.5, PT3M12.0005S",
    "0, PT0S",
  })
  void durations(String json, String expected) {
    assertThat(cell(json, DENVER).duration("Cell")).hasValue(Duration.parse(expected));
  }

  @Test
  void aBareDurationIsInTheUnitOfTheSettings() {
    assertThat(cell("192", DENVER.withDurationUnit(ChronoUnit.SECONDS)).duration("Cell"))
        .hasValue(Duration.ofSeconds(192));
    assertThatThrownBy(() -> DENVER.withDurationUnit(ChronoUnit.MONTHS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"76.9 %\"', FRACTION, 0.769",
    "1, HUNDRED, 0.01",
  })
  void percents(String json, PercentScale scale, double expected) {
    assertThat(cell(json, DENVER.withPercentScale(scale)).percent("Cell")).hasValue(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"2026-07-14T08:00:00.000-06:00\"', 2026-07-14T08:00-06:00",
    "'\"2026-07-14T14:00:00Z\"', 2026-07-14T14:00Z",
    "'\"2026-07-14T08:00:00\"', 2026-07-14T08:00-06:00",
    "'\"2026-07-14 08:00\"', 2026-07-14T08:00-06:00",
    "'\"Tuesday, July 14, 2026 8:00:00 AM\"', 2026-07-14T08:00-06:00",
    "'\"July 4, 2026 12:00:00 am\"', 2026-07-04T00:00-06:00",
    "'\"December 14, 2026 11:59:59 PM\"', 2026-12-14T23:59:59-07:00",
    "'\"November 1, 2026 1:30:00 AM\"', 2026-11-01T01:30-06:00",
    "1784037600000, 2026-07-14T08:00-06:00",
  })
  void dateTimes(String json, String expected) {
    assertThat(cell(json, DENVER).dateTime("Cell").orElseThrow()).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"March 8, 2026 2:30:00 AM\"'",
    "'\"Juli 14, 2026 8:00:00 AM\"'",
    "'\"14/07/2026\"'",
    "'\"2026-13-14T08:00:00\"'",
    "1e30"
  })
  void whatIsNoDateTimeInTheZoneIsAnError(String json) {
    assertThatThrownBy(() -> cell(json, DENVER).dateTime("Cell"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("America/Denver");
  }

  @ParameterizedTest
  @CsvSource({"12, 12", "'\"12\"', 12", "'\" 1,234 \"', 1234", "12.0, 12", "1.2e1, 12"})
  void counts(String json, long expected) {
    assertThat(cell(json, DENVER).count("Cell")).hasValue(expected);
  }

  @ParameterizedTest
  @CsvSource({"null", "'\"\"'", "'\" \u00a0\"'", "'{\"raw\":null,\"formatted\":\"\"}'"})
  void aBlankCellIsAbsent(String json) {
    ReportRow row = cell(json, DENVER);

    assertThat(row.text("Cell")).isEmpty();
    assertThat(row.count("Cell")).isEmpty();
    assertThat(row.duration("Cell")).isEmpty();
    assertThat(row.percent("Cell")).isEmpty();
    assertThat(row.dateTime("Cell")).isEmpty();
  }

  @Test
  void textIsAsShownAndRawTextAsStored() {
    ReportRow row = cell("{\"raw\": 480, \"formatted\": \"8:00 AM\"}", DENVER);

    assertThat(row.text("Cell")).hasValue("8:00 AM");
    assertThat(row.rawText("Cell")).hasValue("480");
  }

  private static ReportRow cell(String json, CellEncodings encodings) {
    String report = "{\"columns\":[{\"key\":\"0\",\"title\":\"Cell\"}],\"rows\":[[" + json + "]]}";
    try (ReportRows rows =
        ReportReader.of(encodings)
            .json(new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8)), "test")) {
      return rows.next();
    }
  }
}
