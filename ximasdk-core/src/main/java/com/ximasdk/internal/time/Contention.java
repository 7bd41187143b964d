// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** What whoever changes a thing does that several change at once, each on its latest state. */
public final class Contention {
  /** So often others are given way, before it is taken for a fault: about a second in all. */
  public static final int MOST_TRIES = 1_000;

  private static final int WITHOUT_PAUSE = 3;
  private static final long STEP_NANOS = 50_000;
  private static final long LONGEST_NANOS = 2_000_000;

  private Contention() {}

  /**
   * Lets the others go first for a moment, by chance, so that nobody is the slower one for ever.
   *
   * @param tries how often somebody else was faster, 1 or more
   */
  public static void giveWay(int tries) {
    if (tries > WITHOUT_PAUSE) {
      long longest = Math.min(LONGEST_NANOS, tries * STEP_NANOS);
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1, longest));
    }
  }
}
