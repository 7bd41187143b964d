// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.call.XimaEvent;
import com.ximasdk.call.XimaEvent.AttemptEnded;
import com.ximasdk.call.XimaEvent.AttemptStarted;
import com.ximasdk.call.XimaEvent.CallEnded;
import com.ximasdk.call.XimaEvent.DataPending;
import com.ximasdk.call.XimaEvent.RateGateWait;
import com.ximasdk.call.XimaEvent.RetryScheduled;
import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.ConnectionFailedException;
import com.ximasdk.error.DataPendingException;
import com.ximasdk.error.IncompleteResponseException;
import com.ximasdk.error.KeyRefusedException;
import com.ximasdk.error.RateLimitedException;
import com.ximasdk.error.TenantFailureException;
import com.ximasdk.error.TimeLimitException;
import com.ximasdk.error.TimeLimitException.Phase;
import com.ximasdk.error.XimaException;
import com.ximasdk.internal.time.Durations;
import com.ximasdk.internal.time.Futures;
import com.ximasdk.internal.time.TimedScheduler;
import com.ximasdk.internal.time.Timing;
import com.ximasdk.internal.time.Workers;
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
  private final AtomicInteger attempts = new AtomicInteger();
  private final AtomicInteger pendingAnswers = new AtomicInteger();

  private volatile Redactor redactor = Redactor.OF_NOTHING;
  private volatile @Nullable Attempt<T> attempt;
  private volatile @Nullable Outcome<T> last;
  private volatile CompletableFuture<?> running = new CompletableFuture<>();
  private volatile CompletableFuture<?> turn = new CompletableFuture<>();
  private volatile Timing.Wait deadline = () -> {};

  Call(Wiring wiring, ApiCall<T> call, Set<CallScope.Abortable> live) {
    this.wiring = wiring;
    this.call = call;
    this.live = live;
    this.total = call.total().orElse(wiring.limits().total());
    this.startedAt = wiring.timing().nanoTime();
  }

  CompletableFuture<T> start() {
    live.add(this);
    deadline = wiring.timing().after(total, () -> abort(totalReached()));
    var unused =
        result.whenComplete(
            (value, failure) -> {
              if (result.isCancelled()) {
                stop(new CallInterruptedException(summary(), "the call was cancelled.", null));
              }
            });
    CompletableFuture<Outcome<T>> attemptsToCome =
        Failsafe.with(whilePending(), onPassingFailure())
            .with(new TimedScheduler(wiring.timing()))
            .getStageAsync(this::attempt);
    running = attemptsToCome;
    var unusedFinish = attemptsToCome.whenComplete(this::finish);
    if (ended.get()) {
      attemptsToCome.cancel(true);
    }
    return result;
  }

  private RetryPolicy<Outcome<T>> onPassingFailure() {
    return RetryPolicy.<Outcome<T>>builder()
        .handleIf(
            (outcome, thrown) ->
                outcome instanceof Outcome.Failed<T> failed && failed.pause().isPresent())
        .withMaxAttempts(call.once() ? 1 : wiring.rules().retries().attempts())
        .withDelayFn(context -> pause(context.getLastResult()))
        .onRetryScheduled(
            event -> {
              if (event.getLastResult() instanceof Outcome.Failed<T> failed) {
                tell(
                    new RetryScheduled(
                        call.operation(), attempts.get(), pause(failed), failed.failure()));
              }
            })
        .build();
  }

  private RetryPolicy<Outcome<T>> whilePending() {
    return RetryPolicy.<Outcome<T>>builder()
        .handleIf((outcome, thrown) -> outcome instanceof Outcome.Pending)
        .withMaxAttempts(-1)
        .withDelayFn(context -> pause(context.getLastResult()))
        .onRetryScheduled(
            event ->
                tell(
                    new DataPending(
                        call.operation(), attempts.get(), pause(event.getLastResult()))))
        .build();
  }

  private static Duration pause(@Nullable Outcome<?> outcome) {
    if (outcome instanceof Outcome.Pending<?> pending) {
      return pending.pause();
    }
    return outcome instanceof Outcome.Failed<?> failed
        ? failed.pause().orElse(Duration.ZERO)
        : Duration.ZERO;
  }

  private void tell(XimaEvent event) {
    wiring.events().tell(event);
  }

  private CompletableFuture<Outcome<T>> attempt() {
    if (!call.takesTurns()) {
      return exchange();
    }
    CompletableFuture<Void> myTurn =
        wiring.turnstile().take(wait -> tell(new RateGateWait(call.operation(), wait)));
    turn = myTurn;
    if (ended.get()) {
      myTurn.cancel(true);
    }
    return myTurn.thenCompose(
        free -> exchange().whenComplete((outcome, failure) -> wiring.turnstile().answered()));
  }

  private CompletableFuture<Outcome<T>> exchange() {
    AuthenticationKey key = wiring.key().current();
    redactor = new Redactor(key);
    int number = attempts.incrementAndGet();
    Attempt<T> current = new Attempt<>(wiring, call, this, key);
    attempt = current;
    long begun = wiring.timing().nanoTime();
    tell(new AttemptStarted(call.operation(), number));
    if (ended.get()) {
      current.abort(new CallInterruptedException(summary(), "the call was ended.", null));
    }
    return current
        .start()
        .handle(
            (answer, failure) -> {
              tell(
                  new AttemptEnded(
                      call.operation(),
                      number,
                      current.status(),
                      Duration.ofNanos(wiring.timing().nanoTime() - begun)));
              Outcome<T> outcome =
                  failure == null ? answered(current, answer) : failed(current, key, failure);
              last = outcome;
              return outcome;
            });
  }

  private Outcome<T> answered(Attempt<T> current, Answer<T> answer) {
    if (answer instanceof Answer.Complete<T> complete) {
      return new Outcome.Done<>(complete.value());
    }
    Duration wish = wiring.rules().pendingBackoff().after(pendingAnswers.incrementAndGet());
    return new Outcome.Pending<>(
        Durations.longer(wish, current.retryAfter().orElse(Duration.ZERO)));
  }

  private Outcome<T> failed(Attempt<T> current, AuthenticationKey key, Throwable reported) {
    XimaException failure = current.translated(reported, redactor);
    Duration wish = wiring.rules().retryBackoff().after(attempts.get() - pendingAnswers.get());
    Duration wait = Durations.longer(wish, current.retryAfter().orElse(Duration.ZERO));
    if (failure instanceof KeyRefusedException) {
      wiring.key().refused(key);
      boolean replaced = !wiring.key().current().equals(key);
      return new Outcome.Failed<>(
          failure, replaced ? Optional.of(Duration.ZERO) : Optional.empty());
    }
    boolean worthIt = passing(failure) && !ended.get() && wait.compareTo(remaining()) < 0;
    return new Outcome.Failed<>(failure, worthIt ? Optional.of(wait) : Optional.empty());
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

  private void finish(@Nullable Outcome<T> outcome, @Nullable Throwable thrown) {
    if (outcome instanceof Outcome.Done<T> done) {
      if (stop(null)) {
        settle(() -> result.complete(done.value()), done.value());
      } else {
        closeUnused(done.value());
      }
      return;
    }
    if (outcome instanceof Outcome.Failed<T> failed) {
      abort(failed.failure());
    } else {
      abort(thrown == null ? totalReached() : Futures.unwrapped(thrown));
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

  /** Ends all that runs for this call, with a failure or without; false if it had ended before. */
  private boolean stop(@Nullable XimaException failure) {
    if (!ended.compareAndSet(false, true)) {
      return false;
    }
    live.remove(this);
    deadline.end();
    if (failure != null) {
      turn.cancel(true);
      running.cancel(true);
      Attempt<T> current = attempt;
      if (current != null) {
        current.abort(failure);
      }
    }
    tell(new CallEnded(call.operation(), attempts.get(), elapsed(), Optional.ofNullable(failure)));
    return true;
  }

  private Duration elapsed() {
    return Duration.ofNanos(wiring.timing().nanoTime() - startedAt);
  }

  @Override
  public CallSummary summary() {
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
  public Timing timing() {
    return wiring.timing();
  }

  @Override
  public String redact(String text) {
    return redactor.redact(text);
  }

  @Override
  public Workers workers() {
    return wiring.carrier().workers();
  }

  @Override
  public boolean claimEnd() {
    return !ended.get();
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
    if (last instanceof Outcome.Pending) {
      return new DataPendingException(
          summary(),
          "the tenant still prepares the data after "
              + elapsed().toSeconds()
              + " s. It keeps the result: make the same call again later.");
    }
    return TransportFailures.limit(
        Phase.TOTAL,
        wiring.limits().withTotal(total),
        summary(),
        last instanceof Outcome.Failed<T> failed ? failed.failure() : null);
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
