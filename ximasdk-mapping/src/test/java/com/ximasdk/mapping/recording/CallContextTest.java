// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ximasdk.recording.CallDirection;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A call is more than a window: its values do not depend on how the work was cut. */
class CallContextTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final Instant MORNING = Instant.parse("2026-07-14T14:00:00Z");

  // 13:20:10.010 in Denver: Spencer takes the call, and transfers it to José.
  private static final Instant CALLED = Instant.parse("2026-07-14T19:20:10.010Z");
  private static final Instant ENDED = Instant.parse("2026-07-14T19:21:10.010Z");
  private static final CallKey TRANSFERRED =
      new CallKey("call-" + CALLED.toEpochMilli() + "-" + ENDED.toEpochMilli());
  private static final Recording SPENCER =
      transferred("r-1", CALLED.plusSeconds(6), "Spencer Porter(200)", "CC Support", "Default");
  private static final Recording JOSE =
      transferred("r-2", CALLED.plusSeconds(14), "José Núñez(204)", "Billing", "Invoice");

  @Test
  void aWindowThatBeginsWithinACallSaysWhichValuesMayChange() {
    Instant from = Instant.parse("2026-07-14T19:20:20Z");
    Instant to = Instant.parse("2026-07-14T20:00:00Z");
    EncoreRecordings window = EncoreRecordings.of(List.of(JOSE), DENVER).withKnown(from, to);
    assertThat(window.map(JOSE).initialSkill()).isEqualTo("Billing");
    assertThat(window.mayChange(JOSE))
        .containsExactly(EncoreField.INITIAL_SKILL, EncoreField.INITIAL_TAG);
    assertThat(window.call(TRANSFERRED).orElseThrow().mayGrow(from, to)).isTrue();
  }

  @Test
  void theMarginThatTheCallKeyTellsMakesThemFinal() {
    Instant to = Instant.parse("2026-07-14T20:00:00Z");
    EncoreRecordings whole =
        EncoreRecordings.of(List.of(JOSE, SPENCER), DENVER).withKnown(CALLED, to);
    assertThat(whole.map(JOSE).initialSkill()).isEqualTo("CC Support");
    assertThat(whole.map(JOSE).finalSkill()).isEqualTo("Billing");
    assertThat(whole.mayChange(JOSE)).isEmpty();
    assertThat(whole.call(TRANSFERRED).orElseThrow().mayGrow(CALLED, to)).isFalse();
    assertThat(whole.call(TRANSFERRED).orElseThrow().span().orElseThrow().end()).isEqualTo(ENDED);
  }

  @Test
  void whileTheCallGoesOnTheLastOnesMayChange() {
    EncoreRecordings window =
        EncoreRecordings.of(List.of(SPENCER), DENVER).withKnown(CALLED, CALLED.plusSeconds(10));
    assertThat(window.mayChange(SPENCER))
        .containsExactly(EncoreField.FINAL_SKILL, EncoreField.FINAL_TAG);
    // The end of what is known is not part of it: a recording may start there.
    assertThat(
            EncoreRecordings.of(List.of(SPENCER), DENVER)
                .withKnown(CALLED, ENDED)
                .mayChange(SPENCER))
        .isNotEmpty();
    assertThat(
            EncoreRecordings.of(List.of(SPENCER), DENVER)
                .withKnown(CALLED, ENDED.plusMillis(1))
                .mayChange(SPENCER))
        .isEmpty();
  }

  @Test
  void whatTheDetailsTellDoesNotChange() {
    CallDetails details = CallDetails.builder().initialSkill("CC Support").finalTag("Bye").build();
    assertThat(
            EncoreRecordings.of(List.of(JOSE), DENVER)
                .withDetails(Map.of(TRANSFERRED, details))
                .mayChange(JOSE))
        .containsExactly(EncoreField.FINAL_SKILL, EncoreField.INITIAL_TAG);
  }

  @Test
  void whereNothingIsSaidToBeKnownOrTheKeyTellsNoSpanAnyMayChange() {
    assertThat(EncoreRecordings.of(List.of(JOSE), DENVER).mayChange(JOSE)).hasSize(4);
    Instant to = ENDED.plusSeconds(3600);
    Recording opaque = JOSE.toBuilder().callKey(new CallKey("opaque")).build();
    assertThat(EncoreRecordings.of(List.of(opaque), DENVER).withKnown(CALLED, to).mayChange(opaque))
        .hasSize(4);
    // A span in which a recording of the call does not start is none.
    Recording elsewhere = SPENCER.toBuilder().startTime(CALLED.minusSeconds(60)).build();
    assertThat(
            EncoreRecordings.of(List.of(elsewhere, JOSE), DENVER)
                .withKnown(CALLED.minusSeconds(90), to)
                .mayChange(JOSE))
        .hasSize(4);
    assertThat(EncoreRecordings.of(List.of(), DENVER).mayChange(JOSE)).hasSize(4);
  }

  @Test
  void ofARecordingThatStandsAloneNothingChanges() {
    Recording alone = JOSE.toBuilder().callKey(null).build();
    assertThat(EncoreRecordings.of(List.of(alone), DENVER).mayChange(alone)).isEmpty();
    assertThat(RelatedRecordings.group(List.of(alone)).get(0).mayGrow(CALLED, ENDED)).isFalse();
  }

  @Test
  void whatIsKnownHasAnEndAfterItsStart() {
    EncoreRecordings none = EncoreRecordings.of(List.of(), DENVER);
    assertThatIllegalArgumentException().isThrownBy(() -> none.withKnown(CALLED, CALLED));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void howeverTheWorkIsCutTheValuesAreThoseOfOneMappingOfEverything(long seed) {
    Random random = new Random(seed);
    List<Recording> day = day(random);
    EncoreRecordings everything = EncoreRecordings.of(day, DENVER);
    for (int cut = 0; cut < 200; cut++) {
      Instant from = MORNING.plusMillis(random.nextInt(3_600_000));
      Instant to = from.plusMillis(1 + random.nextInt(600_000));
      List<Recording> wanted = day.stream().filter(startsIn(from, to)).toList();
      Instant marginFrom = from;
      Instant marginTo = to;
      for (RelatedRecordings call : RelatedRecordings.group(wanted)) {
        Instant began = call.span().orElseThrow().start();
        Instant ended = call.span().orElseThrow().end().plusMillis(1);
        marginFrom = began.isBefore(marginFrom) ? began : marginFrom;
        marginTo = ended.isAfter(marginTo) ? ended : marginTo;
      }
      EncoreRecordings encore = known(day, marginFrom, marginTo);
      for (Recording recording : wanted) {
        assertThat(encore.map(recording).fields()).isEqualTo(everything.map(recording).fields());
        assertThat(encore.mayChange(recording)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void whateverDiffersUnderAnyMarginWasSaidToChange(long seed) {
    Random random = new Random(seed);
    List<Recording> day = day(random);
    EncoreRecordings everything = EncoreRecordings.of(day, DENVER);
    int differences = 0;
    for (int cut = 0; cut < 200; cut++) {
      Instant from = MORNING.plusMillis(random.nextInt(3_600_000));
      Instant to = from.plusMillis(1 + random.nextInt(600_000));
      EncoreRecordings encore = known(day, from, to);
      for (Recording recording : day.stream().filter(startsIn(from, to)).toList()) {
        EncoreRecording now = encore.map(recording);
        EncoreRecording whole = everything.map(recording);
        for (EncoreField field : EncoreField.values()) {
          if (!now.value(field).equals(whole.value(field))) {
            assertThat(encore.mayChange(recording)).contains(field);
            differences++;
          }
        }
      }
    }
    assertThat(differences).isPositive();
  }

  private static EncoreRecordings known(Collection<Recording> day, Instant from, Instant to) {
    return EncoreRecordings.of(day.stream().filter(startsIn(from, to)).toList(), DENVER)
        .withKnown(from, to);
  }

  private static Predicate<Recording> startsIn(Instant from, Instant to) {
    return recording -> {
      Instant start = recording.startTime().orElseThrow();
      return !start.isBefore(from) && start.isBefore(to);
    };
  }

  private static List<Recording> day(Random random) {
    List<Recording> day = new ArrayList<>();
    for (int call = 0; call < 150; call++) {
      long began = MORNING.toEpochMilli() + random.nextInt(3_600_000);
      int length = 1 + random.nextInt(900_000);
      CallKey key = new CallKey("call-" + call + "-" + began + "-" + (began + length));
      for (int part = 0; part <= random.nextInt(4); part++) {
        day.add(
            Recording.builder()
                .recordingKey(new RecordingKey("r-" + call + "-" + part))
                .callKey(key)
                .startTime(Instant.ofEpochMilli(began + random.nextInt(length + 1)))
                .skill("skill " + random.nextInt(5))
                .tagData("tag " + random.nextInt(5))
                .build());
      }
    }
    return day;
  }

  private static Recording transferred(
      String key, Instant start, String agent, String skill, String tag) {
    return Recording.builder()
        .recordingKey(new RecordingKey(key))
        .callKey(TRANSFERRED)
        .startTime(start)
        .callDirection(CallDirection.INBOUND)
        .callingParty("18885550119")
        .receivingParty(agent)
        .agent(agent)
        .skill(skill)
        .tagData(tag)
        .build();
  }
}
