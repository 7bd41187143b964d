// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ximasdk.realtime.AgentState;
import com.ximasdk.realtime.MonitoredAgent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a tenant may write a state with its reason, and what is read where two readings fit. */
class ReasonReadingTest {
  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
  private static final MonitoredAgent ANN = MonitoredAgent.parse("Ann Lee(253)");
  private static final AdherenceMapping MAPPING =
      mapping("Lunch", "Meeting: Team", "Team - North", "Walk (short)", " Padded", "Team");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DND: Lunch               | NOT_READY  | Lunch         | true",
        "DND:Lunch                | NOT_READY  | Lunch         | true",
        "DND : Lunch              | NOT_READY  | Lunch         | true",
        "DND - Lunch              | NOT_READY  | Lunch         | true",
        "DND (Lunch)              | NOT_READY  | Lunch         | true",
        "DND(Lunch)               | NOT_READY  | Lunch         | true",
        "Do Not Disturb (Lunch)   | NOT_READY  | Lunch         | true",
        "DND: Meeting: Team       | NOT_READY  | Meeting: Team | true",
        "DND - Team - North       | NOT_READY  | Team - North  | true",
        "DND: Team - North        | NOT_READY  | Team - North  | true",
        "Team - North             | NOT_READY  | Team - North  | true",
        "DND (Walk (short))       | NOT_READY  | Walk (short)  | true",
        "DND: Walk (short)        | NOT_READY  | Walk (short)  | true",
        "DND - Garden             | NOT_READY  | Garden        | false",
        "DND (Garden)             | NOT_READY  | Garden        | false",
        "DND: Garden - North      | NOT_READY  | Garden - North| false",
        "Logged Out: End of shift | LOGGED_OUT | End of shift  | false",
        "Logged Out - Lunch       | LOGGED_OUT | Lunch         | true",
        "Group Logout: Sales      | LOGGED_OUT | Sales         | false",
        "Offline (Lunch)          | LOGGED_OUT | Lunch         | true",
      })
  void aReasonIsReadInEachWayOfWritingAndTheStateKeepsItsClass(
      String text, StateClass stateClass, String reason, boolean mapped) {
    AgentObservation observation = map(MAPPING, text);

    assertThat(observation.stateClass()).isEqualTo(stateClass);
    assertThat(observation.reasonCode()).isEqualTo(reason);
    assertThat(observation.reasonCodeMapped()).contains(mapped);
    assertThat(observation.activity()).isEqualTo(mapped ? "To " + reason : "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Group Logout     | LOGGED_OUT",
        "Extension Logout | LOGGED_OUT",
        "Not Logged In    | LOGGED_OUT",
        "not logged in    | LOGGED_OUT",
        "Logged Out:      | LOGGED_OUT",
        "DND:             | NOT_READY",
        "DND -            | NOT_READY",
        "DND ()           | NOT_READY",
        "DND-Lunch        | UNKNOWN",
        "DND (Lunch       | UNKNOWN",
        "Talking - Lunch  | UNKNOWN",
        "Ready (Lunch)    | UNKNOWN",
      })
  void whatHasNoReasonIsTheStateAlone(String text, StateClass stateClass) {
    AgentObservation observation = map(MAPPING, text);

    assertThat(observation.stateClass()).isEqualTo(stateClass);
    assertThat(observation.reasonCode()).isEmpty();
    assertThat(observation.reasonCodeMapped()).isEmpty();
  }

  @Test
  void aTextOfEndlessSeparatorsIsNotSearchedForAReason() {
    String endless = "DND" + ":".repeat(1_000_000);

    assertThat(map(MAPPING, endless).stateClass()).isEqualTo(StateClass.UNKNOWN);
    assertThat(map(MAPPING, "DND: " + "x".repeat(995)).reasonCode()).hasSize(995);
  }

  @Test
  void aListedCodeWithABlankInFrontIsTakenAsItStands() {
    assertThat(map(MAPPING, "DND: Padded").reasonCodeMapped()).contains(true);
    assertThat(map(MAPPING, "DND: Padded").reasonCode()).isEqualTo(" Padded");
  }

  @Test
  void ofTwoListedReadingsTheLongerIsTakenAndThatIsTold() {
    AdherenceMapping mapping = mapping("Lunch", "DND: Lunch");

    assertThat(map(mapping, "DND: Lunch").reasonCode()).isEqualTo("DND: Lunch");
    assertThat(mapping.warnings()).hasSize(1);
    assertThat(mapping.warnings().get(0).reasonCode()).isEqualTo("DND: Lunch");
    assertThat(mapping.warnings().get(0).message()).contains("'Lunch'", "longer one is taken");
  }

  @Test
  void aWholeTextThatIsListedKeepsTheClassOfTheStateInIt() {
    AgentObservation observation = map(mapping("Logged Out: Lunch"), "Logged Out: Lunch");

    assertThat(observation.stateClass()).isEqualTo(StateClass.LOGGED_OUT);
    assertThat(observation.activity()).isEqualTo("To Logged Out: Lunch");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ready", "READY", "Talking", "Logged Out", "ACW"})
  void aListedCodeWithTheNameOfAStateOfAnotherClassIsTold(String code) {
    AdherenceMapping mapping = mapping("Lunch", code);

    assertThat(mapping.warnings()).extracting(ReasonCodeWarning::reasonCode).containsExactly(code);
    assertThat(mapping.warnings().get(0).message()).contains("'" + code + "'", "DND: " + code);
    assertThat(map(mapping, code).reasonCode()).isEmpty();
    assertThat(map(mapping, "DND: " + code).activity()).isEqualTo("To " + code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Busy", "not ready", "DND"})
  void aListedCodeWithTheNameOfANotReadyStateIsTold(String code) {
    AdherenceMapping mapping = mapping("Lunch", code);

    assertThat(mapping.warnings())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.reasonCode()).isEqualTo(code);
              assertThat(warning.message()).contains("read as the reason code", "NOT_READY");
            });
    assertThat(map(mapping, code).activity()).isEqualTo("To " + code);
  }

  @Test
  void aCodeInNoDoubtIsNotTold() {
    assertThat(MAPPING.warnings()).isEmpty();
    assertThat(mapping("Wrap").withState("wrap", StateClass.AFTER_CONTACT_WORK).warnings())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Gardening      | NOT_READY | Gardening",
        "Garden - North | NOT_READY | Garden - North",
        "DND: Garden    | NOT_READY | Garden",
        "DND            | NOT_READY | ''",
        "Ready          | AVAILABLE | ''",
        "Talking: Sales | UNKNOWN   | ''",
        "Ready (Sales)  | UNKNOWN   | ''",
      })
  void anyOtherTextIsAReasonCodeWhereThatIsSaid(String text, StateClass stateClass, String reason) {
    AgentObservation observation =
        map(AdherenceMapping.of(ReasonCodes.NONE).withOtherTextsAsReasonCodes(true), text);

    assertThat(observation.stateClass()).isEqualTo(stateClass);
    assertThat(observation.reasonCode()).isEqualTo(reason);
    assertThat(observation.reasonCodeMapped().orElse(false)).isFalse();
  }

  @Test
  void aTenantsOwnSeparatorTakesThePlaceOfTheUsualOnes() {
    AdherenceMapping own =
        MAPPING.withSeparators(List.of(ReasonSeparator.parse(" | reason"), separator("/reason/")));

    assertThat(map(own, "DND | Lunch").activity()).isEqualTo("To Lunch");
    assertThat(map(own, "DND/Lunch/").activity()).isEqualTo("To Lunch");
    assertThat(map(own, "DND: Lunch").stateClass()).isEqualTo(StateClass.UNKNOWN);
  }

  @Test
  void aPatternSaysWhatStandsAroundTheReason() {
    assertThat(separator(": reason")).isEqualTo(ReasonSeparator.COLON);
    assertThat(separator(" - reason")).isEqualTo(ReasonSeparator.DASH);
    assertThat(separator("(reason)")).isEqualTo(ReasonSeparator.BRACKETS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", "reason", "  reason", ": reason reason"})
  void aPatternThatSeparatesNothingIsRefused(String pattern) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> separator(pattern))
        .withMessageContaining("Expected");
  }

  private static ReasonSeparator separator(String pattern) {
    return ReasonSeparator.parse(pattern);
  }

  private static AdherenceMapping mapping(String... codes) {
    Map<String, String> activities = new LinkedHashMap<>();
    for (String code : codes) {
      activities.put(code, "To " + code);
    }
    return AdherenceMapping.of(ReasonCodes.of(activities));
  }

  private static AgentObservation map(AdherenceMapping mapping, String text) {
    return mapping.map(ANN, AgentState.of(text, NOW), NOW);
  }
}
