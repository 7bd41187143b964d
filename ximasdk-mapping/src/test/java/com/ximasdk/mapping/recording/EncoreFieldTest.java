// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.recording.CallDirection;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One table a rule. An empty cell is an absent input, a quoted one a blank text. */
class EncoreFieldTest {
  private static final ZoneId ZONE = ZoneOffset.UTC;

  /** The 22 data elements of the integration guide's list, in its order. */
  private static final List<String> GUIDE =
      List.of(
          "Account Codes",
          "Agent Login ID",
          "ANI",
          "Call Direction",
          "Call Start/End Time",
          "Call ID",
          "Calling Party",
          "Call Type",
          "Caller ID",
          "Caller Location",
          "DNIS",
          "Extension",
          "Final Group",
          "Initial/Final Skill",
          "Initial/Final Tag",
          "Other Party Name",
          "Other Party Number",
          "Receiving Party",
          "Recorded Party Name",
          "Recorded Party Number",
          "Recording ID",
          "Xima Call ID");

  private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\| ([^|]+) \\| [^|]+ \\|$");

  @Test
  void theGuidesDataElementsAreAllThereAndNoOthers() {
    assertThat(EncoreField.values()).hasSize(25);
    assertThat(EncoreField.values()).extracting(EncoreField::guideName).hasSameElementsAs(GUIDE);
  }

  @Test
  void theDocumentsTableHasALineForEachInTheSameOrder() throws IOException {
    List<String> rows = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("..", "docs", "encore-fields.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        rows.add(row.group(1) + " = " + row.group(2));
      }
    }
    assertThat(rows)
        .containsExactlyElementsOf(
            Stream.of(EncoreField.values())
                .map(field -> field.jsonName() + " = " + field.guideName())
                .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          r-1 | Spencer Porter(253)  | r-1~Spencer Porter(253)
          r-1 | Spencer Porter (253) | r-1~Spencer Porter(253)
          r-1 | Ann (Day) Lee(253)   | r-1~Ann (Day) Lee(253)
          r-1 | 253                  | r-1~253
          r-1 |                      | r-1~
          r-1 | '  '                 | r-1~
          a~b | Ann(1)               | a~b~Ann(1)
              | Spencer Porter(253)  | ''
          """)
  void recordingIdIsTheRecordingKeyAndTheRecordedUser(
      @Nullable String key, @Nullable String agent, String expected) {
    MappingInput input =
        alone(
            Recording.builder()
                .recordingKey(key == null ? null : new RecordingKey(key))
                .agent(agent));
    assertThat(EncoreField.RECORDING_ID.of(input)).isEqualTo(expected);
  }

  @Test
  void callIdIsTheCallKeyAndXimaCallIdTheReportsCallId() {
    Recording.Builder recording = Recording.builder().callKey(new CallKey("c-1"));
    assertThat(EncoreField.CALL_ID.of(alone(recording))).isEqualTo("c-1");
    assertThat(EncoreField.CALL_ID.of(alone(Recording.builder()))).isEqualTo("");
    assertThat(EncoreField.XIMA_CALL_ID.of(alone(recording))).isEqualTo("");
    assertThat(EncoreField.XIMA_CALL_ID.of(with(recording, CallDetails.builder().callId(" 4711 "))))
        .isEqualTo("4711");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          INBOUND  | Spencer Porter(253) | Spencer Porter(253) | Spencer Porter | 253
          OUTBOUND | Ann (Day) Lee (253) | Ann (Day) Lee(253)  | Ann (Day) Lee  | 253
          INTERNAL | 'Zoë Çelik(88)'     | Zoë Çelik(88)       | Zoë Çelik      | 88
          INBOUND  | 253                 | 253                 | ''             | 253
          INBOUND  | 123456              | 123456              | ''             | 123456
          INBOUND  | 1234567             | 1234567             | ''             | ''
          INTERNAL | 1234567             | 1234567             | ''             | 1234567
                   | 1234567             | 1234567             | ''             | 1234567
          INBOUND  | Spencer Porter      | Spencer Porter      | Spencer Porter | ''
          INBOUND  | (253)               | (253)               | ''             | 253
          INBOUND  | ' '                 | ''                  | ''             | ''
          INBOUND  |                     | ''                  | ''             | ''
          """)
  void theRecordedUserGivesLoginIdNameAndExtension(
      @Nullable String direction,
      @Nullable String agent,
      String loginId,
      String name,
      String extension) {
    MappingInput input = alone(call(direction, null, null, agent));
    assertThat(EncoreField.AGENT_LOGIN_ID.of(input)).isEqualTo(loginId);
    assertThat(EncoreField.RECORDED_PARTY_NAME.of(input)).isEqualTo(name);
    assertThat(EncoreField.EXTENSION.of(input)).isEqualTo(extension);
    assertThat(EncoreField.RECORDED_PARTY_NUMBER.of(input)).isEqualTo(extension);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          John Doe (154)    | John Doe (154)
          18885553794       | 18885553794
          +1 (480) 538-2020 | +1 (480) 538-2020
          ' '               | ''
                            | ''
          """)
  void callingAndReceivingPartyAreAsPrinted(@Nullable String printed, String expected) {
    MappingInput input = alone(call("INBOUND", printed, printed, null));
    assertThat(EncoreField.CALLING_PARTY.of(input)).isEqualTo(expected);
    assertThat(EncoreField.RECEIVING_PARTY.of(input)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          INBOUND     | Incoming | External
          Inbound     | Incoming | External
          ' inbound ' | Incoming | External
          OUTBOUND    | Outgoing | External
          outbound    | Outgoing | External
          INTERNAL    | ''       | Internal
          INTERSITE   | ''       | Internal
          sideways    | ''       | Internal
          ''          | ''       | Internal
                      | ''       | Internal
          """)
  void directionAndTypeFollowTheDirection(
      @Nullable String direction, String callDirection, String callType) {
    MappingInput input = alone(call(direction, null, null, null));
    assertThat(EncoreField.CALL_DIRECTION.of(input)).isEqualTo(callDirection);
    assertThat(EncoreField.CALL_TYPE.of(input)).isEqualTo(callType);
  }

