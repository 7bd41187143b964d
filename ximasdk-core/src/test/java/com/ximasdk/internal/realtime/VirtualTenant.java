// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.error.AccessRefusedException;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.NotFoundException;
import com.ximasdk.error.TenantFailureException;
import com.ximasdk.error.XimaException;
import com.ximasdk.internal.time.VirtualTime;
import com.ximasdk.realtime.CategoryType;
import com.ximasdk.realtime.DurationValue;
import com.ximasdk.realtime.MetricReading;
import com.ximasdk.realtime.MetricReadings;
import com.ximasdk.realtime.NotReady;
import com.ximasdk.realtime.RealtimeMetric;
import com.ximasdk.realtime.StateValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A tenant in virtual time: it answers and pushes after a delay, fails as it is told to, and
 * remembers every state that it ever held.
 */
final class VirtualTenant implements WatchSource {
  static final String METRIC = "K0FLAEB6";

  static final String DURATION_METRIC = "D7RT2LQ9";

  /** What a tenant with a metric of time in state makes of a request for two metrics. */
  enum JointAnswers {
    BOTH,
    THE_LAST_ALONE,
    FAILURE,
    REFUSAL
  }

  /** A state that an agent had, from and until. */
  record Held(String agent, String state, Instant from, Instant until) {}

  final VirtualTime time;
  final Map<String, String> states = new LinkedHashMap<>();
  final List<Held> history = new ArrayList<>();
  final List<String> requests = new ArrayList<>();
  private final Map<String, Instant> since = new LinkedHashMap<>();

  Duration delay = Duration.ofMillis(20);
  String metricId = METRIC;
  String metricName = "Agent State";
  @Nullable Supplier<XimaException> listFailure;
  @Nullable Supplier<XimaException> valuesFailure;
  @Nullable Supplier<XimaException> socketFailure;
  boolean notReady;
  boolean metricDeleted;

  /** Whether requests for values are left without any answer. */
  boolean mute;

  /** How the tenant answers for the metric of time in state; it has none where this is null. */
  @Nullable JointAnswers jointAnswers;

  /** Made anew for each value. */
  Supplier<CharSequence> rawJson = () -> "{}";

  boolean empty;
  boolean listsSelection = true;
  boolean givesTimes = true;
  int valuesUnderWay;
  int mostValuesUnderWay;
  @Nullable Socket socket;
  int socketsOpened;

  VirtualTenant(VirtualTime time) {
    this.time = time;
  }

  /** An open subscription; half open, it neither brings nor answers anything. */
  final class Socket implements Subscription {
    private final Frames frames;
    boolean halfOpen;
    boolean ended;

    Socket(Frames frames) {
      this.frames = frames;
    }

    @Override
    public void ping() {
      deliver(frames::alive);
    }

    @Override
    public void abort() {
      ended = true;
    }

    private void deliver(Runnable what) {
      if (!halfOpen && !ended) {
        var unused =
            time.after(
                delay,
                () -> {
                  if (!halfOpen && !ended) {
                    what.run();
                  }
                });
      }
    }
  }

  static CallSummary call() {
    return CallSummary.NONE;
  }

  static XimaException unavailable() {
    return new TenantFailureException(call(), "the tenant failed to answer (HTTP 503).");
  }

  static XimaException refused() {
    return new AccessRefusedException(call(), "no access (HTTP 403).");
  }

  static XimaException absent() {
    return new NotFoundException(call(), "no such resource (HTTP 404).");
  }

  void set(String agent, String state) {
    end(agent);
    states.put(agent, state);
    since.put(agent, time.now());
    push(agent);
  }

  void remove(String agent) {
    end(agent);
    states.remove(agent);
    since.remove(agent);
  }

  void rename(String agent, String to) {
    String state = states.get(agent);
    if (state == null) {
      throw new IllegalArgumentException(agent);
    }
    remove(agent);
    set(to, state);
  }

  private void end(String agent) {
    String state = states.get(agent);
    Instant from = since.get(agent);
    if (state != null && from != null) {
      history.add(new Held(agent, state, from, time.now()));
    }
  }

  /** Whether the agent was in the state at some instant of the span. */
  boolean held(String agent, String state, Instant from, Instant until) {
    Instant begun = since.get(agent);
    if (state.equals(states.get(agent)) && begun != null && !begun.isAfter(until)) {
      return true;
    }
    for (int i = history.size() - 1; i >= 0; i--) {
      Held past = history.get(i);
      if (past.until().isBefore(from)) {
        return false;
      }
      if (past.agent().equals(agent) && past.state().equals(state) && !past.from().isAfter(until)) {
        return true;
      }
    }
    return false;
  }

