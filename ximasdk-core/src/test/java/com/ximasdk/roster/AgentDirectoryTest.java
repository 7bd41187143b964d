// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.roster.Party.Side;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentDirectoryTest {
  private static final AgentDirectory DIRECTORY =
      directory("tjohnson(205)", "Ann (Day) Lee(253)", "Jo", "8015550111", "", "Bo(8015550122)");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # printed,          side,     completed
          tjohnson,           AGENT,    tjohnson(205)
          tjohnson,           EXTERNAL, tjohnson(205)
          Ann (Day) Lee,      INTERNAL, Ann (Day) Lee(253)
          253,                AGENT,    Ann (Day) Lee(253)
          (253),              AGENT,    Ann (Day) Lee(253)
          8015550122,         INTERNAL, Bo(8015550122)
          # as they were
          8015550122,         AGENT,    8015550122
          8015550122,         EXTERNAL, 8015550122
          8015550111,         INTERNAL, 8015550111
          TJohnson,           AGENT,    TJohnson
          Ann,                AGENT,    Ann
          Jo,                 AGENT,    Jo
          tjohnson(299),      AGENT,    tjohnson(299)
          Ann Lee(253),       AGENT,    Ann Lee(253)
          999,                AGENT,    999
          '',                 AGENT,    ''
          """)
  void itCompletesANameAndAnExtension(String printed, Side side, String completed) {
    assertThat(DIRECTORY.complete(Party.parse(printed), side)).hasToString(completed);
  }

  @Test
  void ofTwoAgentsWithOneNameItGivesNeitherAndTellsTheName() {
    AgentDirectory directory = directory("Ann(253)", "Ann(254)", "Jo(255)", "Jo");
    assertThat(directory.complete(Party.parse("Ann"), Side.AGENT)).hasToString("Ann");
    assertThat(directory.complete(Party.parse("Jo"), Side.AGENT)).hasToString("Jo");
    assertThat(directory.complete(Party.parse("254"), Side.AGENT)).hasToString("Ann(254)");
    assertThat(directory.ambiguousNames()).containsExactly("Ann", "Jo");
    assertThat(directory.ambiguousExtensions()).isEmpty();
  }

  @Test
  void ofTwoAgentsWithOneExtensionItGivesNeitherAndTellsTheExtension() {
    AgentDirectory directory = directory("Ann(253)", "Jo(253)");
    assertThat(directory.complete(Party.parse("253"), Side.AGENT)).hasToString("253");
    assertThat(directory.complete(Party.parse("Jo"), Side.AGENT)).hasToString("Jo(253)");
    assertThat(directory.ambiguousExtensions()).containsExactly("253");
    assertThat(directory.ambiguousNames()).isEmpty();
  }

  @Test
  void anAgentWhoIsListedTwiceAlikeIsOne() {
    AgentDirectory directory =
        AgentDirectory.of(
            Stream.of(
                    new Agent("Ann(253)", new AgentType("UC")),
                    new Agent("Ann (253)", new AgentType("XIMA")))
                .toList());
    assertThat(directory.complete(Party.parse("Ann"), Side.AGENT)).hasToString("Ann(253)");
    assertThat(directory.ambiguousNames()).isEmpty();
  }

  @Test
  void anEmptyOneLeavesEveryPartyAsItIs() {
    assertThat(AgentDirectory.EMPTY.complete(Party.parse("Ann"), Side.AGENT)).hasToString("Ann");
  }

  @Test
  void aLogTellsHowManyItKnowsAndNobodysName() {
    assertThat(directory("Ann(253)", "Jo(253)", "Bo(254)"))
        .hasToString(
            "AgentDirectory[names=3, extensions=1, ambiguousNames=0, ambiguousExtensions=1]");
  }

  private static AgentDirectory directory(String... agents) {
    return AgentDirectory.of(
        Stream.of(agents).map(agent -> new Agent(agent, new AgentType("UC"))).toList());
  }
}
