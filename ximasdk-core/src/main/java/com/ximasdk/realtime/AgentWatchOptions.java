// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import java.time.Duration;
import java.util.List;

/**
 * How agents are watched. Immutable; made by {@link #builder()}.
 *
 * <p>The vendor says nothing of how often values may be asked for (UNKNOWN); the default is every
 * five seconds.
 */
public final class AgentWatchOptions {
  private final String metric;
  private final List<String> durationMetrics;
  private final WatchTransport transport;
  private final Duration pollPeriod;
  private final Duration selectionPeriod;
  private final Duration pingPeriod;
  private final Duration silenceLimit;
  private final Duration requestLimit;
  private final Duration longestWait;

  private AgentWatchOptions(Builder builder) {
    this.metric = builder.metric;
    this.durationMetrics = builder.durationMetrics;
    this.transport = builder.transport;
    this.pollPeriod = builder.pollPeriod;
    this.selectionPeriod = builder.selectionPeriod;
    this.pingPeriod = builder.pingPeriod;
    this.silenceLimit = builder.silenceLimit;
    this.requestLimit = builder.requestLimit;
    this.longestWait = builder.longestWait;
  }

  /** Options with every default: the metric {@code Agent State}, polled every 5 seconds. */
  public static AgentWatchOptions defaults() {
    return builder().build();
  }

  /** A builder with every default. */
  public static Builder builder() {
    return new Builder();
  }

  /** The name or the id of the metric; see {@link Builder#metric(String)}. */
  public String metric() {
    return metric;
  }

  /** Names or ids of the state-duration metric; see {@link Builder#durationMetrics(List)}. */
  public List<String> durationMetrics() {
    return durationMetrics;
  }

  /** How changes are learnt of. */
  public WatchTransport transport() {
    return transport;
  }

  /** The time between two polls. */
  public Duration pollPeriod() {
    return pollPeriod;
  }

  /** The longest time between two readings of the list of monitored agents. */
  public Duration selectionPeriod() {
    return selectionPeriod;
  }

  /** The time between two pings over a WebSocket. */
  public Duration pingPeriod() {
    return pingPeriod;
  }

  /** How long a WebSocket may be silent until it counts as broken. */
  public Duration silenceLimit() {
    return silenceLimit;
  }

  /** The total time limit of one request. */
  public Duration requestLimit() {
    return requestLimit;
  }

  /** The longest wait between two tries while the tenant fails. */
  public Duration longestWait() {
    return longestWait;
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
     * Which metric to watch. Default: {@code Agent State}, the name in the Xima CCaaS Integration
     * Guide, "Configure the customer's tenant for Encore WFM" (KNOWN).
     *
     * @param nameOrId an id, else a name; a name is read exactly, and if no metric has it, ignoring
     *     case
     */
    public Builder metric(String nameOrId) {
      metric = nameOrId.strip();
      return this;
    }

    /**
     * How a metric that tells the time in the current state may be called. If exactly one metric
     * has one of these names or ids, it is read beside the states. That there is such a metric, and
     * its name, are UNKNOWN.
     *
     * @param namesOrIds names or ids; empty to read none
     */
    public Builder durationMetrics(List<String> namesOrIds) {
      durationMetrics = List.copyOf(namesOrIds);
      return this;
    }

    /** How changes are learnt of. Default: polling. */
    public Builder transport(WatchTransport choice) {
      transport = choice;
      return this;
    }

    /**
     * The time between two polls, spread by up to a tenth so that clients do not march in step.
     * Default: 5 seconds. A poll that takes longer delays the next: two never overlap.
     *
     * @param period more than zero
     */
    public Builder pollPeriod(Duration period) {
      pollPeriod = positive("pollPeriod", period);
      return this;
    }

    /**
     * The longest time between two readings of the list of monitored agents, and over a WebSocket
     * also of all values. It is read sooner where values do not fit it. Default: 30 seconds.
     *
     * @param period more than zero
     */
    public Builder selectionPeriod(Duration period) {
      selectionPeriod = positive("selectionPeriod", period);
      return this;
    }

    /**
     * The time between two pings over a WebSocket. Default: 10 seconds.
     *
     * @param period more than zero
     */
    public Builder pingPeriod(Duration period) {
      pingPeriod = positive("pingPeriod", period);
      return this;
    }

    /**
     * How long a WebSocket may bring neither a value nor an answer to a ping until it counts as
     * broken, as one whose other end vanished without a word. Default: 25 seconds.
     *
     * @param limit more than the time between two pings
     */
    public Builder silenceLimit(Duration limit) {
      silenceLimit = positive("silenceLimit", limit);
      return this;
    }

    /**
     * The total time limit of one request for values or metrics. Default: 15 seconds.
     *
     * @param limit more than zero
     */
    public Builder requestLimit(Duration limit) {
      requestLimit = positive("requestLimit", limit);
      return this;
    }

    /**
     * The longest wait between two tries while the tenant fails; waits grow up to it. Default: 30
     * seconds.
     *
     * @param wait more than zero
     */
    public Builder longestWait(Duration wait) {
      longestWait = positive("longestWait", wait);
      return this;
    }

    /**
     * The options.
     *
     * @throws IllegalArgumentException if the metric is blank, or the silence limit is not more
     *     than the time between two pings
     */
    public AgentWatchOptions build() {
      if (metric.isEmpty()) {
        throw new IllegalArgumentException(
            "The metric is blank. Give its name, as 'Agent State', or its id.");
      }
      if (silenceLimit.compareTo(pingPeriod) <= 0) {
        throw new IllegalArgumentException(
            "The silence limit is "
                + silenceLimit
                + "; it must be more than the time between two pings, "
                + pingPeriod
                + ".");
      }
      return new AgentWatchOptions(this);
    }

    private static Duration positive(String name, Duration duration) {
      if (duration.isZero() || duration.isNegative()) {
        throw new IllegalArgumentException(
            name + " is " + duration + "; it must be more than zero.");
      }
      return duration;
    }
  }
}
