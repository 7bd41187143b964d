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
 * threads; every method fails with a {@link XimaException}, and the futures complete with it.
 * Cancelling a future ends its request.
 *
 * @since 0.1.0
 */
public interface Realtime {
  /**
   * All metrics that the Service User may read.
   *
   * @return the metrics, in the tenant's order; unmodifiable, empty if an administrator gave none
   * @throws XimaException if they cannot be had: a {@link com.ximasdk.error.KeyRefusedException} or
   *     {@link com.ximasdk.error.AccessRefusedException} for an administrator, an {@link
   *     com.ximasdk.error.UnreadableResponseException} if the answer is no such list, another if
   *     the tenant or the network fails
   */
  default List<RealtimeMetric> metrics() {
    return metrics(CallOptions.DEFAULTS);
  }

  /**
   * All metrics, as {@link #metrics()}.
   *
   * @param options what holds for this call instead of what the client has
   * @return the metrics, in the tenant's order; unmodifiable
   * @throws XimaException as {@link #metrics()}
   */
  List<RealtimeMetric> metrics(CallOptions options);

  /**
   * All metrics, as {@link #metrics()}.
   *
   * @return completes with the metrics, in the tenant's order; unmodifiable
   */
  default CompletableFuture<List<RealtimeMetric>> metricsAsync() {
    return metricsAsync(CallOptions.DEFAULTS);
  }

  /**
   * All metrics, as {@link #metrics()}.
   *
   * @param options what holds for this call instead of what the client has
   * @return completes with the metrics, in the tenant's order; unmodifiable
   */
  CompletableFuture<List<RealtimeMetric>> metricsAsync(CallOptions options);

  /**
   * The metric with an id or a name.
   *
   * @param nameOrId an id, else a name; a name is read exactly, and if no metric has it, ignoring
   *     case
   * @return the metric as the tenant lists it now
   * @throws NotFoundException if there is none; it lists what there is
   * @throws AmbiguousMetricException if several have the name; it has their ids
   * @throws XimaException otherwise as {@link #metrics()}
   */
  default RealtimeMetric metric(String nameOrId) {
    return metric(nameOrId, CallOptions.DEFAULTS);
  }

  /**
   * The metric with an id or a name, as {@link #metric(String)}.
   *
   * @param nameOrId an id, else a name
   * @param options what holds for this call instead of what the client has
   * @return the metric as the tenant lists it now
   * @throws XimaException as {@link #metric(String)}
   */
  RealtimeMetric metric(String nameOrId, CallOptions options);

  /**
   * The metric with an id or a name, as {@link #metric(String)}.
   *
   * @param nameOrId an id, else a name
   * @return completes with the metric as the tenant lists it now
   */
  default CompletableFuture<RealtimeMetric> metricAsync(String nameOrId) {
    return metricAsync(nameOrId, CallOptions.DEFAULTS);
  }

  /**
   * The metric with an id or a name, as {@link #metric(String)}.
   *
   * @param nameOrId an id, else a name
   * @param options what holds for this call instead of what the client has
   * @return completes with the metric as the tenant lists it now
   */
  CompletableFuture<RealtimeMetric> metricAsync(String nameOrId, CallOptions options);

  /**
   * The values of metrics. While the tenant says that some are not ready, it is asked again after
   * growing waits, until the client's total time limit.
   *
   * @param metricIds the metrics, at least one; that several can be asked for at once is INFERRED,
   *     and how is {@link RealtimeEncodings#metricIdJoining()}
   * @return a complete answer
   * @throws DataPendingException if values are still not ready when the limit is reached
   * @throws IllegalArgumentException if there is no metric
   * @throws XimaException otherwise: an {@link com.ximasdk.error.AccessRefusedException} if a
   *     metric is absent or not given to the Service User (403 for both is KNOWN-C: Chronicall
   *     guide, "Realtime Data"), another if the tenant or the network fails
   */
  default MetricReadings values(Collection<String> metricIds) {
    return values(metricIds, CallOptions.DEFAULTS);
  }

