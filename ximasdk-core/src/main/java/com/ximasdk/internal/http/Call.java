// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.ConnectionFailedException;
import com.ximasdk.error.DataPendingException;
import com.ximasdk.error.IncompleteResponseException;
import com.ximasdk.error.RateLimitedException;
import com.ximasdk.error.TenantFailureException;
import com.ximasdk.error.TimeLimitException;
import com.ximasdk.error.TimeLimitException.Phase;
import com.ximasdk.error.XimaException;
import com.ximasdk.event.XimaEvent.AttemptEnded;
import com.ximasdk.event.XimaEvent.AttemptStarted;
import com.ximasdk.event.XimaEvent.CallEnded;
import com.ximasdk.event.XimaEvent.DataPending;
import com.ximasdk.event.XimaEvent.RateGateWait;
import com.ximasdk.event.XimaEvent.RetryScheduled;
import com.ximasdk.settings.AuthenticationKey;
import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One run of a call: its attempts, the waits between them, and its deadline.
 *
 * <p>Two policies repeat attempts: one for passing failures, a few times; around it one for answers
 * that are not ready, until the deadline.
 */
final class Call<T> implements CallScope, CallScope.Abortable {
  private final Wiring wiring;
  private final ApiCall<T> call;
  private final Set<CallScope.Abortable> live;
  private final Duration total;
  private final long startedAt;
  private final CompletableFuture<T> result = new CompletableFuture<>();
  private final AtomicBoolean ended = new AtomicBoolean();

  private volatile Redactor redactor;
  private final AtomicInteger attempts = new AtomicInteger();
  private final AtomicInteger pendingAnswers = new AtomicInteger();
  private volatile boolean lastWasPending;
  private volatile Duration pause = Duration.ZERO;
  private volatile @Nullable Attempt<T> attempt;
  private volatile @Nullable XimaException lastFailure;
  private volatile @Nullable CompletableFuture<?> running;
  private volatile @Nullable CompletableFuture<Void> turn;
  private volatile @Nullable ScheduledFuture<?> deadline;

  Call(Wiring wiring, ApiCall<T> call, Set<CallScope.Abortable> live) {
    this.wiring = wiring;
    this.call = call;
    this.live = live;
    this.total = call.total().orElse(wiring.limits().total());
    this.startedAt = wiring.timing().nanoTime();
    this.redactor = Redactor.OF_NOTHING;
  }

  CompletableFuture<T> start() {
    live.add(this);
    deadline =
        wiring
            .timing()
            .timer()
            .schedule(() -> abort(totalReached()), total.toNanos(), TimeUnit.NANOSECONDS);
    var unused =
        result.whenComplete(
            (value, failure) -> {
              if (result.isCancelled()) {
                stop(new CallInterruptedException(summary(), "the call was cancelled.", null));
              }
            });
    CompletableFuture<Answer<T>> attemptsToCome =
        Failsafe.with(whilePending(), onPassingFailure())
            .with(new HandOverScheduler(wiring.timing().timer(), wiring.executor()))
            .getStageAsync(this::attempt);
    running = attemptsToCome;
    var unusedFinish = attemptsToCome.whenComplete(this::finish);
    if (ended.get()) {
      attemptsToCome.cancel(true);
    }
    return result;
  }

  private RetryPolicy<Answer<T>> onPassingFailure() {
    return RetryPolicy.<Answer<T>>builder()
        .handleIf(
            (answer, failure) -> failure instanceof XimaException known && worthRetrying(known))
        .withMaxAttempts(call.once() ? 1 : wiring.retries().attempts())
        .withDelayFn(context -> pause)
        .onRetryScheduled(
            event -> {
              if (event.getLastException() instanceof XimaException failure) {
                wiring
                    .events()
                    .tell(new RetryScheduled(call.operation(), attempts.get(), pause, failure));
              }
            })
        .build();
  }

  private RetryPolicy<Answer<T>> whilePending() {
    return RetryPolicy.<Answer<T>>builder()
        .handleIf((answer, failure) -> answer instanceof Answer.Pending)
        .withMaxAttempts(-1)
        .withDelayFn(context -> pause)
        .onRetryScheduled(
            event -> wiring.events().tell(new DataPending(call.operation(), attempts.get(), pause)))
        .build();
  }

  private boolean worthRetrying(XimaException failure) {
    return passing(failure) && !ended.get() && pause.compareTo(remaining()) < 0;
  }

  private static boolean passing(XimaException failure) {
    if (failure instanceof ConnectionFailedException
        && failure.getCause() instanceof SSLException) {
      // A certificate that is wrong now is wrong in a second; a handshake that broke off is not.
      return failure.getCause().getCause() instanceof IOException;
    }
    return failure instanceof ConnectionFailedException
        || failure instanceof IncompleteResponseException
        || failure instanceof TenantFailureException
        || failure instanceof RateLimitedException
        || (failure instanceof TimeLimitException limit && limit.phase() != Phase.TOTAL);
  }

  private CompletableFuture<Answer<T>> attempt() {
    if (!call.takesTurns()) {
      return exchange();
    }
    CompletableFuture<Void> myTurn =
        wiring
            .turnstile()
            .take(wait -> wiring.events().tell(new RateGateWait(call.operation(), wait)));
    turn = myTurn;
    if (ended.get()) {
      myTurn.cancel(true);
    }
    return myTurn.thenCompose(
        free -> exchange().whenComplete((answer, failure) -> wiring.turnstile().answered()));
  }

