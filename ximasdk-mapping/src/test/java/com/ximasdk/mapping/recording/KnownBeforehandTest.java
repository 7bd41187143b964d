// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.recording.CallDirection;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.roster.Agent;
import com.ximasdk.roster.AgentDirectory;
import com.ximasdk.roster.AgentType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A mapping reads beforehand what its recordings share: agents, times, skills, offsets. That is to
 * save time, and for nothing else.
 */
class KnownBeforehandTest {
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u00a0",
          "Ann(253)",
          "Ann (253)",
          "Ann (Day) Lee(253)",
          "Ann((253))",
          "(253)",
          "253",
          "254",
          "Zoë Çelik(88)",
          "tjohnson",
          "Dup",
          "300",
          "Anonymous",
          " unknown ",
          "conference call",
          "Conference(700)",
          "18885551234",
          "8015550111 (Mobile)",
          "1234567",
          "*99");

  private static final List<String> DIRECTIONS =
      List.of("INBOUND", " inbound ", "OUTBOUND", "INTERNAL", "INTERSITE", " ");

  private static final AgentDirectory ROSTER =
      AgentDirectory.of(
          List.of(agent("Ann(253)"), agent("tjohnson(205)"), agent("Dup(300)"), agent("Dup(301)")));

  private static final EncoreRules RULES =
      EncoreRules.DEFAULTS
          .withNobodyTexts(List.of("254", "tjohnson"))
          .withConference(ConferenceRule.words(List.of("Ann")));

  private static Agent agent(String text) {
    return new Agent(text, new AgentType("UC"));
  }

  /** In Denver a plain day, the days of both changes, and one when the offset had seconds. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-07-14T14:00:05.449Z",
        "2026-11-01T07:55:00Z",
        "2026-03-08T08:55:00Z",
        "1883-11-18T18:55:00Z"
      })
  void changesNoValue(Instant day) {
    ZoneId zone = ZoneId.of("America/Denver");
    Random random = new Random(day.getEpochSecond());
    for (int round = 0; round < 50; round++) {
      List<Recording> all = recordings(day, random);
      Map<CallKey, CallDetails> details = details(all, day, random);
      AgentDirectory directory = random.nextBoolean() ? ROSTER : AgentDirectory.EMPTY;
      EncoreRules rules = random.nextBoolean() ? RULES : EncoreRules.DEFAULTS;
      EncoreRecordings known =
          EncoreRecordings.of(all, zone)
              .withDetails(details)
              .withDirectory(directory)
              .withRules(rules);
      Map<CallKey, RelatedRecordings> calls = new HashMap<>();
      for (RelatedRecordings call : RelatedRecordings.group(all)) {
        call.callKey().ifPresent(key -> calls.put(key, call));
      }
      for (Recording recording : all) {
        MappingInput.Builder input =
            MappingInput.builder(recording, zone).directory(directory).rules(rules);
        recording
            .callKey()
            .ifPresent(
                key -> {
                  RelatedRecordings call =
                      calls.getOrDefault(key, RelatedRecordings.group(all).get(0));
                  input.details(details.get(key)).call(call.first(), call.last());
                });
        EncoreRecording alone = EncoreRecording.from(input.build());
        EncoreRecording mapped = known.map(recording);
        assertThat(mapped.fields()).isEqualTo(alone.fields());
        assertThat(mapped.remarks()).isEqualTo(alone.remarks());
        assertThat(mapped.callTimes()).isEqualTo(alone.callTimes());
      }
    }
  }

  @Test
  void aRecordingThatIsNotKnownIsReadWhenItIsMapped() {
    Random random = new Random(1);
    Instant day = Instant.parse("2026-07-14T14:00:05.449Z");
    ZoneId zone = ZoneId.of("America/Denver");
    EncoreRecordings nothingKnown = EncoreRecordings.of(List.of(), zone).withDirectory(ROSTER);
    // A year later the clock shows another offset, and the agents are others.
    Recording other = Recording.builder().startTime(day).agent("Other(1)").build();
    EncoreRecordings otherKnown = EncoreRecordings.of(List.of(other), zone).withDirectory(ROSTER);
    for (Recording recording : recordings(day.plus(Duration.ofDays(180)), random)) {
      EncoreRecording alone =
          EncoreRecording.from(MappingInput.builder(recording, zone).directory(ROSTER).build());
      assertThat(nothingKnown.map(recording).fields()).isEqualTo(alone.fields());
      assertThat(otherKnown.map(recording).fields()).isEqualTo(alone.fields());
    }
  }

  private static List<Recording> recordings(Instant day, Random random) {
    List<Recording> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Recording.Builder recording =
          Recording.builder()
              .recordingKey(new RecordingKey("r-" + i))
              .callingParty(text(random))
              .receivingParty(text(random))
              .skill(text(random))
              .tagData(text(random))
              .duration(Duration.ofMillis(random.nextInt(600_000)));
      if (random.nextInt(8) > 0) {
        recording.agent(text(random));
      }
      if (random.nextInt(8) > 0) {
        recording.startTime(day.plusMillis(random.nextInt(600_000)));
      }
      if (random.nextInt(8) > 0) {
        recording.callDirection(new CallDirection(one(DIRECTIONS, random)));
      }
      if (random.nextInt(8) > 0) {
        recording.callKey(callKey(random.nextInt(25), day));
      }
      if (random.nextInt(4) == 0) {
        recording.otherFields(
            Map.of("callerID", "Jane ", "group", 7L, "accountCode", List.of("a", 3L)));
      }
      all.add(recording.build());
    }
    return all;
  }

  private static CallKey callKey(int call, Instant day) {
    long start = Math.max(0, day.toEpochMilli());
    return new CallKey(
        call % 4 == 0 ? "call-" + call : "c%d-%d-%d".formatted(call, start, start + 500_000));
  }

  private static Map<CallKey, CallDetails> details(
      List<Recording> all, Instant day, Random random) {
    Map<CallKey, CallDetails> details = new HashMap<>();
    for (Recording recording : all) {
      CallKey key = recording.callKey().orElse(null);
      if (key != null && random.nextBoolean()) {
        details.put(key, details(day, random));
      }
    }
    return details;
  }

  private static CallDetails details(Instant day, Random random) {
    CallDetails.Builder details =
        CallDetails.builder()
            .callDirection(random.nextBoolean() ? one(DIRECTIONS, random) : null)
            .callingPartyNumber(text(random))
            .dialedPartyNumber(text(random))
            .callerId(text(random))
            .callingAgent(text(random))
            .receivingAgent(text(random))
            .initialAgent(text(random))
            .finalAgent(text(random))
            .internalParty(text(random))
            .externalParty(text(random))
            .initialSkill(text(random))
            .finalTag(text(random));
    if (random.nextInt(4) > 0) {
      details.startTime(day.plusSeconds(random.nextInt(240) - 200));
    }
    if (random.nextInt(4) > 0) {
      details.endTime(day.plusSeconds(random.nextInt(900)));
    }
    if (random.nextBoolean()) {
      details.callDuration(Duration.ofSeconds(random.nextInt(900)));
    }
    if (random.nextInt(8) == 0) {
      details
          .startTimes(List.of(day.minusSeconds(3_600), day))
          .endTimes(List.of(day, day.plusSeconds(3_700)));
    }
    return details.build();
  }

  private static String text(Random random) {
    return one(TEXTS, random);
  }

  private static String one(List<String> texts, Random random) {
    return texts.get(random.nextInt(texts.size()));
  }
}
