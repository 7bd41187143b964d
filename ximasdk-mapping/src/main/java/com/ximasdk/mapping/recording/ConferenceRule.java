// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.internal.text.Blanks;
import java.util.Collection;
import java.util.List;

/**
 * Tells from the text of a party that an outbound call has become a conference.
 *
 * <p>How Xima CCaaS shows one is UNKNOWN, so it can be any rule; the {@linkplain #DEFAULT default}
 * is a word. A rule is a pure function that several threads may call; what it throws is thrown by
 * the mapping of that recording.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ConferenceRule {
  /** {@code Conference} at the beginning, such as {@code conference call} and that with (700). */
  ConferenceRule DEFAULT = words(List.of("Conference"));

  /**
   * Whether the party is a conference.
   *
   * @param party the receiving party, or the external party of the details, as printed; not blank
   * @return true if the call has become a conference
   */
  boolean isConference(String party);

  /**
   * Takes a party for a conference that is one of some words, or begins with it as a word, ignoring
   * case and outer blanks: {@code Conference}, {@code conference call}, {@code Conference(700)},
   * but not {@code Conferences}.
   *
   * @param words the words or groups of words; blank ones are left out
   * @return a rule that is safe for use by several threads; without a word it finds no conference
   */
  static ConferenceRule words(Collection<String> words) {
    List<String> known = words.stream().map(Blanks::strip).filter(one -> !one.isEmpty()).toList();
    return party -> {
      String text = Blanks.strip(party);
      for (String word : known) {
        int end = word.length();
        if (text.regionMatches(true, 0, word, 0, end)
            && (text.length() == end || !Character.isLetterOrDigit(text.charAt(end)))) {
          return true;
        }
      }
      return false;
    };
  }
}
