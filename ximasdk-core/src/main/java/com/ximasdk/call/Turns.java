// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

/**
 * What a gate knows of a tenant, in one unit of time throughout: milliseconds or nanoseconds of a
 * clock.
 *
 * @param lastUse when a request was sent or answered last
 * @param hold how long after that the tenant wants none, whatever the interval
 * @param claim how long after that nobody else may go, because whoever has the turn has no answer
 *     yet
 */
record Turns(long lastUse, long hold, long claim) {
  /**
   * What asking for a turn leads to.
   *
   * @param turns what is known from then on
   * @param pause zero if the turn was taken
   */
  record Step(Turns turns, long pause) {}

  /** The first turn of all, taken. */
  static Turns first(long now, long claim) {
    return new Turns(now, 0, claim);
  }

  /**
   * Takes the turn, if it is free.
   *
   * @param ownClaim how long the turn is this one's alone, unless it is answered
   */
  Step take(long now, long interval, long ownClaim) {
    long wait = Math.max(interval, Math.max(hold, claim)) - since(now);
    if (wait <= 0) {
      return new Step(first(now, ownClaim), 0);
    }
    // Where the clock was set back: count from now on, once.
    return new Step(isBack(now) ? new Turns(now, hold, claim) : this, wait);
  }

  /**
   * Counts from now on, without shortening what the tenant asked for before.
   *
   * @param endsClaim whether the answer is that to whoever has the turn
   */
  Turns answered(long now, long newHold, boolean endsClaim) {
    return new Turns(now, Math.max(newHold, left(hold, now)), endsClaim ? 0 : left(claim, now));
  }

  /** The turn is over without a request, so that the interval counts from when it was taken. */
  Turns withoutClaim() {
    return new Turns(lastUse, hold, 0);
  }

  private long left(long span, long now) {
    return Math.max(0, span - since(now));
  }

  /** How long the turn is not free whatever becomes of a claim; zero or less if only that holds. */
  long leftWithoutClaim(long now, long interval) {
    return Math.max(interval, hold) - since(now);
  }

  private boolean isBack(long now) {
    return now - lastUse < 0;
  }

  private long since(long now) {
    return isBack(now) ? 0 : now - lastUse;
  }
}
