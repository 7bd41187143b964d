// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.internal.text.PlainText;
import com.ximasdk.realtime.StaleCause;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is told is known to be true. It is so for a time only: without another picture it
 * ends by itself, whatever else the watch is doing.
 *
 * @param staleCause why it is not; null while it is, and before the first picture
 * @param detail why it is not, for people
 * @param trueUntil until when it was known to be true; the start of the watch before the first
 *     picture
 * @param pictured whether there was a picture
 * @param endsAt when it ends by itself
 */
record Health(
    @Nullable StaleCause staleCause,
    String detail,
    Instant trueUntil,
    boolean pictured,
    long endsAt) {
  /** Nothing is known yet. */
  static Health starting(Duration patience, Moment now) {
    return new Health(null, "", now.instant(), false, now.after(patience));
  }

  /** When it has to be looked at again; what is untrue stays so until something comes. */
  long wakeAt(Moment now) {
    return staleCause == null ? endsAt : now.after(Waits.FOREVER);
  }

  boolean fresh() {
    return staleCause == null && pictured;
  }

  /** A picture came. */
  Health pictured(Duration patience, Moment now) {
    return new Health(null, "", now.instant(), true, now.after(patience));
  }

  /** A subscription that tells of changes gave a sign of life. */
  Health heard(Moment now) {
    return fresh() ? new Health(null, "", now.instant(), true, endsAt) : this;
  }

  /** It can be known to be true no longer than this without another picture. */
  Health within(Duration patience, Moment now) {
    return new Health(
        staleCause, detail, trueUntil, pictured, Moment.earlier(endsAt, now.after(patience)));
  }

  /** It may be untrue. While it is for one cause, more of the same says nothing. */
  Health stale(StaleCause cause, String why, Moment now) {
    return staleCause == cause
        ? this
        : new Health(cause, PlainText.of(why), trueUntil, pictured, endsAt);
  }

  /** Looks at the time. */
  Health at(Moment now) {
    if (staleCause != null || !now.reached(endsAt)) {
      return this;
    }
    return stale(
        StaleCause.OUTAGE,
        "No picture of the agents came since %s. The tenant is asked on.".formatted(trueUntil),
        now);
  }
}
