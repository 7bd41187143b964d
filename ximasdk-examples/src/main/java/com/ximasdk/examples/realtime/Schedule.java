// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.ximasdk.mapping.adherence.AgentObservation;
import com.ximasdk.mapping.adherence.StateClass;
import com.ximasdk.realtime.MonitoredAgent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is to do what and when. In a file: a JSON object, agent → list of {@code {"from", "to",
 * "activity"}}, with times in ISO 8601 with an offset.
 *
 * <p>The activity {@code Work} wants a state in which contacts are taken or worked on; {@code Off}
 * wants the agent logged out; every other one is met by the reason code that the customer maps to
 * it.
 */
final class Schedule {
  /** The activity of taking contacts. */
  static final String WORK = "Work";

  /** The activity of not being there. */
  static final String OFF = "Off";

  /** One planned activity, from an instant until before another. */
  record Planned(Instant from, Instant to, String activity) {
    boolean covers(Instant instant) {
      return !instant.isBefore(from) && instant.isBefore(to);
    }

    /** Whether what an agent does is what was planned. */
    boolean isMetBy(AgentObservation observation) {
      return switch (activity) {
        case WORK ->
            observation.stateClass() == StateClass.AVAILABLE
                || observation.stateClass() == StateClass.ON_CONTACT
                || observation.stateClass() == StateClass.AFTER_CONTACT_WORK;
        case OFF -> observation.stateClass() == StateClass.LOGGED_OUT;
        default -> observation.activity().equals(activity);
      };
    }
  }

  private final Map<String, List<Planned>> plans;

  private Schedule(Map<String, List<Planned>> plans) {
    this.plans = plans;
  }

  /** A schedule of these plans; agents as {@code Name(extension)}. */
  static Schedule of(Map<String, List<Planned>> plans) {
    Map<String, List<Planned>> byLoginId = new LinkedHashMap<>();
    plans.forEach(
        (agent, plan) -> byLoginId.put(MonitoredAgent.parse(agent).loginId(), List.copyOf(plan)));
    return new Schedule(byLoginId);
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read, or holds something else; the message says what
   */
  static Schedule read(Path file) throws IOException {
    JsonNode root;
    try {
      root = JsonMapper.builder().build().readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new IOException("it is not valid JSON", e);
    }
    if (!root.isObject()) {
      throw new IOException("it holds no JSON object, agent to list of planned activities");
    }
    Map<String, List<Planned>> plans = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> agent : root.properties()) {
      List<Planned> plan = new ArrayList<>();
      for (JsonNode entry : agent.getValue()) {
        plan.add(planned(agent.getKey(), entry));
      }
      plans.put(agent.getKey(), plan);
    }
    return of(plans);
  }

  private static Planned planned(String agent, JsonNode entry) throws IOException {
    try {
      Planned planned =
          new Planned(
              OffsetDateTime.parse(entry.path("from").asText()).toInstant(),
              OffsetDateTime.parse(entry.path("to").asText()).toInstant(),
              entry.path("activity").asText());
      if (planned.activity().isBlank() || !planned.from().isBefore(planned.to())) {
        throw new IOException(
            "an entry of '" + agent + "' has no activity, or ends before it begins: " + entry);
      }
      return planned;
    } catch (DateTimeException e) {
      throw new IOException(
          "an entry of '"
              + agent
              + "' has no 'from' and 'to' such as 2026-07-14T08:00:00-06:00: "
              + entry,
          e);
    }
  }

  /** The agents that have a plan. */
  List<String> agents() {
    return List.copyOf(plans.keySet());
  }

  /** What an agent is to do at an instant; empty if nothing is planned. */
  Optional<Planned> at(String loginId, Instant instant) {
    return plans.getOrDefault(loginId, List.of()).stream()
        .filter(planned -> planned.covers(instant))
        .findFirst();
  }

  /** The next instant after this one at which the agent's plan changes. */
  Optional<Instant> nextChange(String loginId, Instant after) {
    return plans.getOrDefault(loginId, List.of()).stream()
        .flatMap(planned -> java.util.stream.Stream.of(planned.from(), planned.to()))
        .filter(instant -> instant.isAfter(after))
        .min(Instant::compareTo);
  }
}
