// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ximasdk.feed.IntervalPosition.State;
import com.ximasdk.internal.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A position as JSON. Reading is strict: a position that was damaged must not be taken for another
 * one.
 */
final class PositionText {
  private static final int VERSION = 2;
  private static final Set<String> MEMBERS =
      Set.of(
          "version",
          "revision",
          "start",
          "horizon",
          "forgotten",
          "reading",
          "distance",
          "groups",
          "delivered",
          "underway",
          "quiet",
          "owed");

  /** A member that is there twice is damage: which of the two counts is unsure. */
  private static final ObjectReader STRICT =
      Json.MAPPER.reader().with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private PositionText() {}

  static IntervalPosition read(String text) {
    JsonNode json;
    try {
      json = STRICT.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "found no JSON (" + e.getOriginalMessage() + "), expected a position", e);
    }
    PositionMember all = new PositionMember("", json);
    if (!json.isObject()) {
      throw all.expected("an object");
    }
    if (!json.has("version")) {
      return FirstPositionText.read(all);
    }
    long version = all.member("version").count();
    if (version != VERSION) {
      throw all.member("version").expected(VERSION + ", or a position without a version");
    }
    all.allows(MEMBERS);
    return checked(all, state(all));
  }

  private static State state(PositionMember all) {
    SortedMap<LocalDate, Instant> quiet = new TreeMap<>();
    all.member("quiet").members().forEach((day, at) -> quiet.put(at.nameAsDate(day), at.instant()));
    SortedMap<String, GroupProgress> groups = new TreeMap<>();
    all.member("groups")
        .members()
        .forEach(
            (group, progress) -> {
              progress.allows(Set.of("reached", "expected"));
              groups.put(
                  group,
                  new GroupProgress(
                      progress.member("reached").instant(), progress.member("expected").truth()));
            });
    return new State(
        all.member("revision").count(),
        all.member("start").instant(),
        all.member("horizon").instant(),
        all.member("forgotten").instant(),
        all.has("reading") ? Optional.of(all.member("reading").instant()) : Optional.empty(),
        all.member("distance").duration(),
        groups,
        marks(all.member("delivered")),
        marks(all.member("underway")),
        quiet,
        all.member("owed").elements().stream().map(OwedText::read).toList());
  }

  static SortedMap<IntervalKey, IntervalMark> marks(PositionMember object) {
    SortedMap<IntervalKey, IntervalMark> marks = new TreeMap<>();
    object.members().forEach((name, value) -> marks.put(value.nameAsKey(name), value.mark()));
    return marks;
  }

  /** What no collector ever saves. */
  private static IntervalPosition checked(PositionMember all, State state) {
    all.member("horizon").requireNotBefore(state.start());
    all.member("forgotten").requireNotBefore(state.start());
    state
        .groups()
        .keySet()
        .forEach(
            group ->
                all.member("groups")
                    .member(group)
                    .member("reached")
                    .requireNotBefore(state.start()));
    return new IntervalPosition(state);
  }

  static String write(IntervalPosition position) {
    State state = position.state();
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("version", VERSION);
    json.put("revision", state.revision());
    json.put("start", state.start().toString());
    json.put("horizon", state.horizon().toString());
    json.put("forgotten", state.forgotten().toString());
    state.reading().ifPresent(reading -> json.put("reading", reading.toString()));
    json.put("distance", state.distance().toString());
    ObjectNode groups = json.putObject("groups");
    state
        .groups()
        .forEach(
            (group, progress) ->
                groups
                    .putObject(group)
                    .put("reached", progress.reached().toString())
                    .put("expected", progress.expected()));
    write(state.delivered(), json.putObject("delivered"));
    write(state.underway(), json.putObject("underway"));
    ObjectNode quiet = json.putObject("quiet");
    state.quiet().forEach((day, at) -> quiet.put(day.toString(), at.toString()));
    state.owed().forEach(owed -> OwedText.write(owed, json.withArray("/owed").addObject()));
    json.withArray("/owed");
    return json.toString();
  }

  private static void write(SortedMap<IntervalKey, IntervalMark> marks, ObjectNode into) {
    marks.forEach(
        (key, mark) ->
            into.put(key.start() + " " + key.group(), mark.end() + " " + mark.fingerprint()));
  }
}
