// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.error.TimeLimitException.Phase;
import com.ximasdk.internal.time.Timing;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A body subscriber that notices a stalled body, and that can be ended from outside.
 *
 * <p>{@code HttpRequest.timeout} ends when the headers are there, so a body that stops would be
 * waited for without end. Only the time in which bytes are wanted counts: a slow reader is no
 * stalled sender.
 */
final class GuardedSubscriber<B> implements BodySubscriber<B>, CallScope.Abortable {
  private final BodySubscriber<B> delegate;

  /** The delegate, where it can be ended at any moment and cleans up before that returns. */
  private final CallScope.@Nullable Abortable abortable;

  private final Duration idleLimit;
  private final Timing timing;

  private final Object state = new Object();
  private volatile @Nullable Subscription subscription;
  private volatile @Nullable Throwable reason;
  private @Nullable CompletionStage<B> value;
  private long wanted;
  private long lastArrival;
  private boolean delivering;
  private boolean ended;
  private volatile Timing.Wait nextLook = () -> {};
  private Runnable afterAbort = () -> {};

  GuardedSubscriber(BodySubscriber<B> delegate, Duration idleLimit, Timing timing) {
    this.delegate = delegate;
    this.abortable = delegate instanceof CallScope.Abortable known ? known : null;
    this.idleLimit = idleLimit;
    this.timing = timing;
  }

  /** The delegate is asked once: some make the value anew for each who asks. */
  @Override
  public CompletionStage<B> getBody() {
    synchronized (state) {
      if (value == null) {
        value = delegate.getBody();
      }
      return value;
    }
  }

  @Override
  public void onSubscribe(Subscription incoming) {
    Throwable alreadyAborted;
    synchronized (state) {
      subscription = incoming;
      lastArrival = timing.nanoTime();
      alreadyAborted = reason;
      delivering = true;
    }
    if (alreadyAborted != null) {
      incoming.cancel();
    }
    try {
      delegate.onSubscribe(counting(incoming));
    } catch (RuntimeException | Error e) {
      abort(e);
    }
    afterDelivery();
    watch(idleLimit);
  }

  /** The subscription, which knows how much is wanted. */
  private Subscription counting(Subscription incoming) {
    return new Subscription() {
      @Override
      public void request(long n) {
        synchronized (state) {
          if (wanted == 0) {
            lastArrival = timing.nanoTime();
          }
          wanted = wanted + n < 0 ? Long.MAX_VALUE : wanted + n;
        }
        incoming.request(n);
      }

      @Override
      public void cancel() {
        synchronized (state) {
          ended = true;
        }
        stopWatching();
        incoming.cancel();
      }
    };
  }

  @Override
  public void onNext(List<ByteBuffer> item) {
    synchronized (state) {
      if (ended || reason != null) {
        return;
      }
      wanted = wanted == Long.MAX_VALUE ? wanted : wanted - 1;
      delivering = true;
    }
    try {
      delegate.onNext(item);
    } catch (RuntimeException | Error e) {
      abort(e);
    }
    afterDelivery();
  }

  @Override
  public void onError(Throwable throwable) {
    if (end()) {
      delegate.onError(throwable);
    }
  }

  @Override
  public void onComplete() {
    if (end()) {
      delegate.onComplete();
    }
  }

  @Override
  public void abort(Throwable why) {
    abort(why, () -> {});
  }

  /**
   * Ends the body.
   *
   * @param afterwards run when the delegate has been told: at once, or, where the delegate cannot
   *     be told at any moment, at the end of the delivery that is under way
   */
  void abort(Throwable why, Runnable afterwards) {
    if (abortable == null) {
      abortInTurn(why, afterwards);
    } else {
      abortNow(abortable, why);
      afterwards.run();
    }
  }

  /** Also where it has ended already: a second one waits in the delegate for the first. */
  private void abortNow(CallScope.Abortable known, Throwable why) {
    synchronized (state) {
      if (!ended && reason == null) {
        reason = why;
      }
      ended = true;
    }
    stopWatching();
    known.abort(why);
    cancel();
  }

  private void abortInTurn(Throwable why, Runnable afterwards) {
    boolean tellNow;
    synchronized (state) {
      boolean over = ended || reason != null;
      boolean later = !over && delivering;
      // Before the subscription, onSubscribe tells the delegate.
      tellNow = !over && !later && subscription != null;
      if (!over) {
        reason = why;
        ended = tellNow;
      }
      if (later) {
        afterAbort = afterwards;
        return;
      }
    }
    if (tellNow) {
      tellAborted(why);
    }
    afterwards.run();
  }

  /** The delegate first: from Java 21 on, cancelling ends the exchange with a reason of its own. */
  private void tellAborted(Throwable why) {
    stopWatching();
    delegate.onError(why);
    cancel();
  }

  private void cancel() {
    Subscription toCancel = subscription;
    if (toCancel != null) {
      toCancel.cancel();
    }
  }

  /** Whether a body has begun; an answer that is broken before that may never bring one. */
  boolean isSubscribed() {
    return subscription != null;
  }

  /** Why it was ended from outside; null if it was not. */
  @Nullable Throwable abortedFor() {
    return reason;
  }

  private void afterDelivery() {
    Throwable why;
    Runnable afterwards;
    synchronized (state) {
      delivering = false;
      lastArrival = timing.nanoTime();
      if (reason == null || ended) {
        return;
      }
      ended = true;
      why = reason;
      afterwards = afterAbort;
    }
    tellAborted(why);
    afterwards.run();
  }

  private boolean end() {
    boolean first;
    synchronized (state) {
      first = !ended && reason == null;
      ended = ended || first;
    }
    stopWatching();
    return first;
  }

  private void watch(Duration wait) {
    synchronized (state) {
      if (!ended) {
        nextLook = timing.limit(wait, this::look);
      }
    }
  }

  /** Takes the next look off the timer, which would else keep the whole body for as long. */
  private void stopWatching() {
    nextLook.end();
  }

  private void look() {
    Duration left;
    synchronized (state) {
      if (ended) {
        return;
      }
      long idle = wanted == 0 || delivering ? 0 : timing.nanoTime() - lastArrival;
      left = idleLimit.minusNanos(idle);
    }
    if (left.isZero() || left.isNegative()) {
      abort(new LimitReached(Phase.IDLE_BODY));
    } else {
      watch(left);
    }
  }
}
