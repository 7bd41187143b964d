// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.examples.learn.exchange.Exchange;
import com.ximasdk.examples.learn.question.RealtimeEvidence.Metric;
import com.ximasdk.examples.learn.sample.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Under which name values are listed that are not ready yet. */
final class NotReadyListQuestion implements Question {
  /** Names that speak of it, where the list was empty all the time. */
  private static final Set<String> SPEAKING =
      Set.of(
          "pending",
          "unready",
          "waiting",
          "awaiting",
          "missing",
          "incomplete",
          "unavailable",
          "delayed",
          "outstanding",
          "retry");

  @Override
  public String id() {
    return "not-ready-list";
  }

  @Override
  public String asks() {
    return "Under which name does the tenant list realtime values that are not ready yet?";
  }

  @Override
  public String byDefault() {
    return "any list whose name contains ready";
  }

  @Override
  public String setting() {
    return "wfm.notReadyMember";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    RealtimeEvidence realtime = evidence.realtime();
    realtime.values(realtime.states().id());
    Set<String> ids = new HashSet<>();
    realtime.metrics().stream().map(Metric::id).forEach(ids::add);
    for (JsonNode metric : Answers.rows(Answers.json(realtime.list()))) {
      metric.path("categorySelection").forEach(member -> ids.add(member.asText("")));
    }
    ids.remove("");
    Set<String> filled = new TreeSet<>();
    Set<String> empty = new TreeSet<>();
    for (Exchange answer : realtime.everyValues()) {
      for (Map.Entry<String, JsonNode> field : Answers.json(answer).properties()) {
        String name = field.getKey();
        if (field.getValue().isArray() && !name.equals("results") && !name.equals("values")) {
          (namesAny(field.getValue(), ids) ? filled : empty).add(name);
        }
      }
    }
    List<String> lists = new ArrayList<>(filled);
    empty.stream().filter(name -> !lists.contains(name)).filter(this::speaks).forEach(lists::add);
    if (lists.isEmpty()) {
      throw NotSeenException.nothingToSee("All values were ready, and no such list was there.");
    }
    if (lists.size() > 1) {
      return Learned.of(
          "Several lists can be it: " + Words.known(Vocabulary.MEMBER, lists) + ". Name one.");
    }
    String name = lists.get(0);
    Learned found =
        Learned.of(
            "It is "
                + Words.known(Vocabulary.MEMBER, lists)
                + (filled.isEmpty() ? ", by its name: it was empty." : "."));
    String set = evidence.wfmSettings().realtimeEncodings().notReadyMember().orElse("");
    return isUsual(name) || set.equals(name) ? found : found.suggesting(setting(), name);
  }

  private boolean speaks(String name) {
    return isUsual(name)
        || (Vocabulary.MEMBER.knows(name)
            && Vocabulary.words(name).stream()
                .anyMatch(word -> SPEAKING.contains(word.toLowerCase(Locale.ROOT))));
  }

  private static boolean isUsual(String name) {
    return name.toLowerCase(Locale.ROOT).contains("ready");
  }

  /** Whether a list names a metric: as a text, or in an object. */
  private static boolean namesAny(JsonNode list, Set<String> ids) {
    for (JsonNode entry : list) {
      if (ids.contains(entry.asText(""))
          || ids.contains(entry.path("metricId").asText(""))
          || ids.contains(entry.path("key").path("metricId").asText(""))
          || ids.contains(entry.path("id").asText(""))) {
        return true;
      }
    }
    return false;
  }
}
