// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.docs;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of Java that a page shows: a list of statements, or whole classes.
 *
 * @param page the page, from the root of the project, with slashes
 * @param line the line of the page that the first line of the code is
 * @param lines the code
 */
record Snippet(String page, int line, List<String> lines) {
  private static final Pattern BEFORE_A_CLASS =
      Pattern.compile("import .*|package .*|@.*||/?\\*.*|//.*| .*");
  private static final Pattern CLASS =
      Pattern.compile(
          "(?:public |final |abstract |sealed )*(?:class|interface|record|enum|@interface)"
              + " (\\w+).*");
  private static final Pattern TEST = Pattern.compile(" +@(?:Test|ParameterizedTest)\\b.*");
  private static final Pattern NAME = Pattern.compile("(?<![.\\w])[A-Za-z_]\\w*");
  private static final Pattern QUIET = Pattern.compile("//.*|\"(?:[^\"\\\\]|\\\\.)*\"");

  Snippet {
    lines = List.copyOf(lines);
  }

  /** Where it stands, as {@code docs/reports.md:6}. */
  String place() {
    return place(1);
  }

  /**
   * Where one of its lines stands.
   *
   * @param number its number in the snippet; 1 is the first
   */
  String place(int number) {
    return page + ":" + (line + number - 1);
  }

  /** The classes that it declares; none where it is a list of statements. */
  List<String> classes() {
    Optional<String> first =
        lines.stream().filter(text -> !BEFORE_A_CLASS.matcher(text).matches()).findFirst();
    if (first.filter(text -> CLASS.matcher(text).matches()).isEmpty()) {
      return List.of();
    }
    return lines.stream()
        .map(CLASS::matcher)
        .filter(Matcher::matches)
        .map(type -> type.group(1))
        .toList();
  }

  /** Whether it is a class of tests, which JUnit runs. */
  boolean isTest() {
    return !classes().isEmpty() && lines.stream().anyMatch(text -> TEST.matcher(text).matches());
  }

  /** The names that it uses, but for members; those in comments and texts are none. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (String text : lines) {
      NAME.matcher(QUIET.matcher(text).replaceAll(""))
          .results()
          .map(MatchResult::group)
          .forEach(names::add);
    }
    return names;
  }

  /** What it imports by itself. */
  Set<String> imported() {
    Set<String> imported = new LinkedHashSet<>();
    for (String text : lines) {
      if (text.startsWith("import ")) {
        imported.add(text.substring(text.lastIndexOf('.') + 1, text.length() - 1));
      }
    }
    return imported;
  }
}
