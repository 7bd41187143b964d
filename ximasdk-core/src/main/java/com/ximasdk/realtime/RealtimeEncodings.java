// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import static java.util.Objects.requireNonNull;

import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the tenant's realtime values are asked for and understood, where the vendor does not print
 * it. Each is UNKNOWN or INFERRED, and has a default that reads what is likely.
 *
 * <pre>{@code
 * XimaClient.builder()
 *     .realtimeEncodings(
 *         RealtimeEncodings.DEFAULTS
 *             .withDurationUnit(ChronoUnit.SECONDS)
 *             .withStateMember("presence"))
 * }</pre>
 *
 * <p>Immutable.
 *
 * @since 0.1.0
 */
public final class RealtimeEncodings {
  /** Milliseconds, repeated ids, and the usual members. */
  public static final RealtimeEncodings DEFAULTS =
      new RealtimeEncodings(ChronoUnit.MILLIS, MetricIdJoining.REPEATED, null, null);

  private final ChronoUnit durationUnit;
  private final MetricIdJoining metricIdJoining;
  private final @Nullable String stateMember;
  private final @Nullable String notReadyMember;

  private RealtimeEncodings(
      ChronoUnit durationUnit,
      MetricIdJoining metricIdJoining,
      @Nullable String stateMember,
      @Nullable String notReadyMember) {
    this.durationUnit = durationUnit;
    this.metricIdJoining = metricIdJoining;
    this.stateMember = stateMember;
    this.notReadyMember = notReadyMember;
  }

  /**
   * The same with another unit of durations that are bare numbers, as the time in state. It is
   * wrong if the times in state that a watch tells are a thousand times too long or too short.
   *
   * @param unit {@link ChronoUnit#MILLIS} or {@link ChronoUnit#SECONDS}
   * @return the changed copy
   * @throws IllegalArgumentException if it is another unit
   */
  public RealtimeEncodings withDurationUnit(ChronoUnit unit) {
    if (unit != ChronoUnit.MILLIS && unit != ChronoUnit.SECONDS) {
      throw new IllegalArgumentException(
          "The unit of realtime durations is " + unit + ". Expected MILLIS or SECONDS.");
    }
    return new RealtimeEncodings(unit, metricIdJoining, stateMember, notReadyMember);
  }

  /**
   * The same with another way of asking for several metrics at once.
   *
   * @param joining how the ids stand in one request
   * @return the changed copy
   */
  public RealtimeEncodings withMetricIdJoining(MetricIdJoining joining) {
    return new RealtimeEncodings(
        durationUnit, requireNonNull(joining, "joining"), stateMember, notReadyMember);
  }

  /**
   * The same with the member of a value that holds a state's text. It is looked at before the usual
   * ones, which {@link StateValue} names; case and underscores of its name do not count.
   *
   * @param name the member's name, not blank; outer blanks are dropped
   * @return the changed copy
   * @throws IllegalArgumentException if it is blank
   */
  public RealtimeEncodings withStateMember(String name) {
    return new RealtimeEncodings(
        durationUnit, metricIdJoining, named("state member", name), notReadyMember);
  }

  /**
   * The same with the name of the list of values that are not ready. Every list whose name contains
   * {@code ready} is still read as one, too; case and underscores do not count.
   *
   * @param name the list's name, not blank; outer blanks are dropped
   * @return the changed copy
   * @throws IllegalArgumentException if it is blank
   */
  public RealtimeEncodings withNotReadyMember(String name) {
    return new RealtimeEncodings(
        durationUnit, metricIdJoining, stateMember, named("list of what is not ready", name));
  }

  private static String named(String what, String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException(
          "The name of the " + what + " is blank. Expected a name in the tenant's answer.");
    }
    return name.strip();
  }

  /**
   * {@return what a duration counts that is a bare number, {@link ChronoUnit#MILLIS} or {@link
   * ChronoUnit#SECONDS}; milliseconds by default}
   */
  public ChronoUnit durationUnit() {
    return durationUnit;
  }

  /** {@return how several metrics are asked for at once; repeated by default} */
  public MetricIdJoining metricIdJoining() {
    return metricIdJoining;
  }

  /** {@return the member that holds a state's text, before the usual ones; none by default} */
  public Optional<String> stateMember() {
    return Optional.ofNullable(stateMember);
  }

  /**
   * {@return the name of the list of values that are not ready, beside the usual ones; none by
   * default}
   */
  public Optional<String> notReadyMember() {
    return Optional.ofNullable(notReadyMember);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RealtimeEncodings that
        && durationUnit == that.durationUnit
        && metricIdJoining == that.metricIdJoining
        && Objects.equals(stateMember, that.stateMember)
        && Objects.equals(notReadyMember, that.notReadyMember);
  }

  @Override
  public int hashCode() {
    return Objects.hash(durationUnit, metricIdJoining, stateMember, notReadyMember);
  }

  @Override
  public String toString() {
    return "RealtimeEncodings[durationUnit=%s, metricIdJoining=%s, stateMember=%s, notReadyMember=%s]"
        .formatted(
            durationUnit,
            metricIdJoining,
            stateMember().orElse("the usual ones"),
            notReadyMember().orElse("the usual ones"));
  }
}
