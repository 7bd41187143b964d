// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static java.util.Objects.requireNonNull;

import com.ximasdk.error.XimaException;
import com.ximasdk.internal.text.PlainText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that a round met and that did not end it.
 *
 * <p>Immutable.
 *
 * @param kind what it is
 * @param day the day that it befell; none for the clock's
 * @param group the group that it befell; none if it is not about one
 * @param message what was found and what follows, for people
 * @param failure what failed, where something did
 * @since 0.1.0
 */
public record IntervalTrouble(
    Kind kind,
    Optional<LocalDate> day,
    Optional<String> group,
    String message,
    Optional<XimaException> failure) {
  /**
   * Checks that all are there, and makes the message one plain line.
   *
   * @param kind what it is
   * @param day in the tenant's zone; none for the clock's
   * @param group its exact name; none if it is not about one
   * @param message for people
   * @param failure none where nothing failed
   */
  public IntervalTrouble {
    requireNonNull(kind, "kind");
    requireNonNull(day, "day");
    requireNonNull(group, "group");
    message = PlainText.of(requireNonNull(message, "message"));
    requireNonNull(failure, "failure");
  }

  /**
   * What is met.
   *
   * @since 0.1.0
   */
  public enum Kind {
    /** The report of a day could not be had or not be read. It is asked for again. */
    DAY_FAILED,
    /** A group of a day could not be read. The day is asked for again. */
    GROUP_FAILED,
    /** The report of a day lacks a group that was asked for or seen before. */
    GROUP_ABSENT,
    /**
     * A day was not asked for again before a later one showed intervals. It is asked for soon; this
     * is told only if it becomes a gap.
     */
    NOT_ASKED,
    /**
     * Intervals that were delivered are no longer in a report of their day that could be read. The
     * adapter still has their last values; which ones hold is not known.
     */
    VANISHED,
    /** The clock went back, or far ahead of what the distance of the rounds lets expect. */
    CLOCK_JUMPED,
    /** The report holds something beside its rows that was left aside. */
    WARNING
  }

  static IntervalTrouble ofGroup(Kind kind, LocalDate day, String group, String message) {
    return new IntervalTrouble(
        kind, Optional.of(day), Optional.of(group), message, Optional.empty());
  }
}
