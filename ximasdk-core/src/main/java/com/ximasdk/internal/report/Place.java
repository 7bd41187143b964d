// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An object or a list of an answer: where it stands and what it holds. */
abstract sealed class Place permits Scope, RowList {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final int LONGEST_NAME = 80;

  private final @Nullable Place parent;
  private final String member;
  private final int index;
  private int objects;
  private int lists;
  private int values;
  private boolean holdsSections;

  /**
   * @param member its name where it is a member of an object
   * @param index its index from 0 where it is an element of a list; else negative
   */
  Place(@Nullable Place parent, String member, int index) {
    this.parent = parent;
    this.member = member;
    this.index = index;
  }

  @Nullable Place parent() {
    return parent;
  }

  /** Whether it is an element of a list. */
  final boolean isElement() {
    return index >= 0;
  }

  String member() {
    return member;
  }

  /** The object that it belongs to, itself if it is one. */
  abstract Scope scope();

  /** Counts one more value that it holds, which begins with a byte. */
  final void holds(byte first) {
    if (first == '{') {
      objects++;
    } else if (first == '[') {
      lists++;
    } else {
      values++;
    }
  }

  /** How many objects, lists and values it holds. */
  final int size() {
    return objects + lists + values;
  }

  /** How many of what it holds are neither objects nor lists. */
  final int values() {
    return values;
  }

  /** Notes that rows, or an empty list for them, were found in it. */
  final void marksSections() {
    for (Place at = this; at != null && !at.holdsSections; at = at.parent) {
      at.holdsSections = true;
    }
  }

  final boolean holdsSections() {
    return holdsSections;
  }

  /** Where it stands, such as {@code $.subReports[1].rows}. */
  final String path() {
    StringBuilder path = new StringBuilder("$");
    for (Place place : line()) {
      if (place.index >= 0) {
        path.append('[').append(place.index).append(']');
      } else if (!place.member.isEmpty() || isNamedByNothing(place)) {
        path.append(step(place.member));
      }
    }
    return path.toString();
  }

  /** A member whose name is empty; the answer itself has none. */
  private static boolean isNamedByNothing(Place place) {
    return place.parent instanceof Scope outer && !outer.isRoot();
  }

  /** The places from the outermost to this one. */
  final List<Place> line() {
    List<Place> line = new ArrayList<>();
    for (Place at = this; at != null; at = at.parent) {
      line.add(0, at);
    }
    return line;
  }

  /** The part of a path that leads to a member. */
  static String step(String member) {
    return PLAIN.matcher(member).matches()
        ? "." + (member.length() > LONGEST_NAME ? cut(member) : member)
        : "['" + cut(member) + "']";
  }

  /** A text of the answer, short enough for a message. */
  static String cut(String text) {
    return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) + "…" : text;
  }

  /** What it holds, such as {@code a list of 2 objects}. */
  final String description() {
    List<String> parts = new ArrayList<>();
    count(parts, objects, "object");
    count(parts, lists, "list");
    count(parts, values, "value");
    return (this instanceof RowList ? "a list of " : "an object of ")
        + (parts.isEmpty() ? "nothing" : String.join(" and ", parts));
  }

  private static void count(List<String> parts, int count, String what) {
    if (count > 0) {
      parts.add(count + " " + what + (count == 1 ? "" : "s"));
    }
  }
}
