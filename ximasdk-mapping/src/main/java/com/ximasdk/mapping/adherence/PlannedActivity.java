// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What an agent is to do for a time. It is between two instants, so neither midnight nor a clock
 * change matters: from 22:00 to 06:00 in the night in which clocks are set back is nine hours.
 *
 * <p>The activity {@value #WORK} wants a state in which contacts are taken or worked on, {@value
 * #OFF} wants the agent logged out, and every other one a reason code that is mapped to it. A
 * reason code that the customer maps to one of those two meets it as well. All are compared
 * exactly. Immutable.
 *
 * @param from its beginning, between the years 1 and 9999; parts of a millisecond are dropped
 * @param to its end, which it does not include; later than the beginning, with the same limits
 * @param activity the activity, as Encore calls it; not blank
 * @since 0.1.0
 */
public record PlannedActivity(Instant from, Instant to, String activity) {
  /** The activity of taking contacts. */
  public static final String WORK = "Work";

  /** The activity of not being there. */
  public static final String OFF = "Off";

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  /**
   * Checks the parts.
   *
   * @param from its beginning, between the years 1 and 9999
   * @param to its end, which it does not include
   * @param activity the activity, as Encore calls it
   * @throws IllegalArgumentException if it does not end after it begins, if an instant is in no
   *     year from 1 to 9999, or if the activity is blank; the message is a sentence for people
   */
  public PlannedActivity {
    if (activity.isBlank()) {
      throw new IllegalArgumentException(
          "The activity is blank. Expected "
              + WORK
              + ", "
              + OFF
              + " or an activity of Encore WFM that a reason code is mapped to.");
    }
    if (from.isBefore(EARLIEST) || to.isAfter(LATEST)) {
      throw new IllegalArgumentException(
          "The time is from " + from + " to " + to + ". Expected the years 1 to 9999.");
    }
    from = from.truncatedTo(ChronoUnit.MILLIS);
    to = to.truncatedTo(ChronoUnit.MILLIS);
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "It begins at " + from + " and ends at " + to + ". Expected an end after the beginning.");
    }
  }

  /** {@return how long it is: at least a millisecond, and in whole ones} */
  public Duration length() {
    return Duration.between(from, to);
  }

  /**
   * Whether what an agent is seen to do is what was planned.
   *
   * <p>A state that is not known is neither; nor is, for an activity other than {@value #WORK} and
   * {@value #OFF}, a reason code that is not in the customer's table, since it may well be the one
   * that is wanted.
   *
   * @param observation what the agent is seen to do
   * @return {@link AdherenceFinding#ADHERENT}, {@link AdherenceFinding#NOT_ADHERENT}, {@link
   *     AdherenceFinding#STATE_NOT_KNOWN} or {@link AdherenceFinding#REASON_NOT_MAPPED}
   */
  public AdherenceFinding judge(AgentObservation observation) {
    StateClass stateClass = observation.stateClass();
    if (stateClass == StateClass.UNKNOWN) {
      return AdherenceFinding.STATE_NOT_KNOWN;
    }
    boolean met =
        switch (activity) {
          case WORK ->
              stateClass == StateClass.AVAILABLE
                  || stateClass == StateClass.ON_CONTACT
                  || stateClass == StateClass.AFTER_CONTACT_WORK;
          case OFF -> stateClass == StateClass.LOGGED_OUT;
          default -> false;
        };
    if (met || observation.activity().equals(activity)) {
      return AdherenceFinding.ADHERENT;
    }
    boolean wantsReason = !activity.equals(WORK) && !activity.equals(OFF);
    return wantsReason && !observation.reasonCodeMapped().orElse(true)
        ? AdherenceFinding.REASON_NOT_MAPPED
        : AdherenceFinding.NOT_ADHERENT;
  }

  /** The same activity for a part of its time. */
  PlannedActivity within(Instant earliest, Instant latest) {
    return new PlannedActivity(
        from.isBefore(earliest) ? earliest : from, to.isAfter(latest) ? latest : to, activity);
  }
}
