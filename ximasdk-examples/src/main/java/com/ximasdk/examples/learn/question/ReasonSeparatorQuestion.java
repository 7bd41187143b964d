// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.ximasdk.examples.learn.sample.States;
import com.ximasdk.examples.learn.sample.States.WithReason;
import com.ximasdk.mapping.adherence.AdherenceMapping;
import com.ximasdk.mapping.adherence.AgentObservation;
import com.ximasdk.mapping.adherence.ReasonSeparator;
import com.ximasdk.mapping.adherence.StateClass;
import com.ximasdk.realtime.AgentState;
import com.ximasdk.realtime.MonitoredAgent;
import com.ximasdk.settings.WfmSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands between a state and its reason code. */
final class ReasonSeparatorQuestion implements Question {
  @Override
  public String id() {
    return "reason-separators";
  }

  @Override
  public String asks() {
    return "What stands between a state and its reason code?";
  }

  @Override
  public String byDefault() {
    return "a colon, a dash between blanks, or brackets";
  }

  @Override
  public String setting() {
    return "wfm.reasonSeparators";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    WfmSettings wfm = evidence.wfmSettings();
    List<String> texts = StateTexts.best(evidence);
    Set<String> patterns = new LinkedHashSet<>();
    AdherenceMapping mapping = AdherenceMapping.of(wfm);
    boolean allRead = true;
    int bare = 0;
    for (String text : texts) {
      Optional<WithReason> parts = States.divided(text);
      if (parts.isPresent() && canHaveReason(mapping, parts.get().state())) {
        allRead &= !observed(mapping, text).reasonCode().isEmpty();
        patterns.add(parts.get().opening() + "reason" + parts.get().closing());
      } else if (parts.isEmpty() && !States.isKnown(text) && !wfm.reasonCodes().containsKey(text)) {
        bare++;
      }
    }
    String unclear =
        bare == 0
            ? ""
            : (" %s no state that is known and no listed reason code: a reason code alone, or a"
                    + " state of the tenant's own. List the reason codes as wfm.reasonCodes.")
                .formatted(bare == 1 ? "One text is" : bare + " texts are");
    if (patterns.isEmpty()) {
      if (bare == 0) {
        throw NotSeenException.nothingToSee("No agent has selected a reason right now.");
      }
      return Learned.of("No state is followed by a reason right now." + unclear);
    }
    Learned found = Learned.of("Seen: " + quoted(patterns) + "." + unclear);
    return allRead ? found : found.suggesting(setting(), separators(wfm, patterns));
  }

  private static boolean canHaveReason(AdherenceMapping mapping, String state) {
    StateClass meaning = observed(mapping, state).stateClass();
    return meaning == StateClass.NOT_READY || meaning == StateClass.LOGGED_OUT;
  }

  private static AgentObservation observed(AdherenceMapping mapping, String text) {
    return mapping.map(
        MonitoredAgent.parse("agent"), AgentState.of(text, Instant.EPOCH), Instant.EPOCH);
  }

  private static String quoted(Set<String> patterns) {
    return Words.list(patterns.stream().map(pattern -> "'" + pattern + "'").toList());
  }

  /** What is set stays, and what was seen comes to it. */
  private static List<String> separators(WfmSettings wfm, Set<String> patterns) {
    List<String> separators = new ArrayList<>(wfm.reasonSeparators());
    if (separators.isEmpty()) {
      ReasonSeparator.DEFAULTS.forEach(
          usual -> separators.add(usual.opening() + "reason" + usual.closing()));
    }
    patterns.stream().filter(one -> !separators.contains(one)).forEach(separators::add);
    return separators;
  }
}
