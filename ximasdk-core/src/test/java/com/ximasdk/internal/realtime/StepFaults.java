// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.internal.time.Timing;
import com.ximasdk.realtime.MetricReadings;
import com.ximasdk.realtime.RealtimeMetric;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Throws once, at one of the points at which a watch touches what is not its own: clock, timer,
 * requests, subscription, values, subscribers' signals.
 */
final class StepFaults {
  /** What can be thrown. */
  enum Kind {
    RUNTIME_EXCEPTION,
    ERROR,
    REJECTED;

    private Throwable thrown() {
      return switch (this) {
        case RUNTIME_EXCEPTION -> new IllegalStateException("is being reconfigured");
        case ERROR -> new OutOfMemoryError("unable to create native thread");
        case REJECTED -> new RejectedExecutionException("queue is full");
      };
    }
  }

  private boolean timerFails;
  private long points;
  private long next = -1;
  private Kind kind = Kind.RUNTIME_EXCEPTION;
  private @Nullable Supplier<Instant> clock;
  private @Nullable Instant thrownAt;

  /** How many points there were so far. */
  long points() {
    return points;
  }

  /** When it was thrown; null if it was not yet. */
  @Nullable Instant thrownAt() {
    return thrownAt;
  }

  /** Throws at a point, counted from the first there ever was. */
  void throwAt(long point, Kind what, Supplier<Instant> time) {
    next = point;
    kind = what;
    clock = time;
  }

  /** Throws at the next point. */
  void throwNext(Kind what, Supplier<Instant> time) {
    throwAt(points + 1, what, time);
  }

  /** Lets the timer fail whenever it is used, or ends that. */
  void timerFails(boolean fails) {
    timerFails = fails;
  }

  /** One point. */
  void point() {
    points++;
    if (points == next) {
      thrownAt = clock == null ? Instant.EPOCH : clock.get();
      throwAny(kind.thrown());
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> void throwAny(Throwable thrown) throws T {
    throw (T) thrown;
  }

  /** A time whose every use is a point. */
  Timing in(Timing timing) {
    return new Timing() {
      @Override
      public long nanoTime() {
        point();
        return timing.nanoTime();
      }

      @Override
      public Instant now() {
        point();
        return timing.now();
      }

      @Override
      public Wait after(Duration wait, Runnable task) {
        point();
        if (timerFails) {
          throw new OutOfMemoryError("Java heap space");
        }
        Wait set = timing.after(wait, task);
        return () -> {
          point();
          set.end();
        };
      }
    };
  }

  /** A random number whose every use is a point. */
  DoubleSupplier in(DoubleSupplier random) {
    return () -> {
      point();
      return random.getAsDouble();
    };
  }

  /** A tenant of whom every request and every use of a subscription is a point. */
  WatchSource in(WatchSource source) {
    return new WatchSource() {
      @Override
      public CompletableFuture<List<RealtimeMetric>> metrics() {
        point();
        return source.metrics();
      }

      @Override
      public CompletableFuture<MetricReadings> values(List<String> metricIds) {
        point();
        return source.values(metricIds);
      }

      @Override
      public CompletableFuture<Subscription> subscribe(String metricId, Frames frames) {
        point();
        return source.subscribe(metricId, frames).thenApply(StepFaults.this::in);
      }
    };
  }

  private WatchSource.Subscription in(WatchSource.Subscription subscription) {
    return new WatchSource.Subscription() {
      @Override
      public void ping() {
        point();
        subscription.ping();
      }

      @Override
      public void abort() {
        subscription.abort();
        point();
      }
    };
  }

  /** A text of which every use is a point. */
  CharSequence in(String text) {
    return new CharSequence() {
      @Override
      public int length() {
        return text.length();
      }

      @Override
      public char charAt(int index) {
        return text.charAt(index);
      }

      @Override
      public CharSequence subSequence(int from, int to) {
        return text.substring(from, to);
      }

      @Override
      public String toString() {
        point();
        return text;
      }
    };
  }
}
