// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The findings of one agent in order, and their sums, which are kept while spans come and go. */
final class SpanAccount {
  private final List<AdherenceSpan> spans;
  private Duration adherent;
  private Duration notAdherent;
  private Duration unknown;

  SpanAccount() {
    this(List.of(), Duration.ZERO, Duration.ZERO, Duration.ZERO);
  }

  private SpanAccount(
      List<AdherenceSpan> spans, Duration adherent, Duration notAdherent, Duration unknown) {
    this.spans = new ArrayList<>(spans);
    this.adherent = adherent;
    this.notAdherent = notAdherent;
    this.unknown = unknown;
  }

  SpanAccount copy() {
    return new SpanAccount(spans, adherent, notAdherent, unknown);
  }

  /** Adds a span that begins where the last one ends, or later. */
  void add(AdherenceSpan span) {
    sum(span.finding(), span.length());
    int last = spans.size() - 1;
    if (last >= 0 && spans.get(last).goesOnIn(span)) {
      spans.set(last, spans.get(last).until(span.to()));
    } else {
      spans.add(span);
    }
  }

  /** Takes back everything from an instant on. */
  void takeBack(Instant from) {
    for (int last = spans.size() - 1; last >= 0; last--) {
      AdherenceSpan span = spans.get(last);
      if (!span.to().isAfter(from)) {
        return;
      }
      spans.remove(last);
      sum(span.finding(), span.length().negated());
      if (span.from().isBefore(from)) {
        add(span.until(from));
      }
    }
  }

  private void sum(AdherenceFinding finding, Duration length) {
    switch (finding) {
      case ADHERENT -> adherent = adherent.plus(length);
      case NOT_ADHERENT -> notAdherent = notAdherent.plus(length);
      default -> unknown = unknown.plus(length);
    }
  }

  /** The finding right before an instant that no span goes beyond; empty if there is none. */
  Optional<AdherenceFinding> before(Instant end) {
    int last = spans.size() - 1;
    return last >= 0 && spans.get(last).to().equals(end)
        ? Optional.of(spans.get(last).finding())
        : Optional.empty();
  }

  List<AdherenceSpan> spans() {
    return List.copyOf(spans);
  }

  Duration adherent() {
    return adherent;
  }

  Duration notAdherent() {
    return notAdherent;
  }

  Duration unknown() {
    return unknown;
  }
}
