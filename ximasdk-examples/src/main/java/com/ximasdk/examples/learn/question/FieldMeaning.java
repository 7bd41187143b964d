// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.ximasdk.examples.learn.sample.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which value the name of a member speaks of. */
final class FieldMeaning {
  private FieldMeaning() {}

  /** The value, by its name in the settings; empty where the name speaks of none for certain. */
  static String of(String member) {
    List<String> words =
        Vocabulary.words(member).stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    if (has(words, "account", "acct") && has(words, "code", "codes")) {
      return "accountCodes";
    }
    if (has(words, "final", "last") && has(words, "group", "skill", "queue")) {
      return "finalGroup";
    }
    boolean caller = has(words, "caller", "calling", "callers");
    if (caller && has(words, "location", "city", "region", "state", "place")) {
      return "callerLocation";
    }
    if ((caller && has(words, "id", "name", "display", "label"))
        || words.equals(List.of("cli"))
        || words.equals(List.of("cli", "name"))) {
      return "callerId";
    }
    return has(words, "call", "xima") && has(words, "id", "number", "no", "ref", "reference")
        ? "ximaCallId"
        : "";
  }

  private static boolean has(List<String> words, String... any) {
    return words.stream().anyMatch(Set.of(any)::contains);
  }
}
