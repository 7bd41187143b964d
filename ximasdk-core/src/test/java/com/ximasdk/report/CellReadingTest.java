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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell's text or number means. */
class CellReadingTest {
  private static final CellEncodings DENVER = CellEncodings.of(ZoneId.of("America/Denver"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "0:03:12"                              | PT3M12S
          "26:05:09"                             | PT26H5M9S
          "100:00:00"                            | PT100H
          "03:12"                                | PT3M12S
          "75:30"                                | PT1H15M30S
          "0:00:01.250"                          | PT1.25S
          "PT3M12S"                              | PT3M12S
          0                                      | PT0S
          "0"                                    | PT0S
          192000                                 | PT3M12S PT53H20M
          "192000"                               | PT3M12S PT53H20M
          192000.5                               | PT3M12.0005S PT53H20M0.5S
          {"raw":3900000,"formatted":"1:05"}     | PT1H5M
          {"raw":65,"formatted":"1:05"}          | PT1M5S
          {"raw":65000,"formatted":"1:05"}       | PT1M5S
          {"raw":3900,"formatted":"1:05"}        | PT1H5M
          {"raw":3912000,"formatted":"1:05"}     | PT1H5M12S
          {"raw":65400,"formatted":"1:05"}       | PT1M5.4S
          {"raw":0,"formatted":"0:00"}           | PT0S
          {"raw":192400,"formatted":"0:03:12"}   | PT3M12.4S
          {"raw":192,"formatted":"0:03:12"}      | PT3M12S
          {"raw":3.2,"formatted":"0:03:12"}      | PT3M12S
          {"raw":"PT1H5M","formatted":"1:05"}    | PT1H5M
          {"raw":"PT1M5.5S","formatted":"1:05"}  | PT1M5.5S
          {"raw":"1:05","formatted":"1:05"}      | PT1M5S
          {"raw":"1:05","formatted":"0:01:05"}   | PT1M5S
          {"raw":null,"formatted":"1:05"}        | PT1M5S
          {"raw":192000,"formatted":"-"}         | PT3M12S PT53H20M
          """)
  void readingsOfADurationWhoseUnitIsNotStated(String json, String expected) {
    ReportRow row = cell(json, DENVER);

    assertThat(row.durations("Cell"))
        .isEqualTo(Stream.of(expected.split(" ")).map(Duration::parse).toList());
    assertThat(row.duration("Cell")).hasValue(row.durations("Cell").get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          192                                 | SECONDS | PT3M12S
          "192"                               | SECONDS | PT3M12S
          3.2                                 | MINUTES | PT3M12S
          192000                              | MILLIS  | PT3M12S
          "1:05"                              | SECONDS | PT1M5S
          {"raw":65,"formatted":"1:05"}       | SECONDS | PT1M5S
          {"raw":65,"formatted":"1:05"}       | MINUTES | PT1H5M
          {"raw":5,"formatted":"0:03:12"}     | MILLIS  | PT3M12S
          """)
  void aStatedUnitLeavesOneReading(String json, ChronoUnit unit, Duration expected) {
    assertThat(cell(json, DENVER.withDurationUnit(unit)).durations("Cell"))
        .containsExactly(expected);
  }

  @Test
  void aUnitOfNoFixedLengthIsRefused() {
    assertThatThrownBy(() -> DENVER.withDurationUnit(ChronoUnit.MONTHS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "3.20"                                   | found '3.20', expected a duration
          "3,20"                                   | found '3,20', expected a duration
          "1,234"                                  | found '1,234', expected a duration
          "1e3"                                    | found '1e3', expected a duration
          "-5"                                     | Check that the heading names a column of durations
          -5                                       | found '-5', expected a duration of at least 0
          "0:61:00"                                | as H:MM:SS, MM:SS or ISO 8601
          {"raw":7,"formatted":"1:05"}             | found '7' shown as '1:05', expected one duration
          {"raw":7,"formatted":"1:05"}             | '1:05' can be 65 s (MM:SS) or 3900 s (H:MM)
          {"raw":7,"formatted":"1:05"}             | '7' can be 0.007 s or 7 s (milliseconds or seconds)
          {"raw":7,"formatted":"1:05"}             | withDurationUnit
          {"raw":30,"formatted":"0:00"}            | '30' can be 0.03 s or 30 s
          {"raw":"0:05:00","formatted":"0:03:12"}  | '0:05:00' can be 300 s
          {"raw":"n/a","formatted":"1:05"}         | 'n/a' can be no duration
          """)
  void aDurationThatIsNoneOrThatTwoReadingsFitIsAnErrorThatSaysSo(String json, String message) {
    assertThatThrownBy(() -> cell(json, DENVER).durations("Cell"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageStartingWith("Report 'test', row 1, heading 'Cell': ")
        .hasMessageContaining(message)
        .hasMessageEndingWith("Headings found: Cell.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "76.9 %"                            |          | 0.769
          76.9                                |          | 0.769
          "76.9"                              |          | 0.769
          100                                 |          | 1
          1.5                                 |          | 0.015
          0                                   |          | 0
          0.769                               | FRACTION | 0.769
          1.25                                | FRACTION | 1.25
          1                                   | HUNDRED  | 0.01
          250                                 | HUNDRED  | 2.5
          {"raw":0.7692,"formatted":"76.9%"}  |          | 0.7692
          {"raw":76.92,"formatted":"76.9%"}   |          | 0.7692
          {"raw":0.5,"formatted":"0.5%"}      |          | 0.005
          {"raw":1,"formatted":"100%"}        |          | 1
          {"raw":1,"formatted":"1%"}          |          | 0.01
          {"raw":10,"formatted":"76.9%"}      |          | 0.769
          """)
  void percents(String json, PercentScale scale, double expected) {
    assertThat(cell(json, scale == null ? DENVER : DENVER.withPercentScale(scale)).percent("Cell"))
        .hasValue(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          0.769                                 | it could be 76.9% (a part of 1) or 0.769% (a part of 100)
          1                                     | it could be 100% (a part of 1) or 1% (a part of 100)
          1                                     | withPercentScale
          100.5                                 | expected a percent of at most 100
          -1                                    | found '-1', expected a percent of at least 0
          "76,9%"                               | found '76,9%', expected a percent such as 76.9%
          "n/a"                                 | found 'n/a', expected a percent such as 76.9%
          {"raw":"10%","formatted":"76.9%"}     | found '10%' shown as '76.9%'
          """)
  void aPercentThatIsNoneOrThatTwoReadingsFitIsAnErrorThatSaysSo(String json, String message) {
    assertThatThrownBy(() -> cell(json, DENVER).percent("Cell"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageStartingWith("Report 'test', row 1, heading 'Cell': ")
        .hasMessageContaining(message);
  }

  @Test
  void aDateTimeWithoutOffsetHasBothReadingsInAnHourThatComesTwice() {
    String text = "\"Sunday, November 1, 2026 1:30:00 AM\"";

    assertThat(cell(text, DENVER).dateTimes("Cell"))
        .extracting(Object::toString)
        .containsExactly("2026-11-01T01:30-06:00", "2026-11-01T01:30-07:00");
    assertThat(cell("\"2026-11-01T01:30:00-07:00\"", DENVER).dateTimes("Cell")).hasSize(1);
    assertThat(cell("{\"raw\":90,\"formatted\":" + text + "}", DENVER).dateTimes("Cell"))
        .hasSize(2);
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
    "1e30",
    "1752480000",
    "0",
    "'\"Monday, July 14, 2026 8:00:00 AM\"'"
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
