// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.error.AccessRefusedException;
import com.ximasdk.error.ClientClosedException;
import com.ximasdk.error.KeyRefusedException;
import com.ximasdk.error.NotFoundException;
import com.ximasdk.error.RateLimitedException;
import com.ximasdk.error.RedirectRefusedException;
import com.ximasdk.error.RequestRefusedException;
import com.ximasdk.error.UnreadableResponseException;
import com.ximasdk.internal.realtime.WatchSource.Frames;
import com.ximasdk.internal.realtime.WatchSource.Subscription;
import com.ximasdk.internal.time.Durations;
import com.ximasdk.internal.time.Futures;
import com.ximasdk.internal.time.Serial;
import com.ximasdk.internal.time.Timing;
import com.ximasdk.realtime.AgentWatchOptions;
import com.ximasdk.realtime.DurationValue;
import com.ximasdk.realtime.MetricReading;
import com.ximasdk.realtime.MetricReadings;
import com.ximasdk.realtime.MonitoredAgent;
import com.ximasdk.realtime.NotReady;
import com.ximasdk.realtime.RealtimeMetric;
import com.ximasdk.realtime.StaleCause;
import com.ximasdk.realtime.WatchTransport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a board true: decides when to ask the tenant for what, and what its answers and failures
 * mean.
 *
 * <p>All of it happens one step after the other. A cycle reads the list of metrics where that is
 * due, then the values; the next one is set only when a cycle has ended, so two never overlap. Over
 * a WebSocket, a cycle follows each opening, because what changed before is not told again, and
 * then now and then, because leaving the metric is not told at all.
 */
final class WatchLoop {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.realtime");
  private static final Duration FIRST_NOT_READY_WAIT = Duration.ofMillis(250);
  private static final Duration FIRST_RECONNECT_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(5);
  private static final Duration LEAST_WAIT = Duration.ofMillis(10);
  private static final double JITTER = 0.1;

  private final WatchSource source;
  private final AgentBroadcast broadcast;
  private final AgentWatchOptions options;
  private final Timing timing;
  private final DoubleSupplier random;
  private final Serial serial = new Serial();

  private final Instant startedAt;
  private boolean closed;
  private boolean polls;
  private @Nullable String metricId;
  private @Nullable String durationId;
  private boolean durationRefused;
  private @Nullable Instant trueUntil;

  private boolean inCycle;
  private boolean anotherCycle;
  private long cycleBegun;
  private long listReadAt;
  private boolean listRead;
  private int failures;
  private int notReady;
  private Timing.Wait nextCycle = () -> {};
  private final Map<Long, CompletableFuture<?>> running = new HashMap<>();
  private long requests;

  private long socketNumber;
  private @Nullable Subscription socket;
  private boolean pictureSinceOpen;
  private int reconnects;
  private long lifeNanos;
  private Timing.Wait nextPing = () -> {};
  private Timing.Wait nextConnect = () -> {};

  /** A loop that does nothing yet; {@code random} draws from 0 to below 1. */
  WatchLoop(
      WatchSource source,
      AgentBroadcast broadcast,
      AgentWatchOptions options,
      Timing timing,
      DoubleSupplier random) {
    this.source = source;
    this.broadcast = broadcast;
    this.options = options;
    this.timing = timing;
    this.random = random;
    this.startedAt = timing.now();
    this.polls = options.transport() == WatchTransport.POLLING;
  }

  /** Begins with a list of metrics that was just read. */
  void begin(List<RealtimeMetric> metrics) {
    serial.run(
        () -> {
          if (listed(metrics)) {
            go();
          } else {
            retry();
          }
        });
  }

  /** Begins although the list of metrics could not be read. */
  void begin(Throwable failure) {
    serial.run(() -> failed(failure));
  }

  /** Ends it: nothing more is sent, and subscribers get what they have not been told yet. */
  void close() {
    serial.run(
        () -> {
          closed = true;
          nextCycle.end();
          nextPing.end();
          nextConnect.end();
          Subscription open = socket;
          socket = null;
          socketNumber++;
          if (open != null) {
            open.abort();
          }
          List.copyOf(running.values()).forEach(request -> request.cancel(true));
          broadcast.close();
        });
  }