  private CompletableFuture<Answer<T>> exchange() {
    AuthenticationKey key = wiring.key().get();
    redactor = new Redactor(key);
    int number = attempts.incrementAndGet();
    Attempt<T> current = new Attempt<>(wiring, call, this, key);
    attempt = current;
    long begun = wiring.timing().nanoTime();
    wiring.events().tell(new AttemptStarted(call.operation(), number));
    if (ended.get()) {
      current.abort(new CallInterruptedException(summary(), "the call was ended.", null));
    }
    return current
        .start()
        .handle(
            (answer, failure) -> {
              wiring
                  .events()
                  .tell(
                      new AttemptEnded(
                          call.operation(),
                          number,
                          current.status(),
                          Duration.ofNanos(wiring.timing().nanoTime() - begun)));
              if (failure != null) {
                throw failed(current, failure);
              }
              lastWasPending = answer instanceof Answer.Pending;
              if (lastWasPending) {
                pendingAnswers.incrementAndGet();
                pause = pendingPause(current);
              }
              return answer;
            });
  }

  private Duration pendingPause(Attempt<T> current) {
    Duration wish =
        new Backoff(wiring.pendingWaits().first(), wiring.pendingWaits().longest(), wiring.random())
            .after(pendingAnswers.get());
    return longer(wish, current.retryAfter().orElse(Duration.ZERO));
  }

  private XimaException failed(Attempt<T> current, Throwable reported) {
    XimaException failure = current.translated(reported, redactor);
    lastFailure = failure;
    lastWasPending = false;
    Duration wish =
        new Backoff(wiring.retries().firstWait(), wiring.retries().longestWait(), wiring.random())
            .after(attempts.get() - pendingAnswers.get());
    pause = longer(wish, current.retryAfter().orElse(Duration.ZERO));
    return failure;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private void finish(@Nullable Answer<T> answer, @Nullable Throwable failure) {
    if (answer instanceof Answer.Complete<T> complete) {
      if (stop(null)) {
        settle(() -> result.complete(complete.value()), complete.value());
      } else {
        closeUnused(complete.value());
      }
      return;
    }
    Throwable reason = failure == null ? totalReached() : AsyncFailure.unwrapped(failure);
    XimaException known = reason instanceof XimaException already ? already : failure(reason);
    if (stop(known)) {
      settle(() -> result.completeExceptionally(known), null);
    }
  }

  /**
   * Completes the result by the executor: what a caller chains to it must not hold up the timer.
   */
  private void settle(Runnable completion, @Nullable T value) {
    Runnable task =
        () -> {
          completion.run();
          if (value != null && result.isCancelled()) {
            closeUnused(value);
          }
        };
    try {
      wiring.executor().execute(task);
    } catch (RejectedExecutionException e) {
      task.run();
    }
  }

  private void closeUnused(T value) {
    if (value instanceof Closeable stream) {
      try {
        stream.close();
      } catch (IOException e) {
        throw new IllegalStateException("a stream that nobody reads could not be closed", e);
      }
    }
  }

  @Override
  public void abort(Throwable reason) {
    XimaException known = reason instanceof XimaException already ? already : failure(reason);
    if (stop(known)) {
      settle(() -> result.completeExceptionally(known), null);
    }
  }

  /**
   * Ends all that runs for this call.
   *
   * @param failure why; null where it succeeded
   * @return whether it ran until now
   */
  private boolean stop(@Nullable XimaException failure) {
    if (!ended.compareAndSet(false, true)) {
      return false;
    }
    live.remove(this);
    ScheduledFuture<?> timer = deadline;
    if (timer != null) {
      timer.cancel(false);
    }
    if (failure != null) {
      CompletableFuture<Void> waiting = turn;
      if (waiting != null) {
        waiting.cancel(true);
      }
      CompletableFuture<?> policies = running;
      if (policies != null) {
        policies.cancel(true);
      }
      Attempt<T> current = attempt;
      if (current != null) {
        current.abort(failure);
      }
    }
    wiring
        .events()
        .tell(
            new CallEnded(
                call.operation(), attempts.get(), elapsed(), Optional.ofNullable(failure)));
    return true;
  }

  private Duration elapsed() {
    return Duration.ofNanos(wiring.timing().nanoTime() - startedAt);
  }

  CallSummary summary() {
    Attempt<T> current = attempt;
    return new CallSummary(
        call.operation(),
        current == null ? OptionalInt.empty() : current.status(),
        attempts.get(),
        elapsed(),
        current == null ? "" : redactor.excerpt(current.excerpt()));
  }

  @Override
  public Duration remaining() {
    Duration left = total.minus(elapsed());
    return left.isNegative() ? Duration.ZERO : left;
  }

  @Override
  public Duration total() {
    return total;
  }

  @Override
  public Timing timing() {
    return wiring.timing();
  }

  @Override
  public String redact(String text) {
    return redactor.redact(text);
  }

  @Override
  public XimaException failure(Throwable cause) {
    Attempt<T> current = attempt;
    if (current != null) {
      return current.translated(cause, redactor);
    }
    return TransportFailures.of(
        cause, false, wiring.origin(), wiring.limits(), summary(), redactor);
  }

  @Override
  public XimaException totalReached() {
    if (lastWasPending) {
      return new DataPendingException(
          summary(),
          "the tenant still prepares the data after "
              + elapsed().toSeconds()
              + " s. It keeps the result: make the same call again later.");
    }
    return TransportFailures.limit(
        Phase.TOTAL, wiring.limits().withTotal(total), summary(), lastFailure);
  }

  @Override
  public void outlives(CallScope.Abortable body) {
    live.add(body);
  }

  @Override
  public void ended(CallScope.Abortable body) {
    live.remove(body);
  }
}
