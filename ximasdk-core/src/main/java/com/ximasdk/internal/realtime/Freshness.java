// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.realtime.StaleCause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether what the board shows is known to be true.
 *
 * @param cause why not; null if it is
 * @param staleSince until when it was known to be true; the same as {@code at} while it is
 * @param at when this was noticed
 */
record Freshness(@Nullable StaleCause cause, Instant staleSince, String detail, Instant at) {
  boolean fresh() {
    return cause == null;
  }

  /** The same, since an instant if that is earlier. */
  Freshness notLaterThan(Instant since) {
    return since.isBefore(staleSince) ? new Freshness(cause, since, detail, at) : this;
  }
}
