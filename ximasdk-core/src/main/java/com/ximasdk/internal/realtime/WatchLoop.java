// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.internal.text.ForeignFailure;
import com.ximasdk.internal.text.ForeignLog;
import com.ximasdk.internal.time.Serial;
import com.ximasdk.internal.time.Timing;
import com.ximasdk.realtime.AgentWatchOptions;
import com.ximasdk.realtime.RealtimeMetric;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a board true: takes one step after the other, and does what each wants done.
 *
 * <p>What a step means is decided by {@link WatchStep}; here are the timer, the requests and the
 * subscription. A step that fails in whatever way makes the watch stale, and it begins again.
 */
final class WatchLoop implements WatchSteps {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.realtime");

  private final WatchSource source;
  private final AgentWatchOptions options;
  private final Timing timing;
  private final DoubleSupplier random;
  private final Serial serial = new Serial();
  private final WatchBoard board;
  private final WatchRequest request;
  private final WatchSocket socket;
  private final WakeUp wakeUp;

  private WatchState state;
  private boolean closed;

  /** What failed in a step, until the watch has begun again because of it. */
  private @Nullable Throwable fault;

  /** A loop that does nothing yet; {@code random} draws from 0 to below 1. */
  WatchLoop(
      WatchSource source,
      AgentBroadcast broadcast,
      AgentWatchOptions options,
      Timing timing,
      DoubleSupplier random) {
    this.source = source;
    this.options = options;
    this.timing = timing;
    this.random = random;
    this.board = new WatchBoard(broadcast, options);
    this.request = new WatchRequest(this);
    this.socket = new WatchSocket(source, board, this);
    this.wakeUp = new WakeUp(timing, number -> run(() -> wake(number)));
    this.state = WatchState.starting(options, new Moment(timing.nanoTime(), timing.now(), 0));
  }

  /** Begins with a list of metrics that was just read. */
  void begin(List<RealtimeMetric> metrics) {
    run(() -> step(now -> new WatchInput.Listed(metrics)));
  }

  /** Begins although the list of metrics could not be read. */
  void begin(Throwable failure) {
    run(() -> step(now -> new WatchInput.ListFailed(failure)));
  }

  /** Ends it: nothing more is sent, and subscribers get what they have not been told yet. */
  void close() {
    run(this::end);
  }

  private void end() {
    closed = true;
    // Each for itself: what fails keeps nothing else open.
    Stream.<Runnable>of(wakeUp::end, request::abandon, socket::drop, board::close)
        .forEach(
            end -> {
              try {
                end.run();
              } catch (Throwable failure) {
                report(failure);
              }
            });
  }

  private void wake(long number) {
    wakeUp.over(number);
    step(now -> new WatchInput.Woken());
  }

  @Override
  public void run(Runnable action) {
    serial.run(action);
  }

  /** What fails in a step, in whatever way, is a step of its own. */
  @Override
  public void step(Function<Moment, WatchInput> happened) {
    try {
      advance(happened);
    } catch (Throwable failure) {
      fault = failure;
      report(failure);
    }
    Throwable failure = fault;
    if (failure != null) {
      try {
        advance(now -> new WatchInput.StepFailed(failure));
        fault = null;
      } catch (Throwable again) {
        report(again);
      }
    }
  }

  private void advance(Function<Moment, WatchInput> happened) {
    if (closed) {
      return;
    }
    Moment now = new Moment(timing.nanoTime(), timing.now(), random.getAsDouble());
    wakeUp.guard(now);
    WatchState before = state;
    WatchStep.Result result = WatchStep.take(before, happened.apply(now), options, now);
    state = result.state();
    result.effects().forEach(effect -> perform(effect, now));
    if (!closed) {
      board.tell(state, now);
      wakeUp.at(state.wakeAt(now), now);
      ForeignLog.write(() -> WatchLog.changed(before, result.state()));
    }
  }

  private void perform(WatchEffect effect, Moment now) {
    if (effect instanceof WatchEffect.ReadList) {
      request.send(
          source::metrics,
          (metrics, at) -> new WatchInput.Listed(metrics),
          WatchInput.ListFailed::new);
    } else if (effect instanceof WatchEffect.ReadValues read) {
      long stamp = board.stamp();
      request.send(
          () -> source.values(read.metricIds()),
          (values, at) -> board.picture(read.watched(), values, stamp, at),
          WatchInput.ValuesFailed::new);
    } else if (effect instanceof WatchEffect.Abandon) {
      request.abandon();
    } else if (effect instanceof WatchEffect.ShowSelection show) {
      board.select(show.metric(), now);
    } else if (effect instanceof WatchEffect.OpenSocket open) {
      socket.open(open.metricId());
    } else if (effect instanceof WatchEffect.Ping) {
      socket.ping();
    } else if (effect instanceof WatchEffect.DropSocket) {
      socket.drop();
    } else if (effect instanceof WatchEffect.End) {
      end();
    }
  }

  private static void report(Throwable failure) {
    ForeignLog.write(() -> LOG.error("A step of the watch failed.", ForeignFailure.of(failure)));
  }
}
