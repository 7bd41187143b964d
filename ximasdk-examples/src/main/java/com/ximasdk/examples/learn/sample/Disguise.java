// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.sample;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Replaces words, numbers and codes: the same by the same, different ones by different ones, each
 * by one of its kind and length. What is given out is no word that is to be replaced.
 */
final class Disguise {
  private static final int TRIES = 2_000;
  private static final String VOWELS = "aeiou";
  private static final String CONSONANTS = "bcdfghjklmnpqrstvwxz";
  private static final String ACCENTED = "áàâäãåçéèêëíìîïñóòôöõøúùûüý";

  private final Random random;
  private final Set<String> avoided;
  private final Map<String, String> given = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * A disguise.
   *
   * @param random decides what is taken; not to be guessed from outside
   * @param avoided what is never given out, in lower case, where there is a choice
   */
  Disguise(Random random, Set<String> avoided) {
    this.random = random;
    this.avoided = Set.copyOf(avoided);
  }

  /** What was replaced so far, in lower case. */
  Set<String> replaced() {
    return Set.copyOf(given.keySet());
  }

  /**
   * What stands for a run of letters and digits: letters for letters, capitals for capitals, digits
   * for digits.
   */
  String of(String run) {
    String key = lower(run);
    String other = given.get(key);
    if (other == null) {
      other = choose(key);
      given.put(key, other);
      taken.add(other);
    }
    return cased(other, run);
  }

  private String choose(String key) {
    boolean rule = key.codePointCount(0, key.length()) > 2;
    for (int i = 0; i < TRIES; i++) {
      String other = candidate(key);
      boolean free = !taken.contains(other) && !other.equals(key);
      // In a small space, as that of two digits, all may be in use.
      if (free && (i > TRIES / 2 || !rule || !avoided.contains(other))) {
        return other;
      }
    }
    return all(key, Kind.DIGITS) ? nextFree(key) : candidate(key) + candidate(key);
  }

  /** Every number of the length in order, the first one that is free. */
  private String nextFree(String key) {
    long most = (long) Math.pow(10, Math.min(key.length(), 9));
    for (long i = 0; i < most; i++) {
      String other = String.format(Locale.ROOT, "%0" + key.length() + "d", i);
      if (!taken.contains(other) && (other.charAt(0) == '0') == (key.charAt(0) == '0')) {
        return other;
      }
    }
    return key;
  }

  private enum Kind {
    DIGITS,
    HEXADECIMAL
  }

  private static boolean all(String key, Kind kind) {
    return key.chars()
        .allMatch(
            c -> (c >= '0' && c <= '9') || (kind == Kind.HEXADECIMAL && c >= 'a' && c <= 'f'));
  }

  private String candidate(String key) {
    if (key.equals("0")) {
      return key;
    }
    boolean word = key.codePoints().noneMatch(Character::isDigit);
    boolean hexadecimal = !word && all(key, Kind.HEXADECIMAL);
    StringBuilder other = new StringBuilder(key.length());
    boolean vowel = random.nextBoolean();
    for (int i = 0; i < key.length(); i += Character.charCount(key.codePointAt(i))) {
      int c = key.codePointAt(i);
      if (c >= '0' && c <= '9') {
        other.append(digit(c == '0' || i > 0, i == 0 && c == '0'));
      } else if (Character.isDigit(c)) {
        other.appendCodePoint(c - Character.digit(c, 10) + random.nextInt(10));
      } else if (hexadecimal) {
        other.append((char) ('a' + random.nextInt(6)));
      } else if (c < 0x80) {
        other.append(pick(word ? (vowel ? VOWELS : CONSONANTS) : VOWELS + CONSONANTS));
        vowel = !vowel;
      } else if (Character.isIdeographic(c)) {
        other.appendCodePoint(0x4E00 + random.nextInt(0x5000));
      } else if (Character.isLetter(c)) {
        other.append(pick(ACCENTED));
        vowel = !vowel;
      } else {
        // A mark belongs to the letter before it.
        other.appendCodePoint(c);
      }
    }
    return other.toString();
  }

  private char digit(boolean mayBeZero, boolean isZero) {
    return isZero ? '0' : (char) ('0' + (mayBeZero ? random.nextInt(10) : 1 + random.nextInt(9)));
  }

  private char pick(String from) {
    return from.charAt(random.nextInt(from.length()));
  }

  private static String lower(String run) {
    StringBuilder lower = new StringBuilder(run.length());
    run.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
    return lower.toString();
  }

  /** The capitals of another text; where that is shorter, its last letter decides. */
  private static String cased(String text, String as) {
    int[] model = as.codePoints().toArray();
    int[] letters = text.codePoints().toArray();
    StringBuilder cased = new StringBuilder(text.length());
    for (int i = 0; i < letters.length; i++) {
      boolean capital = Character.isUpperCase(model[Math.min(i, model.length - 1)]);
      cased.appendCodePoint(capital ? Character.toUpperCase(letters[i]) : letters[i]);
    }
    return cased.toString();
  }
}
