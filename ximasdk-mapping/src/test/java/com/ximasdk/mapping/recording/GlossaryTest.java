// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.recording.CallDirection;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the glossary of the integration guide says of ANI, DNIS, the other party, call type and
 * direction, for the forms in which calls come.
 */
class GlossaryTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");

  /** An empty cell is an absent input; a cell of details is written {@code NAME=text}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # direction | calling | receiving | agent | details | ANI | DNIS | name | number | type | direction
          # To a hunt number that another extension answered: DNIS is the extension that was dialed.
          INTERNAL | Ann(253) | John(104) | John(104) | DIALED=6000 | 253 | 6000 | Ann | 253 | Internal | ''
          # The recording lacks the caller, the details have him.
          INTERNAL | | John(104) | John(104) | AGENT=Ann(253);CALLING=253 | 253 | 104 | Ann | 253 | Internal | ''
          INTERNAL | | John(104) | John(104) | CALLING=253 | 253 | 104 | '' | 253 | Internal | ''
          # Transferred to Alan, who is recorded: ANI is the extension of who called.
          OUTBOUND | | 3035550188 | Alan(271) | AGENT=Ann(253) | 253 | 3035550188 | '' | 3035550188 | External | Outgoing
          # The company's number was shown to who was called.
          OUTBOUND | 18005551000 | 3035550188 | Ann(253) | | 253 | 3035550188 | '' | 3035550188 | External | Outgoing
          OUTBOUND | 55501 | 3035550188 | Ann(253) | | 253 | 3035550188 | '' | 3035550188 | External | Outgoing
          # Inbound, DNIS is the agent's extension, not the number that the caller dialed.
          INBOUND | 18885550119 | 18005551000 | Ann(253) | DIALED=18005551000 | 18885550119 | 253 | '' | 18885550119 | External | Incoming
          INBOUND | 18885550119 | John(104) | | | 18885550119 | 104 | '' | 18885550119 | External | Incoming
          INBOUND | 18885550119 | CC Sales | | RECEIVER=John(104) | 18885550119 | 104 | '' | 18885550119 | External | Incoming
          INBOUND | 18885550119 | CC Sales | | FIRST=John(104);LAST=John(104) | 18885550119 | 104 | '' | 18885550119 | External | Incoming
          INBOUND | 18885550119 | CC Sales | | FIRST=John(104);LAST=Ann(253) | 18885550119 | '' | '' | 18885550119 | External | Incoming
          # Nobody has no number.
          INBOUND | Anonymous | John(104) | John(104) | | '' | 104 | '' | '' | External | Incoming
          INBOUND | Anonymous | John(104) | John(104) | CALLING=Anonymous | '' | 104 | '' | '' | External | Incoming
          INBOUND | Restricted | John(104) | John(104) | CALLING=unavailable | '' | 104 | '' | '' | External | Incoming
          # An outbound call that became a conference.
          OUTBOUND | Ann(253) | Conference(700) | Ann(253) | | 253 | 700 | '' | conference | External | Outgoing
          OUTBOUND | Ann(253) | Conference Call | Ann(253) | | 253 | '' | '' | conference | External | Outgoing
          # Inter-site calls follow the rules of internal ones.
          INTERSITE | Depot(9104) | John(104) | John(104) | | 9104 | 104 | Depot | 9104 | Internal | ''
          Inter-Site | John(104) | Depot(9104) | John(104) | | 104 | 9104 | Depot | 9104 | Internal | ''
          # Forms of numbers.
          INBOUND | (801) 555-0111 | x | Ann(253) | | (801) 555-0111 | 253 | '' | (801) 555-0111 | External | Incoming
          INBOUND | 8015550111 (Mobile) | x | Ann(253) | | 8015550111 | 253 | '' | 8015550111 | External | Incoming
          INBOUND | JANE DOE(18885553794) | x | Ann(253) | | 18885553794 | 253 | '' | 18885553794 | External | Incoming
          INBOUND | sip:18885553794@trunk | x | Ann(253) | | '' | 253 | '' | '' | External | Incoming
          INTERNAL | 104 | 253 | Ann(253) | | 104 | 253 | '' | 104 | Internal | ''
                   | 8015550111 | John(104) | John(104) | | 8015550111 | 104 | '' | 8015550111 | Internal | ''
          # The internal party of the details names who is printed by number alone.
          INTERNAL | 104 | Ann(253) | Ann(253) | INTERNAL=John(104) | 104 | 253 | John | 104 | Internal | ''
          INTERNAL | Ann(253) | | Ann(253) | RECEIVER=John(104) | 253 | '' | John | 104 | Internal | ''
          # They complete what is lacking of the same party, and change nothing that is there.
          INTERNAL | Bob Ray | John(104) | John(104) | AGENT=Bob Ray(254) | 254 | 104 | Bob Ray | 254 | Internal | ''
          INTERNAL | Bob Ray | John(104) | John(104) | INTERNAL=Cy Dow(255) | '' | 104 | Bob Ray | '' | Internal | ''
          INTERNAL | Bob Ray(254) | John(104) | John(104) | INTERNAL=Bob Ray(299) | 254 | 104 | Bob Ray | 254 | Internal | ''
          # A consultation during a call that came in: the details are those of the whole call.
          INTERNAL | Zoe(206) | Alan(271) | Zoe(206) | DIRECTION=Inbound;CALLING=4805550100;DIALED=206;AGENT= | 206 | 271 | Alan | 271 | Internal | ''
          INTERNAL | | John(104) | John(104) | DIRECTION=Inter-Site;AGENT=Ann(253) | 253 | 104 | Ann | 253 | Internal | ''
          OUTBOUND | Ann(253) | 3035550188 | Ann(253) | DIRECTION=Inbound;CALLING=480;DIALED=206 | 253 | 3035550188 | '' | 3035550188 | External | Outgoing
          # The recording does not tell its direction, the details do.
                   | 4805550100 | Zoe(206) | Zoe(206) | DIRECTION=Inbound;CALLING=480 | 480 | 206 | '' | 480 | External | Incoming
          """)
  void holdsInEveryForm(
      @Nullable String direction,
      @Nullable String calling,
      @Nullable String receiving,
      @Nullable String agent,
      @Nullable String details,
      String ani,
      String dnis,
      String name,
      String number,
      String type,
      String callDirection) {
    Recording recording =
        Recording.builder()
            .callKey(new CallKey("c1"))
            .callDirection(direction == null ? null : new CallDirection(direction))
            .callingParty(calling)
            .receivingParty(receiving)
            .agent(agent)
            .build();
    EncoreRecording encore = map(recording, details == null ? null : details(details));
    assertThat(encore.ani()).as("ANI").isEqualTo(ani);
    assertThat(encore.dnis()).as("DNIS").isEqualTo(dnis);
    assertThat(encore.otherPartyName()).as("Other Party Name").isEqualTo(name);
    assertThat(encore.otherPartyNumber()).as("Other Party Number").isEqualTo(number);
    assertThat(encore.callType()).as("Call Type").isEqualTo(type);
    assertThat(encore.callDirection()).as("Call Direction").isEqualTo(callDirection);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # printed | login id | extension | name
          tjohnson              | tjohnson              | ''  | tjohnson
          Ann (Day) (Lee)(253)  | Ann (Day) (Lee)(253)  | 253 | Ann (Day) (Lee)
          Ann (Day)             | Ann (Day)             | ''  | Ann (Day)
          Ann(253) - Sales      | Ann(253) - Sales      | ''  | Ann(253) - Sales
          Ann((253))            | Ann(253)              | 253 | Ann
          John Doe (154)        | John Doe(154)         | 154 | John Doe
          """)
  void anAgentHasTheNumberInTheLastBracketsIfItIsOne(
      String printed, String loginId, String extension, String name) {
    Recording recording =
        Recording.builder()
            .recordingKey(new RecordingKey("r1"))
            .callDirection(CallDirection.INBOUND)
            .agent(printed)
            .build();
    EncoreRecording encore = map(recording, null);
    assertThat(encore.agentLoginId()).isEqualTo(loginId);
    assertThat(encore.recordingId()).isEqualTo("r1~" + loginId);
    assertThat(encore.extension()).isEqualTo(extension);
    assertThat(encore.recordedPartyNumber()).isEqualTo(extension);
    assertThat(encore.recordedPartyName()).isEqualTo(name);
    assertThat(encore.dnis()).isEqualTo(extension);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # A call from 1:30 to 1:35 in the hour that comes a second time, and what details say of it.
          #                    |                      | callKey
          2026-11-01T07:30:00Z | 2026-11-01T07:35:00Z | callKey
          2026-11-01T07:55:00Z | 2026-11-01T07:05:00Z | callKey
          2026-10-01T07:55:00Z | 2026-10-01T08:05:00Z | callKey
          2026-11-01T08:30:10Z | 2026-11-01T08:34:50Z | report
          """)
  void callTimesThatDoNotFitTheRecordingAreLeftAsideAndTold(
      Instant start, Instant end, String from) {
    Instant second0130 = Instant.parse("2026-11-01T08:30:00Z");
    long millis = second0130.toEpochMilli();
    Recording recording =
        Recording.builder()
            .callKey(new CallKey("c1-" + millis + "-" + (millis + 300_000)))
            .startTime(second0130.plusSeconds(5))
            .duration(Duration.ofMinutes(4))
            .build();
    EncoreRecording encore =
        map(recording, CallDetails.builder().startTime(start).endTime(end).build());
    assertThat(encore.fields()).containsEntry("callTimesFrom", from);
    if (from.equals("callKey")) {
      assertThat(encore.callStartTime()).isEqualTo("2026-11-01T01:30:00.000-07:00");
      assertThat(encore.callEndTime()).isEqualTo("2026-11-01T01:35:00.000-07:00");
      assertThat(encore.remarks())
          .extracting(MappingRemark::kind)
          .containsExactly(MappingRemark.Kind.REPORT_TIMES_LEFT_ASIDE);
    } else {
      assertThat(encore.callStartTime()).isEqualTo("2026-11-01T01:30:10.000-07:00");
      assertThat(encore.remarks()).isEmpty();
    }
  }

  @Test
  void withoutDetailsACallInTheRepeatedHourHasTheOffsetOfItsInstant() {
    Instant second0130 = Instant.parse("2026-11-01T08:30:00Z");
    long millis = second0130.toEpochMilli();
    Recording recording =
        Recording.builder()
            .callKey(new CallKey("c1-" + millis + "-" + (millis + 300_000)))
            .startTime(second0130.plusSeconds(5))
            .build();
    assertThat(map(recording, null).callStartTime()).isEqualTo("2026-11-01T01:30:00.000-07:00");
  }

  private static CallDetails details(String cells) {
    CallDetails.Builder details = CallDetails.builder();
    for (String cell : cells.split(";", -1)) {
      String text = cell.substring(cell.indexOf('=') + 1);
      switch (cell.substring(0, cell.indexOf('='))) {
        case "DIRECTION" -> details.callDirection(text);
        case "DIALED" -> details.dialedPartyNumber(text);
        case "CALLING" -> details.callingPartyNumber(text);
        case "AGENT" -> details.callingAgent(text);
        case "RECEIVER" -> details.receivingAgent(text);
        case "INTERNAL" -> details.internalParty(text);
        case "FIRST" -> details.initialAgent(text);
        case "LAST" -> details.finalAgent(text);
        default -> throw new IllegalArgumentException(cell);
      }
    }
    return details.build();
  }

  private static EncoreRecording map(Recording recording, @Nullable CallDetails details) {
    EncoreRecordings encore = EncoreRecordings.of(List.of(recording), DENVER);
    return details == null
        ? encore.map(recording)
        : encore.withDetails(Map.of(recording.callKey().orElseThrow(), details)).map(recording);
  }
}
