// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.Recording;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallTimesTest {
  private static final Duration LENGTH = Duration.ofMillis(3606);

  @Test
  void theSampleOfTheGuideHasItsTimesInItsCallKey() {
    Recording sample =
        recording(
            "1dd0gg18-9c63-41de-a386-4f21ba0086f2-1707770438499-1707770497510", 1707770449131L);
    CallTimes times = CallTimes.of(sample, null);
    // date -u -d @1707770438.499 and @1707770497.510
    assertThat(times.start()).contains(Instant.parse("2024-02-12T20:40:38.499Z"));
    assertThat(times.end()).contains(Instant.parse("2024-02-12T20:41:37.510Z"));
    assertThat(times.source()).isEqualTo(CallTimesSource.CALL_KEY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # call key       | recording start | start | end  | from
          x-1000-9000      | 1000            | 1000  | 9000 | CALL_KEY
          x-1000-9000      | 9000            | 1000  | 9000 | CALL_KEY
          1000-9000        | 5000            | 1000  | 9000 | CALL_KEY
          a-b-7-1000-9000  | 5000            | 1000  | 9000 | CALL_KEY
          x-5000-5000      | 5000            | 5000  | 5000 | CALL_KEY
          x-1000-9000      | 999             | 999   | 4605 | RECORDING
          x-1000-9000      | 9001            | 9001  | 12607 | RECORDING
          x-9000-1000      | 5000            | 5000  | 8606 | RECORDING
          x-1000-9000-     | 5000            | 5000  | 8606 | RECORDING
          x-1000-9000-z    | 5000            | 5000  | 8606 | RECORDING
          x1000-9000       | 5000            | 5000  | 8606 | RECORDING
          x-1000--9000     | 5000            | 5000  | 8606 | RECORDING
          x-9000           | 5000            | 5000  | 8606 | RECORDING
          x-0-999999999999999999999 | 5000   | 5000  | 8606 | RECORDING
          x-1000-900000000000000000 | 5000   | 5000  | 8606 | RECORDING
          x-١٠٠٠-٩٠٠٠      | 5000            | 5000  | 8606 | RECORDING
                           | 5000            | 5000  | 8606 | RECORDING
          x-1000-9000      |                 |       |      | RECORDING
          """)
  void withoutDetailsTheyComeFromTheCallKeyWhereThatIsPlausible(
      @Nullable String callKey,
      @Nullable Long recordingStart,
      @Nullable Long start,
      @Nullable Long end,
      CallTimesSource source) {
    assertTimes(CallTimes.of(recording(callKey, recordingStart), null), start, end, source);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # call key  | details: start | end   | start | end   | from
          x-1000-9000 | 2000           | 12000 | 2000  | 12000 | REPORT
          x-1000-9000 | 2000           |       | 2000  | 9000  | CALL_KEY
          x-1000-9000 |                | 12000 | 1000  | 12000 | CALL_KEY
          x-1000-9000 |                |       | 1000  | 9000  | CALL_KEY
          x-1000-9000 | 9500           |       | 1000  | 9000  | CALL_KEY
          x           | 2000           |       | 2000  | 8606  | RECORDING
          x           |                | 12000 | 5000  | 12000 | RECORDING
          x           |                | 4000  | 5000  | 8606  | RECORDING
          """)
  void aBlankCellOfTheDetailsIsFilledByTheRuleWithoutDetails(
      String callKey,
      @Nullable Long detailsStart,
      @Nullable Long detailsEnd,
      @Nullable Long start,
      @Nullable Long end,
      CallTimesSource source) {
    CallDetails details =
        CallDetails.builder().startTime(instant(detailsStart)).endTime(instant(detailsEnd)).build();
    assertTimes(CallTimes.of(recording(callKey, 5000L), details), start, end, source);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # details: start | end    | duration | start  | end    | from      | told
          2000             | 12000  |          | 2000   | 12000  | REPORT    | false
          # Give or take two minutes.
          125000           | 200000 |          | 125000 | 200000 | REPORT    | false
          125001           | 200000 |          | 5000   | 8606   | RECORDING | true
          -200000          | -115000 |         | -200000 | -115000 | REPORT  | false
          -200000          | -115001 |         | 5000   | 8606   | RECORDING | true
          12000            | 2000   |          | 5000   | 8606   | RECORDING | true
          # A week at most.
          -604790000       | 10000  |          | -604790000 | 10000 | REPORT | false
          -604790000       | 10001  |          | 5000   | 8606   | RECORDING | true
          # The duration gives the other end.
          2000             |        | 9000     | 2000   | 11000  | REPORT    | false
                           | 12000  | 9000     | 3000   | 12000  | REPORT    | false
                           | 900000 | 9000     | 5000   | 8606   | RECORDING | true
          2000             |        | 604800000 | 2000  | 604802000 | REPORT | false
          2000             |        | 604800001 | 2000  | 8606   | RECORDING | false
          # One of the two beside the recording's.
          9000             |        |          | 5000   | 8606   | RECORDING | true
                           | 4000   |          | 5000   | 8606   | RECORDING | true
          """)
  void timesOfTheDetailsCountIfTheyFitTheRecordingAndElseTheyAreTold(
      @Nullable Long detailsStart,
      @Nullable Long detailsEnd,
      @Nullable Long durationMillis,
      long start,
      long end,
      CallTimesSource source,
      boolean told) {
    CallDetails details =
        CallDetails.builder()
            .startTime(instant(detailsStart))
            .endTime(instant(detailsEnd))
            .callDuration(durationMillis == null ? null : Duration.ofMillis(durationMillis))
            .build();
    CallTimes times = CallTimes.of(recording("x", 5000L), details);
    assertTimes(times, start, end, source);
    assertThat(times.remark().isPresent()).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # call key    | recorded ms | number | end    | from
          # The recording of 14 s is not of a call of 15 ms.
                        | 14000       | 15     | 17000  | REPORT
          # Rounded down, the call may seem shorter than its recording.
                        | 15999       | 15     | 17000  | REPORT
          # In doubt, the recording says more.
                        | 14000       | 15000  | 19000  | RECORDING
                        | 3           | 15     | 5003   | RECORDING
                        |             | 15     |        | RECORDING
          x-2000-16000  | 14000       | 15     | 17000  | REPORT
          x-2000-16000  | 14000       | 15000  | 17000  | REPORT
          """)
  void aDurationWhoseUnitIsNotStatedIsReadByWhatElseIsKnownOfTheCall(
      @Nullable String callKey,
      @Nullable Long recordedMillis,
      long number,
      @Nullable Long end,
      CallTimesSource source) {
    Recording recording =
        Recording.builder()
            .callKey(callKey == null ? null : new CallKey(callKey))
            .startTime(Instant.ofEpochMilli(5000))
            .duration(recordedMillis == null ? null : Duration.ofMillis(recordedMillis))
            .build();
    CallDetails details =
        CallDetails.builder()
            .startTime(Instant.ofEpochMilli(2000))
            .callDurations(List.of(Duration.ofMillis(number), Duration.ofSeconds(number)))
            .build();

    assertTimes(CallTimes.of(recording, details), 2000L, end, source);
  }

  @Test
  void whatIsLeftAsideIsToldWithWhatWasFoundAndExpected() {
    CallDetails monthOff =
        CallDetails.builder()
            .startTime(Instant.parse("2026-10-01T07:55:00Z"))
            .endTime(Instant.parse("2026-10-01T08:05:00Z"))
            .build();
    Recording recording =
        Recording.builder().startTime(Instant.parse("2026-11-01T08:30:05Z")).build();
    assertThat(CallTimes.of(recording, monthOff).remark())
        .contains(
            "The report says that the call starts at 2026-10-01T07:55:00Z and ends at"
                + " 2026-10-01T08:05:00Z. Expected that it ends after its start, and that the"
                + " recording, which starts at 2026-11-01T08:30:05Z, starts in it, give or take 2"
                + " minutes. Look at the time zone that the report was read with, and at its Call"
                + " Key.");
  }

  @Test
  void ofSeveralReadingsThoseCountThatAreNearestToWhatIsKnown() {
    Instant first = Instant.parse("2026-11-01T07:10:00Z");
    Instant second = first.plusSeconds(3600);
    CallDetails.Builder details =
        CallDetails.builder()
            .startTimes(List.of(first, second))
            .endTimes(List.of(first.plusSeconds(600), second.plusSeconds(600)));
    Recording recording = Recording.builder().startTime(second.plusSeconds(60)).build();
    // The shortest call that holds the recording.
    assertThat(CallTimes.of(recording, details.build()).start()).contains(second);
    // A call of an hour and ten minutes.
    assertThat(
            CallTimes.of(recording, details.callDuration(Duration.ofMinutes(70)).build()).start())
        .contains(first);
    Recording withKey =
        recording.toBuilder()
            .callKey(
                new CallKey(
                    "x-%s-%s"
                        .formatted(second.toEpochMilli(), second.plusSeconds(600).toEpochMilli())))
            .build();
    assertThat(CallTimes.of(withKey, details.build()).start()).contains(second);
    // A call that began in the first hour and ended in the second, as its key has it.
    Recording across =
        Recording.builder()
            .startTime(first.plusSeconds(30))
            .callKey(
                new CallKey(
                    "x-%s-%s"
                        .formatted(first.toEpochMilli(), second.plusSeconds(600).toEpochMilli())))
            .build();
    assertThat(CallTimes.of(across, details.callDuration(null).build()).end())
        .contains(second.plusSeconds(600));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # details: start | start  | told
          2000             | 2000   | false
          # Give or take two minutes.
          125000           | 125000 | false
          125001           | 5000   | true
          """)
  void aStartWithoutAnyEndHasToFitTheRecordingToo(long detailsStart, long start, boolean told) {
    Recording recording = Recording.builder().startTime(Instant.ofEpochMilli(5000)).build();
    CallDetails details = CallDetails.builder().startTime(instant(detailsStart)).build();
    CallTimes times = CallTimes.of(recording, details);
    assertTimes(times, start, null, CallTimesSource.RECORDING);
    assertThat(times.remark().isPresent()).isEqualTo(told);
  }

  @Test
  void timesThatNoClockShowsAreLeftAside() {
    for (Instant absurd : List.of(Instant.MIN, Instant.MAX)) {
      for (CallDetails details :
          List.of(
              CallDetails.builder().startTime(absurd).build(),
              CallDetails.builder().endTime(absurd).build(),
              CallDetails.builder().startTime(absurd).endTime(absurd).build(),
              CallDetails.builder().startTime(absurd).callDuration(Duration.ofDays(7)).build())) {
        for (Recording recording : List.of(recording("x", 5000L), recording("x", null))) {
          CallTimes times = CallTimes.of(recording, details);
          assertThat(times).isNotEqualTo(CallTimes.of(recording, null));
          assertThat(times.start()).isEqualTo(recording.startTime());
          assertThat(times.remark()).isPresent();
        }
      }
    }
  }

  @Test
  void aRecordingWithoutAStartTakesTheTimesOfTheDetails() {
    CallDetails.Builder details = CallDetails.builder().startTime(Instant.ofEpochMilli(2000));
    assertTimes(
        CallTimes.of(recording("x", null), details.build()),
        2000L,
        null,
        CallTimesSource.RECORDING);
    assertTimes(
        CallTimes.of(recording("x", null), details.endTime(Instant.ofEpochMilli(12000)).build()),
        2000L,
        12000L,
        CallTimesSource.REPORT);
    assertTimes(
        CallTimes.of(recording("x", null), CallDetails.builder().endTime(instant(12000L)).build()),
        null,
        12000L,
        CallTimesSource.RECORDING);
  }

  @Test
  void everyTimeIsWrittenAsByAFormatter() {
    DateTimeFormatter formatter =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXXXX", Locale.ROOT);
    Random random = new Random(20260714);
    for (String zone :
        List.of("America/Denver", "UTC", "Pacific/Chatham", "Asia/Kolkata", "Africa/Monrovia")) {
      for (int i = 0; i < 2000; i++) {
        Instant time =
            Instant.ofEpochSecond(
                random.nextLong(-2_000_000_000L, 253_402_000_000L), random.nextInt(1_000_000_000));
        assertThat(IsoTime.format(time, ZoneId.of(zone)))
            .isEqualTo(formatter.format(time.atZone(ZoneId.of(zone))));
      }
    }
  }

  @Test
  void aRecordingWithoutDurationHasAStartAlone() {
    Recording recording = Recording.builder().startTime(Instant.ofEpochMilli(5000)).build();
    assertTimes(CallTimes.of(recording, null), 5000L, null, CallTimesSource.RECORDING);
  }

  @ParameterizedTest
  @CsvSource({
    // The sample's start. Denver is on standard time in February.
    "2024-02-12T20:40:49.131Z, America/Denver,   2024-02-12T13:40:49.131-07:00",
    "2024-02-12T20:40:49.131Z, UTC,              2024-02-12T20:40:49.131Z",
    "2024-02-12T20:40:49Z,     UTC,              2024-02-12T20:40:49.000Z",
    // The leap day at the end of 400 years, and the days around it.
    "2000-02-28T12:00:00Z,     UTC,              2000-02-28T12:00:00.000Z",
    "2000-02-29T12:00:00Z,     UTC,              2000-02-29T12:00:00.000Z",
    "2000-03-01T12:00:00Z,     UTC,              2000-03-01T12:00:00.000Z",
    "2024-02-12T20:40:49.1Z,   Asia/Kolkata,     2024-02-13T02:10:49.100+05:30",
    "2024-02-12T20:40:49.131Z, Pacific/Chatham,  2024-02-13T10:25:49.131+13:45",
    // New York: 1:30 comes twice on 3 November 2024, and 2:30 is missing on 10 March 2024.
    "2024-11-03T05:30:00Z,     America/New_York, 2024-11-03T01:30:00.000-04:00",
    "2024-11-03T06:30:00Z,     America/New_York, 2024-11-03T01:30:00.000-05:00",
    "2024-03-10T06:59:59.999Z, America/New_York, 2024-03-10T01:59:59.999-05:00",
    "2024-03-10T07:00:00Z,     America/New_York, 2024-03-10T03:00:00.000-04:00"
  })
  void timesAreWrittenInThePreferredZoneWithTheirOffset(String time, String zone, String expected) {
    assertThat(IsoTime.format(Instant.parse(time), ZoneId.of(zone))).isEqualTo(expected);
  }

  private static void assertTimes(
      CallTimes times, @Nullable Long start, @Nullable Long end, CallTimesSource source) {
    assertThat(times.start().map(Instant::toEpochMilli).orElse(null)).isEqualTo(start);
    assertThat(times.end().map(Instant::toEpochMilli).orElse(null)).isEqualTo(end);
    assertThat(times.source()).isEqualTo(source);
  }

  private static Recording recording(@Nullable String callKey, @Nullable Long start) {
    return Recording.builder()
        .callKey(callKey == null ? null : new CallKey(callKey))
        .startTime(instant(start))
        .duration(LENGTH)
        .build();
  }

  private static @Nullable Instant instant(@Nullable Long epochMillis) {
    return epochMillis == null ? null : Instant.ofEpochMilli(epochMillis);
  }
}