  /** Breaks the open subscription, if there is one. */
  void breakSocket() {
    Socket open = socket;
    if (open != null && !open.ended) {
      open.deliver(() -> open.frames.broken("The tenant closed the subscription."));
    }
  }

  private void push(String agent) {
    Socket open = socket;
    if (open != null) {
      MetricReading reading = reading(agent);
      open.deliver(() -> open.frames.frame(List.of(reading), () -> {}));
    }
  }

  private MetricReading reading(String agent) {
    StateValue value =
        new StateValue(
            states.getOrDefault(agent, ""),
            "STATE",
            givesTimes ? since.get(agent) : null,
            rawJson.get());
    return new MetricReading(metricId, agent, value);
  }

  private MetricReading timeInState(String agent) {
    Duration age = Duration.between(since.getOrDefault(agent, time.now()), time.now());
    return new MetricReading(
        DURATION_METRIC, agent, new DurationValue(age, "DURATION", time.now(), "{}"));
  }

  @Override
  public CompletableFuture<List<RealtimeMetric>> metrics() {
    requests.add("list");
    return answer(
        listFailure,
        () -> {
          List<RealtimeMetric> metrics = new ArrayList<>();
          metrics.add(
              new RealtimeMetric("OTHER111", "Calls", new CategoryType("GROUP"), List.of()));
          List<String> agents = listsSelection ? List.copyOf(states.keySet()) : List.of();
          if (!metricDeleted) {
            metrics.add(
                new RealtimeMetric(metricId, metricName, new CategoryType("AGENT"), agents));
          }
          if (jointAnswers != null) {
            metrics.add(
                new RealtimeMetric(
                    DURATION_METRIC, "Agent State Duration", new CategoryType("AGENT"), agents));
          }
          return metrics;
        });
  }

  @Override
  public CompletableFuture<MetricReadings> values(List<String> metricIds) {
    requests.add("values");
    valuesUnderWay++;
    mostValuesUnderWay = Math.max(mostValuesUnderWay, valuesUnderWay);
    if (mute) {
      return new CompletableFuture<>();
    }
    CompletableFuture<MetricReadings> answer =
        answer(valuesFailure(metricIds), () -> readings(metricIds));
    var unused = answer.whenComplete((value, thrown) -> valuesUnderWay--);
    return answer;
  }

  private @Nullable Supplier<XimaException> valuesFailure(List<String> metricIds) {
    if (valuesFailure != null) {
      return valuesFailure;
    }
    boolean joint = metricIds.size() > 1;
    if (joint && jointAnswers == JointAnswers.FAILURE) {
      return VirtualTenant::unavailable;
    }
    boolean refused =
        metricDeleted
            || !metricIds.contains(metricId)
            || (joint && jointAnswers == JointAnswers.REFUSAL);
    return refused ? VirtualTenant::refused : null;
  }

  private MetricReadings readings(List<String> metricIds) {
    List<String> agents = List.copyOf(states.keySet());
    List<String> ready =
        empty ? List.of() : agents.subList(0, notReady ? agents.size() / 2 : agents.size());
    List<MetricReading> readings = new ArrayList<>();
    boolean joint = metricIds.size() > 1;
    if (!joint || jointAnswers != JointAnswers.THE_LAST_ALONE) {
      ready.forEach(agent -> readings.add(reading(agent)));
    }
    if (joint) {
      ready.forEach(agent -> readings.add(timeInState(agent)));
    }
    return new MetricReadings(
        readings,
        notReady ? List.of(new NotReady(metricId, "", "\"" + metricId + "\"")) : List.of());
  }

  @Override
  public CompletableFuture<Subscription> subscribe(String id, Frames frames) {
    requests.add("socket");
    CompletableFuture<Subscription> opening = new CompletableFuture<>();
    var unused =
        time.after(
            delay,
            () -> {
              Supplier<XimaException> failure =
                  socketFailure == null && (metricDeleted || !id.equals(metricId))
                      ? VirtualTenant::refused
                      : socketFailure;
              if (failure != null) {
                opening.completeExceptionally(failure.get());
              } else {
                socketsOpened++;
                Socket opened = new Socket(frames);
                socket = opened;
                opening.complete(opened);
              }
            });
    return opening;
  }

  /** What was true when the request came, half a delay ago when the answer arrives. */
  private <T> CompletableFuture<T> answer(
      @Nullable Supplier<XimaException> failure, Supplier<T> value) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Duration half = delay.dividedBy(2);
    var unused =
        time.after(
            half,
            () -> {
              T held = value.get();
              var unusedBack =
                  time.after(
                      half,
                      () -> {
                        if (failure == null) {
                          answer.complete(held);
                        } else {
                          answer.completeExceptionally(failure.get());
                        }
                      });
            });
    return answer;
  }
}