  @Test
  void theDetailsTellTheDirectionOnlyIfTheRecordingDoesNot() {
    CallDetails.Builder details = CallDetails.builder().callDirection("Inbound");
    assertThat(EncoreField.CALL_DIRECTION.of(with(call(null, null, null, null), details)))
        .isEqualTo("Incoming");
    assertThat(EncoreField.CALL_DIRECTION.of(with(call("OUTBOUND", null, null, null), details)))
        .isEqualTo("Outgoing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # direction | calling           | receiving    | agent     | details    | ANI
          INBOUND     | 18885553794       | Ann Lee(253) | Ann Lee(253) |         | 18885553794
          INBOUND     | +1 (480) 538-2020 | Ann Lee(253) | Ann Lee(253) |         | +1 (480) 538-2020
          INBOUND     | 253               | Ann Lee(253) | Ann Lee(253) |         | 253
          INBOUND     | Jo (4805382020)   | Ann Lee(253) | Ann Lee(253) |         | 4805382020
          INBOUND     | Anonymous         | Ann Lee(253) | Ann Lee(253) |         | ''
          INBOUND     |                   | Ann Lee(253) | Ann Lee(253) |         | ''
          INBOUND     | 18885553794       | Ann Lee(253) | Ann Lee(253) | 8885553794 | 8885553794
          INBOUND     | 18885553794       | Ann Lee(253) | Ann Lee(253) | ' '     | 18885553794
          INBOUND     | 18885553794       | Ann Lee(253) | Ann Lee(253) | Jo(480) | 480
          INBOUND     | 18885553794       | Ann Lee(253) | Ann Lee(253) | Anonymous | ''
          INBOUND     | 18885553794       | Ann Lee(253) | Ann Lee(253) | RESTRICTED | ''
          INBOUND     | Unavailable       | Ann Lee(253) | Ann Lee(253) | sip:188@trunk | sip:188@trunk
          OUTBOUND    | Ann Lee(253)      | 18885553794  | Ann Lee(253) |         | 253
          OUTBOUND    | Bob Ray(254)      | 18885553794  | Ann Lee(253) |         | 254
          OUTBOUND    | 254               | 18885553794  | Ann Lee(253) |         | 254
          OUTBOUND    | 123456            | 18885553794  | Ann Lee(253789) |      | 123456
          OUTBOUND    | 123456            | 18885553794  |              |         | 123456
          OUTBOUND    | 123456            | 18885553794  | Ann Lee(253) |         | 253
          OUTBOUND    | 1234567           | 18885553794  | Ann Lee(253) |         | 253
          OUTBOUND    | Ann Lee           | 18885553794  | Ann Lee(253) |         | 253
          OUTBOUND    |                   | 18885553794  | Ann Lee(253) |         | 253
          OUTBOUND    | 1234567           | 18885553794  |              |         | ''
          OUTBOUND    | Ann Lee(253)      | 18885553794  | Ann Lee(253) | 8885553794 | 253
          INTERNAL    | Bob Ray(254)      | Ann Lee(253) | Ann Lee(253) |         | 254
          INTERNAL    | Ann Lee(253)      | Bob Ray(254) | Ann Lee(253) |         | 253
          INTERNAL    | 1234567           | Ann Lee(253) | Ann Lee(253) |         | 1234567
          INTERNAL    |                   | Bob Ray(254) | Ann Lee(253) |         | 253
          INTERNAL    |                   | Ann Lee(253) | Ann Lee(253) |         | ''
          INTERNAL    |                   |              | Ann Lee(253) |         | ''
          INTERSITE   | Bob Ray(254)      | Ann Lee(253) | Ann Lee(253) |         | 254
                      | Bob Ray(254)      | Ann Lee(253) | Ann Lee(253) |         | 254
          INTERNAL    | Bob Ray(254)      | Ann Lee(253) | Ann Lee(253) | 8885553794 | 254
          """)
  void aniIsTheNumberOfWhoStartedTheCall(
      @Nullable String direction,
      @Nullable String calling,
      @Nullable String receiving,
      @Nullable String agent,
      @Nullable String callingPartyNumber,
      String expected) {
    MappingInput input =
        with(
            call(direction, calling, receiving, agent),
            CallDetails.builder().callingPartyNumber(callingPartyNumber));
    assertThat(EncoreField.ANI.of(input)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # direction | calling      | receiving         | agent        | details    | DNIS
          INBOUND     | 18885553794  | CC Sales          | Ann Lee(253) |            | 253
          INBOUND     | 18885553794  | Ann Lee(253)      | Ann Lee(253) | 8005551212 | 253
          INBOUND     | 18885553794  | Ann Lee(253)      |              |            | 253
          INBOUND     | 18885553794  | CC Sales          |              |            | ''
          INBOUND     | 18885553794  | 18005551000       |              |            | ''
          OUTBOUND    | Ann Lee(253) | 18885553794       | Ann Lee(253) |            | 18885553794
          OUTBOUND    | Ann Lee(253) | (480) 538-2020    | Ann Lee(253) |            | (480) 538-2020
          OUTBOUND    | Ann Lee(253) | Jo (4805382020)   | Ann Lee(253) |            | 4805382020
          OUTBOUND    | Ann Lee(253) | 911               | Ann Lee(253) |            | 911
          OUTBOUND    | Ann Lee(253) | 18885553794       | Ann Lee(253) | 918885553794 | 918885553794
          OUTBOUND    | Ann Lee(253) | 18885553794       | Ann Lee(253) | ' '        | 18885553794
          OUTBOUND    | Ann Lee(253) | conference        | Ann Lee(253) |            | ''
          OUTBOUND    | Ann Lee(253) |                   | Ann Lee(253) |            | ''
          INTERNAL    | Ann Lee(253) | Bob Ray(254)      | Ann Lee(253) |            | 254
          INTERNAL    | Bob Ray(254) | Ann Lee (253)     | Ann Lee(253) |            | 253
          INTERNAL    | Ann Lee(253) | 1234567           | Ann Lee(253) |            | 1234567
          INTERNAL    | Ann Lee(253) |                   | Ann Lee(253) |            | ''
          INTERSITE   | Ann Lee(253) | Bob Ray(254)      | Ann Lee(253) |            | 254
                      | Ann Lee(253) | Bob Ray(254)      | Ann Lee(253) |            | 254
          """)
  void dnisIsTheNumberThatWasDialed(
      @Nullable String direction,
      @Nullable String calling,
      @Nullable String receiving,
      @Nullable String agent,
      @Nullable String dialedPartyNumber,
      String expected) {
    MappingInput input =
        with(
            call(direction, calling, receiving, agent),
            CallDetails.builder().dialedPartyNumber(dialedPartyNumber));
    assertThat(EncoreField.DNIS.of(input)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # direction | calling      | receiving      | agent        | caller ID | name    | number
          INBOUND     | 18885553794  | Ann Lee(253)   | Ann Lee(253) | Jo's Shop | Jo's Shop | 18885553794
          INBOUND     | 18885553794  | Ann Lee(253)   | Ann Lee(253) |           | ''      | 18885553794
          INBOUND     | Jo(48053820) | Ann Lee(253)   | Ann Lee(253) |           | ''      | 48053820
          INBOUND     | 18885553794  | conference     | Ann Lee(253) | Jo's Shop | Jo's Shop | 18885553794
          OUTBOUND    | Ann Lee(253) | 18885553794    | Ann Lee(253) | Jo's Shop | ''      | 18885553794
          OUTBOUND    | Ann Lee(253) | Jo(18885553794)| Ann Lee(253) |           | ''      | 18885553794
          OUTBOUND    | Ann Lee(253) | conference     | Ann Lee(253) | Jo's Shop | ''      | conference
          OUTBOUND    | Ann Lee(253) | ' CONFERENCE ' | Ann Lee(253) |           | ''      | conference
          INTERNAL    | Bob Ray(254) | Ann Lee(253)   | Ann Lee(253) | Jo's Shop | Bob Ray | 254
          INTERNAL    | Ann Lee(253) | Bob Ray(254)   | Ann Lee(253) |           | Bob Ray | 254
          INTERNAL    | Ann Lee(253) | Annie(253)     | Ann Lee(253) |           | Annie   | 253
          INTERNAL    | Bob Ray(254) | Cy Dow(255)    | Ann Lee(253) |           | Bob Ray | 254
          INTERNAL    | 254          | Ann Lee(253)   | Ann Lee(253) |           | ''      | 254
          INTERNAL    | Bob Ray      | Ann Lee(253)   | Ann Lee(253) |           | Bob Ray | ''
          INTERNAL    | Bob Ray(254) | Cy Dow(255)    |              |           | Bob Ray | 254
          INTERNAL    | 254          | 255            |              |           | ''      | 254
          INTERNAL    | Ann Lee      | Bob Ray(254)   | Ann Lee      |           | Bob Ray | 254
          INTERNAL    | Bob Ray(254) | Ann Lee        | Ann Lee      |           | Bob Ray | 254
          INTERNAL    |              | Bob Ray(254)   | Ann Lee(253) |           | Bob Ray | 254
          INTERNAL    |              | Ann Lee(253)   | Ann Lee(253) |           | ''      | ''
          INTERNAL    | Ann Lee(253) |                | Ann Lee(253) |           | ''      | ''
          INTERNAL    | Ann Lee(253) | conference     | Ann Lee(253) |           | conference | ''
          INTERSITE   | Bob Ray(254) | Ann Lee(253)   | Ann Lee(253) |           | Bob Ray | 254
                      | Bob Ray(254) | Ann Lee(253)   | Ann Lee(253) |           | Bob Ray | 254
          """)
  void theOtherPartyFollowsTheDirection(
      @Nullable String direction,
      @Nullable String calling,
      @Nullable String receiving,
      @Nullable String agent,
      @Nullable String callerId,
      String name,
      String number) {
    MappingInput input =
        with(call(direction, calling, receiving, agent), CallDetails.builder().callerId(callerId));
    assertThat(EncoreField.OTHER_PARTY_NAME.of(input)).isEqualTo(name);
    assertThat(EncoreField.OTHER_PARTY_NUMBER.of(input)).isEqualTo(number);
  }

  @Test
  void theDetailsTellOfAConferenceToo() {
    assertThat(
            EncoreField.OTHER_PARTY_NUMBER.of(
                with(
                    call("OUTBOUND", "Ann(253)", "18885553794", "Ann(253)"),
                    CallDetails.builder().externalParty("Conference"))))
        .isEqualTo("conference");
  }

  @ParameterizedTest
  @CsvSource({
    "OUTBOUND, Ann(253),    18885553794, true,  conference",
    "OUTBOUND, Ann(253),    conference,  false, ''",
    "INBOUND,  18885553794, Ann(253),    true,  18885553794",
    "INTERNAL, Bob(254),    Ann(253),    true,  254"
  })
  void aConferenceSaidOutrightWinsAndChangesOutboundCallsOnly(
      String direction, String calling, String receiving, boolean conference, String expected) {
    Recording recording = call(direction, calling, receiving, "Ann(253)").build();
    assertThat(
            EncoreField.OTHER_PARTY_NUMBER.of(
                MappingInput.builder(recording, ZONE).conference(conference).build()))
        .isEqualTo(expected);
  }

  @Test
  void whatOnlyDetailsTellIsBlankWithoutThem() {
    MappingInput input = alone(Recording.builder());
    assertThat(EncoreField.CALLER_ID.of(input)).isEqualTo("");
    assertThat(EncoreField.CALLER_LOCATION.of(input)).isEqualTo("");
    assertThat(EncoreField.ACCOUNT_CODES.of(input)).isEqualTo(List.of());
    assertThat(EncoreField.FINAL_GROUP.of(input)).isEqualTo("");
  }

  @Test
  void whatOnlyDetailsTellIsTakenFromThem() {
    MappingInput input =
        with(
            Recording.builder(),
            CallDetails.builder()
                .callerId("Jo's Shop")
                .callerLocation("Mesa, AZ")
                .accountCodes("12; 7,, New Sale ;")
                .finalGroup("Sales"));
    assertThat(EncoreField.CALLER_ID.of(input)).isEqualTo("Jo's Shop");
    assertThat(EncoreField.CALLER_LOCATION.of(input)).isEqualTo("Mesa, AZ");
    assertThat(EncoreField.ACCOUNT_CODES.of(input)).isEqualTo(List.of("12", "7", "New Sale"));
    assertThat(EncoreField.FINAL_GROUP.of(input)).isEqualTo("Sales");
  }

  @Test
  void skillsAndTagsComeFromTheFirstAndLastRecordingWithoutDetails() {
    Recording first = Recording.builder().skill("CC Sales").tagData("New").build();
    Recording middle = Recording.builder().skill("Other").tagData("Other").build();
    Recording last = Recording.builder().skill("CC Billing").tagData("Done").build();
    MappingInput input = MappingInput.builder(middle, ZONE).call(first, last).build();
    assertThat(EncoreField.INITIAL_SKILL.of(input)).isEqualTo("CC Sales");
    assertThat(EncoreField.FINAL_SKILL.of(input)).isEqualTo("CC Billing");
    assertThat(EncoreField.INITIAL_TAG.of(input)).isEqualTo("New");
    assertThat(EncoreField.FINAL_TAG.of(input)).isEqualTo("Done");
  }

  @Test
  void skillsAndTagsComeFromDetailsCellByCell() {
    Recording only = Recording.builder().skill("CC Sales").tagData("New").build();
    CallDetails details =
        CallDetails.builder().initialSkill("First").finalSkill(" ").tag("Both").build();
    MappingInput input = MappingInput.builder(only, ZONE).details(details).build();
    assertThat(EncoreField.INITIAL_SKILL.of(input)).isEqualTo("First");
    assertThat(EncoreField.FINAL_SKILL.of(input)).isEqualTo("CC Sales");
    assertThat(EncoreField.INITIAL_TAG.of(input)).isEqualTo("Both");
    assertThat(EncoreField.FINAL_TAG.of(input)).isEqualTo("Both");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "conference",
        "Conference",
        "CONFERENCE",
        "\tconference ",
        "Conference Call",
        "Conference(700)",
        "conference room (12)",
        "Conference-7"
      })
  void aConferenceIsThatWordAtTheBeginningIgnoringCase(String receiving) {
    assertThat(EncoreField.OTHER_PARTY_NUMBER.of(alone(call("OUTBOUND", null, receiving, null))))
        .isEqualTo("conference");
  }

  @ParameterizedTest
  @ValueSource(strings = {"conferences", "Conferenced", "conf", "The Conference", ""})
  void nothingElseReadsConference(String receiving) {
    assertThat(EncoreField.OTHER_PARTY_NUMBER.of(alone(call("OUTBOUND", null, receiving, null))))
        .isEqualTo("");
  }

  private static Recording.Builder call(
      @Nullable String direction,
      @Nullable String calling,
      @Nullable String receiving,
      @Nullable String agent) {
    return Recording.builder()
        .callDirection(direction == null ? null : new CallDirection(direction))
        .callingParty(calling)
        .receivingParty(receiving)
        .agent(agent);
  }

  private static MappingInput alone(Recording.Builder recording) {
    return MappingInput.builder(recording.build(), ZONE).build();
  }

  private static MappingInput with(Recording.Builder recording, CallDetails.Builder details) {
    return MappingInput.builder(recording.build(), ZONE).details(details.build()).build();
  }
}
