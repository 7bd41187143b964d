// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ximasdk.realtime.MonitoredAgent;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentScheduleTest {
  private static final MonitoredAgent ANN = MonitoredAgent.parse("Ann(1)");

  @Test
  void theShorterOfTwoActivitiesIsMeantInWhateverOrderTheyCome() {
    List<PlannedActivity> activities =
        List.of(plan(0, 480, "Work"), plan(200, 260, "Meal"), plan(230, 240, "Call mother"));
    List<PlannedActivity> meant =
        List.of(
            plan(0, 200, "Work"),
            plan(200, 230, "Meal"),
            plan(230, 240, "Call mother"),
            plan(240, 260, "Meal"),
            plan(260, 480, "Work"));
    List<PlannedActivity> order = new ArrayList<>(activities);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(order, new Random(i));
      assertThat(AgentSchedule.of(ANN, order).spans()).isEqualTo(meant);
    }
  }

  @Test
  void ofTwoThatOverlapInPartTheShorterIsWhole() {
    assertThat(schedule(plan(0, 240, "Work"), plan(210, 270, "Meeting")).spans())
        .containsExactly(plan(0, 210, "Work"), plan(210, 270, "Meeting"));
  }

  @Test
  void twoThatAreEquallyLongAndOverlapAreRefusedWithBothPlaces() {
    List<PlannedActivity> activities =
        List.of(plan(30, 90, "Meeting"), plan(0, 480, "Work"), plan(0, 60, "Training"));

    assertThat(AgentSchedule.overlaps(activities)).containsExactly(new PlannedOverlap(2, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AgentSchedule.of(ANN, activities))
        .withMessageContainingAll("Ann(1)", "Training", "Meeting", "1970-01-01T00:30:00Z");
  }

  @Test
  void spansOfOneActivityThatMeetAreOne() {
    AgentSchedule schedule =
        schedule(
            plan(0, 60, "Work"),
            plan(60, 120, "Work"),
            plan(120, 150, "Work"),
            plan(150, 160, "Meal"),
            plan(170, 200, "Meal"));

    assertThat(schedule.spans())
        .containsExactly(plan(0, 150, "Work"), plan(150, 160, "Meal"), plan(170, 200, "Meal"));
    assertThat(schedule.activities())
        .containsExactly(
            plan(0, 60, "Work"),
            plan(60, 120, "Work"),
            plan(120, 150, "Work"),
            plan(150, 160, "Meal"),
            plan(170, 200, "Meal"));
  }

  @Test
  void twoThatAreEquallyLongAndMeetAreFine() {
    assertThat(schedule(plan(60, 120, "Meal"), plan(0, 60, "Work")).spans())
        .containsExactly(plan(0, 60, "Work"), plan(60, 120, "Meal"));
  }

  @Test
  void theSameAgentWrittenInTwoWaysIsOne() {
    AgentSchedule one = AgentSchedule.of(ANN, List.of(plan(0, 60, "Work")));
    AgentSchedule other =
        AgentSchedule.of(MonitoredAgent.parse(" Ann ((1))"), List.of(plan(60, 90, "Meal")));

    List<AgentSchedule> joined = AgentSchedule.joined(List.of(one, other));

    assertThat(joined).hasSize(1);
    assertThat(joined.get(0).spans()).containsExactly(plan(0, 60, "Work"), plan(60, 90, "Meal"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AgentSchedule.joined(List.of(one, one)))
        .withMessageContaining("equally long");
  }

  @Test
  void whatIsPlannedAtAnInstantOrInATimeIsFound() {
    AgentSchedule schedule = schedule(plan(10, 20, "Work"), plan(20, 30, "Meal"));

    assertThat(schedule.at(minute(9))).isEmpty();
    assertThat(schedule.at(minute(10))).contains(plan(10, 20, "Work"));
    assertThat(schedule.at(minute(20))).contains(plan(20, 30, "Meal"));
    assertThat(schedule.at(minute(30))).isEmpty();
    assertThat(schedule.between(minute(15), minute(25)))
        .containsExactly(plan(15, 20, "Work"), plan(20, 25, "Meal"));
    assertThat(schedule.between(minute(15), minute(15))).isEmpty();
    assertThat(schedule.between(minute(30), minute(90))).isEmpty();
    assertThat(schedule.between(minute(25), minute(15))).isEmpty();
  }

  /** Hours counted by hand. */
  @ParameterizedTest
  @CsvSource({
    "America/Denver,   2026-07-14T22:00, 2026-07-15T06:00, 8",
    "America/Denver,   2026-10-31T22:00, 2026-11-01T06:00, 9",
    "America/Denver,   2026-03-07T22:00, 2026-03-08T06:00, 7",
    "Europe/Berlin,    2026-10-24T22:00, 2026-10-25T06:00, 9",
    "Europe/Berlin,    2026-03-28T22:00, 2026-03-29T06:00, 7",
    "Australia/Sydney, 2026-04-04T22:00, 2026-04-05T06:00, 9",
    "Asia/Kolkata,     2026-10-31T22:00, 2026-11-01T06:00, 8"
  })
  void aNightShiftIsAsLongAsTheNightIs(
      ZoneId zone, LocalDateTime from, LocalDateTime to, int hours) {
    PlannedActivity shift =
        new PlannedActivity(
            from.atZone(zone).toInstant(), to.atZone(zone).toInstant(), PlannedActivity.WORK);

    assertThat(shift.length()).hasHours(hours);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-14T08:00:00Z, 2026-07-14T08:00:00Z, Work, Expected an end after the beginning",
    "2026-07-14T08:00:00Z, 2026-07-14T07:00:00Z, Work, Expected an end after the beginning",
    "2026-07-14T08:00:00.0001Z, 2026-07-14T08:00:00.0002Z, Work, Expected an end after",
    "2026-07-14T08:00:00Z, +12026-07-14T09:00:00Z, Work, Expected the years 1 to 9999",
    "2026-07-14T08:00:00Z, 2026-07-14T09:00:00Z, ' ', The activity is blank",
  })
  void whatIsNoActivityIsRefused(Instant from, Instant to, String activity, String said) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PlannedActivity(from, to, activity))
        .withMessageContaining(said);
  }

  private static AgentSchedule schedule(PlannedActivity... activities) {
    return AgentSchedule.of(ANN, List.of(activities));
  }

  private static PlannedActivity plan(long from, long to, String activity) {
    return new PlannedActivity(minute(from), minute(to), activity);
  }

  private static Instant minute(long minute) {
    return Instant.ofEpochSecond(minute * 60);
  }
}
