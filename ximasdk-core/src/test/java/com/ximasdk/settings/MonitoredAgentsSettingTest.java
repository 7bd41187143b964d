// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.error.SettingsViolation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The agents that Encore WFM is to monitor can be listed. */
class MonitoredAgentsSettingTest {
  @Test
  void anAgentIsNamedAsXimaWritesItOrByItsExtension() {
    assertThat(settings("Spencer Porter(253)", "254", "Ann Lee (255)").agents())
        .containsExactly("Spencer Porter(253)", "254", "Ann Lee (255)");
  }

  @Test
  void withoutAListNobodySaidWhoTheyAre() {
    assertThat(settings().agents()).isEmpty();
  }

  @Test
  void anAgentWithoutAnExtensionIsAViolation() {
    assertThat(violations("Spencer Porter", "8015550111", " ", null))
        .extracting(SettingsViolation::setting)
        .containsExactly("wfm.agents[0]", "wfm.agents[1]", "wfm.agents[2]", "wfm.agents[3]");
    assertThat(violations("Spencer Porter"))
        .singleElement()
        .satisfies(
            told ->
                assertThat(told.message())
                    .contains("is 'Spencer Porter'. Expected Name(extension)"));
  }

  @Test
  void oneAgentInTwoWritingsIsAViolation() {
    assertThat(violations("Spencer Porter(253)", "253"))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.setting()).isEqualTo("wfm.agents");
              assertThat(told.message()).contains("'253' more than once");
            });
  }

  private static List<SettingsViolation> violations(@Nullable String... agents) {
    return catchThrowableOfType(InvalidSettingsException.class, () -> settings(agents))
        .violations();
  }

  private static WfmSettings settings(@Nullable String... agents) {
    List<@Nullable String> listed = new ArrayList<>(Arrays.asList(agents));
    return XimaSettings.builder()
        .tenantUrl("https://acme.xima.cloud")
        .authenticationKey(AuthenticationKey.of("c2VjcmV0IGtleQ=="))
        .timeZone("America/Denver")
        .wfm(wfm -> wfm.reportId("LT39K5C5").groups(List.of("Sales")).agents(unchecked(listed)))
        .build()
        .wfm()
        .orElseThrow();
  }

  /** A null in the list is a violation, as all else that is wrong. */
  @SuppressWarnings("NullAway")
  private static List<String> unchecked(List<@Nullable String> agents) {
    return new ArrayList<>(agents);
  }
}
