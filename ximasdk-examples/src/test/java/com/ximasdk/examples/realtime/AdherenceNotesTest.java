// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.examples.cli.Console;
import com.ximasdk.mapping.adherence.AdherenceMapping;
import com.ximasdk.mapping.adherence.AdherenceTally;
import com.ximasdk.mapping.adherence.AgentSchedule;
import com.ximasdk.mapping.adherence.ReasonCodes;
import com.ximasdk.mapping.adherence.UnlistedTexts;
import com.ximasdk.realtime.AgentEvent.AgentAppeared;
import com.ximasdk.realtime.AgentState;
import com.ximasdk.realtime.MonitoredAgent;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdherenceNotesTest {
  private static final Instant NOON = Instant.parse("2026-07-14T18:00:00Z");
  private static final AdherenceMapping MAPPING = AdherenceMapping.of(ReasonCodes.NONE);

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AdherenceNotes notes =
      new AdherenceNotes(new Asides(Console.of(new ByteArrayOutputStream(), err, Map.of())));

  @Test
  void theAgentWithTheSameExtensionIsMeantBeforeOneOfASimilarName() {
    assertThat(unseen("Ann Lee(253)", "Ann Leo(254)", "Anne Moore(253)"))
        .contains("no agent 'Ann Lee(253)'", "Did you mean 'Anne Moore(253)'?");
  }

  @Test
  void anAgentOfASimilarNameIsMeantWhereNoExtensionIsTheSame() {
    assertThat(unseen("Ann Lee(253)", "Ann Lee(235)", "Bob Ray(7)"))
        .contains("Did you mean 'Ann Lee(235)'?");
  }

  @Test
  void ofTwoWithTheSameExtensionTheExtensionMeansNeither() {
    assertThat(unseen("Ann Lee(253)", "Walter Smith(253)", "Elizabeth Carpenter(253)"))
        .contains("It has 'Walter Smith(253)', 'Elizabeth Carpenter(253)' without a schedule.");
  }

  @Test
  void ofManyOthersSomeAreNamed() {
    String[] others =
        IntStream.range(0, 30)
            .mapToObj(i -> "Somebody Else(" + (500 + i) + ")")
            .toArray(String[]::new);

    assertThat(unseen("Ann(1)", others)).contains("'Somebody Else(519)', and 10 more");
  }

  @Test
  void whereNobodyElseIsThereThatIsSaid() {
    assertThat(unseen("Ann(1)")).contains("It has nobody without a schedule.");
  }

  @Test
  void aTextThatNobodyListedIsToldWithTimeAndState() {
    UnlistedTexts unlisted = new UnlistedTexts(1);
    for (String state : List.of("DND: Brunch", "DND: Brunch", "Gardening")) {
      unlisted.add(MAPPING.map(MonitoredAgent.parse("Ann(1)"), AgentState.of(state, NOON), NOON));
    }
    notes.unlisted(unlisted, ZoneId.of("America/Denver"));

    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "The reason code 'Brunch' is not listed: seen 2 times, first at 2026-07-14"
                + " 12:00:00-06:00 as 'DND: Brunch'. Ask which Encore activity it is, and add it to"
                + " the reason codes.",
            "1 further observation had a text that is neither listed nor kept.");
  }

  private String unseen(String scheduled, String... present) {
    AdherenceTally tally =
        AdherenceTally.of(
            MAPPING, List.of(AgentSchedule.of(MonitoredAgent.parse(scheduled), List.of())), NOON);
    for (String agent : present) {
      tally.take(new AgentAppeared(MonitoredAgent.parse(agent), true, NOON));
    }
    notes.unseen(tally);
    return err.toString(StandardCharsets.UTF_8);
  }
}
