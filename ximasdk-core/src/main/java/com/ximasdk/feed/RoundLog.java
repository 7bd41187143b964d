// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import java.util.ArrayList;
import java.util.List;

/** What a round has done so far. */
final class RoundLog {
  private final List<IntervalTrouble> troubles = new ArrayList<>();
  private int delivered;
  private int corrected;
  private int repeated;
  private int gaps;
  private int closedGaps;
  private int days;
  private boolean isUpToDate;

  void met(List<IntervalTrouble> more) {
    troubles.addAll(more);
  }

  void asked() {
    days++;
  }

  void isUpToDate(boolean value) {
    isUpToDate = value;
  }

  void taken(List<? extends IntervalDelivery<?>> deliveries) {
    for (IntervalDelivery<?> delivery : deliveries) {
      if (delivery instanceof IntervalDelivery.Interval<?> interval) {
        switch (interval.kind()) {
          case NEW -> delivered++;
          case CORRECTION -> corrected++;
          case REPEATED -> repeated++;
        }
      } else if (delivery instanceof IntervalDelivery.Gap<?>) {
        gaps++;
      } else {
        closedGaps++;
      }
    }
  }

  IntervalRound round() {
    return new IntervalRound(
        delivered, corrected, repeated, gaps, closedGaps, days, isUpToDate, troubles);
  }
}
