// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Call times as texts, which are the same for all recordings of a call. Immutable. */
final class WrittenTimes {
  private final @Nullable Instant start;
  private final @Nullable Instant end;
  private final String startText;
  private final String endText;

  private WrittenTimes(@Nullable Instant start, @Nullable Instant end, ZoneTexts zone) {
    this.start = start;
    this.end = end;
    byte[] text = new byte[IsoTime.LENGTH];
    this.startText = zone.format(start, text);
    this.endText = zone.format(end, text);
  }

  static WrittenTimes of(CallTimes times, ZoneTexts zone) {
    return new WrittenTimes(times.startOrNull(), times.endOrNull(), zone);
  }

  /** The times of a report that has one reading of each; null for any other. */
  static @Nullable WrittenTimes of(CallDetails details, ZoneTexts zone) {
    return details.startTimes().size() == 1 && details.endTimes().size() == 1
        ? new WrittenTimes(details.startTimes().get(0), details.endTimes().get(0), zone)
        : null;
  }

  /** Whether these are the texts of some times: the very same two, which is asked in no time. */
  @SuppressWarnings("ReferenceEquality")
  boolean are(CallTimes times) {
    return start == times.startOrNull() && end == times.endOrNull();
  }

  /** The start of the call, {@code ""} if it is not known. */
  String startText() {
    return startText;
  }

  /** The end of the call, {@code ""} if it is not known. */
  String endText() {
    return endText;
  }
}
