// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.error.XimaException;
import com.ximasdk.feed.DayAnswer.Seen;
import com.ximasdk.feed.IntervalDelivery.Kind;
import com.ximasdk.feed.OwedSpans.Unreadable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What follows from the answer for a day: a position and an answer give deliveries and the next
 * position. No clock, no store, no report.
 */
final class IntervalProgress {
  private final IntervalSettings settings;

  IntervalProgress(IntervalSettings settings) {
    this.settings = settings;
  }

  /** The report of a day could not be had or read. */
  <T> Step<T> failed(
      IntervalPosition position, RoundFacts facts, LocalDate date, XimaException failure) {
    IntervalLedger ledger = new IntervalLedger(position, settings);
    DaySpan day = settings.span(date);
    String reason = "The report of %s failed: %s".formatted(date, failure.getMessage());
    ledger.owed().fail(day, reason, facts.now());
    SortedMap<String, Instant> had = new TreeMap<>();
    Instant first = Instants.later(day.start(), ledger.start());
    Instant from = ledger.groups().isEmpty() ? ledger.owed().untold("", first) : day.end();
    for (Map.Entry<String, GroupProgress> group : ledger.groups().entrySet()) {
      GroupProgress progress = group.getValue();
      Instant open =
          progress.expected()
              ? ledger.owed().untold(group.getKey(), ledger.open(progress, day, facts.closed()))
              : day.end();
      had.put(group.getKey(), open);
      from = Instants.earlier(from, open);
    }
    if (from.isBefore(day.end())) {
      ledger
          .owed()
          .add(
              OwedSpan.open(
                      Optional.empty(),
                      from,
                      day.end(),
                      IntervalTrouble.Kind.DAY_FAILED,
                      reason,
                      facts.now())
                  .with(had));
    }
    return Step.of(
        ledger.position(),
        List.of(
            new IntervalTrouble(
                IntervalTrouble.Kind.DAY_FAILED,
                Optional.of(date),
                Optional.empty(),
                reason,
                Optional.of(failure))));
  }

  /** The report of a day could be read. */
  <T> Step<T> read(
      IntervalPosition position, RoundFacts facts, LocalDate date, DayAnswer.Understood<T> answer) {
    IntervalLedger ledger = new IntervalLedger(position, settings);
    DaySpan day = settings.span(date);
    ledger.meetFirst(answer.groups(), day, facts.now());
    answer.groups().forEach(group -> ledger.meet(group, day, facts.now()));
    answer.failures().keySet().forEach(group -> ledger.meet(group, day, facts.now()));
    answer.absent().keySet().stream()
        .filter(group -> !ledger.groups().containsKey(group))
        .forEach(group -> ledger.meet(group, day, facts.now()));

    List<IntervalDelivery<T>> deliveries = new ArrayList<>();
    SortedMap<IntervalKey, IntervalMark> handedOut = new TreeMap<>();
    Set<IntervalKey> keys = new HashSet<>();
    Optional<Instant> shown = Optional.empty();
    for (Seen<T> one : answer.intervals()) {
      keys.add(one.key());
      Instant end = one.mark().end();
      if (!end.isAfter(facts.closed()) && end.isAfter(ledger.start())) {
        shown = Optional.of(shown.map(last -> Instants.later(last, end)).orElse(end));
        kind(ledger, one)
            .ifPresent(
                kind -> {
                  deliveries.add(new IntervalDelivery.Interval<>(kind, one.interval()));
                  handedOut.put(one.key(), one.mark());
                });
      }
    }

    List<IntervalTrouble> troubles = new ArrayList<>(vanished(ledger, facts, day, answer, keys));
    shown.ifPresent(
        end -> {
          ledger.owePassed(day, facts);
          ledger.show(end);
        });
    ledger.quiet(day, shown.isEmpty(), facts.now());
    SortedMap<String, Unreadable> unreadable = unreadable(ledger, date, answer);
    List<OwedSpan> closed =
        ledger.owed().settle(day, answer.groups(), unreadable, settings.patience(), facts.now());
    closed.forEach(gap -> deliveries.add(new IntervalDelivery.GapClosed<>(gap.gap())));
    unreadable.forEach(
        (group, why) -> {
          if (why.isWaitedFor()) {
            owe(ledger, day, facts, group, why);
          }
        });
    // The last day that shows anything is dealt with up to there, those before it to their end.
    Instant dealtWith =
        ledger.horizon().isBefore(day.end()) ? shown.orElse(ledger.start()) : day.end();
    answer.groups().forEach(group -> ledger.reach(group, dealtWith));
    ledger.deliver(handedOut);
    ledger.forget(facts);

    troubles.addAll(troubles(date, answer, unreadable));
    return new Step<>(deliveries, position.handingOut(handedOut), ledger.position(), troubles);
  }

