// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.feed.IntervalTrouble.Kind;
import com.ximasdk.feed.OwedSpan.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is owed for too long is told as a gap. */
final class RoundEnd {
  private final IntervalPosition before;
  private final RoundFacts facts;
  private final IntervalSettings settings;
  private final IntervalLedger ledger;
  private final OwedSpans owed;

  private RoundEnd(IntervalPosition before, RoundFacts facts, IntervalSettings settings) {
    this.before = before;
    this.facts = facts;
    this.settings = settings;
    this.ledger = new IntervalLedger(before, settings);
    this.owed = ledger.owed();
  }

  /** The step at the end of a round. */
  static <T> Step<T> of(IntervalPosition before, RoundFacts facts, IntervalSettings settings) {
    return new RoundEnd(before, facts, settings).step();
  }

  private <T> Step<T> step() {
    owed.replaceAll(this::hasWaited, span -> span.waited(waited(span)));
    owed.replaceAll(
        span -> span.state() == State.ASKED_AGAIN && isOut(span), span -> span.in(State.TOLD));
    leftGroups().forEach(this::leave);
    owed.replaceAll(
        span -> span.state() == State.OPEN && isGivenUp(span), span -> span.toldAt(facts.now()));
    List<OwedSpan> telling = owed.inOrder(span -> span.state() == State.TELLING);
    if (telling.isEmpty()) {
      return Step.of(ledger.position(), List.of());
    }
    Set<OwedSpan> toldBefore = Set.copyOf(before.state().owed());
    List<IntervalDelivery<T>> deliveries = new ArrayList<>();
    for (OwedSpan span : telling) {
      deliveries.add(new IntervalDelivery.Gap<>(span.gap(), toldBefore.contains(span)));
      span.group().ifPresent(group -> ledger.reach(group, span.to()));
    }
    IntervalPosition underway = ledger.position();
    owed.replaceAll(span -> span.state() == State.TELLING, span -> span.in(State.TOLD));
    return new Step<>(deliveries, underway, ledger.position(), List.of());
  }

  /** Asked for in this round without avail, while something else could be read. */
  private boolean hasWaited(OwedSpan span) {
    return span.isAskedFor()
        && span.lastAsked().equals(facts.now())
        && span.firstSeen().isBefore(facts.now())
        && facts.hasReadBeside(span, settings);
  }

  private Duration waited(OwedSpan span) {
    return span.waited().plus(facts.trusted());
  }

  private boolean isOut(OwedSpan span) {
    return span.waited().compareTo(settings.patience()) >= 0;
  }

  /** Only a day that is over, as the report shows, is given up. */
  private boolean isGivenUp(OwedSpan span) {
    return isOut(span) && !ledger.horizon().isBefore(span.to());
  }

  /** The groups whose absence is given up and that the latest report lacks too. */
  private Set<String> leftGroups() {
    Set<String> left = new LinkedHashSet<>();
    if (!facts.readable().isEmpty()) {
      DaySpan latest = settings.span(facts.readable().lastKey());
      owed.inOrder(span -> isAbsence(span) && isGivenUp(span)).stream()
          .flatMap(span -> span.group().stream())
          .filter(group -> !owed.inOrder(span -> isAbsenceOn(span, group, latest)).isEmpty())
          .forEach(left::add);
    }
    return left;
  }

  private static boolean isAbsence(OwedSpan span) {
    return span.state() == State.OPEN && span.kind() == Kind.GROUP_ABSENT;
  }

  private static boolean isAbsenceOn(OwedSpan span, String group, DaySpan day) {
    return isAbsence(span) && !span.isOfAllGroups() && span.concerns(group) && span.overlaps(day);
  }

  /** All of a group's absence up to now is one gap; it is not waited for until it is seen again. */
  private void leave(String group) {
    List<OwedSpan> absences =
        owed.inOrder(span -> isAbsence(span) && !span.isOfAllGroups() && span.concerns(group));
    owed.removeAll(absences::contains);
    List<OwedSpan> gaps = new ArrayList<>();
    for (OwedSpan absence : absences) {
      if (!absence.from().isBefore(ledger.horizon())) {
        continue;
      }
      OwedSpan part =
          absence.between(absence.from(), Instants.earlier(absence.to(), ledger.horizon()));
      OwedSpan last = gaps.isEmpty() ? part : gaps.get(gaps.size() - 1);
      if (!gaps.isEmpty() && last.to().equals(part.from())) {
        gaps.set(gaps.size() - 1, last.between(last.from(), part.to()));
      } else {
        gaps.add(part);
      }
    }
    gaps.stream()
        .map(
            gap ->
                gap.because(
                        Kind.GROUP_ABSENT,
                        gap.reason()
                            + " It is not waited for any more; when it is seen again, what lies"
                            + " between is told.")
                    .waited(settings.patience())
                    .toldAt(facts.now()))
        .forEach(owed::add);
    ledger.leave(group);
  }
}
