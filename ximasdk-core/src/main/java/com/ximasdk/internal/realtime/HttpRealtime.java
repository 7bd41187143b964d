// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.call.CallOptions;
import com.ximasdk.error.AccessRefusedException;
import com.ximasdk.error.AmbiguousMetricException;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.CallbackFailedException;
import com.ximasdk.error.KeyRefusedException;
import com.ximasdk.error.NotFoundException;
import com.ximasdk.error.Remedy;
import com.ximasdk.error.XimaException;
import com.ximasdk.internal.http.Answer;
import com.ximasdk.internal.http.ApiCall;
import com.ximasdk.internal.http.JsonAnswers;
import com.ximasdk.internal.http.Transport;
import com.ximasdk.internal.time.Steps;
import com.ximasdk.realtime.AgentStateWatch;
import com.ximasdk.realtime.AgentWatchOptions;
import com.ximasdk.realtime.MetricIdJoining;
import com.ximasdk.realtime.MetricReadings;
import com.ximasdk.realtime.Realtime;
import com.ximasdk.realtime.RealtimeEncodings;
import com.ximasdk.realtime.RealtimeMetric;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Realtime metrics over the transport. */
public final class HttpRealtime implements Realtime, AutoCloseable {
  private static final String LIST = "List realtime metrics";
  private static final String FIND = "Find realtime metric";
  private static final String READ = "Read realtime values";
  private static final String WATCH = "Watch agents";
  private static final String METRICS = "/rest/api/v1/realtime/metrics";

  private final Transport transport;
  private final MetricIdJoining joining;
  private final RealtimeJson json;
  private final Set<WatchLoop> loops = ConcurrentHashMap.newKeySet();

  /**
   * The service.
   *
   * @param encodings how values are asked for and understood
   */
  public HttpRealtime(Transport transport, RealtimeEncodings encodings) {
    this.transport = transport;
    this.joining = encodings.metricIdJoining();
    this.json = new RealtimeJson(encodings);
  }

  @Override
  public List<RealtimeMetric> metrics(CallOptions options) {
    return transport.send(list().options(options).build());
  }

  @Override
  public CompletableFuture<List<RealtimeMetric>> metricsAsync(CallOptions options) {
    return transport.sendAsync(list().options(options).build());
  }

  @Override
  public RealtimeMetric metric(String nameOrId, CallOptions options) {
    return transport.send(find(nameOrId, options));
  }

  @Override
  public CompletableFuture<RealtimeMetric> metricAsync(String nameOrId, CallOptions options) {
    return transport.sendAsync(find(nameOrId, options));
  }

  @Override
  public MetricReadings values(Collection<String> metricIds, CallOptions options) {
    return transport.send(read(metricIds, true).options(options).build());
  }

  @Override
  public CompletableFuture<MetricReadings> valuesAsync(
      Collection<String> metricIds, CallOptions options) {
    return transport.sendAsync(read(metricIds, true).options(options).build());
  }

  @Override
  public MetricReadings valuesNow(Collection<String> metricIds, CallOptions options) {
    return transport.send(read(metricIds, false).options(options).build());
  }

  @Override
  public CompletableFuture<MetricReadings> valuesNowAsync(
      Collection<String> metricIds, CallOptions options) {
    return transport.sendAsync(read(metricIds, false).options(options).build());
  }

  @Override
  public AgentStateWatch watchAgents(AgentWatchOptions options) {
    return Transport.await(WATCH, watchAgentsAsync(options));
  }

  @Override
  public CompletableFuture<AgentStateWatch> watchAgentsAsync(AgentWatchOptions options) {
    AgentBroadcast broadcast = new AgentBroadcast();
    WatchLoop loop =
        new WatchLoop(
            new Source(options.requestLimit()),
            broadcast,
            options,
            transport.timing(),
            () -> ThreadLocalRandom.current().nextDouble());
    Steps<AgentStateWatch> watch = new Steps<>();
    watch.then(
        transport.sendAsync(list().options(within(options.requestLimit())).build()),
        (metrics, failure) -> {
          if (failure != null && !passing(failure)) {
            watch.failed(failure);
            return;
          }
          if (failure == null) {
            var unusedMetric = only(metrics, options.metric());
            loop.begin(metrics);
          } else {
            loop.begin(failure);
          }
          loops.add(loop);
          if (!watch.done(
              new OpenWatch(
                  broadcast, transport.deliveries(), transport.timing(), () -> end(loop)))) {
            end(loop);
          }
        });
    return watch;
  }

  private void end(WatchLoop loop) {
    loops.remove(loop);
    loop.close();
  }

  /** Ends all watches. */
  @Override
  public void close() {
    List.copyOf(loops).forEach(this::end);
  }

  /** Whether a failure may pass by itself, so that a watch can begin in spite of it. */
  private static boolean passing(Throwable failure) {
    return failure instanceof XimaException known
        && !(failure instanceof KeyRefusedException)
        && !(failure instanceof AccessRefusedException)
        && (known.remedy() == Remedy.RETRY_LATER || known.remedy() == Remedy.WAIT);
  }