  // ---- cycles

  private void go() {
    if (polls || socket != null) {
      cycle();
    } else {
      connect();
    }
  }

  private void cycle() {
    if (closed) {
      return;
    }
    if (inCycle) {
      anotherCycle = true;
      return;
    }
    nextCycle.end();
    inCycle = true;
    anotherCycle = false;
    cycleBegun = timing.nanoTime();
    if (metricId == null || listDue()) {
      readList(this::afterList);
    } else {
      readValues();
    }
  }

  private boolean listDue() {
    return !listRead
        || timing.nanoTime() - listReadAt >= Durations.nanos(options.selectionPeriod())
        || broadcast.read(AgentBoard::selectionDoubtful);
  }

  private void readList(BiConsumer<@Nullable List<RealtimeMetric>, @Nullable Throwable> then) {
    request(source.metrics(), then);
  }

  private void afterList(@Nullable List<RealtimeMetric> metrics, @Nullable Throwable failure) {
    if (metrics == null) {
      if (metricId == null || isRefusal(failure)) {
        failed(failure);
      } else {
        // The values alone still tell the states.
        readValues();
      }
    } else if (!listed(metrics)) {
      retry();
    } else if (!polls && socket == null) {
      inCycle = false;
      connect();
    } else {
      readValues();
    }
  }

  /** Takes a list of metrics; false if the watched one is not in it. */
  private boolean listed(List<RealtimeMetric> metrics) {
    listRead = true;
    listReadAt = timing.nanoTime();
    List<RealtimeMetric> found = MetricFinder.find(metrics, options.metric());
    RealtimeMetric metric =
        found.size() == 1
            ? found.get(0)
            : found.stream()
                .filter(known -> known.metricId().equals(metricId))
                .findFirst()
                .orElse(null);
    if (metric == null) {
      if (found.isEmpty()) {
        stale(
            StaleCause.METRIC_ABSENT,
            ("The tenant lists no realtime metric '%s' for this Service User. It has: %s. An"
                    + " administrator has to make it, or to assign it.")
                .formatted(options.metric(), MetricFinder.listed(metrics)));
      } else {
        stale(
            StaleCause.METRIC_AMBIGUOUS,
            "Several realtime metrics are called '%s': %s. Watch one by its id."
                .formatted(options.metric(), MetricFinder.listed(found)));
      }
      return false;
    }
    if (metricId != null && !metric.metricId().equals(metricId)) {
      dropSocket();
    }
    metricId = metric.metricId();
    durationId = durationRefused ? null : durationMetric(metrics, metric);
    Instant now = timing.now();
    change(board -> board.selection(metric.categorySelection(), now));
    return true;
  }

  private @Nullable String durationMetric(List<RealtimeMetric> metrics, RealtimeMetric watched) {
    List<RealtimeMetric> found =
        options.durationMetrics().stream()
            .flatMap(name -> MetricFinder.find(metrics, name).stream())
            .filter(metric -> !metric.metricId().equals(watched.metricId()))
            .distinct()
            .toList();
    return found.size() == 1 ? found.get(0).metricId() : null;
  }

  private void readValues() {
    String id = metricId;
    if (id == null) {
      retry();
      return;
    }
    String beside = durationId;
    long stamp = broadcast.read(AgentBoard::stamp);
    long askedOver = socketNumber;
    request(
        source.values(beside == null ? List.of(id) : List.of(id, beside)),
        (readings, failure) -> {
          if (readings != null) {
            valued(id, readings, stamp, askedOver);
          } else if (beside != null
              && isRefusal(failure)
              && !(failure instanceof KeyRefusedException)) {
            LOG.warn(
                "The tenant refuses values of the metrics {} and {} together; states are read"
                    + " without the time in state.",
                id,
                beside);
            durationRefused = true;
            durationId = null;
            readValues();
          } else {
            failed(failure);
          }
        });
  }

