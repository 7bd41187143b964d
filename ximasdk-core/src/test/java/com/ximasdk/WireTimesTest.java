// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.error.ReportFormatException;
import com.ximasdk.internal.json.WireTime;
import com.ximasdk.internal.realtime.RealtimeTimes;
import com.ximasdk.internal.recording.RecordingTimes;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRow;
import com.ximasdk.report.ReportRows;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One table of times: the same text gives the same instant, whether it comes with a recording, a
 * realtime value, a report's timeframe, or a cell of a report.
 */
class WireTimesTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");

  enum Reader {
    RECORDING {
      @Override
      Optional<Instant> read(String json) {
        return RecordingTimes.start(json);
      }
    },
    REALTIME {
      @Override
      Optional<Instant> read(String json) {
        return RealtimeTimes.lastUpdate(json);
      }
    },
    TIMEFRAME {
      @Override
      Optional<Instant> read(String json) {
        return row("0", json).section().timeframe().map(timeframe -> timeframe.start().toInstant());
      }
    },
    CELL {
      @Override
      Optional<Instant> read(String json) {
        try {
          return row(json, "0").dateTime("Cell").map(OffsetDateTime::toInstant);
        } catch (ReportFormatException none) {
          return Optional.empty();
        }
      }
    };

    abstract Optional<Instant> read(String json);

    /** Whether a time without an offset is taken in the tenant's zone, which is known here. */
    boolean knowsTheZone() {
      return this == TIMEFRAME || this == CELL;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "2026-07-14T08:00:00.250-06:00"         | 2026-07-14T14:00:00.250Z
          "2026-07-31T08:00:00.250-06:00"         | 2026-07-31T14:00:00.250Z
          "2026-07-14T08:00:00.250-0600"          | 2026-07-14T14:00:00.250Z
          "2026-07-14T08:00:00.250-06"            | 2026-07-14T14:00:00.250Z
          "2026-07-14T08:00:00.250 -06:00"        | 2026-07-14T14:00:00.250Z
          "2026-07-14 08:00:00.250-06:00"         | 2026-07-14T14:00:00.250Z
          "2026-07-14 08:00:00.250 -0600"         | 2026-07-14T14:00:00.250Z
          "2026-07-14\u00a008:00:00.250-06:00"    | 2026-07-14T14:00:00.250Z
          "  2026-07-14T08:00:00.250-06:00 "      | 2026-07-14T14:00:00.250Z
          "2026-07-14t14:00:00.250z"              | 2026-07-14T14:00:00.250Z
          "2026-07-14T14:00:00.250Z"              | 2026-07-14T14:00:00.250Z
          "2026-07-14T14:00:00,250Z"              | 2026-07-14T14:00:00.250Z
          "2026-07-14T14:00:00.250000000000Z"     | 2026-07-14T14:00:00.250Z
          "2026-07-14T14:00:00Z"                  | 2026-07-14T14:00:00Z
          "2026-07-14T14:00Z"                     | 2026-07-14T14:00:00Z
          "2026-07-14T19:45:00+05:45"             | 2026-07-14T14:00:00Z
          "2026-07-14T08:00:00-06:00[America/Denver]" | 2026-07-14T14:00:00Z
          "2026-07-14T08:00:00[America/Denver]"   | 2026-07-14T14:00:00Z
          "2026-07-14T16:00:00[Europe/Berlin]"    | 2026-07-14T14:00:00Z
          "2026-07-14T14:00:00[UTC]"              | 2026-07-14T14:00:00Z
          "2026-07-14T14:00:00Z[UTC]"             | 2026-07-14T14:00:00Z
          "2026-11-01T01:30:00-07:00[America/Denver]" | 2026-11-01T08:30:00Z
          946684800000                            | 2000-01-01T00:00:00Z
          "7258118399999"                         | 2199-12-31T23:59:59.999Z
          1784037600250                           | 2026-07-14T14:00:00.250Z
          "1784037600250"                         | 2026-07-14T14:00:00.250Z
          """)
  void aTextThatStatesItsInstantIsReadAlikeEverywhere(String json, Instant expected) {
    for (Reader reader : Reader.values()) {
      assertThat(reader.read(json)).as("%s of %s", reader, json).contains(expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "2026-07-14T08:00:00.250"                 | 2026-07-14T14:00:00.250Z
          "2026-07-14 08:00"                        | 2026-07-14T14:00:00Z
          "Tuesday, July 14, 2026 8:00:00 AM"       | 2026-07-14T14:00:00Z
          "Tue, Jul 14, 2026 8:00 AM"               | 2026-07-14T14:00:00Z
          "July 14, 2026 8:00:00\u202fam"           | 2026-07-14T14:00:00Z
          "May 4, 2026 12:30 PM"                    | 2026-05-04T18:30:00Z
          "July 14, 2026, 8:00 AM"                  | 2026-07-14T14:00:00Z
          "Jul 14, 2026 8:00 AM"                    | 2026-07-14T14:00:00Z
          "Jul. 14 2026 8:00:15 a.m."               | 2026-07-14T14:00:15Z
          "Sept 1, 2026 8:00 p.m."                  | 2026-09-02T02:00:00Z
          "TUES. jul 14, 2026 12:00AM"              | 2026-07-14T06:00:00Z
          "2026-11-01T01:30:00"                     | 2026-11-01T07:30:00Z
          """)
  void aTextWithoutOffsetIsReadWhereTheZoneIsKnownAndNowhereElse(String json, Instant expected) {
    for (Reader reader : Reader.values()) {
      assertThat(reader.read(json))
          .as("%s of %s", reader, json)
          .isEqualTo(reader.knowsTheZone() ? Optional.of(expected) : Optional.empty());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "yesterday"
          "2026-02-30T08:00:00.000-06:00"
          "2026-13-14T08:00:00Z"
          "2026-07-14T24:00:00Z"
          "2026-07-14T08:00:00.000-19:00"
          "2026-07-14"
          "14/07/2026 08:00"
          "2026-03-08T02:30:00"
          "Juli 14, 2026 8:00:00 AM"
          "February 30, 2026 1:00 PM"
          "April 31, 2026 1:00 PM"
          "July 14, 2026 0:30 AM"
          "July 14, 2026 13:30 PM"
          "July 14, 2026 8:00"
          "Monday, July 14, 2026 8:00:00 AM"
          "Day, July 14, 2026 8:00:00 AM"
          "Ju 14, 2026 8:00:00 AM"
          "7/8/2026 8:00 AM"
          "7/14/2026 8:00 AM"
          "2026-07-14T08:00:00[Mars/Olympus]"
          "2026-07-14T08:00:00-07:00[America/Denver]"
          "2026-07-14T14:00:00Z[Europe/Berlin]"
          "2026-03-08T02:30:00[America/Denver]"
          0
          480
          -1784037600250
          1784037600
          "1784037600"
          946684799999
          7258118400000
          "+999999-01-01T00:00:00Z"
          1784037600250.5
          9223372036854775807
          """)
  void whatIsNoTimeIsNoneAnywhere(String json) {
    for (Reader reader : Reader.values()) {
      assertThat(reader.read(json)).as("%s of %s", reader, json).isEmpty();
    }
  }

  @Test
  void anHourThatComesTwiceInTheTextsOwnZoneIsNoInstantButTwoReadings() {
    String json = "\"2026-10-25T02:30:00[Europe/Berlin]\"";

    assertThat(RecordingTimes.start(json)).isEmpty();
    assertThat(RealtimeTimes.lastUpdate(json)).isEmpty();
    assertThat(WireTime.readings("2026-10-25T02:30:00[Europe/Berlin]", DENVER))
        .extracting(OffsetDateTime::toInstant)
        .containsExactly(
            Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z"));
    assertThat(WireTime.readings("2026-11-01T01:30:00", DENVER))
        .extracting(OffsetDateTime::toInstant)
        .containsExactly(
            Instant.parse("2026-11-01T07:30:00Z"), Instant.parse("2026-11-01T08:30:00Z"));
  }

  private static ReportRow row(String cell, String windowStart) {
    String report =
        "{\"timeframe\": {\"start\": "
            + windowStart
            + ", \"end\": \"2200-01-01T00:00:00Z\"}, \"columns\": [{\"key\": \"0\", \"title\":"
            + " \"Cell\"}], \"rows\": [["
            + cell
            + "]]}";
    try (ReportRows rows =
        ReportReader.of(CellEncodings.of(DENVER))
            .json(new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8)), "test")) {
      return rows.next();
    }
  }
}
