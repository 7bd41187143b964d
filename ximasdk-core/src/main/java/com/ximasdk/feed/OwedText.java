// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ximasdk.feed.IntervalTrouble.Kind;
import com.ximasdk.feed.OwedSpan.State;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is owed, as an object of a stored position. */
final class OwedText {
  private static final Set<String> MEMBERS =
      Set.of(
          "group",
          "had",
          "from",
          "to",
          "kind",
          "reason",
          "firstSeen",
          "lastAsked",
          "waited",
          "state",
          "toldAt");

  private OwedText() {}

  static OwedSpan read(PositionMember owed) {
    owed.members();
    owed.allows(MEMBERS);
    SortedMap<String, Instant> had = new TreeMap<>();
    owed.member("had").members().forEach((group, at) -> had.put(group, at.instant()));
    State state = owed.member("state").constant(State.class);
    OwedSpan span =
        new OwedSpan(
            owed.has("group") ? Optional.of(owed.member("group").text()) : Optional.empty(),
            had,
            owed.member("from").instant(),
            owed.member("to").instant(),
            owed.member("kind").constant(Kind.class),
            owed.member("reason").text(),
            owed.member("firstSeen").instant(),
            owed.member("lastAsked").instant(),
            owed.member("waited").duration(),
            state,
            state == State.OPEN ? Optional.empty() : Optional.of(owed.member("toldAt").instant()));
    if (!span.from().isBefore(span.to())) {
      throw owed.member("to").expected("an instant after the member 'from'");
    }
    return span;
  }

  static void write(OwedSpan owed, ObjectNode into) {
    owed.group().ifPresent(group -> into.put("group", group));
    ObjectNode had = into.putObject("had");
    owed.had().forEach((group, at) -> had.put(group, at.toString()));
    into.put("from", owed.from().toString());
    into.put("to", owed.to().toString());
    into.put("kind", owed.kind().name());
    into.put("reason", owed.reason());
    into.put("firstSeen", owed.firstSeen().toString());
    into.put("lastAsked", owed.lastAsked().toString());
    into.put("waited", owed.waited().toString());
    into.put("state", owed.state().name());
    owed.toldAt().ifPresent(at -> into.put("toldAt", at.toString()));
  }
}
