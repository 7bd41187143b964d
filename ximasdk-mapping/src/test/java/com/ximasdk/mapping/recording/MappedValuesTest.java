// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.recording.CallDirection;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.roster.AgentDirectory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is given is told by the accessor of its name, and counts when values are compared. */
class MappedValuesTest {
  private static final Instant TIME = Instant.parse("2026-07-14T14:02:11.449Z");

  private record TextCell(
      BiFunction<CallDetails.Builder, String, CallDetails.Builder> give,
      Function<CallDetails, Optional<String>> tell) {}

  /** The columns of Recorded Call Details that hold texts, by the guide's names. */
  private static final Map<String, TextCell> TEXTS = texts();

  private static Map<String, TextCell> texts() {
    Map<String, TextCell> texts = new LinkedHashMap<>();
    texts.put("Call ID", new TextCell(CallDetails.Builder::callId, CallDetails::callId));
    texts.put(
        "Call Direction",
        new TextCell(
            CallDetails.Builder::callDirection,
            details -> details.callDirection().map(CallDirection::text)));
    texts.put(
        "Calling Party Number",
        new TextCell(CallDetails.Builder::callingPartyNumber, CallDetails::callingPartyNumber));
    texts.put(
        "Dialed Party Number",
        new TextCell(CallDetails.Builder::dialedPartyNumber, CallDetails::dialedPartyNumber));
    texts.put("Caller ID", new TextCell(CallDetails.Builder::callerId, CallDetails::callerId));
    texts.put(
        "Caller Location",
        new TextCell(CallDetails.Builder::callerLocation, CallDetails::callerLocation));
    texts.put(
        "External Party",
        new TextCell(CallDetails.Builder::externalParty, CallDetails::externalParty));
    texts.put(
        "Internal Party",
        new TextCell(CallDetails.Builder::internalParty, CallDetails::internalParty));
    texts.put(
        "Calling Agent",
        new TextCell(CallDetails.Builder::callingAgent, CallDetails::callingAgent));
    texts.put(
        "Receiving Agent",
        new TextCell(CallDetails.Builder::receivingAgent, CallDetails::receivingAgent));
    texts.put(
        "Initial Agent",
        new TextCell(CallDetails.Builder::initialAgent, CallDetails::initialAgent));
    texts.put(
        "Final Agent", new TextCell(CallDetails.Builder::finalAgent, CallDetails::finalAgent));
    texts.put(
        "Initial Group",
        new TextCell(CallDetails.Builder::initialGroup, CallDetails::initialGroup));
    texts.put(
        "Final Group", new TextCell(CallDetails.Builder::finalGroup, CallDetails::finalGroup));
    texts.put(
        "Initial Skill",
        new TextCell(CallDetails.Builder::initialSkill, CallDetails::initialSkill));
    texts.put(
        "Final Skill", new TextCell(CallDetails.Builder::finalSkill, CallDetails::finalSkill));
    texts.put(
        "Initial Tag", new TextCell(CallDetails.Builder::initialTag, CallDetails::initialTag));
    texts.put("Final Tag", new TextCell(CallDetails.Builder::finalTag, CallDetails::finalTag));
    texts.put(
        "Recording Details",
        new TextCell(CallDetails.Builder::recordingDetails, CallDetails::recordingDetails));
    return Collections.unmodifiableMap(texts);
  }

  @Test
  void eachTextOfTheDetailsIsToldByItselfAlone() {
    TEXTS.forEach(
        (column, cell) -> {
          CallDetails details = cell.give.apply(CallDetails.builder(), " of " + column).build();
          TEXTS.forEach(
              (other, each) ->
                  assertThat(each.tell.apply(details))
                      .as("%s, given %s", other, column)
                      .isEqualTo(
                          other.equals(column) ? Optional.of("of " + column) : Optional.empty()));
        });
  }

  @Test
  void aBlankCellIsAbsent() {
    TEXTS.forEach(
        (column, cell) -> {
          CallDetails details = cell.give.apply(CallDetails.builder(), " \u00a0").build();
          assertThat(cell.tell.apply(details)).as(column).isEmpty();
          assertThat(details).isEqualTo(CallDetails.builder().build());
        });
  }

