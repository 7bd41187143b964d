// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.internal.realtime.WatchSource.Frames;
import com.ximasdk.internal.realtime.WatchSource.Subscription;
import com.ximasdk.internal.time.Futures;
import com.ximasdk.realtime.MetricReading;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The one subscription that a watch has. Used between and within its steps only. */
final class WatchSocket {
  private final WatchSource source;
  private final WatchBoard board;
  private final WatchSteps steps;
  private long number;
  private CompletableFuture<?> opening = new CompletableFuture<>();
  private @Nullable Subscription open;

  WatchSocket(WatchSource source, WatchBoard board, WatchSteps steps) {
    this.source = source;
    this.board = board;
    this.steps = steps;
  }

  /** Opens one. What comes of an earlier one does not count from now on. */
  void open(String metricId) {
    long mine = ++number;
    Subscribed frames = new Subscribed(mine, new WatchedValues(metricId, Optional.empty()));
    CompletableFuture<Subscription> answer =
        WatchRequest.sent(() -> source.subscribe(metricId, frames));
    opening = answer;
    var unused =
        answer.whenComplete(
            (opened, failure) ->
                steps.run(
                    () -> {
                      if (mine == number) {
                        open = opened;
                        steps.step(
                            now ->
                                opened == null
                                    ? new WatchInput.SocketNotOpened(Futures.unwrapped(failure))
                                    : new WatchInput.SocketOpened());
                      } else if (opened != null) {
                        opened.abort();
                      }
                    }));
  }

  void ping() {
    if (open != null) {
      open.ping();
    }
  }

  /** Ends it, or its opening. */
  void drop() {
    Subscription dropped = open;
    open = null;
    number++;
    opening.cancel(true);
    if (dropped != null) {
      dropped.abort();
    }
  }

  private final class Subscribed implements Frames {
    private final long mine;
    private final WatchedValues watched;

    Subscribed(long mine, WatchedValues watched) {
      this.mine = mine;
      this.watched = watched;
    }

    @Override
    public void frame(List<MetricReading> values, Runnable taken) {
      heard(now -> board.update(watched, values, now), taken);
    }

    @Override
    public void alive() {
      heard(now -> new WatchInput.SocketHeard(false), () -> {});
    }

    @Override
    public void broken(String why) {
      heard(now -> new WatchInput.SocketBroken(why), () -> {});
    }

    private void heard(Function<Moment, WatchInput> happened, Runnable afterwards) {
      steps.run(
          () -> {
            try {
              if (mine == number) {
                steps.step(happened);
              }
            } finally {
              afterwards.run();
            }
          });
    }
  }
}
