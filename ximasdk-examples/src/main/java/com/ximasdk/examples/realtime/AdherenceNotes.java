// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import static java.util.stream.Collectors.joining;

import com.ximasdk.internal.text.Spelling;
import com.ximasdk.mapping.adherence.AdherenceMapping;
import com.ximasdk.mapping.adherence.AdherenceTally;
import com.ximasdk.mapping.adherence.AgentSchedule;
import com.ximasdk.mapping.adherence.PlannedActivity;
import com.ximasdk.mapping.adherence.ReasonCodeWarning;
import com.ximasdk.mapping.adherence.UnlistedText;
import com.ximasdk.mapping.adherence.UnlistedTexts;
import com.ximasdk.realtime.MonitoredAgent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is told on standard error beside the results of a watch: doubts, and what to ask for. */
final class AdherenceNotes {
  /** So many agents are named as those that there are. */
  private static final int MOST_NAMED = 20;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssxxx", Locale.ROOT);

  private final Asides asides;

  AdherenceNotes(Asides asides) {
    this.asides = asides;
  }

  /** Tells which reason codes can be read in two ways. */
  void warnings(AdherenceMapping mapping) {
    mapping.warnings().stream().map(ReasonCodeWarning::message).forEach(asides::tell);
  }

  /** Tells which activities of the schedule nobody can be seen to do. */
  void activities(List<AgentSchedule> schedules, AdherenceMapping mapping) {
    schedules.stream()
        .flatMap(schedule -> schedule.activities().stream())
        .map(PlannedActivity::activity)
        .distinct()
        .filter(activity -> !mapping.activities().contains(activity))
        .limit(MOST_NAMED)
        .forEach(
            activity ->
                asides.tell(
                    "The activity "
                        + QuotedText.of(activity)
                        + " of the schedule is that of no reason code, so nobody is found to do"
                        + " it."
                        + Spelling.nearest(activity, mapping.activities())
                            .map(near -> " Did you mean " + QuotedText.of(near) + "?")
                            .orElse(" Add its reason code to the table.")));
  }

  /** Tells which agents of the schedule the metric does not have, and who may be meant. */
  void unseen(AdherenceTally tally) {
    List<MonitoredAgent> others = tally.unscheduled();
    for (MonitoredAgent agent : tally.unseen()) {
      asides.tell(
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
      return "It has nobody without a schedule.";
    }
    int more = others.size() - MOST_NAMED;
    return "It has "
        + others.stream()
            .limit(MOST_NAMED)
            .map(other -> QuotedText.of(other.loginId()))
            .collect(joining(", "))
        + (more > 0 ? ", and " + more + " more" : "")
        + " without a schedule.";
  }

  /** Tells the texts that came and that nobody listed, so that somebody can ask for them. */
  void unlisted(UnlistedTexts unlisted, ZoneId zone) {
    for (UnlistedText text : unlisted.texts()) {
      asides.tell(
          (text.isReasonCode() ? "The reason code " : "The state ")
              + QuotedText.of(text.text())
              + (text.isReasonCode() ? " is not listed" : " is not known")
              + ": seen "
              + (text.count() == 1 ? "once" : text.count() + " times")
              + ", first at "
              + TIME.format(text.firstSeen().atZone(zone))
              + " as "
              + QuotedText.of(text.state())
              + ". "
              + (text.isReasonCode()
                  ? "Ask which Encore activity it is, and add it to the reason codes."
                  : "Ask what it means; if it is a reason code, add it to the reason codes."));
    }
    if (unlisted.leftOut() == 1) {
      asides.tell("1 further observation had a text that is neither listed nor kept.");
    } else if (unlisted.leftOut() > 1) {
      asides.tell(
          unlisted.leftOut() + " further observations had texts that are neither listed nor kept.");
    }
  }
}
