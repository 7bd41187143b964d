// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.roster.Agent;
import com.ximasdk.roster.AgentDirectory;
import com.ximasdk.roster.AgentType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedUserTest {
  private static final AgentDirectory DIRECTORY =
      AgentDirectory.of(
          List.of(
              new Agent("tjohnson(205)", new AgentType("UC")),
              new Agent("Ann(253)", new AgentType("UC")),
              new Agent("Bo(8015550122)", new AgentType("UC"))));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # direction, agent,       login id,   name,     extension
          INBOUND,    Ann (253),    Ann(253),   Ann,      253
          INBOUND,    tjohnson,     tjohnson,   tjohnson, 205
          INBOUND,    253,          253,        Ann,      253
          INBOUND,    299,          299,        '',       299
          OUTBOUND,   8015550122,   8015550122, '',       ''
          INTERNAL,   8015550122,   8015550122, Bo,       8015550122
          INTERSITE,  8015550133,   8015550133, '',       8015550133
          ,           8015550133,   8015550133, '',       8015550133
          INBOUND,    Jo,           Jo,         Jo,       ''
          INBOUND,    ,             '',         '',       ''
          """)
  void isReadByTheDirectionOfTheRecordingAndCompletedByTheDirectory(
      @Nullable String direction,
      @Nullable String agent,
      String loginId,
      String name,
      String extension) {
    Recording recording =
        Recording.builder()
            .callDirection(direction == null ? null : new CallDirection(direction))
            .agent(agent)
            .build();
    RecordedUser user = RecordedUser.of(recording, DIRECTORY);
    assertThat(user.loginId()).isEqualTo(loginId);
    assertThat(user.name()).isEqualTo(name);
    assertThat(user.extension()).isEqualTo(extension);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # agent,  name,     extension
          tjohnson, tjohnson, ''
          253,      '',       253
          """)
  void withoutADirectoryIsAsPrinted(String agent, String name, String extension) {
    RecordedUser user =
        RecordedUser.of(Recording.builder().agent(agent).build(), AgentDirectory.EMPTY);
    assertThat(user.name()).isEqualTo(name);
    assertThat(user.extension()).isEqualTo(extension);
  }
}
