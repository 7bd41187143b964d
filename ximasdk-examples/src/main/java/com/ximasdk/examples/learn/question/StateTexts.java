// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.examples.learn.sample.States;
import com.ximasdk.realtime.MetricReading;
import com.ximasdk.realtime.RealtimeEncodings;
import com.ximasdk.realtime.StateValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts of states as core reads them, and the members that hold texts. */
final class StateTexts {
  private StateTexts() {}

  /** The texts that core reads, one for each agent that has one. */
  static List<String> read(Evidence evidence, RealtimeEncodings encodings)
      throws InterruptedException {
    RealtimeEvidence realtime = evidence.realtime();
    List<String> texts = new ArrayList<>();
    for (MetricReading reading :
        RealtimeEvidence.read(realtime.values(realtime.states().id()), encodings)) {
      if (reading.value() instanceof StateValue state) {
        texts.add(state.text());
      }
    }
    return texts;
  }

  /** The texts of each member of the values, by the member's name. */
  static Map<String, List<String>> byMember(Evidence evidence) throws InterruptedException {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (JsonNode value : values(evidence)) {
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        JsonNode text = field.getValue();
        if (text.isTextual() && !field.getKey().equals("type")) {
          texts.computeIfAbsent(field.getKey(), key -> new ArrayList<>()).add(text.asText());
        }
      }
    }
    return texts;
  }

  /** The objects named value in the readings of the metric of states. */
  static List<JsonNode> values(Evidence evidence) throws InterruptedException {
    RealtimeEvidence realtime = evidence.realtime();
    JsonNode root = Answers.json(realtime.values(realtime.states().id()));
    List<JsonNode> values = new ArrayList<>();
    for (JsonNode reading : readings(root)) {
      JsonNode value = reading.path("value");
      if (value.isObject()) {
        values.add(value);
      }
    }
    return values;
  }

  /** The readings of an answer. */
  static List<JsonNode> readings(JsonNode root) {
    for (String name : List.of("results", "values")) {
      if (root.path(name).isArray()) {
        return Answers.rows(root.path(name));
      }
    }
    return Answers.rows(root);
  }

  /** Which part of texts begins as a state that is known, from 0 to 1. */
  static double knownPart(List<String> texts) {
    long known =
        texts.stream()
            .filter(text -> States.isKnown(text) || States.divided(text).isPresent())
            .count();
    return texts.isEmpty() ? 0 : (double) known / texts.size();
  }

  /**
   * Each text once, of the member that has most states.
   *
   * @throws NotSeenException if there is no text
   */
  static List<String> best(Evidence evidence) throws InterruptedException {
    RealtimeEncodings given = evidence.wfmSettings().realtimeEncodings();
    List<String> read = read(evidence, given);
    List<String> best =
        byMember(evidence).values().stream()
            .max(Comparator.comparingDouble(StateTexts::known))
            .orElse(List.of());
    List<String> texts = known(best) > known(read) ? best : read;
    if (texts.isEmpty()) {
      throw NotSeenException.nothingToSee("No agent's state is a text right now.");
    }
    return texts.stream().distinct().toList();
  }

  private static double known(List<String> texts) {
    return texts.size() * knownPart(texts);
  }
}