  @Test
  void keyTimesDurationAndCodesAreToldToo() {
    CallDetails details =
        CallDetails.builder()
            .callKey(new CallKey("c-1"))
            .startTimes(List.of(TIME, TIME.plusSeconds(3600)))
            .endTime(TIME.plusSeconds(7))
            .callDuration(Duration.ofSeconds(7))
            .accountCodes("12; 7")
            .build();

    assertThat(details.callKey()).contains(new CallKey("c-1"));
    assertThat(details.startTime()).contains(TIME);
    assertThat(details.endTime()).contains(TIME.plusSeconds(7));
    assertThat(details.endTimes()).containsExactly(TIME.plusSeconds(7));
    assertThat(details.callDuration()).contains(Duration.ofSeconds(7));
    assertThat(details.accountCodes()).containsExactly("12", "7");
    CallDetails none = CallDetails.builder().build();
    assertThat(none.callKey()).isEmpty();
    assertThat(none.startTime()).isEmpty();
    assertThat(none.endTime()).isEmpty();
    assertThat(none.callDuration()).isEmpty();
  }

  @Test
  void detailsAreEqualIfAllTheirValuesAre() {
    List<CallDetails> different = new ArrayList<>();
    different.add(CallDetails.builder().build());
    different.add(CallDetails.builder().callKey(new CallKey("c-1")).build());
    different.add(CallDetails.builder().startTime(TIME).build());
    different.add(CallDetails.builder().endTime(TIME).build());
    different.add(CallDetails.builder().callDuration(Duration.ofSeconds(7)).build());
    different.add(CallDetails.builder().accountCodes("7").build());
    TEXTS.forEach(
        (column, cell) -> different.add(cell.give.apply(CallDetails.builder(), "x").build()));

    assertThat(different).doesNotHaveDuplicates();
    CallDetails one = CallDetails.builder().startTime(TIME).callId("7").build();
    CallDetails same = CallDetails.builder().callId("7").startTime(TIME).build();
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(TIME);
    // As keys of a map would be without them.
    assertThat(different.stream().map(CallDetails::hashCode).distinct().count()).isGreaterThan(10);
  }

  @Test
  void aLogNamesTheCallAndWhichTextsAreThere() {
    assertThat(
            CallDetails.builder().callKey(new CallKey("c-1")).callerId("Jo").finalTag("x").build())
        .hasToString("CallDetails[callKey=c-1, has=[CALLER_ID, FINAL_TAG]]");
  }

  @Test
  void eachEncoreValueHasItsAccessor() {
    EncoreRecording encore = encore(recording().build());

    Map<String, Object> told =
        Map.ofEntries(
            entry("recordingId", encore.recordingId()),
            entry("callId", encore.callId()),
            entry("ximaCallId", encore.ximaCallId()),
            entry("agentLoginId", encore.agentLoginId()),
            entry("extension", encore.extension()),
            entry("recordedPartyName", encore.recordedPartyName()),
            entry("recordedPartyNumber", encore.recordedPartyNumber()),
            entry("callingParty", encore.callingParty()),
            entry("receivingParty", encore.receivingParty()),
            entry("callDirection", encore.callDirection()),
            entry("callType", encore.callType()),
            entry("callStartTime", encore.callStartTime()),
            entry("callEndTime", encore.callEndTime()),
            entry("ani", encore.ani()),
            entry("dnis", encore.dnis()),
            entry("callerId", encore.callerId()),
            entry("callerLocation", encore.callerLocation()),
            entry("accountCodes", encore.accountCodes()),
            entry("finalGroup", encore.finalGroup()),
            entry("initialSkill", encore.initialSkill()),
            entry("finalSkill", encore.finalSkill()),
            entry("initialTag", encore.initialTag()),
            entry("finalTag", encore.finalTag()),
            entry("otherPartyName", encore.otherPartyName()),
            entry("otherPartyNumber", encore.otherPartyNumber()),
            entry("callTimesFrom", "report"));
    assertThat(told).isEqualTo(encore.fields()).doesNotContainValue("");
    assertThat(encore.callingParty()).isEqualTo("18885553794");
    assertThat(encore.receivingParty()).isEqualTo("Ann(253)");
    assertThat(encore.toString()).contains("c-1", "Incoming");
  }

