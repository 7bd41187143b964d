// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.examples.realtime.AdherenceTally.Deviation;
import com.ximasdk.examples.realtime.AdherenceTally.Result;
import com.ximasdk.examples.realtime.Schedule.Planned;
import com.ximasdk.mapping.adherence.AdherenceMapping;
import com.ximasdk.mapping.adherence.ReasonCodes;
import com.ximasdk.realtime.AgentState;
import com.ximasdk.realtime.MonitoredAgent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdherenceTallyTest {
  private static final String ANN = "Ann(1)";
  private static final AdherenceMapping MAPPING =
      AdherenceMapping.of(ReasonCodes.of(Map.of("Lunch", "Meal")));

  private final AdherenceTally tally =
      new AdherenceTally(
          Schedule.of(
              Map.of(
                  "Ann (1)",
                  List.of(
                      new Planned(at(0), at(100), "Work"),
                      new Planned(at(100), at(200), "Meal"),
                      new Planned(at(300), at(400), "Off")))));

  @Test
  void theShareOfThePlannedTimeThatWasKeptIsTheConformance() {
    begins("Ready", 0);
    begins("Talking", 20);
    begins("DND: Lunch", 90);
    begins("Ready", 150);

    Result result = until(200);

    assertThat(result.percent()).contains(70.0);
    assertThat(result.deviations())
        .containsExactly(
            new Deviation(at(90), at(100), "Work", "DND: Lunch"),
            new Deviation(at(150), at(200), "Meal", "Ready"));
  }

  @Test
  void whatIsNotPlannedDoesNotCount() {
    begins("Ready", 200);

    assertThat(until(300).percent()).isEmpty();
  }

  @Test
  void timeInWhichTheStateIsNotKnownDoesNotCount() {
    begins("Ready", 0);
    tally.endsForAll(at(50));
    begins("Ready", 90);

    Result result = until(100);

    assertThat(result.percent()).contains(100.0);
    assertThat(result.scheduled()).hasSeconds(60);
  }

  @Test
  void offIsKeptByBeingLoggedOut() {
    begins("Logged Out", 300);
    begins("Ready", 350);

    assertThat(until(400).percent()).contains(50.0);
  }

  @Test
  void aReasonCodeThatIsNotMappedMeetsNoPlan() {
    begins("DND: Brunch", 100);

    assertThat(until(200).percent()).contains(0.0);
  }

  @Test
  void aScheduleIsReadFromAFile(@TempDir Path directory) throws Exception {
    Path file =
        Files.writeString(
            directory.resolve("schedule.json"),
            """
            { "Ann (1)": [ { "from": "1970-01-01T00:00:00Z", "to": "1970-01-01T01:01:40+01:00",
                             "activity": "Work" } ] }
            """);

    assertThat(Schedule.read(file).at(ANN, at(99)).map(Planned::activity)).contains("Work");
    assertThat(Schedule.read(file).at(ANN, at(100))).isEmpty();
  }

  private void begins(String state, long second) {
    tally.begins(
        MAPPING.map(MonitoredAgent.parse(ANN), AgentState.of(state, at(second)), at(second)),
        at(second));
  }

  private Result until(long second) {
    return tally.results(at(second)).get(0);
  }

  private static Instant at(long second) {
    return Instant.ofEpochSecond(second);
  }
}
