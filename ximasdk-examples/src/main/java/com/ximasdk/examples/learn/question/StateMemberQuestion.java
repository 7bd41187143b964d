// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.ximasdk.examples.learn.sample.Vocabulary;
import com.ximasdk.realtime.RealtimeEncodings;
import java.util.List;
import java.util.Map;

/** Which member of a realtime value holds the text of a state. */
final class StateMemberQuestion implements Question {
  private static final double MOST_OF_THEM = 0.5;

  @Override
  public String id() {
    return "state-member";
  }

  @Override
  public String asks() {
    return "Which member of a realtime value holds the text of an agent's state?";
  }

  @Override
  public String byDefault() {
    return "state, stateName, agentState, value, text, label, or the name of the type";
  }

  @Override
  public String setting() {
    return "wfm.stateMember";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    RealtimeEncodings given = evidence.wfmSettings().realtimeEncodings();
    int values = StateTexts.values(evidence).size();
    if (values == 0) {
      throw NotSeenException.nothingToSee("No agent has a value right now.");
    }
    List<String> read = StateTexts.read(evidence, given);
    double asSet = read.size() * StateTexts.knownPart(read) / values;
    String best = "";
    double most = asSet;
    for (Map.Entry<String, List<String>> member : StateTexts.byMember(evidence).entrySet()) {
      double part = member.getValue().size() * StateTexts.knownPart(member.getValue()) / values;
      if (part > most) {
        most = part;
        best = member.getKey();
      }
    }
    if (!best.isEmpty() && asSet < MOST_OF_THEM && most >= MOST_OF_THEM) {
      return Learned.of(
              "It is "
                  + Words.known(Vocabulary.MEMBER, List.of(best))
                  + ". As the settings are, no state would be read from most values.")
          .suggesting(setting(), best);
    }
    if (asSet >= MOST_OF_THEM) {
      return Learned.of(
          "States are read as the settings are: %s of %s values have one that is known."
              .formatted(Math.round(asSet * values), values));
    }
    return Learned.of(
        ("Of %s values, %s give a text, and fewer than half of these is a known state. Which member"
                + " is the state is not certain: look at the sample.")
            .formatted(values, read.size()));
  }
}
