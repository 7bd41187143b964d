// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.realtime.AgentState;
import com.ximasdk.realtime.MonitoredAgent;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.WfmSettings;
import com.ximasdk.settings.XimaSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each setting for adherence reaches the mapping. */
class AdherenceSettingsTest {
  @Test
  void theReasonCodesOfTheSettingsAreMapped() {
    AdherenceMapping mapping = mapping(wfm -> wfm.reasonCodes(Map.of("Lunch", "Meal")));

    assertThat(map(mapping, "DND: Lunch").activity()).isEqualTo("Meal");
    assertThat(map(mapping, "DND (Lunch)").activity()).isEqualTo("Meal");
    assertThat(map(mapping, "Gardening").stateClass()).isEqualTo(StateClass.UNKNOWN);
  }

  @Test
  void otherTextsAreReasonCodesIfTheSettingsSaySo() {
    AgentObservation observation =
        map(mapping(wfm -> wfm.otherTextsAreReasonCodes(true)), "Gardening");

    assertThat(observation.stateClass()).isEqualTo(StateClass.NOT_READY);
    assertThat(observation.reasonCode()).isEqualTo("Gardening");
    assertThat(observation.reasonCodeMapped()).contains(false);
  }

  @Test
  void theSeparatorsOfTheSettingsTakeThePlaceOfTheUsualOnes() {
    AdherenceMapping mapping = mapping(wfm -> wfm.reasonSeparators(List.of("/reason")));

    assertThat(map(mapping, "DND/Lunch").reasonCode()).isEqualTo("Lunch");
    assertThat(map(mapping, "DND: Lunch").stateClass()).isEqualTo(StateClass.UNKNOWN);
  }

  /** The strangest that the settings take are separators. */
  @ParameterizedTest
  @ValueSource(strings = {"  x  reason", "\u2003-\u2003reason", "(((reason)))", "«reason»"})
  void whatTheSettingsTakeIsASeparator(String pattern) {
    assertThat(mapping(wfm -> wfm.reasonSeparators(List.of(pattern)))).isNotNull();
  }

  private static AdherenceMapping mapping(Consumer<WfmSettings.Builder> settings) {
    WfmSettings wfm =
        XimaSettings.builder()
            .tenantUrl("https://acme.xima.cloud")
            .authenticationKey(AuthenticationKey.of("aKey0123456789="))
            .timeZone("America/Denver")
            .wfm(builder -> settings.accept(builder.reportId("LT39K5C5").groups(List.of("Sales"))))
            .build()
            .wfm()
            .orElseThrow();
    return AdherenceMapping.of(wfm);
  }

  private static AgentObservation map(AdherenceMapping mapping, String state) {
    return mapping.map(
        MonitoredAgent.parse("Ann(1)"), AgentState.of(state, Instant.EPOCH), Instant.EPOCH);
  }
}
