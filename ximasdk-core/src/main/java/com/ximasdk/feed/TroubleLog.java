// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.error.XimaException;
import com.ximasdk.internal.text.ForeignFailure;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to the log what a round met, where nobody else is told. */
final class TroubleLog implements IntervalObserver {
  private static final Logger LOG = LoggerFactory.getLogger(IntervalCollector.class);

  @Override
  public void ended(IntervalRound round) {
    write(round.troubles());
  }

  @Override
  public void stopped(Throwable failure, IntervalRound before) {
    write(before.troubles());
    if (failure instanceof XimaException ours) {
      LOG.warn("A round was stopped; the next one goes on. {}", ours.getMessage());
    } else {
      LOG.warn(
          "A round was stopped by the program's own code; the next one goes on.",
          ForeignFailure.of(failure));
    }
  }

  static void write(List<IntervalTrouble> troubles) {
    troubles.forEach(trouble -> LOG.warn("{}: {}", trouble.kind(), trouble.message()));
  }

  /** What an observer throws harms nothing. */
  static void guarded(Runnable telling) {
    try {
      telling.run();
    } catch (Throwable further) {
      LOG.error("The observer of a round failed; the rounds go on.", ForeignFailure.of(further));
    }
  }
}
