// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.error.UnreadableResponseException;
import com.ximasdk.roster.Agent;
import com.ximasdk.roster.AgentType;
import com.ximasdk.roster.Skill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {
  @RegisterExtension final TenantAndClient both = new TenantAndClient();
  private final Tenant tenant = both.tenant();
  private final XimaClient client = both.client();

  @ParameterizedTest
  @EnumSource
  void agentsComeWithTheirType(Mode mode) throws Exception {
    tenant.answers(
        200,
        """
        { "agents": [ { "agent": "John Spector(104)", "type": "UC" },
                      { "agent": "Alan Jones(271)", "type": "XIMA", "new": [1] },
                      { "agent": "No Type(1)" } ] }
        """);

    assertThat(mode.agents(client))
        .containsExactly(
            new Agent("John Spector(104)", new AgentType("UC")),
            new Agent("Alan Jones(271)", new AgentType("XIMA")),
            new Agent("No Type(1)", new AgentType("")));
    assertThat(tenant.request().getTarget()).isEqualTo("/rest/api/v1/agents");
  }

  @Test
  void skillsComeByTheirExactName() {
    tenant.answers(200, "{ \"skills\": [ { \"name\": \" Warranty  Team\" } ] }");

    assertThat(client.roster().skills()).containsExactly(new Skill(" Warranty  Team"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[]", "{}", "{\"agents\": {}}", "{\"agents\": [{}]}", "{\"agents\": [1]}"})
  void anythingElseThanARosterIsRefused(String body) {
    tenant.answers(200, body);

    assertThatThrownBy(() -> client.roster().agents())
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageStartingWith("List agents: ")
        .hasMessageContaining("agents");
  }

  @Test
  void everyRequestCarriesTheKeyAndTheContentType() throws Exception {
    tenant.answers(200, "{\"agents\": []}");

    client.roster().agents();

    var headers = tenant.request().getHeaders();
    assertThat(headers.get("Authorization")).isEqualTo("Bearer " + Tenant.KEY);
    assertThat(headers.get("Content-Type")).isEqualTo("application/json");
  }
}
