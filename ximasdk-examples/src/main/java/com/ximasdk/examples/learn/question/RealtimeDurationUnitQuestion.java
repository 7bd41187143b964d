// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.examples.learn.exchange.Exchange;
import com.ximasdk.examples.learn.question.RealtimeEvidence.Metric;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a realtime duration counts that is a bare number. */
final class RealtimeDurationUnitQuestion implements Question {
  private static final List<String> LENGTHS =
      List.of("duration", "stateDuration", "agentStateDuration", "timeInState", "value");

  @Override
  public String id() {
    return "realtime-duration-unit";
  }

  @Override
  public String asks() {
    return "What does a realtime duration count that is a bare number?";
  }

  @Override
  public String byDefault() {
    return "milliseconds";
  }

  @Override
  public String setting() {
    return "wfm.realtimeDurationUnit";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    RealtimeEvidence realtime = evidence.realtime();
    Optional<Metric> metric = realtime.durations();
    Metric asked = metric.isPresent() ? metric.get() : realtime.states();
    Exchange first = realtime.values(asked.id());
    Map<String, BigDecimal> before = numbers(first);
    if (before.isEmpty()) {
      throw NotSeenException.nothingToSee(
          "No realtime value of agents has a length of time that is a bare number.");
    }
    Exchange second = realtime.valuesLater(asked.id());
    Duration passed = Duration.between(first.answeredAt(), second.answeredAt());
    int millis = 0;
    int seconds = 0;
    for (Map.Entry<String, BigDecimal> now : numbers(second).entrySet()) {
      BigDecimal then = before.get(now.getKey());
      if (then != null) {
        double grown = now.getValue().subtract(then).doubleValue();
        millis += isAbout(grown, (double) passed.toMillis()) ? 1 : 0;
        seconds += isAbout(grown, passed.toMillis() / 1000.0) ? 1 : 0;
      }
    }
    if ((millis == 0) == (seconds == 0)) {
      throw NotSeenException.nothingToSee(
          "Between two readings no length of time grew as milliseconds or as seconds do.");
    }
    ChronoUnit unit = millis > 0 ? ChronoUnit.MILLIS : ChronoUnit.SECONDS;
    String name = millis > 0 ? "milliseconds" : "seconds";
    Learned found =
        Learned.of(
            "It counts %s: of %s it grew so between two readings."
                .formatted(name, Words.count(Math.max(millis, seconds), "agent")));
    boolean isSet = evidence.wfmSettings().realtimeEncodings().durationUnit() == unit;
    return isSet ? found : found.suggesting(setting(), name);
  }

  /** Within a third, and a second for the rounding of both ends. */
  private static boolean isAbout(double grown, double expected) {
    double unit = expected / 3;
    return grown > 0 && Math.abs(grown - expected) <= unit + Math.min(1, expected / 3);
  }

  private static Map<String, BigDecimal> numbers(Exchange answer) {
    Map<String, BigDecimal> numbers = new HashMap<>();
    for (JsonNode reading : StateTexts.readings(Answers.json(answer))) {
      JsonNode value = reading.path("value");
      for (String name : LENGTHS) {
        JsonNode number = value.path(name);
        String agent = reading.path("key").path("categoryValue").asText("");
        if (number.isNumber()) {
          numbers.putIfAbsent(agent, number.decimalValue());
        } else if (number.isTextual() && number.asText().matches("[0-9]{1,15}")) {
          numbers.putIfAbsent(agent, new BigDecimal(number.asText()));
        }
      }
    }
    return numbers;
  }
}
