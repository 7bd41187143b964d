// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.ximasdk.internal.text.Spelling;
import com.ximasdk.mapping.adherence.PlannedActivity;
import com.ximasdk.realtime.MonitoredAgent;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of a schedule token by token, and goes on after what is wrong. */
final class ScheduleReader {
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String ACTIVITY = "activity";
  private static final List<String> MEMBERS = List.of(FROM, TO, ACTIVITY);
  private static final String WITH_MEMBERS = " with 'from', 'to' and 'activity'.";
  private static final String EXPECTED =
      " Expected agent to list of planned activities, as { \"John Doe(481)\": [ { \"from\":"
          + " \"2026-07-14T08:00:00-06:00\", \"to\": \"2026-07-14T12:00:00-06:00\", \"activity\":"
          + " \"Work\" } ] }.";

  private final Consumer<String> wrong;
  private final Map<MonitoredAgent, List<ScheduleEntry>> entries = new LinkedHashMap<>();

  /** Reads for somebody who takes what is wrong, as sentences. */
  ScheduleReader(Consumer<String> wrong) {
    this.wrong = wrong;
  }

  /** What was read so far, by agent. */
  Map<MonitoredAgent, List<ScheduleEntry>> entries() {
    return entries;
  }

  /**
   * Reads the whole.
   *
   * @throws IOException if it is no JSON, or cannot be read
   */
  void read(JsonParser json) throws IOException {
    JsonToken first = json.nextToken();
    if (first != JsonToken.START_OBJECT) {
      wrong.accept("it holds " + kind(first) + "." + EXPECTED);
      return;
    }
    Set<String> names = new HashSet<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      String place = QuotedText.of(name) + at(json);
      if (!names.add(name)) {
        wrong.accept(place + " stands there twice. Expected each agent once.");
      }
      MonitoredAgent agent = MonitoredAgent.parse(name);
      if (agent.loginId().isEmpty()) {
        wrong.accept("the name of an agent is blank" + at(json) + "." + EXPECTED);
      }
      if (json.nextToken() == JsonToken.START_ARRAY) {
        list(json, name, entries.computeIfAbsent(agent, each -> new ArrayList<>()), place);
      } else {
        wrong.accept(
            place + " has " + kind(json.currentToken()) + ". Expected a list of activities.");
        json.skipChildren();
      }
    }
    if (names.isEmpty()) {
      wrong.accept("it names no agent." + EXPECTED);
    }
    if (json.nextToken() != null) {
      wrong.accept("something follows behind the end of the object" + at(json) + ". Remove it.");
    }
  }

  private void list(JsonParser json, String name, List<ScheduleEntry> planned, String place)
      throws IOException {
    int index = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      String entry = QuotedText.of(name) + "[" + index++ + "]" + at(json);
      if (json.currentToken() == JsonToken.START_OBJECT) {
        activity(json, entry)
            .ifPresent(activity -> planned.add(new ScheduleEntry(entry, activity)));
      } else {
        wrong.accept(
            entry + " is " + kind(json.currentToken()) + ". Expected an object" + WITH_MEMBERS);
        json.skipChildren();
      }
    }
    if (index == 0) {
      wrong.accept(place + " has an empty list. Expected an activity, or the agent left out.");
    }
  }

  private Optional<PlannedActivity> activity(JsonParser json, String place) throws IOException {
    Map<String, String> texts = new HashMap<>();
    Set<String> seen = new HashSet<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String member = json.currentName();
      if (!MEMBERS.contains(member)) {
        String meant =
            Spelling.nearest(member, MEMBERS).map(near -> " Did you mean " + near + "?").orElse("");
        wrong.accept(
            place
                + " has the member "
                + QuotedText.of(member)
                + "."
                + meant
                + " Expected an object"
                + WITH_MEMBERS);
      } else if (!seen.add(member)) {
        wrong.accept(place + " has the member '" + member + "' twice. Expected it once.");
      }
      JsonToken value = json.nextToken();
      if (MEMBERS.contains(member) && value == JsonToken.VALUE_STRING) {
        texts.put(member, json.getText());
      } else if (MEMBERS.contains(member)) {
        wrong.accept(place + " has " + kind(value) + " as '" + member + "'. Expected a text.");
      }
      json.skipChildren();
    }
    for (String member : MEMBERS) {
      if (!seen.contains(member)) {
        wrong.accept(place + " lacks '" + member + "'. Expected an object" + WITH_MEMBERS);
      }
    }
    Optional<Instant> from = time(texts, FROM, place);
    Optional<Instant> to = time(texts, TO, place);
    String activity = texts.get(ACTIVITY);
    if (from.isEmpty() || to.isEmpty() || activity == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new PlannedActivity(from.get(), to.get(), activity));
    } catch (IllegalArgumentException e) {
      wrong.accept(place + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Instant> time(Map<String, String> texts, String member, String place) {
    String text = texts.get(member);
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      wrong.accept(
          place
              + " has "
              + QuotedText.of(text)
              + " as '"
              + member
              + "'. Expected a date-time with its offset, as 2026-07-14T08:00:00-06:00.");
      return Optional.empty();
    }
  }

  private static String at(JsonParser json) {
    JsonLocation location = json.currentTokenLocation();
    return " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
  }

  private static String kind(@Nullable JsonToken token) {
    if (token == null) {
      return "nothing";
    }
    return switch (token) {
      case START_ARRAY -> "a list";
      case START_OBJECT -> "an object";
      case VALUE_STRING -> "a text";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      default -> "null";
    };
  }
}
