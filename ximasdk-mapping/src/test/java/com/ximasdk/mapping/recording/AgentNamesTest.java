// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.ReportReader;
import com.ximasdk.realtime.MonitoredAgent;
import com.ximasdk.recording.CallDirection;
import com.ximasdk.recording.Recording;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRows;
import com.ximasdk.roster.Agent;
import com.ximasdk.roster.AgentType;
import com.ximasdk.roster.Party;
import com.ximasdk.roster.Party.Side;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same text of an agent gives the same login id, name and extension wherever it comes from. */
class AgentNamesTest {
  private static final int TEXTS = 2000;
  private static final List<String> NAMES =
      List.of("Ann", "Ann (Day)", "José Núñez", "O'Neil, Pat", "İpek", "8015550111", "Agent 7", "");
  private static final List<String> BLANKS = List.of("", " ", "\u00a0", "\u202f ", "\t");
  private static final List<String> INSIDE =
      List.of("253", "+1480", "*72", "12-34", "Day", "Mobile", "25 3", "", "٢٥٣");
  private static final List<String> AROUND =
      List.of("(%s)", "((%s))", "( %s )", "%s", "(%s) - Sales", "(%s", "%s)");

  /** What one source makes of a text. */
  private record Names(String loginId, String name, String extension) {
    static Names of(Party party) {
      return new Names(party.toString(), party.name(), party.extension(Side.AGENT));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void fromRecordingsRosterReportsAndRealtime(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      String text = text(random);
      Names expected = ofRecording(text);
      assertThat(Names.of(new Agent(text, new AgentType("UC")).party()))
          .as("roster, '%s'", text)
          .isEqualTo(expected);
      assertThat(ofReport(text)).as("report, '%s'", text).isEqualTo(expected);
      assertThat(ofRealtime(text)).as("realtime, '%s'", text).isEqualTo(expected);
    }
  }

  private static String text(Random random) {
    return one(BLANKS, random)
        + one(NAMES, random)
        + one(BLANKS, random)
        + one(AROUND, random).formatted(one(INSIDE, random))
        + one(BLANKS, random);
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static Names ofRecording(String text) {
    EncoreRecording encore =
        EncoreRecording.from(
            MappingInput.builder(
                    Recording.builder().callDirection(CallDirection.INBOUND).agent(text).build(),
                    ZoneOffset.UTC)
                .build());
    return new Names(encore.agentLoginId(), encore.recordedPartyName(), encore.extension());
  }

  private static Names ofRealtime(String text) {
    MonitoredAgent agent = MonitoredAgent.parse(text);
    return new Names(agent.loginId(), agent.name(), agent.extension());
  }

  private static Names ofReport(String text) {
    String json =
        "{\"columns\": [{\"key\": \"0\", \"title\": \"Agent\"}], \"rows\": [[\""
            + text.replace("\t", "\\t")
            + "\"]]}";
    try (ReportRows rows =
        ReportReader.of(CellEncodings.of(ZoneOffset.UTC))
            .json(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "test")) {
      return Names.of(rows.next().party("Agent").orElse(Party.NONE));
    }
  }
}
