// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

import com.ximasdk.internal.text.PlainText;
import java.util.Collection;
import java.util.stream.Collectors;

/** Lists names in a sentence; of very many only the first. */
final class Names {
  private static final int MOST = 20;
  private static final int LONGEST = 100;

  private Names() {}

  /** The names as they are. */
  static String plain(Collection<String> names) {
    return listed(names, Names::cut);
  }

  /** The names in quotation marks, since blanks in them count. */
  static String quoted(Collection<String> names) {
    return listed(names, name -> "'" + cut(name) + "'");
  }

  private static String listed(
      Collection<String> names, java.util.function.UnaryOperator<String> form) {
    String listed = names.stream().limit(MOST).map(form).collect(Collectors.joining(", "));
    return names.size() > MOST ? listed + " and " + (names.size() - MOST) + " more" : listed;
  }

  /** A tenant's name as a sentence can hold it: on one line, and not endless. */
  static String cut(String name) {
    String line = PlainText.of(name);
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  /** A number and what is counted, as {@code 1 agent} or {@code 3 agents}. */
  static String count(long number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }
}
