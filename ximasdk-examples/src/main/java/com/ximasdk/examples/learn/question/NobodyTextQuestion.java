// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.examples.learn.sample.Vocabulary;
import com.ximasdk.roster.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What stands in the place of a number that is withheld. */
final class NobodyTextQuestion implements Question {
  private static final List<String> USUAL =
      List.of("Anonymous", "Restricted", "Unavailable", "Private", "Unknown");

  /** The word ANONYMOUS on the keys of a telephone, which switches send as a number. */
  private static final String SPELLED = "266696687";

  @Override
  public String id() {
    return "nobody-texts";
  }

  @Override
  public String asks() {
    return "What stands in the place of a number that is withheld?";
  }

  @Override
  public String byDefault() {
    return String.join(", ", USUAL);
  }

  @Override
  public String setting() {
    return "recording.nobodyTexts";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    Set<String> seen = new TreeSet<>();
    int names = 0;
    for (JsonNode row : evidence.recordings().rows()) {
      boolean inbound = row.path("callDirection").asText("").equalsIgnoreCase("INBOUND");
      String text = row.path(inbound ? "callingParty" : "receivingParty").asText("").strip();
      boolean outside =
          inbound || row.path("callDirection").asText("").equalsIgnoreCase("OUTBOUND");
      if (outside && text.equals(SPELLED)) {
        seen.add(text);
      } else if (outside && Party.parse(text).form() == Party.Form.NAME && !text.isEmpty()) {
        if (Vocabulary.NOBODY.knows(text)) {
          seen.add(text);
        } else if (!ConferenceWordQuestion.isConference(text)) {
          names++;
        }
      }
    }
    String others =
        names == 0
            ? ""
            : " %s more hold a text that may be a name or may stand for nobody.".formatted(names);
    if (seen.isEmpty() && names == 0) {
      throw NotSeenException.nothingToSee("Every party outside has a number.");
    }
    Learned found =
        Learned.of(
            (seen.isEmpty() ? "None for certain." : "Seen: " + Words.list(seen) + ".") + others);
    List<String> given = evidence.recordingSettings().nobodyTexts();
    List<String> texts = new ArrayList<>(given.isEmpty() ? USUAL : given);
    List<String> further =
        seen.stream().filter(text -> texts.stream().noneMatch(text::equalsIgnoreCase)).toList();
    texts.addAll(further);
    return further.isEmpty() ? found : found.suggesting(setting(), texts);
  }
}
