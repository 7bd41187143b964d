// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import static com.ximasdk.internal.time.Durations.requirePositive;

import java.time.Duration;
import java.util.List;

/**
 * How agents are watched. Immutable; made by {@link #builder()}.
 *
 * <p>The vendor says nothing of how often values may be asked for (UNKNOWN); the default is every
 * five seconds.
 *
 * @param metric the metric to watch: an id, else a name; a name is read exactly, and if no metric
 *     has it, ignoring case
 * @param durationMetrics how a metric that tells the time in the current state may be called: names
 *     or ids, none to read none. If exactly one metric has one of these, it is read beside the
 *     states. That there is such a metric, and its name, are UNKNOWN
 * @param transport how changes are learnt of
 * @param pollPeriod the time between two polls, more than zero; spread by up to a tenth so that
 *     clients do not march in step. A poll that takes longer delays the next: two never overlap
 * @param selectionPeriod the longest time between two readings of the list of monitored agents, and
 *     over a WebSocket also of all values; more than zero. It is read sooner where values do not
 *     fit it
 * @param pingPeriod the time between two pings over a WebSocket, more than zero
 * @param silenceLimit how long a WebSocket may bring neither a value nor an answer to a ping until
 *     it counts as broken, as one whose other end vanished without a word; more than the time
 *     between two pings
 * @param requestLimit the total time limit of one request for values or metrics, more than zero
 * @param longestWait the longest wait between two tries while the tenant fails, more than zero;
 *     waits grow up to it
 */
public record AgentWatchOptions(
    String metric,
    List<String> durationMetrics,
    WatchTransport transport,
    Duration pollPeriod,
    Duration selectionPeriod,
    Duration pingPeriod,
    Duration silenceLimit,
    Duration requestLimit,
    Duration longestWait) {
  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if the metric is blank, a time is not more than zero, or the
   *     silence limit is not more than the time between two pings
   */
  public AgentWatchOptions {
    metric = metric.strip();
    durationMetrics = List.copyOf(durationMetrics);
    if (metric.isEmpty()) {
      throw new IllegalArgumentException(
          "The metric is blank. Give its name, as 'Agent State', or its id.");
    }
    requirePositive("pollPeriod", pollPeriod);
    requirePositive("selectionPeriod", selectionPeriod);
    requirePositive("pingPeriod", pingPeriod);
    requirePositive("silenceLimit", silenceLimit);
    requirePositive("requestLimit", requestLimit);
    requirePositive("longestWait", longestWait);
    if (silenceLimit.compareTo(pingPeriod) <= 0) {
      throw new IllegalArgumentException(
          "The silence limit is %s; it must be more than the time between two pings, %s."
              .formatted(silenceLimit, pingPeriod));
    }
  }

  /** Options with every default: the metric {@code Agent State}, polled every 5 seconds. */
  public static AgentWatchOptions defaults() {
    return builder().build();
  }

  /** A builder with every default. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds options. Each setter returns the builder and may be called in any order. */
  public static final class Builder {
    private String metric = "Agent State";
    private List<String> durationMetrics =
        List.of("Agent State Duration", "State Duration", "Agent State Time", "Time in State");
    private WatchTransport transport = WatchTransport.POLLING;
    private Duration pollPeriod = Duration.ofSeconds(5);
    private Duration selectionPeriod = Duration.ofSeconds(30);
    private Duration pingPeriod = Duration.ofSeconds(10);
    private Duration silenceLimit = Duration.ofSeconds(25);
    private Duration requestLimit = Duration.ofSeconds(15);
    private Duration longestWait = Duration.ofSeconds(30);

    private Builder() {}

    /**
     * Sets {@link AgentWatchOptions#metric()}. Default: {@code Agent State}, the name in the Xima
     * CCaaS Integration Guide, "Configure the customer's tenant for Encore WFM" (KNOWN).
     */
    public Builder metric(String nameOrId) {
      metric = nameOrId;
      return this;
    }

    /** Sets {@link AgentWatchOptions#durationMetrics()}. Default: some likely names. */
    public Builder durationMetrics(List<String> namesOrIds) {
      durationMetrics = List.copyOf(namesOrIds);
      return this;
    }

    /** Sets {@link AgentWatchOptions#transport()}. Default: polling. */
    public Builder transport(WatchTransport choice) {
      transport = choice;
      return this;
    }

    /** Sets {@link AgentWatchOptions#pollPeriod()}. Default: 5 seconds. */
    public Builder pollPeriod(Duration period) {
      pollPeriod = period;
      return this;
    }

    /** Sets {@link AgentWatchOptions#selectionPeriod()}. Default: 30 seconds. */
    public Builder selectionPeriod(Duration period) {
      selectionPeriod = period;
      return this;
    }

    /** Sets {@link AgentWatchOptions#pingPeriod()}. Default: 10 seconds. */
    public Builder pingPeriod(Duration period) {
      pingPeriod = period;
      return this;
    }

    /** Sets {@link AgentWatchOptions#silenceLimit()}. Default: 25 seconds. */
    public Builder silenceLimit(Duration limit) {
      silenceLimit = limit;
      return this;
    }

    /** Sets {@link AgentWatchOptions#requestLimit()}. Default: 15 seconds. */
    public Builder requestLimit(Duration limit) {
      requestLimit = limit;
      return this;
    }

    /** Sets {@link AgentWatchOptions#longestWait()}. Default: 30 seconds. */
    public Builder longestWait(Duration wait) {
      longestWait = wait;
      return this;
    }

    /**
     * The options.
     *
     * @throws IllegalArgumentException as {@link AgentWatchOptions} says
     */
    public AgentWatchOptions build() {
      return new AgentWatchOptions(
          metric,
          durationMetrics,
          transport,
          pollPeriod,
          selectionPeriod,
          pingPeriod,
          silenceLimit,
          requestLimit,
          longestWait);
    }
  }
}
