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
 * @since 0.1.0
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
    metric = builder.metric.strip();
    durationMetrics = List.copyOf(builder.durationMetrics);
    transport = builder.transport;
    pollPeriod = requirePositive("pollPeriod", builder.pollPeriod);
    selectionPeriod = requirePositive("selectionPeriod", builder.selectionPeriod);
    pingPeriod = requirePositive("pingPeriod", builder.pingPeriod);
    silenceLimit = requirePositive("silenceLimit", builder.silenceLimit);
    requestLimit = requirePositive("requestLimit", builder.requestLimit);
    longestWait = requirePositive("longestWait", builder.longestWait);
    if (metric.isEmpty()) {
      throw new IllegalArgumentException(
          "The metric is blank. Give its name, as 'Agent State', or its id.");
    }
    if (silenceLimit.compareTo(pingPeriod) <= 0) {
      throw new IllegalArgumentException(
          "The silence limit is %s; it must be more than the time between two pings, %s."
              .formatted(silenceLimit, pingPeriod));
    }
  }

  /**
   * {@return options with every default: the metric {@code Agent State}, polled every 5 seconds}
   */
  public static AgentWatchOptions defaults() {
    return builder().build();
  }

  /** {@return a builder with every default} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return the metric to watch: an id, else a name, without outer blanks} A name is read exactly,
   * and if no metric has it, ignoring case.
   */
  public String metric() {
    return metric;
  }

  /**
   * {@return how a metric that tells the time in the current state may be called: names or ids;
   * unmodifiable, empty to read none} If exactly one metric has one of these, it is read beside the
   * states. That there is such a metric, and its name, are UNKNOWN.
   */
  public List<String> durationMetrics() {
    return durationMetrics;
  }

  /** {@return how changes are learnt of} */
  public WatchTransport transport() {
    return transport;
  }

  /**
   * {@return the time between two polls, more than zero} It is spread by up to a tenth so that
   * clients do not march in step. A poll that takes longer delays the next: two never overlap.
   */
  public Duration pollPeriod() {
    return pollPeriod;
  }

  /**
   * {@return the longest time between two readings of the list of monitored agents, and over a
   * WebSocket also of all values; more than zero} The list is read sooner where values do not fit
   * it.
   */
  public Duration selectionPeriod() {
    return selectionPeriod;
  }

  /** {@return the time between two pings over a WebSocket, more than zero} */
  public Duration pingPeriod() {
    return pingPeriod;
  }

  /**
   * {@return how long a WebSocket may bring neither a value nor an answer to a ping until it counts
   * as broken, as one whose other end vanished without a word; more than the time between two
   * pings}
   */
  public Duration silenceLimit() {
    return silenceLimit;
  }

  /** {@return the total time limit of one request for values or metrics, more than zero} */
  public Duration requestLimit() {
    return requestLimit;
  }

  /**
   * {@return the longest wait between two tries while the tenant fails, more than zero} Waits grow
   * up to it.
   */
  public Duration longestWait() {
    return longestWait;
  }

  /**
   * Builds options. The setters may be called in any order; what they are given is checked by
   * {@link #build()}. For use by one thread at a time.
   *
   * @since 0.1.0
   */
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
     *
     * @param nameOrId an id, else a name; not blank
     * @return this builder
     */
    public Builder metric(String nameOrId) {
      metric = nameOrId;
      return this;
    }

    /**
     * Sets {@link AgentWatchOptions#durationMetrics()}. Default: {@code Agent State Duration},
     * {@code State Duration}, {@code Agent State Time} and {@code Time in State}, which are likely
     * and printed nowhere (UNKNOWN).
     *
     * @param namesOrIds names or ids; empty to read no such metric; copied
     * @return this builder
     */
    public Builder durationMetrics(List<String> namesOrIds) {
      durationMetrics = List.copyOf(namesOrIds);
      return this;
    }

    /**
     * Sets {@link AgentWatchOptions#transport()}. Default: polling.
     *
     * @param choice how changes are learnt of
     * @return this builder
     */
    public Builder transport(WatchTransport choice) {
      transport = choice;
      return this;
    }

    /**
     * Sets {@link AgentWatchOptions#pollPeriod()}. Default: 5 seconds.
     *
     * @param period the time between two polls, more than zero
     * @return this builder
     */
    public Builder pollPeriod(Duration period) {
      pollPeriod = period;
      return this;
    }

    /**
     * Sets {@link AgentWatchOptions#selectionPeriod()}. Default: 30 seconds.
     *
     * @param period the longest time between two readings of the list of agents, more than zero
     * @return this builder
     */
    public Builder selectionPeriod(Duration period) {
      selectionPeriod = period;
      return this;
    }

    /**
     * Sets {@link AgentWatchOptions#pingPeriod()}. Default: 10 seconds.
     *
     * @param period the time between two pings, more than zero and less than the silence limit
     * @return this builder
     */
    public Builder pingPeriod(Duration period) {
      pingPeriod = period;
      return this;
    }

    /**
     * Sets {@link AgentWatchOptions#silenceLimit()}. Default: 25 seconds.
     *
     * @param limit the longest silence of a WebSocket, more than the time between two pings
     * @return this builder
     */
    public Builder silenceLimit(Duration limit) {
      silenceLimit = limit;
      return this;
    }

    /**
     * Sets {@link AgentWatchOptions#requestLimit()}. Default: 15 seconds.
     *
     * @param limit the total time limit of one request, more than zero
     * @return this builder
     */
    public Builder requestLimit(Duration limit) {
      requestLimit = limit;
      return this;
    }

    /**
     * Sets {@link AgentWatchOptions#longestWait()}. Default: 30 seconds.
     *
     * @param wait the longest wait between two tries, more than zero
     * @return this builder
     */
    public Builder longestWait(Duration wait) {
      longestWait = wait;
      return this;
    }

    /**
     * Checks what was set, all of it together.
     *
     * @return the options
     * @throws IllegalArgumentException if the metric is blank, a time is not more than zero, or the
     *     silence limit is not more than the time between two pings
     */
    public AgentWatchOptions build() {
      return new AgentWatchOptions(this);
    }
  }
}
