// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.sample;

import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks through a text that is to be given away for words that were to be replaced in it. */
final class Leaks {
  private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** Shorter words and numbers come up by chance, and tell of nobody. */
  private static final int SHORTEST_WORD = 4;

  private static final int SHORTEST_NUMBER = 7;

  /** They stand in times, which are shifted. */
  private static final Set<String> MONTHS =
      Arrays.stream(Month.values())
          .map(month -> month.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private final Set<String> telling;

  /**
   * Looks for words.
   *
   * @param replaced what was replaced, in lower case
   */
  Leaks(Set<String> replaced) {
    Set<String> known = Vocabulary.all();
    this.telling =
        replaced.stream()
            .filter(run -> run.length() >= shortest(run) && !known.contains(run))
            .filter(run -> !MONTHS.contains(run))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static int shortest(String run) {
    return run.chars().allMatch(Character::isDigit) ? SHORTEST_NUMBER : SHORTEST_WORD;
  }

  /** Whether a text holds one. */
  boolean in(String text) {
    Matcher runs = RUN.matcher(text);
    while (runs.find()) {
      String run = runs.group();
      if (telling.contains(run.toLowerCase(Locale.ROOT)) && !isKnown(run)) {
        return true;
      }
    }
    return false;
  }

  /** Names as {@code startTime}, which a message of the tenant may hold too. */
  private static boolean isKnown(String run) {
    return Arrays.stream(Vocabulary.values()).anyMatch(vocabulary -> vocabulary.knows(run));
  }
}
