// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.feed.IntervalTrouble.Kind;
import com.ximasdk.feed.OwedSpan.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** All that is owed. */
final class OwedSpans {
  private final List<OwedSpan> spans;

  /**
   * Why a group of a day could not be read.
   *
   * @param isWaitedFor whether it is to be asked for again; a group that was given up is not
   */
  record Unreadable(Kind kind, String reason, boolean isWaitedFor) {}

  OwedSpans(List<OwedSpan> spans) {
    this.spans = new ArrayList<>(spans);
  }

  List<OwedSpan> all() {
    return List.copyOf(spans);
  }

  boolean cover(String group, Instant end) {
    return spans.stream().anyMatch(span -> span.covers(group, end));
  }

  /** Whether something of a group on a day is owed. */
  boolean reach(String group, DaySpan day) {
    return spans.stream()
        .filter(span -> span.overlaps(day) && span.concerns(group))
        .anyMatch(span -> span.covers(group, Instants.earlier(span.to(), day.end())));
  }

  /** Whether a day is owed for all groups. */
  boolean reachAll(DaySpan day) {
    return spans.stream().anyMatch(span -> span.overlaps(day) && span.isOfAllGroups());
  }

  /** Adds what is owed; what was open to the same end becomes one with it. */
  void add(OwedSpan span) {
    for (int i = 0; i < spans.size(); i++) {
      OwedSpan known = spans.get(i);
      if (known.state() == State.OPEN
          && span.state() == State.OPEN
          && known.group().equals(span.group())
          && known.to().equals(span.to())) {
        Instant from = Instants.earlier(known.from(), span.from());
        spans.set(
            i,
            known
                .between(from, known.to())
                .because(span.kind(), span.reason())
                .asked(span.lastAsked()));
        return;
      }
    }
    spans.add(span);
  }

  /** The first moment from which on no gap of a group has been told. */
  Instant untold(String group, Instant from) {
    Instant first = from;
    for (OwedSpan span : inOrder(one -> one.isGap() && one.concerns(group))) {
      OwedSpan told = span.of(group);
      if (!told.from().isAfter(first)) {
        first = Instants.later(first, told.to());
      }
    }
    return first;
  }

  /** A day failed as a whole. */
  void fail(DaySpan day, String reason, Instant now) {
    replaceAll(
        span -> span.isAskedFor() && span.overlaps(day),
        span ->
            span.isOfAllGroups()
                ? span.because(Kind.DAY_FAILED, reason).asked(now)
                : span.asked(now));
  }

  /**
   * A day could be read: what was owed of it is settled, except for groups that could not be read.
   *
   * @param patience how long these have waited where all groups had been told as a gap
   * @return what was told as a gap and is closed
   */
  List<OwedSpan> settle(
      DaySpan day,
      Set<String> readable,
      SortedMap<String, Unreadable> unreadable,
      Duration patience,
      Instant now) {
    List<OwedSpan> closed = new ArrayList<>();
    List<OwedSpan> shared = inOrder(span -> span.overlaps(day) && span.isOfAllGroups());
    for (OwedSpan span : inOrder(span -> span.overlaps(day))) {
      spans.remove(span);
      if (span.group().map(readable::contains).orElse(true)) {
        spans.addAll(span.outside(day));
        if (span.isGap()) {
          closed.add(span.within(day));
        }
      } else {
        add(stillOpen(span, unreadable, now));
      }
    }
    for (OwedSpan span : shared) {
      OwedSpan part = span.within(day);
      unreadable.forEach((group, why) -> addRemaining(part, group, why, patience, now));
    }
    return closed;
  }

  private static OwedSpan stillOpen(
      OwedSpan span, SortedMap<String, Unreadable> unreadable, Instant now) {
    Unreadable why = unreadable.get(span.group().orElse(""));
    if (!span.isAskedFor()) {
      return span;
    }
    return (why == null ? span : span.because(why.kind(), why.reason())).asked(now);
  }

  /** What one group still owes of what all groups owed; a gap is told anew, of it alone. */
  private void addRemaining(
      OwedSpan part, String group, Unreadable why, Duration patience, Instant now) {
    Instant from = untold(group, part.of(group).from());
    if (from.isBefore(part.to())) {
      OwedSpan one =
          OwedSpan.open(Optional.of(group), from, part.to(), why.kind(), why.reason(), now);
      add(one.waited(part.isGap() || !why.isWaitedFor() ? patience : part.waited()));
    }
  }

  List<OwedSpan> inOrder(Predicate<OwedSpan> which) {
    return spans.stream().filter(which).sorted(Comparator.comparing(OwedSpan::from)).toList();
  }

  void replaceAll(Predicate<OwedSpan> which, UnaryOperator<OwedSpan> change) {
    spans.replaceAll(span -> which.test(span) ? change.apply(span) : span);
  }

  void removeAll(Predicate<OwedSpan> which) {
    spans.removeIf(which);
  }
}
