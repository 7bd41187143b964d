// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what somebody meant who mistyped a name. */
public final class Spelling {
  /** Nobody mistypes a short name into a longer text. */
  private static final int LONGEST = 100;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Spelling() {}

  /**
   * The known name that is nearest to a text, if one is near, without regard to the case of
   * letters, accents and blanks; of equally near ones the first in alphabetical order.
   */
  public static Optional<String> nearest(String text, Collection<String> known) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String written = form(text);
    int far = written.length() < 4 ? 1 : Math.max(2, written.length() / 3);
    return known.stream()
        .sorted()
        .filter(name -> distance(written, form(name)) <= far)
        .min(Comparator.comparingInt(name -> distance(written, form(name))));
  }

  /** Whether two names differ at most in the case of letters, accents and blanks. */
  public static boolean areAlike(String one, String other) {
    return form(one).equals(form(other));
  }

  private static String form(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return MARKS.matcher(HeadingForm.of(apart)).replaceAll("");
  }

  /** How many characters are to be put in, left out or exchanged (Levenshtein). */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int exchanged = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(exchanged, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
