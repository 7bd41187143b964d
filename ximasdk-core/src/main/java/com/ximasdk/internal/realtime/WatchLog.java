// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.realtime.StaleCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log how a watch stands, when that changes. */
final class WatchLog {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.realtime");

  private WatchLog() {}

  /** Tells what a step changed. */
  static void changed(WatchState before, WatchState after) {
    StaleCause was = before.health().staleCause();
    StaleCause is = after.health().staleCause();
    if (is != null && is != was) {
      LOG.info("Agent states are stale ({}): {}", is, after.health().detail());
    } else if (was != null && is == null) {
      LOG.info(
          "Agent states are true again; they were stale since {}.", before.health().trueUntil());
    }
    if (after.line() instanceof SocketLine.Broken broken
        && !(before.line() instanceof SocketLine.Broken)) {
      LOG.info("{}", broken.why());
    }
    if (after.join() instanceof DurationJoin.LeftOut out
        && out.tries() == 1
        && !(before.join() instanceof DurationJoin.LeftOut)) {
      LOG.warn(
          "The tenant gives no values of the watched metric together with those of the metric of"
              + " time in state; states are read without it, and it is tried again later.");
    }
  }
}
