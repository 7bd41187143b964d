// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.examples.learn.sample.Vocabulary;
import com.ximasdk.roster.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the other party of an outbound call is called when it has become a conference. */
final class ConferenceWordQuestion implements Question {
  private static final String USUAL = "Conference";

  @Override
  public String id() {
    return "conference-word";
  }

  @Override
  public String asks() {
    return "What does the receiving party of a call begin with that became a conference?";
  }

  @Override
  public String byDefault() {
    return USUAL;
  }

  @Override
  public String setting() {
    return "recording.conferenceWords";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    Set<String> seen = new TreeSet<>();
    for (JsonNode row : evidence.recordings().rows()) {
      String text = row.path("receivingParty").asText("").strip();
      if (row.path("callDirection").asText("").equalsIgnoreCase("OUTBOUND")
          && Party.parse(text).form() != Party.Form.NUMBER
          && isConference(text)) {
        seen.add(word(text));
      }
    }
    if (seen.isEmpty()) {
      throw NotSeenException.nothingToSee("No outbound call of that day became a conference.");
    }
    List<String> given = evidence.recordingSettings().conferenceWords();
    List<String> words = new ArrayList<>(given.isEmpty() ? List.of(USUAL) : given);
    List<String> further =
        seen.stream().filter(text -> words.stream().noneMatch(text::equalsIgnoreCase)).toList();
    words.addAll(further);
    Learned found = Learned.of("It begins with " + Words.list(seen) + ".");
    return further.isEmpty() ? found : found.suggesting(setting(), words);
  }

  /** Whether a text begins with a word for a call of several. */
  static boolean isConference(String text) {
    String word = word(text);
    return word.length() > 3 && Vocabulary.CONFERENCE.knows(word);
  }

  private static String word(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }
}
