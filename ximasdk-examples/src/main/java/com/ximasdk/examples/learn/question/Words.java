// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.ximasdk.examples.learn.sample.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Words for findings. What may be the tenant's own is counted and not repeated. */
final class Words {
  /** What may be shown of a tenant's text: signs that join parts, and steer no terminal. */
  private static final String SIGNS_OF_SHAPES = "-_./:~+(), ";

  private static final int MOST_NAMED = 40;

  private Words() {}

  /** Names that are of the vendor's words, the others as a number: {@code a, b and 2 others}. */
  static String known(Vocabulary vocabulary, Collection<String> names) {
    List<String> told = new ArrayList<>();
    int others = 0;
    for (String name : names) {
      if (vocabulary.knows(name) && told.size() < MOST_NAMED) {
        told.add(name);
      } else {
        others++;
      }
    }
    String list = String.join(", ", told);
    if (others == 0) {
      return list;
    }
    String rest =
        others == 1
            ? "one whose name may be data and is not repeated here"
            : others + " whose names may be data and are not repeated here";
    return list.isEmpty() ? rest : list + " and " + rest;
  }

  /** {@code 1 recording}, {@code 2 recordings}. */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** A list as a sentence has it. */
  static String list(Collection<?> parts) {
    return parts.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /**
   * The shape of a key: how many letters and digits stand between which signs, as {@code
   * x{8}-x{4}}.
   */
  static String shape(String text) {
    StringBuilder shape = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char kind = kind(text.charAt(i));
      int end = i;
      while (end < text.length() && kind(text.charAt(end)) == kind) {
        end++;
      }
      shape.append(
          kind == 0 ? text.substring(i, end) : kind + (end - i == 1 ? "" : "{" + (end - i) + "}"));
      i = end;
    }
    return shape.toString();
  }

  /** Letters and digits together are codes, so that ids of one form have one shape. */
  private static char kind(char c) {
    if (Character.isLetterOrDigit(c)) {
      return 'x';
    }
    return SIGNS_OF_SHAPES.indexOf(c) >= 0 ? 0 : '?';
  }

  /** The same of the label of an interval, whose words are few: {@code 9:99 AM}. */
  static String labelShape(String label) {
    String shape = label.replaceAll("[0-9]", "9").replaceAll("(?i)[ap](\\.?)m", "A$1M");
    return shape.replaceAll("[^0-9AM:.,/ –TZ+-]", "a");
  }
}
