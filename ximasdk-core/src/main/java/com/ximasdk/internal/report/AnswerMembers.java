// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The outermost members of an answer, for the message that says what it holds instead of rows. */
final class AnswerMembers {
  private static final int MOST = 10;

  private final List<Member> members = new ArrayList<>();
  private int count;

  void value(String name, String value) {
    add(new Member("$" + Place.step(name) + " = " + Place.cut(value), List.of()));
  }

  void place(Place place) {
    add(new Member("", List.of(place)));
  }

  private void add(Member member) {
    if (count++ < MOST) {
      members.add(member);
    }
  }

  /** A part of a sentence. */
  String words() {
    if (members.isEmpty()) {
      return "nothing";
    }
    return members.stream().map(Member::words).collect(Collectors.joining(", "))
        + (count > MOST ? ", and " + (count - MOST) + " more" : "");
  }

  /** What a place holds is known when it has ended. */
  private record Member(String value, List<Place> place) {
    String words() {
      return place.isEmpty()
          ? value
          : place.get(0).path() + " (" + place.get(0).description() + ")";
    }
  }
}