  private static RealtimeMetric only(List<RealtimeMetric> metrics, String nameOrId) {
    List<RealtimeMetric> found = MetricFinder.find(metrics, nameOrId);
    CallSummary call = CallSummary.of(FIND).withAttempts(1, Duration.ZERO);
    if (found.isEmpty()) {
      throw new NotFoundException(
          call,
          ("the tenant lists no realtime metric with the name or id '%s' for this Service User. It"
               + " has: %s. An administrator has to make an API-enabled realtime metric and assign"
               + " it to the Service User.")
              .formatted(nameOrId, MetricFinder.listed(metrics)));
    }
    if (found.size() > 1) {
      throw new AmbiguousMetricException(
          call,
          "several realtime metrics are called '%s': %s. Ask for one by its id."
              .formatted(nameOrId, MetricFinder.listed(found)),
          found.stream().map(RealtimeMetric::metricId).toList());
    }
    return found.get(0);
  }

  private ApiCall.Builder<List<RealtimeMetric>> list() {
    return metrics(LIST, metrics -> metrics);
  }

  private ApiCall<RealtimeMetric> find(String nameOrId, CallOptions options) {
    return metrics(FIND, metrics -> only(metrics, nameOrId)).options(options).build();
  }

  private <T> ApiCall.Builder<T> metrics(
      String operation, Function<List<RealtimeMetric>, T> choice) {
    return ApiCall.get(
            operation,
            JsonAnswers.reader(
                "an array of realtime metrics",
                root -> new Answer.Complete<>(choice.apply(List.copyOf(json.metrics(root))))))
        .path(METRICS);
  }

  private ApiCall.Builder<MetricReadings> read(Collection<String> ids, boolean whole) {
    if (ids.isEmpty()) {
      throw new IllegalArgumentException(
          "Values are asked for without a metric. Name at least one.");
    }
    ApiCall.Builder<MetricReadings> call =
        ApiCall.get(
                READ,
                JsonAnswers.bytes(
                    "an object with the array 'results'",
                    body -> {
                      MetricReadings readings = json.values(body.read(0, (int) body.size()));
                      return whole && !readings.complete()
                          ? new Answer.Pending<>()
                          : new Answer.Complete<>(readings);
                    }))
            .path(METRICS + "/values");
    Collection<String> values =
        switch (joining) {
          case REPEATED -> ids;
          case COMMA -> List.of(String.join(",", ids));
        };
    values.forEach(value -> call.query("id", value));
    return call;
  }

  private static CallOptions within(Duration limit) {
    return CallOptions.DEFAULTS.withTotal(limit);
  }

  private final class Source implements WatchSource {
    private final Duration limit;

    /** The request that a worker is about to send, and a caller's listener may hold up. */
    private final AtomicReference<@Nullable Object> sending = new AtomicReference<>();

    Source(Duration limit) {
      this.limit = limit;
    }

    @Override
    public CompletableFuture<List<RealtimeMetric>> metrics() {
      return apart(list().once().options(within(limit)).build());
    }

    @Override
    public CompletableFuture<MetricReadings> values(List<String> metricIds) {
      return apart(read(metricIds, false).once().options(within(limit)).build());
    }

    /**
     * Has a worker send a request: at its beginning a caller's listener is told of it, and may
     * block. That is to hold up the request, and not the step that asks for it.
     */
    private <T> CompletableFuture<T> apart(ApiCall<T> call) {
      Steps<T> sent = new Steps<>();
      if (!sending.compareAndSet(null, sent)) {
        return CompletableFuture.failedFuture(
            new CallbackFailedException(
                CallSummary.of(call.operation()),
                "the listener has not come back from the event CallStarted of the request before."
                    + " It must not block.",
                null));
      }
      CompletableFuture<Boolean> worker = new CompletableFuture<>();
      sent.then(worker, (there, never) -> sent.then(send(call, sent), end(sent)));
      Runnable turn =
          () -> {
            worker.complete(true);
            // Where it was cancelled before it was sent.
            sending.compareAndSet(sent, null);
          };
      try {
        var unused = transport.timing().after(Duration.ZERO, turn);
      } catch (Throwable noWorker) {
        sending.compareAndSet(sent, null);
        throw noWorker;
      }
      return sent;
    }

    /** Another may be sent before anybody learns what came of this one. */
    private <T> CompletableFuture<T> send(ApiCall<T> call, Steps<T> sent) {
      try {
        return transport.sendAsync(call);
      } finally {
        sending.compareAndSet(sent, null);
      }
    }

    private static <T> BiConsumer<T, @Nullable Throwable> end(Steps<T> steps) {
      return (value, failure) -> {
        if (failure == null) {
          var unused = steps.done(value);
        } else {
          steps.failed(failure);
        }
      };
    }

    @Override
    public CompletableFuture<Subscription> subscribe(String metricId, Frames frames) {
      return MetricSocket.open(transport, json, metricId, limit, frames);
    }
  }
}