  private void valued(String id, MetricReadings readings, long stamp, long askedOver) {
    boolean complete = readings.notReady().stream().noneMatch(entry -> concerns(id, entry));
    List<Observation> values = observations(id, readings.readings());
    Instant now = timing.now();
    PictureOutcome[] outcome = new PictureOutcome[1];
    Freshness before = broadcast.read(AgentBoard::freshness);
    change(
        board -> {
          outcome[0] =
              board.picture(
                  new Picture(
                      values,
                      complete ? List.of() : List.of(new Unready(Optional.empty(), "")),
                      stamp,
                      options.pollPeriod()),
                  now);
          if (outcome[0] == PictureOutcome.WHOLE
              && (polls || (socket != null && askedOver == socketNumber))) {
            board.fresh(now);
          }
        });
    if (outcome[0] != PictureOutcome.WHOLE) {
      if (polls || !pictureSinceOpen) {
        stale(
            StaleCause.NOT_READY, "The tenant says that values are not ready. It is asked again.");
      }
      notReady++;
      endCycle(Durations.shorter(options.pollPeriod(), doubled(FIRST_NOT_READY_WAIT, notReady)));
      return;
    }
    if (polls || (socket != null && askedOver == socketNumber)) {
      pictureSinceOpen = true;
      trueUntil = now;
      reconnects = 0;
      if (before != null && !before.fresh()) {
        LOG.info("Agent states are true again; they were stale since {}.", before.staleSince());
      }
    }
    notReady = 0;
    failures = 0;
    if (broadcast.read(AgentBoard::selectionDoubtful)) {
      readList(
          (metrics, failure) -> {
            if (metrics != null && !listed(metrics)) {
              retry();
            } else if (!polls && socket == null) {
              inCycle = false;
              connect();
            } else {
              endCycle(pause());
            }
          });
    } else {
      endCycle(pause());
    }
  }

  private void change(Consumer<AgentBoard> change) {
    broadcast.change(change);
    broadcast.signal();
  }

  private static boolean concerns(String id, NotReady entry) {
    return entry.metricId().isEmpty() || entry.metricId().equals(id) || !looksLikeId(entry);
  }

  /** An entry that is a mere text may be the name of an agent instead of the id of a metric. */
  private static boolean looksLikeId(NotReady entry) {
    return entry.metricId().chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
  }

  private List<Observation> observations(String id, List<MetricReading> readings) {
    String beside = durationId;
    Map<String, DurationValue> durations = new HashMap<>();
    List<Observation> values = new ArrayList<>(readings.size());
    if (beside != null) {
      for (MetricReading reading : readings) {
        if (reading.metricId().equals(beside) && reading.value() instanceof DurationValue value) {
          durations.put(MonitoredAgent.parse(reading.categoryValue()).loginId(), value);
        }
      }
    }
    for (MetricReading reading : readings) {
      boolean watched =
          reading.metricId().equals(id) || (reading.metricId().isEmpty() && beside == null);
      if (watched && !reading.categoryValue().isBlank()) {
        MonitoredAgent agent = MonitoredAgent.parse(reading.categoryValue());
        values.add(new Observation(agent, reading.value(), durations.get(agent.loginId())));
      }
    }
    return values;
  }

  /** The wait after a cycle that went well. */
  private Duration pause() {
    Duration period = polls ? options.pollPeriod() : options.selectionPeriod();
    Duration spread = Durations.scaled(period, 1 - JITTER + 2 * JITTER * random.getAsDouble());
    Duration left = spread.minusNanos(timing.nanoTime() - cycleBegun);
    // Whatever the period, a tenant is left some air.
    return Durations.longer(left, Durations.longer(period.dividedBy(20), LEAST_WAIT));
  }

  private void endCycle(Duration wait) {
    inCycle = false;
    if (closed) {
      return;
    }
    nextCycle.end();
    if (anotherCycle) {
      cycle();
    } else if (polls || socket != null) {
      nextCycle = timing.after(wait, () -> serial.run(this::cycle));
    }
  }

  // ---- failures

