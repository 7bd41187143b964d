// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Call times of a report that can be read in one way alone, so that they are chosen once for all
 * recordings of the call that start in them. Immutable.
 *
 * @param earliest when such a recording starts at the earliest
 * @param latest when it starts at the latest
 */
record ReportedSpan(CallTimes times, Instant earliest, Instant latest) {
  /** The only plausible times of a report; null if there are none, or several. */
  static @Nullable ReportedSpan of(CallDetails details) {
    if (details.startTimes().size() != 1 || details.endTimes().size() != 1) {
      return null;
    }
    CallTimes times = new ReportedTimes(null, null, details, null).choose(CallTimes.UNKNOWN);
    return times == null
        ? null
        : new ReportedSpan(
            times,
            details.startTimes().get(0).minus(ReportedTimes.TOLERANCE),
            details.endTimes().get(0).plus(ReportedTimes.TOLERANCE));
  }

  /** Whether a recording that starts then is one of the call; null stands for no known start. */
  boolean holds(@Nullable Instant recorded) {
    return recorded == null || (!recorded.isBefore(earliest) && !recorded.isAfter(latest));
  }
}
