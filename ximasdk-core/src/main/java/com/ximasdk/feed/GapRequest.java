// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.feed.OwedSpan.State;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Asks for a gap again, a day at a time. */
final class GapRequest {
  private GapRequest() {}

  static IntervalPosition of(
      IntervalPosition position, IntervalGap gap, IntervalSettings settings) {
    IntervalLedger ledger = new IntervalLedger(position, settings);
    List<OwedSpan> spans = ledger.owed().inOrder(span -> span.isGap() && span.gap().equals(gap));
    if (spans.isEmpty()) {
      throw new IllegalArgumentException(
          "The gap %s is none of the collector's. Take one of gaps(), which lists those that are not closed."
              .formatted(gap));
    }
    ledger.owed().removeAll(spans::contains);
    for (OwedSpan span : spans) {
      for (LocalDate day : span.days(settings.zone())) {
        ledger
            .owed()
            .add(span.within(settings.span(day)).waited(Duration.ZERO).in(State.ASKED_AGAIN));
      }
    }
    return ledger.position();
  }
}
