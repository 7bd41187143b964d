// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import com.ximasdk.call.CallOptions;
import com.ximasdk.error.AmbiguousMetricException;
import com.ximasdk.error.DataPendingException;
import com.ximasdk.error.NotFoundException;
import com.ximasdk.error.XimaException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The realtime metrics that an administrator gave to the Service User. Safe for use by several
 * threads; every method fails with a {@link XimaException}. Cancelling a future ends its request.
 */
public interface Realtime {
  /** All metrics, in the tenant's order; an unmodifiable list. */
  default List<RealtimeMetric> metrics() {
    return metrics(CallOptions.DEFAULTS);
  }

  /** All metrics, as {@link #metrics()}. */
  List<RealtimeMetric> metrics(CallOptions options);

  /** All metrics, as {@link #metrics()}. */
  default CompletableFuture<List<RealtimeMetric>> metricsAsync() {
    return metricsAsync(CallOptions.DEFAULTS);
  }

  /** All metrics, as {@link #metrics()}. */
  CompletableFuture<List<RealtimeMetric>> metricsAsync(CallOptions options);

  /**
   * The metric with an id or a name.
   *
   * @param nameOrId an id, else a name; a name is read exactly, and if no metric has it, ignoring
   *     case
   * @throws NotFoundException if there is none; it lists what there is
   * @throws AmbiguousMetricException if several have the name; it has their ids
   */
  default RealtimeMetric metric(String nameOrId) {
    return metric(nameOrId, CallOptions.DEFAULTS);
  }

  /** The metric with an id or a name, as {@link #metric(String)}. */
  RealtimeMetric metric(String nameOrId, CallOptions options);

  /** The metric with an id or a name, as {@link #metric(String)}. */
  default CompletableFuture<RealtimeMetric> metricAsync(String nameOrId) {
    return metricAsync(nameOrId, CallOptions.DEFAULTS);
  }

  /** The metric with an id or a name, as {@link #metric(String)}. */
  CompletableFuture<RealtimeMetric> metricAsync(String nameOrId, CallOptions options);

  /**
   * The values of metrics. While the tenant says that some are not ready, it is asked again after
   * growing waits, until the client's total time limit.
   *
   * @param metricIds the metrics, at least one; that several can be asked for at once is INFERRED,
   *     and how is {@link RealtimeEncodings#metricIdJoining()}
   * @return a complete answer
   * @throws DataPendingException if values are still not ready when the limit is reached
   */
  default MetricReadings values(Collection<String> metricIds) {
    return values(metricIds, CallOptions.DEFAULTS);
  }

  /** The values of metrics, as {@link #values(Collection)}. */
  MetricReadings values(Collection<String> metricIds, CallOptions options);

  /** The values of metrics, as {@link #values(Collection)}. */
  default CompletableFuture<MetricReadings> valuesAsync(Collection<String> metricIds) {
    return valuesAsync(metricIds, CallOptions.DEFAULTS);
  }

  /** The values of metrics, as {@link #values(Collection)}. */
  CompletableFuture<MetricReadings> valuesAsync(Collection<String> metricIds, CallOptions options);

  /**
   * The values of metrics, at least one, that are ready now; the answer names those that are not.
   */
  default MetricReadings valuesNow(Collection<String> metricIds) {
    return valuesNow(metricIds, CallOptions.DEFAULTS);
  }

  /** The values of metrics that are ready now, as {@link #valuesNow(Collection)}. */
  MetricReadings valuesNow(Collection<String> metricIds, CallOptions options);

  /** The values of metrics that are ready now, as {@link #valuesNow(Collection)}. */
  default CompletableFuture<MetricReadings> valuesNowAsync(Collection<String> metricIds) {
    return valuesNowAsync(metricIds, CallOptions.DEFAULTS);
  }

  /** The values of metrics that are ready now, as {@link #valuesNow(Collection)}. */
  CompletableFuture<MetricReadings> valuesNowAsync(
      Collection<String> metricIds, CallOptions options);

  /**
   * Begins to watch agents. It waits for the list of metrics, not for states.
   *
   * <p>What an administrator or a program has to mend is thrown: a metric that is absent or
   * ambiguous, a refused key or access. If the tenant merely fails, the watch begins and is stale
   * until the tenant is back.
   *
   * @throws NotFoundException if the tenant lists no such metric
   * @throws AmbiguousMetricException if several metrics have the name
   */
  AgentStateWatch watchAgents(AgentWatchOptions options);

  /** Begins to watch agents, as {@link #watchAgents}. */
  CompletableFuture<AgentStateWatch> watchAgentsAsync(AgentWatchOptions options);
}