  private void failed(@Nullable Throwable reported) {
    if (closed) {
      return;
    }
    Throwable failure = reported;
    if (failure instanceof ClientClosedException) {
      close();
      return;
    }
    if (failure instanceof KeyRefusedException) {
      stale(StaleCause.KEY_REFUSED, text(failure));
      again(options.longestWait());
      return;
    }
    if (isRefusal(failure)) {
      // Only 403 speaks of this metric; anything else may be the tenant's own trouble.
      classify(
          failure instanceof AccessRefusedException ? StaleCause.METRIC_REFUSED : StaleCause.OUTAGE,
          text(failure));
      return;
    }
    if (polls || !pictureSinceOpen || socket == null) {
      stale(StaleCause.OUTAGE, text(failure));
    } else {
      LOG.info("{}; the subscription goes on.", text(failure));
    }
    Duration asked =
        failure instanceof RateLimitedException limited
            ? limited.retryAfter().orElse(Duration.ZERO)
            : Duration.ZERO;
    failures++;
    Duration wait = growing();
    again(asked.compareTo(wait) > 0 ? Durations.shorter(asked, LONGEST_RETRY_AFTER) : wait);
  }

  /** A refusal of values means one thing if the metric is still listed and another if not. */
  private void classify(StaleCause cause, String refusal) {
    inCycle = true;
    readList(
        (metrics, failure) -> {
          String before = metricId;
          if (metrics == null) {
            stale(
                failure instanceof KeyRefusedException
                    ? StaleCause.KEY_REFUSED
                    : failure instanceof AccessRefusedException
                        ? StaleCause.METRIC_REFUSED
                        : StaleCause.OUTAGE,
                failure == null ? refusal : text(failure));
          } else if (listed(metrics)) {
            if (before != null && !before.equals(metricId)) {
              // Made anew under the same name: go on with it at once.
              inCycle = false;
              go();
              return;
            }
            stale(cause, refusal);
          }
          retry();
        });
  }

  private void retry() {
    failures++;
    again(growing());
  }

  private void again(Duration wait) {
    if (polls || socket != null) {
      endCycle(wait);
      return;
    }
    inCycle = false;
    if (!closed) {
      nextCycle.end();
      nextCycle =
          timing.after(
              wait,
              () ->
                  serial.run(
                      () -> {
                        if (metricId == null || listDue()) {
                          cycle();
                        } else {
                          connect();
                        }
                      }));
    }
  }

  private Duration growing() {
    Duration longest = Durations.longer(options.longestWait(), options.pollPeriod());
    Duration step = Durations.shorter(longest, doubled(options.pollPeriod(), failures));
    return Durations.scaled(step, 1 - JITTER * random.getAsDouble());
  }

  private void stale(StaleCause cause, String detail) {
    Instant until = trueUntil;
    Instant now = timing.now();
    Freshness before = broadcast.read(AgentBoard::freshness);
    if (before == null || before.cause() != cause) {
      LOG.info("Agent states are stale ({}): {}", cause, detail);
    }
    change(board -> board.stale(cause, detail, until == null ? startedAt : until, now));
  }

  private static boolean isRefusal(@Nullable Throwable failure) {
    return failure instanceof KeyRefusedException
        || failure instanceof AccessRefusedException
        || failure instanceof NotFoundException
        || failure instanceof RequestRefusedException;
  }

  private static String text(@Nullable Throwable failure) {
    return failure == null || failure.getMessage() == null
        ? String.valueOf(failure)
        : failure.getMessage();
  }

  // ---- subscription

  private void connect() {
    String id = metricId;
    if (closed || id == null || socket != null) {
      return;
    }
    long number = ++socketNumber;
    pictureSinceOpen = false;
    request(
        source.subscribe(id, new SocketFrames(number)),
        (opened, failure) -> {
          if (opened != null) {
            if (closed || number != socketNumber) {
              opened.abort();
            } else {
              opened(opened);
            }
          } else {
            notOpened(failure);
          }
        });
  }

  private void opened(Subscription opened) {
    socket = opened;
    lifeNanos = timing.nanoTime();
    schedulePing();
    cycle();
  }

