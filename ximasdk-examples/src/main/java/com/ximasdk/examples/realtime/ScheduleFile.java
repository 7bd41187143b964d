// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.ximasdk.examples.cli.Failures;
import com.ximasdk.examples.cli.Violations;
import com.ximasdk.mapping.adherence.AgentSchedule;
import com.ximasdk.mapping.adherence.PlannedActivity;
import com.ximasdk.mapping.adherence.PlannedOverlap;
import com.ximasdk.realtime.MonitoredAgent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file that says who is to do what and when: a JSON object, agent → list of {@code {"from", "to",
 * "activity"}}, with times in ISO 8601 with an offset. It is read as a stream, so it may be large.
 *
 * <p>An agent who is written in two ways, as {@code Ann(1)} and {@code Ann (1)}, is one.
 */
final class ScheduleFile {
  /** So many sentences are told one by one. */
  private static final int MOST_TOLD = 100;

  private final Path file;
  private final List<String> wrong = new ArrayList<>();
  private int notTold;

  private ScheduleFile(Path file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @param violations takes everything that is wrong with it, with its place
   * @return the schedules, one for each agent; of no use if anything is wrong
   */
  static List<AgentSchedule> read(Path file, Violations violations) {
    ScheduleFile reading = new ScheduleFile(file);
    List<AgentSchedule> schedules = reading.schedules(reading.entries());
    reading.wrong.forEach(violations::add);
    if (reading.notTold > 0) {
      violations.add(
          "--schedule " + file + ": " + reading.notTold + " further things are wrong with it.");
    }
    return schedules;
  }

  private Map<MonitoredAgent, List<ScheduleEntry>> entries() {
    ScheduleReader reader = new ScheduleReader(this::tell);
    try (InputStream bytes = Files.newInputStream(file)) {
      reader.read(new JsonFactory().createParser(bytes));
    } catch (JsonProcessingException e) {
      tell(fault(e));
    } catch (IOException e) {
      tell("it cannot be read. " + Failures.sentence(e));
    }
    return reader.entries();
  }

  /** The parser's own words would repeat what stands there. */
  private static String fault(JsonProcessingException e) {
    if (e.getLocation() == null) {
      return "it is no JSON that can be read.";
    }
    String place =
        " at line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
    return String.valueOf(e.getOriginalMessage()).startsWith("Invalid UTF-8")
        ? "it has a byte that is not UTF-8" + place + ". Save the file as UTF-8."
        : "it is no JSON"
            + place
            + ". Look for a missing or surplus comma, quotation mark or bracket there or just"
            + " before.";
  }

  private List<AgentSchedule> schedules(Map<MonitoredAgent, List<ScheduleEntry>> entries) {
    Map<MonitoredAgent, List<PlannedActivity>> plans = new LinkedHashMap<>();
    entries.forEach(
        (agent, planned) -> {
          List<PlannedActivity> activities = planned.stream().map(ScheduleEntry::activity).toList();
          List<PlannedOverlap> overlaps = AgentSchedule.overlaps(activities);
          overlaps.forEach(
              overlap ->
                  tell(overlap(planned.get(overlap.first()), planned.get(overlap.second()))));
          if (overlaps.isEmpty()) {
            plans.put(agent, activities);
          }
        });
    return plans.entrySet().stream()
        .map(plan -> AgentSchedule.of(plan.getKey(), plan.getValue()))
        .toList();
  }

  private static String overlap(ScheduleEntry first, ScheduleEntry second) {
    return first.place()
        + " and "
        + second.place()
        + " overlap and are equally long. Expected that one of them is shorter: where two overlap,"
        + " the shorter one is meant.";
  }

  private void tell(String sentence) {
    if (wrong.size() < MOST_TOLD) {
      wrong.add("--schedule " + file + ": " + sentence);
    } else {
      notTold++;
    }
  }
}
