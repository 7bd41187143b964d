// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.audio.measure.ChannelRoles;
import org.junit.jupiter.api.Test;

class KnownRolesTest {
  private static final KnownRoles AGENT_RIGHT = KnownRoles.of(new ChannelRoles(1));

  @Test
  void theAgentHasAChannelOfStereoAlone() {
    assertThat(AGENT_RIGHT.agentChannel(2)).hasValue(1);
    assertThat(AGENT_RIGHT.agentChannel(1)).isEmpty();
    assertThat(AGENT_RIGHT.agentChannel(3)).isEmpty();
    assertThat(KnownRoles.NONE.agentChannel(2)).isEmpty();
  }

  @Test
  void channelsAreNamedByWhoSpeaksElseByTheirPlace() {
    assertThat(KnownRoles.of(new ChannelRoles(0)).names(2)).containsExactly("Agent", "Customer");
    assertThat(AGENT_RIGHT.names(2)).containsExactly("Customer", "Agent");
    assertThat(AGENT_RIGHT.names(1)).containsExactly("Mono");
    assertThat(KnownRoles.NONE.names(2)).containsExactly("Left", "Right");
    assertThat(KnownRoles.NONE.names(3)).containsExactly("Channel 0", "Channel 1", "Channel 2");
  }
}