  private void notOpened(@Nullable Throwable failure) {
    if (failure instanceof NotFoundException
        || failure instanceof RequestRefusedException
        || failure instanceof RedirectRefusedException
        || failure instanceof UnreadableResponseException) {
      String detail =
          "The tenant has no WebSocket for realtime metrics; states are polled instead. "
              + text(failure);
      LOG.warn(detail);
      polls = true;
      Instant now = timing.now();
      change(board -> board.transport(WatchTransport.POLLING, detail, now));
      cycle();
    } else if (isRefusal(failure) || failure instanceof ClientClosedException) {
      failed(failure);
    } else {
      stale(StaleCause.OUTAGE, text(failure));
      reconnectLater();
    }
  }

  private void reconnectLater() {
    if (closed) {
      return;
    }
    reconnects++;
    Duration step =
        Durations.shorter(options.longestWait(), doubled(FIRST_RECONNECT_WAIT, reconnects));
    nextConnect.end();
    nextConnect =
        timing.after(
            Durations.scaled(step, 1 - random.getAsDouble() / 2), () -> serial.run(this::connect));
  }

  private void broken(String why) {
    dropSocket();
    stale(StaleCause.OUTAGE, why);
    reconnectLater();
  }

  private void dropSocket() {
    Subscription open = socket;
    socket = null;
    pictureSinceOpen = false;
    socketNumber++;
    nextPing.end();
    nextCycle.end();
    if (open != null) {
      open.abort();
    }
  }

  private void schedulePing() {
    nextPing = timing.after(options.pingPeriod(), () -> serial.run(this::ping));
  }

  private void ping() {
    Subscription open = socket;
    if (closed || open == null) {
      return;
    }
    Duration silence = Duration.ofNanos(timing.nanoTime() - lifeNanos);
    if (silence.compareTo(options.silenceLimit()) >= 0) {
      broken(
          "The subscription has been silent for %s s and does not answer pings. It is opened again."
              .formatted(silence.toSeconds()));
    } else {
      open.ping();
      schedulePing();
    }
  }

  private final class SocketFrames implements Frames {
    private final long number;

    SocketFrames(long number) {
      this.number = number;
    }

    @Override
    public void frame(List<MetricReading> values, Runnable taken) {
      serial.run(
          () -> {
            String id = metricId;
            if (number == socketNumber && id != null) {
              life();
              List<Observation> updates = observations(id, values);
              Instant now = timing.now();
              if (!updates.isEmpty()) {
                change(board -> board.update(updates, now));
              }
              if (broadcast.read(AgentBoard::selectionDoubtful) && pictureSinceOpen) {
                cycleSoon();
              }
            }
            taken.run();
          });
    }

    @Override
    public void alive() {
      serial.run(
          () -> {
            if (number == socketNumber) {
              life();
            }
          });
    }

    @Override
    public void broken(String why) {
      serial.run(
          () -> {
            if (number == socketNumber && !closed) {
              WatchLoop.this.broken(why);
            }
          });
    }

    private void life() {
      lifeNanos = timing.nanoTime();
      if (pictureSinceOpen) {
        trueUntil = timing.now();
      }
    }
  }

  /** Reads list and values ahead of time, but not in a storm of frames. */
  private void cycleSoon() {
    long since = timing.nanoTime() - cycleBegun;
    if (!inCycle && since >= Durations.nanos(options.pollPeriod())) {
      cycle();
    }
  }

  // ----

  private <T> void request(
      CompletableFuture<T> answer, BiConsumer<@Nullable T, @Nullable Throwable> then) {
    long number = ++requests;
    running.put(number, answer);
    var unused =
        answer.whenComplete(
            (value, failure) ->
                serial.run(
                    () -> {
                      running.remove(number);
                      if (!closed) {
                        then.accept(value, failure == null ? null : Futures.unwrapped(failure));
                      } else if (value instanceof Subscription opened) {
                        opened.abort();
                      }
                    }));
  }

  /** The step, doubled with each try after the first. */
  private static Duration doubled(Duration first, int tries) {
    return Durations.clamped(first).multipliedBy(1L << Math.min(Math.max(tries - 1, 0), 20));
  }
}
