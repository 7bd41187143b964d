// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import static java.util.stream.Collectors.joining;

import com.ximasdk.examples.cli.Console;
import com.ximasdk.internal.text.Spelling;
import com.ximasdk.mapping.adherence.AdherenceMapping;
import com.ximasdk.mapping.adherence.AdherenceTally;
import com.ximasdk.mapping.adherence.ReasonCodeWarning;
import com.ximasdk.mapping.adherence.UnlistedText;
import com.ximasdk.mapping.adherence.UnlistedTexts;
import com.ximasdk.realtime.MonitoredAgent;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What is told on standard error beside the results of a watch: doubts, and what to ask for. */
final class AdherenceNotes {
  /** So many agents are named as those that there are. */
  private static final int MOST_NAMED = 20;

  private final Console console;

  AdherenceNotes(Console console) {
    this.console = console;
  }

  /** Tells which reason codes can be read in two ways. */
  void warnings(AdherenceMapping mapping) {
    mapping.warnings().stream().map(ReasonCodeWarning::message).forEach(console::tell);
  }

  /** Tells which agents of the schedule the metric does not have, and who may be meant. */
  void unseen(AdherenceTally tally) {
    List<MonitoredAgent> others = tally.unscheduled();
    for (MonitoredAgent agent : tally.unseen()) {
      console.tell(
          "The metric has no agent "
              + QuotedText.of(agent.loginId())
              + " of the schedule. "
              + meant(agent, others)
                  .map(
                      other ->
                          "Did you mean "
                              + QuotedText.of(other.loginId())
                              + "? Use that name in it.")
                  .orElseGet(() -> having(others)));
    }
  }

  private static Optional<MonitoredAgent> meant(MonitoredAgent agent, List<MonitoredAgent> others) {
    List<MonitoredAgent> sameExtension =
        others.stream()
            .filter(other -> !agent.extension().isEmpty())
            .filter(other -> other.extension().equals(agent.extension()))
            .toList();
    if (sameExtension.size() == 1) {
      return Optional.of(sameExtension.get(0));
    }
    return Spelling.nearest(agent.loginId(), others.stream().map(MonitoredAgent::loginId).toList())
        .flatMap(name -> others.stream().filter(other -> other.loginId().equals(name)).findFirst());
  }

  private static String having(List<MonitoredAgent> others) {
    if (others.isEmpty()) {
      return "It has nobody beside those who are scheduled.";
    }
    String more =
        others.size() > MOST_NAMED ? ", and " + (others.size() - MOST_NAMED) + " more" : "";
    return "Without a schedule it has "
        + others.stream()
            .limit(MOST_NAMED)
            .map(other -> QuotedText.of(other.loginId()))
            .collect(joining(", "))
        + more
        + ".";
  }

  /** Tells the texts that came and that nobody listed, so that somebody can ask for them. */
  void unlisted(UnlistedTexts unlisted, ZoneId zone) {
    for (UnlistedText text : unlisted.texts()) {
      console.tell(
          (text.isReasonCode() ? "The reason code " : "The state ")
              + QuotedText.of(text.text())
              + (text.isReasonCode() ? " is not listed" : " is not known")
              + ": seen "
              + (text.count() == 1 ? "once" : text.count() + " times")
              + ", first at "
              + OffsetDateTime.ofInstant(text.firstSeen(), zone)
              + " as "
              + QuotedText.of(text.state())
              + ". "
              + (text.isReasonCode()
                  ? "Ask which Encore activity it is, and add it to the reason codes."
                  : "Ask what it means; if it is a reason code, add it to the reason codes."));
    }
    if (unlisted.leftOut() > 0) {
      console.tell(
          unlisted.leftOut() + " further observations had texts that are not listed and not kept.");
    }
  }
}
