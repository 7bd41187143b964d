// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.examples.learn.exchange.Exchange;
import com.ximasdk.examples.learn.question.RealtimeEvidence.Metric;
import com.ximasdk.realtime.MetricIdJoining;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How several metrics are asked for at once. */
final class MetricIdJoiningQuestion implements Question {
  @Override
  public String id() {
    return "metric-id-joining";
  }

  @Override
  public String asks() {
    return "How are the values of several metrics asked for at once?";
  }

  @Override
  public String byDefault() {
    return "the parameter id is repeated";
  }

  @Override
  public String setting() {
    return "wfm.metricIdJoining";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    List<String> ids = evidence.realtime().metrics().stream().map(Metric::id).limit(2).toList();
    if (ids.size() < 2) {
      throw NotSeenException.nothingToSee("There are fewer than two realtime metrics.");
    }
    MetricIdJoining given = evidence.wfmSettings().realtimeEncodings().metricIdJoining();
    if (hasBoth(evidence.realtime().joined(ids), ids)) {
      return found("The parameter is repeated.", given, MetricIdJoining.REPEATED);
    }
    if (hasBoth(evidence.realtime().joined(List.of(String.join(",", ids))), ids)) {
      return found(
          "One parameter holds the ids, with commas; repeated, one of the two is missing.",
          given,
          MetricIdJoining.COMMA);
    }
    throw NotSeenException.notAsked(
        "Neither a repeated parameter nor one with commas brings the values of two metrics.");
  }

  private Learned found(String finding, MetricIdJoining given, MetricIdJoining seen) {
    Learned found = Learned.of(finding);
    return given == seen ? found : found.suggesting(setting(), seen.key());
  }

  /** Whether values of both came, or are named as not ready. */
  private static boolean hasBoth(Exchange answer, List<String> ids) {
    if (!answer.isOk()) {
      return false;
    }
    Set<String> seen = new HashSet<>();
    for (JsonNode id : Answers.json(answer).findValues("metricId")) {
      seen.add(id.asText(""));
    }
    for (JsonNode list : Answers.json(answer)) {
      list.forEach(
          entry -> {
            if (entry.isTextual()) {
              seen.add(entry.asText());
            }
          });
    }
    return seen.containsAll(ids);
  }
}
