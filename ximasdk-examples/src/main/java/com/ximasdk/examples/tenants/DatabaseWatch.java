// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import java.util.function.Consumer;

/**
 * Tells people once when the database that gives the turns does not answer, and once when it does
 * again.
 */
final class DatabaseWatch extends AbstractSchedulerListener {
  private final Consumer<String> told;
  private boolean isAway;

  /**
   * A watch.
   *
   * @param told takes a sentence each time
   */
  DatabaseWatch(Consumer<String> told) {
    this.told = told;
  }

  @Override
  public void onSchedulerEvent(SchedulerEventType type) {
    switch (type) {
      case UNEXPECTED_ERROR, FAILED_HEARTBEAT -> isAway();
      case RAN_EXECUTE_DUE -> answers();
      default -> {
        // Nothing that people would do anything about.
      }
    }
  }

  /** The database does not answer. */
  synchronized void isAway() {
    if (!isAway) {
      isAway = true;
      told.accept(
          "The database does not answer. The import goes on when it does; it is asked again and"
              + " again.");
    }
  }

  /** The database answers. */
  synchronized void answers() {
    if (isAway) {
      isAway = false;
      told.accept("The database answers again.");
    }
  }
}
