// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.examples.ProgramRun;
import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.tenant.Fault;
import com.ximasdk.examples.tenant.ScriptedFault;
import com.ximasdk.examples.tenant.SimulatedTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** list-agents and list-skills print what the tenant returns. */
class ListRosterTest {
  private final SimulatedTenant tenant = SimulatedTenant.start();

  @AfterEach
  void end() {
    tenant.close();
  }

  @Test
  void agentsAreTheApisFields() {
    CommandRun run = ProgramRun.against(tenant, "list-agents", "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.outLines())
        .hasSize(8)
        .contains(
            "{\"agent\":\"José Núñez(204)\",\"type\":\"UC\"}",
            "{\"agent\":\"Zoë Müller (206)\",\"type\":\"XIMA\"}");
  }

  @Test
  void agentsAreATableForPeople() {
    CommandRun run = ProgramRun.against(tenant, "list-agents");

    assertThat(run.outLines())
        .startsWith("Agent                Type", "Spencer Porter(200)  UC")
        .contains("José Núñez(204)      UC");
  }

  @Test
  void skillsAreTheApisFields() {
    CommandRun run = ProgramRun.against(tenant, "list-skills", "--json");

    assertThat(run.outLines()).startsWith("{\"name\":\"CC Sales\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "list-agents, wrong-key,      3",
    "list-skills, access-refused, 3",
    "list-agents, absent,         1",
    "list-agents, html-200,       1",
    "list-agents, invalid-json,   1",
  })
  void whatTheTenantRefusesIsOneSentence(String command, String fault, int exitCode) {
    tenant.add(ScriptedFault.parse(fault));

    CommandRun run = ProgramRun.against(tenant, command, "--json", "--timeout", "PT60S");

    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).doesNotContain("Exception", tenant.authenticationKey());
  }

  @Test
  void aKeyThatTheTenantRepeatsIsNotPrinted() {
    tenant.add(Fault.ECHO_KEY.always().value("400"));

    CommandRun run = ProgramRun.against(tenant, "list-agents");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("No such user").doesNotContain(tenant.authenticationKey());
  }
}
