// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.realtime.MetricReading;
import com.ximasdk.realtime.MetricReadings;
import com.ximasdk.realtime.RealtimeMetric;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What a watch asks a tenant for. Each request is sent once: the watch itself tries again. */
interface WatchSource {
  /** The metrics. */
  CompletableFuture<List<RealtimeMetric>> metrics();

  /** The values of metrics as they are now, ready or not. */
  CompletableFuture<MetricReadings> values(List<String> metricIds);

  /** Opens a subscription, or fails with a {@link com.ximasdk.error.XimaException}. */
  CompletableFuture<Subscription> subscribe(String metricId, Frames frames);

  /** An open subscription. */
  interface Subscription {
    /** Asks the tenant for a sign of life. */
    void ping();

    /** Ends it at once. */
    void abort();
  }

  /** Takes what a subscription brings, one after the other. */
  interface Frames {
    /** A frame came; no other comes before {@code taken} was run. */
    void frame(List<MetricReading> values, Runnable taken);

    /** Something came that shows that the tenant is there. */
    void alive();

    /** The subscription ended without being asked to; why is for people, without the key. */
    void broken(String why);
  }
}
