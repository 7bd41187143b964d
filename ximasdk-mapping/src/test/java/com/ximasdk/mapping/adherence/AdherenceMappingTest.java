// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ximasdk.realtime.AgentState;
import com.ximasdk.realtime.MonitoredAgent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdherenceMappingTest {
  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
  private static final AdherenceMapping MAPPING =
      AdherenceMapping.of(
          ReasonCodes.of(
              Map.of(
                  "Restroom", "Break",
                  "Lunch", "Meal",
                  "Meeting: Team", "Meeting",
                  "Busy", "Back office",
                  "Ready", "Never")));

  @ParameterizedTest
  @CsvSource({
    "Idle, AVAILABLE",
    "Ready, AVAILABLE",
    "READY, AVAILABLE",
    "Talking, ON_CONTACT",
    "Ringing, ON_CONTACT",
    "Dialing, ON_CONTACT",
    "Hold, ON_CONTACT",
    "Park, ON_CONTACT",
    "Queue, ON_CONTACT",
    "Transfer, ON_CONTACT",
    "Transfer Hold, ON_CONTACT",
    "Conference, ON_CONTACT",
    "Voicemail, ON_CONTACT",
    "Listen, ON_CONTACT",
    "LISTEN, ON_CONTACT",
    "After Call Work, AFTER_CONTACT_WORK",
    "ACW, AFTER_CONTACT_WORK",
    "Missed Call Work, AFTER_CONTACT_WORK",
    "MCW, AFTER_CONTACT_WORK",
    "DND, NOT_READY",
    "DND:, NOT_READY",
    "Do Not Disturb, NOT_READY",
    "Not Ready, NOT_READY",
    "Release, NOT_READY",
    "Aux, NOT_READY",
    "Logged Out, LOGGED_OUT",
    "Offline, LOGGED_OUT",
    "Wrapping up, UNKNOWN",
    "Gardening, UNKNOWN",
    "Talking: Sales, UNKNOWN"
  })
  void aStateWithoutAReasonHasItsClass(String text, StateClass expected) {
    AgentObservation observation = map(text);

    assertThat(observation.stateClass()).isEqualTo(expected);
    assertThat(observation.state()).isEqualTo(text);
    assertThat(observation.reasonCode()).isEmpty();
    assertThat(observation.activity()).isEmpty();
    assertThat(observation.reasonCodeMapped()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "DND: Restroom | Restroom | Break | true",
        "DND:Restroom | Restroom | Break | true",
        "Do Not Disturb: Restroom | Restroom | Break | true",
        "dnd: Restroom | Restroom | Break | true",
        "DND: Meeting: Team | Meeting: Team | Meeting | true",
        "Meeting: Team | Meeting: Team | Meeting | true",
        "Lunch | Lunch | Meal | true",
        "Busy | Busy | Back office | true",
        "DND: restroom | restroom | '' | false",
        "DND: Gardening | Gardening | '' | false",
        "'DND: Restroom ' | 'Restroom ' | '' | false",
        "'DND:  Restroom' | ' Restroom' | '' | false"
      },
      delimiter = '|')
  void aReasonIsNotReadyAndMappedByItsExactText(
      String text, String reason, String activity, boolean mapped) {
    AgentObservation observation = map(text);

    assertThat(observation.stateClass()).isEqualTo(StateClass.NOT_READY);
    assertThat(observation.reasonCode()).isEqualTo(reason);
    assertThat(observation.activity()).isEqualTo(activity);
    assertThat(observation.reasonCodeMapped()).contains(mapped);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lunch", " Lunch", "Lunch."})
  void aBareTextIsAReasonOnlyIfListedExactly(String text) {
    assertThat(map(text).stateClass()).isEqualTo(StateClass.UNKNOWN);
  }

  @Test
  void aStateOfAnotherClassIsNoReasonEvenIfListed() {
    assertThat(map("Ready").stateClass()).isEqualTo(StateClass.AVAILABLE);
    assertThat(map("Ready").reasonCode()).isEmpty();
  }

  @Test
  void aTenantsOwnStateCanBeAdded() {
    AdherenceMapping more = MAPPING.withState("Wrap", StateClass.AFTER_CONTACT_WORK);

    assertThat(more.map(agent(), AgentState.of("wrap", NOW), NOW).stateClass())
        .isEqualTo(StateClass.AFTER_CONTACT_WORK);
  }

  @Test
  void theActivitiesAreThoseOfTheReasonCodesBesideWorkAndOff() {
    assertThat(AdherenceMapping.of(ReasonCodes.of(Map.of("Lunch", "Meal"))).activities())
        .containsExactly("Meal", "Work", "Off");
  }

  @Test
  void otherReasonCodesCanTakeThePlaceOfThoseOfAMapping() {
    AdherenceMapping other = MAPPING.withReasonCodes(ReasonCodes.of(Map.of("Walk", "Sport")));

    assertThat(other.map(agent(), AgentState.of("DND: Walk", NOW), NOW).activity())
        .isEqualTo("Sport");
    assertThat(other.map(agent(), AgentState.of("DND: Lunch", NOW), NOW).reasonCodeMapped())
        .contains(false);
  }

  @Test
  void aBlankReasonCodeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReasonCodes.of(Map.of(" ", "Break")))
        .withMessageContaining("blank");
  }

  @Test
  void sinceComesFromTheStateDurationFirst() {
    AgentState state =
        AgentState.of("Talking", NOW)
            .withValueTime(NOW.minusSeconds(7))
            .withTimeInState(Duration.ofMinutes(2), NOW.minusSeconds(1));

    assertThat(Since.of(state))
        .isEqualTo(new Since(NOW.minusSeconds(121), SinceFrom.STATE_DURATION));
  }

  @Test
  void sinceComesFromTheValuesOwnTimeNext() {
    AgentState state = AgentState.of("Talking", NOW).withValueTime(NOW.minusSeconds(7));

    assertThat(Since.of(state)).isEqualTo(new Since(NOW.minusSeconds(7), SinceFrom.VALUE_TIME));
  }

  @Test
  void sinceIsTheFirstSightWithoutAnythingBetter() {
    assertThat(Since.of(AgentState.of("Talking", NOW)))
        .isEqualTo(new Since(NOW, SinceFrom.FIRST_SEEN));
  }

  @Test
  void aTimeInStateThatIsThatOfTheStateBeforeIsLeftOut() {
    AgentState state =
        AgentState.of("Talking", NOW)
            .withOtherStateSeen(NOW.minusSeconds(5))
            .withTimeInState(Duration.ofHours(1), NOW);

    assertThat(Since.of(state)).isEqualTo(new Since(NOW, SinceFrom.FIRST_SEEN));
  }

  @Test
  void aTimeInStateMayBeRoundedByFiveSeconds() {
    AgentState seen = AgentState.of("Talking", NOW).withOtherStateSeen(NOW.minusSeconds(10));

    assertThat(Since.of(seen.withTimeInState(Duration.ofSeconds(15), NOW)).from())
        .isEqualTo(SinceFrom.STATE_DURATION);
    assertThat(Since.of(seen.withTimeInState(Duration.ofMillis(15_001), NOW)).from())
        .isEqualTo(SinceFrom.FIRST_SEEN);
  }

  private static AgentObservation map(String text) {
    return MAPPING.map(agent(), AgentState.of(text, NOW), NOW);
  }

  private static MonitoredAgent agent() {
    return MonitoredAgent.parse("Ann Lee(253)");
  }
}