  /**
   * The values of metrics, as {@link #values(Collection)}.
   *
   * @param metricIds the metrics, at least one
   * @param options what holds for this call instead of what the client has
   * @return a complete answer
   * @throws IllegalArgumentException if there is no metric
   * @throws XimaException as {@link #values(Collection)}
   */
  MetricReadings values(Collection<String> metricIds, CallOptions options);

  /**
   * The values of metrics, as {@link #values(Collection)}.
   *
   * @param metricIds the metrics, at least one
   * @return completes with a complete answer
   * @throws IllegalArgumentException if there is no metric
   */
  default CompletableFuture<MetricReadings> valuesAsync(Collection<String> metricIds) {
    return valuesAsync(metricIds, CallOptions.DEFAULTS);
  }

  /**
   * The values of metrics, as {@link #values(Collection)}.
   *
   * @param metricIds the metrics, at least one
   * @param options what holds for this call instead of what the client has
   * @return completes with a complete answer
   * @throws IllegalArgumentException if there is no metric
   */
  CompletableFuture<MetricReadings> valuesAsync(Collection<String> metricIds, CallOptions options);

  /**
   * The values of metrics that are ready now.
   *
   * @param metricIds the metrics, at least one
   * @return one answer, which names the values that are not ready
   * @throws IllegalArgumentException if there is no metric
   * @throws XimaException as {@link #values(Collection)}, but never because values are not ready
   */
  default MetricReadings valuesNow(Collection<String> metricIds) {
    return valuesNow(metricIds, CallOptions.DEFAULTS);
  }

  /**
   * The values of metrics that are ready now, as {@link #valuesNow(Collection)}.
   *
   * @param metricIds the metrics, at least one
   * @param options what holds for this call instead of what the client has
   * @return one answer, which names the values that are not ready
   * @throws IllegalArgumentException if there is no metric
   * @throws XimaException as {@link #valuesNow(Collection)}
   */
  MetricReadings valuesNow(Collection<String> metricIds, CallOptions options);

  /**
   * The values of metrics that are ready now, as {@link #valuesNow(Collection)}.
   *
   * @param metricIds the metrics, at least one
   * @return completes with one answer, which names the values that are not ready
   * @throws IllegalArgumentException if there is no metric
   */
  default CompletableFuture<MetricReadings> valuesNowAsync(Collection<String> metricIds) {
    return valuesNowAsync(metricIds, CallOptions.DEFAULTS);
  }

  /**
   * The values of metrics that are ready now, as {@link #valuesNow(Collection)}.
   *
   * @param metricIds the metrics, at least one
   * @param options what holds for this call instead of what the client has
   * @return completes with one answer, which names the values that are not ready
   * @throws IllegalArgumentException if there is no metric
   */
  CompletableFuture<MetricReadings> valuesNowAsync(
      Collection<String> metricIds, CallOptions options);

  /**
   * Begins to watch agents. It waits for the list of metrics, not for states.
   *
   * <p>What an administrator or a program has to mend is thrown: a metric that is absent or
   * ambiguous, a refused key or access. If the tenant merely fails, the watch begins and is stale
   * until the tenant is back.
   *
   * @param options which metric, and how it is watched
   * @return the watch, which runs until it or the client is closed
   * @throws NotFoundException if the tenant lists no such metric
   * @throws AmbiguousMetricException if several metrics have the name
   * @throws XimaException otherwise, if the key or access is refused, or another cause has to be
   *     mended first
   */
  AgentStateWatch watchAgents(AgentWatchOptions options);

  /**
   * Begins to watch agents, as {@link #watchAgents}.
   *
   * @param options which metric, and how it is watched
   * @return completes with the watch, which runs until it or the client is closed
   */
  CompletableFuture<AgentStateWatch> watchAgentsAsync(AgentWatchOptions options);
}
