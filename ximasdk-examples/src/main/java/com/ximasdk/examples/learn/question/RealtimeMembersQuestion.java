// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.examples.learn.exchange.Exchange;
import com.ximasdk.examples.learn.question.RealtimeEvidence.Metric;
import com.ximasdk.examples.learn.sample.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What metrics and their values hold beyond what is printed, and which types there are. */
final class RealtimeMembersQuestion implements Question {
  private static final Set<String> PRINTED =
      Set.of("metricId", "metricName", "categoryType", "categorySelection");
  private static final Set<String> PRINTED_VALUE = Set.of("lastUpdateTime", "count", "type");
  private static final int MOST_METRICS = 3;

  @Override
  public String id() {
    return "realtime-members";
  }

  @Override
  public String asks() {
    return "Which types and members have realtime metrics beyond the printed ones?";
  }

  @Override
  public String byDefault() {
    return "values of the type COUNT with lastUpdateTime; others are found by what they hold";
  }

  @Override
  public String setting() {
    return "";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    RealtimeEvidence realtime = evidence.realtime();
    List<Metric> metrics = realtime.metrics();
    Set<String> members = new TreeSet<>();
    for (JsonNode metric : Answers.rows(Answers.json(realtime.list()))) {
      Answers.collectOthers(metric, PRINTED, members);
    }
    Set<String> categories = new TreeSet<>();
    metrics.forEach(metric -> categories.add(metric.category()));
    for (Metric metric : metrics.subList(0, Math.min(MOST_METRICS, metrics.size()))) {
      try {
        realtime.values(metric.id());
      } catch (NotSeenException e) {
        // The others tell enough.
      }
    }
    Set<String> types = new TreeSet<>();
    Set<String> valueMembers = new TreeSet<>();
    for (Exchange answer : realtime.everyValues()) {
      for (JsonNode reading : StateTexts.readings(Answers.json(answer))) {
        JsonNode value = reading.path("value");
        Answers.collectOthers(value, PRINTED_VALUE, valueMembers);
        types.add(value.path("type").asText("none"));
      }
    }
    return Learned.of(
        "%s of the categories %s. Types of values: %s. Members of values: %s. %s"
            .formatted(
                Words.count(metrics.size(), "metric"),
                Words.known(Vocabulary.ENUMERATION, categories),
                Words.known(Vocabulary.ENUMERATION, types),
                valueMembers.isEmpty()
                    ? "the printed ones"
                    : Words.known(Vocabulary.MEMBER, valueMembers),
                members.isEmpty()
                    ? "Metrics have the printed members."
                    : "Further members of metrics: "
                        + Words.known(Vocabulary.MEMBER, members)
                        + "."));
  }
}