  /** How to deliver an interval; empty where the adapter has it as it is. */
  private static Optional<Kind> kind(IntervalLedger ledger, Seen<?> one) {
    Optional<IntervalMark> handedOut = ledger.underway(one.key());
    if (handedOut.isPresent()) {
      return Optional.of(handedOut.get().equals(one.mark()) ? Kind.REPEATED : Kind.CORRECTION);
    }
    Optional<IntervalMark> before = ledger.delivered(one.key());
    if (before.isPresent()) {
      return before.get().equals(one.mark()) ? Optional.empty() : Optional.of(Kind.CORRECTION);
    }
    return ledger.isStillToCome(one.key().group(), one.mark().end())
        ? Optional.of(Kind.NEW)
        : Optional.empty();
  }

  private static void owe(
      IntervalLedger ledger, DaySpan day, RoundFacts facts, String group, Unreadable why) {
    GroupProgress progress = ledger.groups().get(group);
    if (progress != null) {
      Instant from = ledger.owed().untold(group, ledger.open(progress, day, facts.closed()));
      if (from.isBefore(day.end())) {
        ledger
            .owed()
            .add(
                OwedSpan.open(
                    Optional.of(group), from, day.end(), why.kind(), why.reason(), facts.now()));
      }
    }
  }

  private static SortedMap<String, Unreadable> unreadable(
      IntervalLedger ledger, LocalDate day, DayAnswer.Understood<?> answer) {
    SortedMap<String, Unreadable> unreadable = new TreeMap<>();
    ledger
        .groups()
        .forEach(
            (group, progress) -> {
              XimaException failure = answer.failures().get(group);
              if (failure != null) {
                unreadable.put(
                    group,
                    new Unreadable(
                        IntervalTrouble.Kind.GROUP_FAILED,
                        "The group '%s' of %s cannot be read: %s"
                            .formatted(group, day, failure.getMessage()),
                        progress.expected()));
              } else if (!answer.groups().contains(group)) {
                unreadable.put(
                    group,
                    new Unreadable(
                        IntervalTrouble.Kind.GROUP_ABSENT,
                        answer.absent().getOrDefault(group, lacking(group, day)),
                        progress.expected()));
              }
            });
    return unreadable;
  }

  private static String lacking(String group, LocalDate day) {
    return ("The report of %s lacks the group '%s', which it had before. If it was taken out by"
            + " mistake, put it back; its intervals come then.")
        .formatted(day, group);
  }

  /** What was delivered and is not there any more; which values hold cannot be known. */
  private static List<IntervalTrouble> vanished(
      IntervalLedger ledger,
      RoundFacts facts,
      DaySpan day,
      DayAnswer.Understood<?> answer,
      Set<IntervalKey> keys) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    ledger
        .deliveredOf(day)
        .forEach(
            (key, mark) -> {
              if (answer.groups().contains(key.group())
                  && !keys.contains(key)
                  && !mark.end().isAfter(facts.closed())) {
                counts.merge(key.group(), 1, Integer::sum);
              }
            });
    List<IntervalTrouble> troubles = new ArrayList<>();
    counts.forEach(
        (group, count) ->
            troubles.add(
                IntervalTrouble.ofGroup(
                    IntervalTrouble.Kind.VANISHED,
                    day.day(),
                    group,
                    ("Of group '%s', %d intervals of %s that were delivered are no longer in the"
                            + " report. Their last values stand; compare them with the product.")
                        .formatted(group, count, day.day()))));
    return troubles;
  }

  private static List<IntervalTrouble> troubles(
      LocalDate day, DayAnswer.Understood<?> answer, SortedMap<String, Unreadable> unreadable) {
    List<IntervalTrouble> troubles = new ArrayList<>();
    unreadable.forEach(
        (group, why) -> {
          // A group that was given up is told of no more, unless it is asked for.
          if (why.isWaitedFor() || answer.absent().containsKey(group)) {
            troubles.add(
                new IntervalTrouble(
                    why.kind(),
                    Optional.of(day),
                    Optional.of(group),
                    why.reason(),
                    Optional.ofNullable(answer.failures().get(group))));
          }
        });
    answer
        .warnings()
        .forEach(
            warning ->
                troubles.add(
                    new IntervalTrouble(
                        IntervalTrouble.Kind.WARNING,
                        Optional.of(day),
                        Optional.empty(),
                        warning.place() + ": " + warning.message(),
                        Optional.empty())));
    return troubles;
  }
}
