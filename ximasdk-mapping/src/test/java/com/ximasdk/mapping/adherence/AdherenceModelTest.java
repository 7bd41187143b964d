// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.realtime.MonitoredAgent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random days against a model that goes through each second by itself. */
class AdherenceModelTest {
  private static final int SECONDS = 600;
  private static final String[] AGENTS = {"Ann(1)", "Bob(2)", "Cid(3)"};
  private static final String[] ACTIVITIES = {"Work", "Off", "Meal", "Meeting"};
  private static final String[] STATES = {
    "Ready", "Talking", "ACW", "DND", "DND: Lunch", "DND: Brunch", "Logged Out", "Gardening"
  };
  private static final AdherenceMapping MAPPING =
      AdherenceMapping.of(ReasonCodes.of(Map.of("Lunch", "Meal")));

  /** What is known of one agent in each second; what is not said yet is empty text. */
  private static final class Model {
    final String[] seconds = new String[SECONDS];
    int painted;
    String now = "?NOT_SEEN";
    boolean stale;

    void paintTo(int second) {
      for (; painted < second; painted++) {
        seconds[painted] = stale ? "?WATCH_STALE" : now;
      }
    }
  }

  @Test
  void everySecondIsWhatAModelSaysThatKnowsNoSpans() {
    Random seeds = new Random(20_261_101);
    for (int day = 0; day < 300; day++) {
      long seed = seeds.nextLong();
      day(new Random(seed), "day " + day + ", seed " + seed);
    }
  }

  private static void day(Random random, String name) {
    List<List<PlannedActivity>> plans = new ArrayList<>();
    List<AgentSchedule> schedules = new ArrayList<>();
    for (String agent : AGENTS) {
      List<PlannedActivity> plan = plan(random);
      plans.add(plan);
      schedules.add(AgentSchedule.of(MonitoredAgent.parse(agent), plan));
    }
    int begin = random.nextInt(60);
    AdherenceTally tally = AdherenceTally.of(MAPPING, schedules, Instant.ofEpochSecond(begin));
    WatchedFloor floor = new WatchedFloor(tally, Instant.EPOCH);
    Model[] models = new Model[AGENTS.length];
    for (int i = 0; i < models.length; i++) {
      models[i] = new Model();
      models[i].painted = begin;
    }
    int clock = begin;
    int lastGood = begin;
    while (clock < SECONDS) {
      // Now and then the clock is set back.
      clock = Math.max(0, clock + random.nextInt(30) - (random.nextInt(12) == 0 ? 60 : 0));
      int at = Math.min(clock, SECONDS);
      if (random.nextInt(4) == 0) {
        if (models[0].stale) {
          recover(floor, models, lastGood, at);
        } else {
          lastGood = Math.max(0, at - random.nextInt(40));
          goStale(floor, models, lastGood, at, begin);
        }
      } else {
        int agent = random.nextInt(AGENTS.length);
        change(floor, models[agent], AGENTS[agent], random, at);
      }
      if (random.nextInt(5) == 0) {
        // Asking changes nothing.
        tally.results(Instant.ofEpochSecond(random.nextInt(SECONDS)));
      }
    }
    List<AgentAdherence> results = tally.results(Instant.ofEpochSecond(SECONDS));
    for (int i = 0; i < models.length; i++) {
      models[i].paintTo(SECONDS);
      compare(results.get(i), models[i], plans.get(i), begin, name + ", " + AGENTS[i]);
    }
  }

  private static void change(WatchedFloor floor, Model model, String agent, Random random, int at) {
    model.paintTo(at);
    switch (random.nextInt(8)) {
      case 0 -> {
        floor.missing(agent, at);
        model.now = "?STATE_MISSING";
      }
      case 1 -> {
        floor.state(agent, "Ready", at).gone(agent, at);
        model.now = "?AGENT_GONE";
      }
      default -> {
        model.now = STATES[random.nextInt(STATES.length)];
        floor.state(agent, model.now, at);
      }
    }
  }

  private static void goStale(WatchedFloor floor, Model[] models, int since, int at, int begin) {
    floor.stale(since, at);
    for (Model model : models) {
      model.paintTo(since);
      model.painted = Math.min(model.painted, Math.max(since, begin));
      model.stale = true;
    }
  }

  private static void recover(WatchedFloor floor, Model[] models, int since, int at) {
    floor.recovered(since, at);
    for (Model model : models) {
      model.paintTo(at);
      model.stale = false;
    }
  }

  private static void compare(
      AgentAdherence result, Model model, List<PlannedActivity> plan, int begin, String name) {
    int[] sums = new int[3];
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    for (int second = begin; second < SECONDS; second++) {
      Instant instant = Instant.ofEpochSecond(second);
      Optional<PlannedActivity> planned =
          plan.stream()
              .filter(each -> !each.from().isAfter(instant) && each.to().isAfter(instant))
              .min((a, b) -> a.length().compareTo(b.length()));
      if (planned.isPresent()) {
        String activity = planned.get().activity();
        AdherenceFinding finding = finding(activity, model.seconds[second]);
        expected.add(second + " " + activity + " " + finding);
        sums[finding == AdherenceFinding.ADHERENT ? 0 : finding.isUnknown() ? 2 : 1]++;
      }
    }
    for (AdherenceSpan span : result.spans()) {
      for (long s = span.from().getEpochSecond(); s < span.to().getEpochSecond(); s++) {
        actual.add(s + " " + span.planned() + " " + span.finding());
      }
    }
    assertThat(actual).as(name).isEqualTo(expected);
    assertThat(List.of(result.adherent(), result.notAdherent(), result.unknown()))
        .as(name)
        .isEqualTo(
            List.of(
                Duration.ofSeconds(sums[0]),
                Duration.ofSeconds(sums[1]),
                Duration.ofSeconds(sums[2])));
  }

  /** Written out, so that nothing of the code under test is used. */
  private static AdherenceFinding finding(String planned, String known) {
    if (known.startsWith("?")) {
      return AdherenceFinding.valueOf(known.substring(1));
    }
    boolean kept =
        switch (known) {
          case "Ready", "Talking", "ACW" -> planned.equals("Work");
          case "Logged Out" -> planned.equals("Off");
          case "DND: Lunch" -> planned.equals("Meal");
          default -> false;
        };
    if (kept) {
      return AdherenceFinding.ADHERENT;
    }
    if (known.equals("Gardening")) {
      return AdherenceFinding.STATE_NOT_KNOWN;
    }
    boolean wantsReason = planned.equals("Meal") || planned.equals("Meeting");
    return known.equals("DND: Brunch") && wantsReason
        ? AdherenceFinding.REASON_NOT_MAPPED
        : AdherenceFinding.NOT_ADHERENT;
  }

  private static List<PlannedActivity> plan(Random random) {
    List<PlannedActivity> plan = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      int from = random.nextInt(SECONDS - 1);
      int to = from + 1 + random.nextInt(SECONDS);
      plan.add(
          new PlannedActivity(
              Instant.ofEpochSecond(from),
              Instant.ofEpochSecond(to),
              ACTIVITIES[random.nextInt(ACTIVITIES.length)]));
      if (!AgentSchedule.overlaps(plan).isEmpty()) {
        plan.remove(plan.size() - 1);
      }
    }
    return plan;
  }
}
