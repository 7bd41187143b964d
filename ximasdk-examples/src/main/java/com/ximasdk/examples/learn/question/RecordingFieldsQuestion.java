// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.examples.learn.sample.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which members a recording has beyond the printed ones, and which values they could feed. */
final class RecordingFieldsQuestion implements Question {
  /** What the usual rules look for already, in lower case. */
  private static final Set<String> USUAL =
      Set.of(
          "callid",
          "callerid",
          "callername",
          "callerlocation",
          "accountcode",
          "accountcodes",
          "group",
          "finalgroup");

  @Override
  public String id() {
    return "recording-fields";
  }

  @Override
  public String asks() {
    return "Which members does a recording have beyond the printed ones?";
  }

  @Override
  public String byDefault() {
    return "callId, callerId, callerName, callerLocation, accountCode(s), group, finalGroup";
  }

  @Override
  public String setting() {
    return "recording.fieldSources";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    Set<String> others = new TreeSet<>();
    Set<String> missing = new TreeSet<>(Recorded.PRINTED);
    List<JsonNode> rows = evidence.recordings().rows();
    for (JsonNode row : rows) {
      Answers.collectOthers(row, Recorded.PRINTED, others);
      row.properties().forEach(field -> missing.remove(field.getKey()));
    }
    String told =
        (others.isEmpty()
                ? "No member beyond the printed ones."
                : "Beyond the printed ones: " + Words.known(Vocabulary.MEMBER, others) + ".")
            + (missing.isEmpty() ? "" : " Never there: " + Words.list(missing) + ".");
    return suggested(evidence, others, told, skills(evidence), rows);
  }

  private Learned suggested(
      Evidence evidence, Set<String> others, String told, Set<String> skills, List<JsonNode> rows) {
    Map<String, List<String>> meant = new LinkedHashMap<>();
    for (String name : others) {
      String value = FieldMeaning.of(name);
      boolean usual = USUAL.contains(name.toLowerCase(java.util.Locale.ROOT));
      if (!value.isEmpty() && !usual && agrees(value, name, skills, rows)) {
        meant.computeIfAbsent(value, key -> new ArrayList<>()).add(name);
      }
    }
    Learned found = Learned.of(told);
    for (Map.Entry<String, List<String>> one : meant.entrySet()) {
      List<String> given = evidence.recordingSettings().fieldSources().get(one.getKey());
      if (one.getValue().size() > 1) {
        found =
            new Learned(
                found.finding()
                    + " Several of them may be %s: name the right one.".formatted(one.getKey()),
                found.suggested());
      } else if (given == null) {
        found =
            new Learned(
                    found.finding() + " One of them is %s, by its name.".formatted(one.getKey()),
                    found.suggested())
                .suggesting(setting() + "." + one.getKey(), one.getValue());
      }
    }
    return found;
  }

  /** A group is one of the tenant's skills, at least once. */
  private static boolean agrees(
      String value, String name, Set<String> skills, List<JsonNode> rows) {
    return !value.equals("finalGroup")
        || skills.isEmpty()
        || rows.stream().anyMatch(row -> skills.contains(row.path(name).asText("")));
  }

  private static Set<String> skills(Evidence evidence) throws InterruptedException {
    Set<String> names = new HashSet<>();
    try {
      for (JsonNode skill : Answers.rows(Answers.json(evidence.rosters().skills()))) {
        names.add(skill.path("name").asText(""));
      }
    } catch (NotSeenException e) {
      // Then the name of the member has to do.
    }
    return names;
  }
}
