// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.ximasdk.recording.CallDirection;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EncoreRecordingsTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");

  /** The sample of the vendor's guide. */
  private static final Recording SAMPLE =
      Recording.builder()
          .recordingKey(new RecordingKey("91a1e1e8-08p8-427b-bd04-da43c2a1db7d-1707770449131"))
          .callKey(new CallKey("1dd0gg18-9c63-41de-a386-4f21ba0086f2-1707770438499-1707770497510"))
          .startTime(Instant.ofEpochMilli(1707770449131L))
          .duration(Duration.ofMillis(3606))
          .callingParty("18885553794")
          .receivingParty("Spencer Porter(253)")
          .tagData("Default")
          .callDirection(CallDirection.INBOUND)
          .skill("CC Sales")
          .agent("Spencer Porter(253)")
          .build();

  @Test
  void theSampleOfTheGuideHasAllItsValuesInTheStableOrder() {
    EncoreRecording encore = EncoreRecordings.of(List.of(SAMPLE), DENVER).map(SAMPLE);
    assertThat(encore.fields())
        .containsExactly(
            entry(
                "recordingId",
                "91a1e1e8-08p8-427b-bd04-da43c2a1db7d-1707770449131~Spencer Porter(253)"),
            entry("callId", "1dd0gg18-9c63-41de-a386-4f21ba0086f2-1707770438499-1707770497510"),
            entry("ximaCallId", ""),
            entry("agentLoginId", "Spencer Porter(253)"),
            entry("extension", "253"),
            entry("recordedPartyName", "Spencer Porter"),
            entry("recordedPartyNumber", "253"),
            entry("callingParty", "18885553794"),
            entry("receivingParty", "Spencer Porter(253)"),
            entry("callDirection", "Incoming"),
            entry("callType", "External"),
            entry("callStartTime", "2024-02-12T13:40:38.499-07:00"),
            entry("callEndTime", "2024-02-12T13:41:37.510-07:00"),
            entry("ani", "18885553794"),
            entry("dnis", "253"),
            entry("callerId", ""),
            entry("callerLocation", ""),
            entry("accountCodes", List.of()),
            entry("finalGroup", ""),
            entry("initialSkill", "CC Sales"),
            entry("finalSkill", "CC Sales"),
            entry("initialTag", "Default"),
            entry("finalTag", "Default"),
            entry("otherPartyName", ""),
            entry("otherPartyNumber", "18885553794"),
            entry("callTimesFrom", "callKey"));
  }

  @Test
  void aRecordingWithoutAnyFieldIsBlankThroughout() {
    Recording nothing = Recording.builder().build();
    Map<String, Object> fields =
        EncoreRecordings.of(List.of(nothing), DENVER).map(nothing).fields();
    assertThat(fields).hasSize(26).containsEntry("callType", "Internal");
    assertThat(fields).containsEntry("accountCodes", List.of());
    assertThat(fields).containsEntry("callTimesFrom", "recording");
    fields.forEach(
        (name, value) -> {
          if (!List.of("callType", "accountCodes", "callTimesFrom").contains(name)) {
            assertThat(value).as(name).isEqualTo("");
          }
        });
  }

  @Test
  void detailsAreJoinedOnTheCallKey() {
    CallDetails details =
        CallDetails.builder()
            .callId("4711")
            .startTime(Instant.parse("2024-02-12T20:40:30Z"))
            .endTime(Instant.parse("2024-02-12T20:42:00Z"))
            .callingPartyNumber("8885553794")
            .callerId("ACME Corp")
            .callerLocation("Mesa, AZ")
            .accountCodes("12;7")
            .finalGroup("Sales Group")
            .initialSkill("CC Main")
            .finalSkill("CC Billing")
            .initialTag("Hello")
            .finalTag("Bye")
            .build();
    EncoreRecordings plain = EncoreRecordings.of(List.of(SAMPLE), DENVER);
    EncoreRecording encore =
        plain.withDetails(Map.of(SAMPLE.callKey().orElseThrow(), details)).map(SAMPLE);
    assertThat(encore.ximaCallId()).isEqualTo("4711");
    assertThat(encore.callStartTime()).isEqualTo("2024-02-12T13:40:30.000-07:00");
    assertThat(encore.callEndTime()).isEqualTo("2024-02-12T13:42:00.000-07:00");
    assertThat(encore.callTimes().source()).isEqualTo(CallTimesSource.REPORT);
    assertThat(encore.ani()).isEqualTo("8885553794");
    assertThat(encore.callerId()).isEqualTo("ACME Corp");
    assertThat(encore.callerLocation()).isEqualTo("Mesa, AZ");
    assertThat(encore.accountCodes()).containsExactly("12", "7");
    assertThat(encore.finalGroup()).isEqualTo("Sales Group");
    assertThat(encore.initialSkill()).isEqualTo("CC Main");
    assertThat(encore.finalSkill()).isEqualTo("CC Billing");
    assertThat(encore.initialTag()).isEqualTo("Hello");
    assertThat(encore.finalTag()).isEqualTo("Bye");
    assertThat(encore.otherPartyName()).isEqualTo("ACME Corp");
    assertThat(encore.otherPartyNumber()).isEqualTo("8885553794");
    // Details of another call change nothing.
    assertThat(plain.withDetails(Map.of(new CallKey("other"), details)).map(SAMPLE))
        .isEqualTo(plain.map(SAMPLE));
  }

  @Test
  void firstAndLastAreTakenOverAllRecordingsOfTheCallWhateverTheOrder() {
    Recording first = recording("r-1", "c-1", 1000L, "CC Sales", "New");
    Recording middle = recording("r-2", "c-1", 2000L, "CC Billing", "Moved");
    Recording last = recording("r-3", "c-1", 3000L, "", "Done");
    Recording other = recording("r-4", "c-2", 500L, "CC Other", "Other");
    EncoreRecordings encore = EncoreRecordings.of(List.of(last, other, first, middle), DENVER);
    for (Recording each : List.of(first, middle, last)) {
      assertThat(encore.map(each).initialSkill()).isEqualTo("CC Sales");
      // The last recording has no skill; that of an earlier one is not the final skill.
      assertThat(encore.map(each).finalSkill()).isEmpty();
      assertThat(encore.map(each).initialTag()).isEqualTo("New");
      assertThat(encore.map(each).finalTag()).isEqualTo("Done");
    }
    assertThat(encore.map(other).finalTag()).isEqualTo("Other");
  }

  @Test
  void aRecordingWithoutACallKeyStandsAlone() {
    Recording one = recording("r-1", null, 1000L, "CC Sales", "New");
    Recording two = recording("r-2", null, 2000L, "CC Billing", "Done");
    EncoreRecordings encore = EncoreRecordings.of(List.of(one, two), DENVER);
    assertThat(encore.map(one).finalSkill()).isEqualTo("CC Sales");
    assertThat(encore.map(two).initialSkill()).isEqualTo("CC Billing");
  }

  @Test
  void recordingsOfTheSameCallAreRelatedAndOrderedByStart() {
    Recording a1 = recording("r-1", "c-1", 1000L, "", "");
    Recording a2 = recording("r-2", "c-1", 2000L, "", "");
    Recording a3 = recording("r-3", "c-1", 2000L, "", "");
    Recording noStart = recording("r-0", "c-1", null, "", "");
    Recording b = recording("r-4", "c-2", 500L, "", "");
    Recording alone = recording("r-5", null, 1500L, "", "");
    Recording alone2 = recording("r-6", null, 1600L, "", "");
    List<Recording> listed = new ArrayList<>(List.of(a3, noStart, alone2, b, a1, alone, a2));
    for (int turn = 0; turn < listed.size(); turn++) {
      Collections.rotate(listed, 1);
      List<RelatedRecordings> calls = RelatedRecordings.group(listed);
      assertThat(calls)
          .extracting(RelatedRecordings::recordings)
          .containsExactly(
              List.of(b), List.of(a1, a2, a3, noStart), List.of(alone), List.of(alone2));
      assertThat(calls.get(1).callKey()).contains(new CallKey("c-1"));
      assertThat(calls.get(1).first()).isSameAs(a1);
      assertThat(calls.get(1).last()).isSameAs(a3);
      assertThat(calls.get(2).callKey()).isEmpty();
    }
  }

  @Test
  void aConferenceCanBeSaidOutright() {
    Recording outbound =
        Recording.builder()
            .callDirection(CallDirection.OUTBOUND)
            .callingParty("Ann(253)")
            .receivingParty("18885553794")
            .agent("Ann(253)")
            .build();
    EncoreRecordings encore = EncoreRecordings.of(List.of(outbound), DENVER);
    assertThat(encore.map(outbound).otherPartyNumber()).isEqualTo("18885553794");
    assertThat(encore.map(outbound, true).otherPartyNumber()).isEqualTo("conference");
  }

  @Test
  void textsForALogNameNobody() {
    EncoreRecording encore = EncoreRecordings.of(List.of(SAMPLE), DENVER).map(SAMPLE);
    assertThat(encore.toString()).doesNotContain("Spencer", "253)", "18885553794");
    assertThat(CallDetails.builder().callerId("ACME Corp").build().toString())
        .doesNotContain("ACME");
  }

  private static Recording recording(
      String key, @Nullable String callKey, @Nullable Long start, String skill, String tag) {
    return Recording.builder()
        .recordingKey(new RecordingKey(key))
        .callKey(callKey == null ? null : new CallKey(callKey))
        .startTime(start == null ? null : Instant.ofEpochMilli(start))
        .skill(skill)
        .tagData(tag)
        .build();
  }
}
