// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

import com.ximasdk.realtime.MonitoredAgent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How far one agent kept to its schedule. Every millisecond that is planned in the watched time is
 * adherent, not adherent, or unknown: the three add up to {@link #scheduled()}. Immutable.
 *
 * @since 0.1.0
 */
public final class AgentAdherence {
  private static final BigDecimal ALL = new BigDecimal("100.0");
  private static final BigDecimal NOTHING = new BigDecimal("0.0");

  /** The nearest to all and to nothing that can be told with one digit. */
  private static final BigDecimal ALMOST_ALL = new BigDecimal("99.9");

  private static final BigDecimal ALMOST_NOTHING = new BigDecimal("0.1");

  private final MonitoredAgent agent;
  private final List<MonitoredAgent> seenAs;
  private final boolean inMetric;
  private final Optional<AdherenceFinding> latest;
  private final SpanAccount account;

  AgentAdherence(
      MonitoredAgent agent,
      List<MonitoredAgent> seenAs,
      boolean inMetric,
      Optional<AdherenceFinding> latest,
      SpanAccount account) {
    this.agent = agent;
    this.seenAs = seenAs;
    this.inMetric = inMetric;
    this.latest = latest;
    this.account = account;
  }

  /** {@return the agent, under the name that the schedule gives it} */
  public MonitoredAgent agent() {
    return agent;
  }

  /**
   * {@return the names under which the metric had the agent, in the order in which they came: more
   * than one if the agent was renamed, and none if the metric never had it}
   */
  public List<MonitoredAgent> seenAs() {
    return seenAs;
  }

  /** {@return whether the metric covers the agent now, as far as was told} */
  public boolean isInMetric() {
    return inMetric;
  }

  /**
   * {@return what was planned in the watched time: adherent, not adherent and unknown together; in
   * whole milliseconds, as those are}
   */
  public Duration scheduled() {
    return adherent().plus(notAdherent()).plus(unknown());
  }

  /** {@return for how long the agent did what was planned, at least 0} */
  public Duration adherent() {
    return account.adherent();
  }

  /** {@return for how long the agent did something else, at least 0} */
  public Duration notAdherent() {
    return account.notAdherent();
  }

  /** {@return for how long it is not known what the agent did, at least 0} */
  public Duration unknown() {
    return account.unknown();
  }

  /**
   * The adherent share of what is known, in per cent, rounded to one digit behind the point. It is
   * 100.0 only without any deviation, and 0.0 only without any adherent time, however short.
   *
   * @return 0.0 to 100.0, or empty if nothing is known
   */
  public Optional<BigDecimal> conformancePercent() {
    Duration known = adherent().plus(notAdherent());
    if (known.isZero()) {
      return Optional.empty();
    }
    BigDecimal percent =
        BigDecimal.valueOf(adherent().toMillis())
            .multiply(ALL)
            .divide(BigDecimal.valueOf(known.toMillis()), 1, RoundingMode.HALF_UP);
    if (percent.compareTo(ALL) == 0 && !notAdherent().isZero()) {
      return Optional.of(ALMOST_ALL);
    }
    boolean nothing = percent.compareTo(NOTHING) == 0;
    return Optional.of(nothing && !adherent().isZero() ? ALMOST_NOTHING : percent);
  }

  /**
   * {@return everything that was planned in the watched time with its finding, in order, without a
   * gap}
   */
  public List<AdherenceSpan> spans() {
    return account.spans();
  }

  /**
   * {@return the times in which the agent did something else than planned, in order; empty if there
   * are none}
   */
  public List<AdherenceSpan> deviations() {
    return spans().stream()
        .filter(span -> span.finding() == AdherenceFinding.NOT_ADHERENT)
        .toList();
  }

  /**
   * {@return the planned times of which it is not known what the agent did, in order, each with the
   * why; empty if there are none}
   */
  public List<AdherenceSpan> unknowns() {
    return spans().stream().filter(span -> span.finding().isUnknown()).toList();
  }

  /**
   * {@return the finding in the last moment that was counted; empty if nothing was planned then}
   */
  public Optional<AdherenceFinding> latest() {
    return latest;
  }

  @Override
  public String toString() {
    return "%s[adherent=%s, notAdherent=%s, unknown=%s]"
        .formatted(agent, adherent(), notAdherent(), unknown());
  }
}
