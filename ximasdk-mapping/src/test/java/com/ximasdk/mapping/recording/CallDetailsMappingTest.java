// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.ReportReader;
import com.ximasdk.error.ReportFormatException;
import com.ximasdk.recording.CallDirection;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.Recording;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRows;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallDetailsMappingTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final CallDetailsMapping MAPPING = CallDetailsMapping.ofDefaultHeadings();

  @Test
  void aColumnIsFoundByItsNameOnTheCommandLine() {
    for (CallDetailsColumn column : CallDetailsColumn.values()) {
      assertThat(CallDetailsColumn.of(column.key())).contains(column);
    }
    assertThat(CallDetailsColumn.of("callingPartyNumber"))
        .contains(CallDetailsColumn.CALLING_PARTY_NUMBER);
    assertThat(CallDetailsColumn.of("CallKey")).isEmpty();
    assertThat(CallDetailsColumn.FINAL_TAG.defaultHeadings()).containsExactly("Final Tag", "Tag");
  }

  @Test
  void aDurationWhoseUnitIsNotStatedHasTwoReadings() {
    CallDetails details =
        map(
                MAPPING,
                """
                {"columns":[{"key":"0","title":"Call Key"},{"key":"1","title":"Call Duration"}],
                 "rows":[["c-1",15]]}\
                """)
            .get(new CallKey("c-1"));

    assertThat(details).isNotNull();
    assertThat(details.callDurations())
        .containsExactly(Duration.ofMillis(15), Duration.ofSeconds(15));
    assertThat(details.callDuration()).isEmpty();
  }

  @Test
  void everyColumnOfTheGuideIsRead() {
    Map<CallKey, CallDetails> details =
        map(
            MAPPING,
            """
            {"title":"Recorded Call Details","columns":[
              {"key":"0","title":"Call ID"},{"key":"1","title":"Call Key"},
              {"key":"2","title":"Call Direction"},{"key":"3","title":"Call Duration"},
              {"key":"4","title":"Start Time"},{"key":"5","title":"End Time"},
              {"key":"6","title":"Calling Party Number"},{"key":"7","title":"Dialed Party Number"},
              {"key":"8","title":"Caller ID"},{"key":"9","title":"External Party"},
              {"key":"10","title":"Internal Party"},{"key":"11","title":"Calling Agent"},
              {"key":"12","title":"Receiving Agent"},{"key":"13","title":"Initial Agent"},
              {"key":"14","title":"Final Agent"},{"key":"15","title":"Initial Group"},
              {"key":"16","title":"Final Group"},{"key":"17","title":"Initial Skill"},
              {"key":"18","title":"Final Skill"},{"key":"19","title":"Account Code"},
              {"key":"20","title":"Initial Tag"},{"key":"21","title":"Final Tag"},
              {"key":"22","title":"Caller Location"},{"key":"23","title":"Recording Details"}],
             "rows":[["104201"," c-1 ","Inbound","0:00:15","2026-07-14T08:02:11.449-06:00",
               "Tuesday, July 14, 2026 8:02:26 AM","18885553794","18005550100","Doe, Jane",
               "18885553794","Ann(253)","","Ann(253)","Bob(254)","Ann(253)","Front","Sales",
               "CC Main","CC Sales","12, 7","Hello","Bye","Boise, ID","2 parts"]]}\
            """);
    assertThat(details)
        .containsOnly(
            Map.entry(
                new CallKey("c-1"),
                CallDetails.builder()
                    .callId("104201")
                    .callKey(new CallKey("c-1"))
                    .callDirection("Inbound")
                    .callDuration(Duration.ofSeconds(15))
                    .startTime(Instant.parse("2026-07-14T14:02:11.449Z"))
                    .endTime(Instant.parse("2026-07-14T14:02:26Z"))
                    .callingPartyNumber("18885553794")
                    .dialedPartyNumber("18005550100")
                    .callerId("Doe, Jane")
                    .externalParty("18885553794")
                    .internalParty("Ann(253)")
                    .receivingAgent("Ann(253)")
                    .initialAgent("Bob(254)")
                    .finalAgent("Ann(253)")
                    .initialGroup("Front")
                    .finalGroup("Sales")
                    .initialSkill("CC Main")
                    .finalSkill("CC Sales")
                    .accountCodes("12;7")
                    .initialTag("Hello")
                    .finalTag("Bye")
                    .callerLocation("Boise, ID")
                    .recordingDetails("2 parts")
                    .build()));
    assertThat(details.get(new CallKey("c-1")))
        .isNotNull()
        .extracting(CallDetails::callDirection)
        .isEqualTo(Optional.of(new CallDirection("Inbound")));
  }

  @Test
  void timesOfTheHourThatComesTwiceAreReadAsTheyFitTheRecording() {
    // 1:55 MDT to 1:05 MST on the night on which the clock is set back.
    Instant start = Instant.parse("2026-11-01T07:55:00Z");
    Instant end = Instant.parse("2026-11-01T08:05:00Z");
    CallKey key = new CallKey("abc-%s-%s".formatted(start.toEpochMilli(), end.toEpochMilli()));
    Map<CallKey, CallDetails> details =
        map(
            MAPPING,
            """
            {"columns":[{"key":"0","title":"Call Key"},{"key":"1","title":"Start Time"},
                        {"key":"2","title":"End Time"}],
             "rows":[["%s","Sunday, November 1, 2026 1:55:00 AM",
                      "Sunday, November 1, 2026 1:05:00 AM"],
                     ["other","Sunday, November 1, 2026 1:55:00 AM",
                      "Sunday, November 1, 2026 1:05:00 AM"]]}\
            """
                .formatted(key));
    assertThat(details.get(key))
        .isNotNull()
        .satisfies(
            told -> {
              assertThat(told.startTimes()).containsExactly(start, start.plusSeconds(3600));
              assertThat(told.endTimes()).containsExactly(end.minusSeconds(3600), end);
            });
    // Also where the key tells no span.
    for (CallKey callKey : List.of(key, new CallKey("other"))) {
      Recording recording =
          Recording.builder().callKey(callKey).startTime(start.plusSeconds(3)).build();
      EncoreRecording encore =
          EncoreRecordings.of(List.of(recording), DENVER).withDetails(details).map(recording);
      assertThat(encore.callStartTime()).isEqualTo("2026-11-01T01:55:00.000-06:00");
      assertThat(encore.callEndTime()).isEqualTo("2026-11-01T01:05:00.000-07:00");
      assertThat(encore.callTimes().source()).isEqualTo(CallTimesSource.REPORT);
    }
  }

  @Test
  void oneHeadingTagGivesBothTags() {
    assertThat(
            map(
                MAPPING,
                """
                {"columns":[{"key":"0","title":"call key"},{"key":"1","title":" TAG "}],
                 "rows":[["c-1","VIP"]]}\
                """))
        .containsOnly(
            Map.entry(
                new CallKey("c-1"),
                CallDetails.builder().callKey(new CallKey("c-1")).tag("VIP").build()));
  }

  @Test
  void headingsCanBeOthers() {
    CallDetailsMapping renamed =
        CallDetailsMapping.of(
            Map.of(CallDetailsColumn.CALL_KEY, "Anahtar", CallDetailsColumn.CALLER_ID, "Arayan"));
    assertThat(
            map(
                renamed,
                """
                {"columns":[{"key":"0","title":"Anahtar"},{"key":"1","title":"Arayan"},
                            {"key":"2","title":"Caller ID"}],
                 "rows":[["c-1","Jane","other"]]}\
                """))
        .containsOnly(
            Map.entry(
                new CallKey("c-1"),
                CallDetails.builder().callKey(new CallKey("c-1")).callerId("Jane").build()));
  }

  @Test
  void rowsOfOneCallFillEachOthersBlanksAndRowsWithoutAKeyAreLeftOut() {
    assertThat(
            map(
                MAPPING,
                """
                {"columns":[{"key":"0","title":"Call Key"},{"key":"1","title":"Caller ID"},
                            {"key":"2","title":"Final Group"}],
                 "rows":[["c-1","",null],["c-1","Jane","Sales"],["c-1","June","Billing"],
                         ["","Nobody","x"],[null,"Nobody","x"],["Total","3","3"]]}\
                """))
        .containsOnly(
            Map.entry(
                new CallKey("c-1"),
                CallDetails.builder()
                    .callKey(new CallKey("c-1"))
                    .callerId("Jane")
                    .finalGroup("Sales")
                    .build()));
  }

  @Test
  void aReportWithoutTheCallKeyIsRefusedWithTheHeadingsFound() {
    assertThatThrownBy(
            () ->
                map(
                    MAPPING,
                    """
                    {"columns":[{"key":"0","title":"Call ID"},{"key":"1","title":"Caller ID"}],
                     "rows":[["1","Jane"]]}\
                    """))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContainingAll("Call Key", "Call ID", "Caller ID");
  }

  @Test
  void aTimeThatCannotBeReadIsRefusedWithItsPlace() {
    assertThatThrownBy(
            () ->
                map(
                    MAPPING,
                    """
                    {"columns":[{"key":"0","title":"Call Key"},{"key":"1","title":"Start Time"}],
                     "rows":[["c-1","early"]]}\
                    """))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContainingAll("Start Time", "early");
  }

  private static Map<CallKey, CallDetails> map(CallDetailsMapping mapping, String json) {
    try (ReportRows rows =
        ReportReader.of(CellEncodings.of(DENVER))
            .json(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "the report")) {
      return mapping.map(rows);
    }
  }
}