  @Test
  void encoreRecordingsAreEqualIfTheirValuesAndTheSourceOfTheirTimesAre() {
    EncoreRecording encore = encore(recording().build());

    assertThat(encore)
        .isEqualTo(encore(recording().build()))
        .hasSameHashCodeAs(encore(recording().build()))
        .isNotEqualTo(encore(recording().agent("Bob(254)").build()))
        .isNotEqualTo(TIME);
    // The same call times, of which one knows the source.
    Recording alone = Recording.builder().startTime(TIME).duration(Duration.ofSeconds(7)).build();
    assertThat(from(alone, null)).isEqualTo(from(alone, null));
    assertThat(from(alone, details())).isNotEqualTo(from(alone, null));
    CallDetails timesAlone =
        CallDetails.builder().startTime(TIME).endTime(TIME.plusSeconds(7)).build();
    assertThat(from(alone, timesAlone).callStartTime())
        .isEqualTo(from(alone, null).callStartTime());
    assertThat(from(alone, timesAlone)).isNotEqualTo(from(alone, null));
  }

  @Test
  void callTimesAreEqualIfAllIsThatTheyTell() {
    Recording at = Recording.builder().startTime(TIME).build();
    CallTimes start = CallTimes.of(at, null);
    CallTimes whole = CallTimes.of(at.toBuilder().duration(Duration.ofSeconds(7)).build(), null);
    CallTimes later = CallTimes.of(at.toBuilder().startTime(TIME.plusMillis(1)).build(), null);
    CallTimes told =
        CallTimes.of(at, CallDetails.builder().startTime(TIME.plusSeconds(9999)).build());

    assertThat(List.of(start, whole, later, told)).doesNotHaveDuplicates();
    assertThat(start).isEqualTo(CallTimes.of(at, null)).hasSameHashCodeAs(CallTimes.of(at, null));
    assertThat(start.hashCode()).isNotEqualTo(whole.hashCode());
    assertThat(start).hasToString("CallTimes[start=" + TIME + ", end=null, source=RECORDING]");
  }

  @Test
  void anInputTellsWhatItIsMadeOf() {
    Recording recording = recording().build();
    Recording first = Recording.builder().skill("first").build();
    Recording last = Recording.builder().skill("last").build();
    CallDetails details = details();
    EncoreRules rules = EncoreRules.DEFAULTS.withNobodyTexts(List.of("nobody"));
    MappingInput plain = MappingInput.builder(recording, ZoneOffset.UTC).build();
    MappingInput input =
        MappingInput.builder(recording, ZoneOffset.UTC)
            .details(details)
            .call(first, last)
            .conference(true)
            .rules(rules)
            .build();

    assertThat(input.recording()).isSameAs(recording);
    assertThat(input.preferredZone()).isEqualTo(ZoneOffset.UTC);
    assertThat(input.details()).containsSame(details);
    assertThat(input.firstOfCall()).isSameAs(first);
    assertThat(input.lastOfCall()).isSameAs(last);
    assertThat(input.conference()).contains(true);
    assertThat(input.rules()).isSameAs(rules);
    assertThat(plain.details()).isEmpty();
    assertThat(plain.firstOfCall()).isSameAs(recording);
    assertThat(plain.lastOfCall()).isSameAs(recording);
    assertThat(plain.conference()).isEmpty();
    assertThat(plain.rules()).isSameAs(EncoreRules.DEFAULTS);
    assertThat(plain.directory()).isSameAs(AgentDirectory.EMPTY);
  }

  private static Recording.Builder recording() {
    return Recording.builder()
        .recordingKey(new RecordingKey("r-1"))
        .callKey(new CallKey("c-1"))
        .startTime(TIME)
        .duration(Duration.ofSeconds(7))
        .callDirection(CallDirection.INBOUND)
        .callingParty("18885553794")
        .receivingParty("Ann(253)")
        .agent("Ann(253)");
  }

  private static CallDetails details() {
    return CallDetails.builder()
        .startTime(TIME)
        .endTime(TIME.plusSeconds(7))
        .callId("104201")
        .callerId("Doe, Jane")
        .callerLocation("Boise, ID")
        .accountCodes("12")
        .finalGroup("Sales")
        .initialSkill("CC Main")
        .finalSkill("CC Sales")
        .initialTag("Hello")
        .finalTag("Bye")
        .build();
  }

  private static EncoreRecording encore(Recording recording) {
    return from(recording, details());
  }

  private static EncoreRecording from(Recording recording, @Nullable CallDetails details) {
    return EncoreRecording.from(
        MappingInput.builder(recording, ZoneOffset.UTC).details(details).build());
  }
}
