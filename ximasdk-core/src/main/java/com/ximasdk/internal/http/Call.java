// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.call.TimeLimits;
import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.ClientClosedException;
import com.ximasdk.error.ConnectionFailedException;
import com.ximasdk.error.DataPendingException;
import com.ximasdk.error.IncompleteResponseException;
import com.ximasdk.error.KeyRefusedException;
import com.ximasdk.error.NotFoundException;
import com.ximasdk.error.RateLimitedException;
import com.ximasdk.error.TenantFailureException;
import com.ximasdk.error.TimeLimitException;
import com.ximasdk.error.TimeLimitException.Phase;
import com.ximasdk.error.XimaException;
import com.ximasdk.internal.time.Durations;
import com.ximasdk.internal.time.OwnedFuture;
import com.ximasdk.internal.time.SpanText;
import com.ximasdk.internal.time.TimedScheduler;
import com.ximasdk.internal.time.Timing;
import com.ximasdk.internal.time.Workers;
import com.ximasdk.settings.AuthenticationKey;
import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * One run of a call: its attempts, the waits between them, and its deadline.
 *
 * <p>It ends once: by its outcome, or from outside (limit, cancelling, closing), whichever is
 * first. A body that is about to leave something behind claims the end before it does.
 */
final class Call<T> implements CallScope, CallScope.Abortable {
  private enum Progress {
    RUNNING,
    /** A body is bringing about the end; nothing else can. */
    CLAIMED,
    ENDED
  }

  private final Wiring wiring;
  private final ApiCall<T> call;
  private final Set<CallScope.Abortable> live;
  private final Executor deliveries;
  private final TimeLimits limits;
  private final Trail trail;
  private final long startedAt;
  private final Result result = new Result();
  private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.RUNNING);
  private final AtomicInteger attempts = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger pendingAnswers = new AtomicInteger();
  private final AtomicInteger target = new AtomicInteger();
  private volatile Redactor redactor = Redactor.OF_NOTHING;
  private volatile @Nullable Attempt<T> attempt;
  private volatile @Nullable Outcome<T> last;
  private volatile CompletableFuture<?> running = new CompletableFuture<>();

  /** What the attempt waits for before it is sent: its turn, the key. */
  private volatile CompletableFuture<?> prelude = new CompletableFuture<>();

  /** What that is, for people; empty while the tenant has to answer. */
  private volatile String waitsFor = "";

  /** The turn of the attempt to come, where its row was joined before it began. */
  private final AtomicReference<@Nullable CompletableFuture<Turn>> firstTurn =
      new AtomicReference<>();

  private volatile Timing.Wait deadline = () -> {};

  /**
   * A call that has not begun.
   *
   * @param live holds what can be ended from outside
   * @param deliveries completes the result
   */
  Call(Wiring wiring, ApiCall<T> call, Set<CallScope.Abortable> live, Executor deliveries) {
    this.wiring = wiring;
    this.call = call;
    this.live = live;
    this.deliveries = deliveries;
    this.limits = call.options().over(wiring.limits());
    this.startedAt = wiring.timing().nanoTime();
    this.trail =
        new Trail(
            new CallIdentity(wiring.origin(), call.operation()),
            List.of(
                wiring.listener(),
                new Mailbox(call.options().listener(), wiring.engine().workers())));
  }

  /** Tells that it begins; from here on it can be ended from outside. */
  void enter() {
    trail.begin();
    live.add(this);
  }

  /** Begins its first attempt, unless it has ended. */
  CompletableFuture<T> start() {
    if (hasEnded()) {
      return result;
    }
    try {
      if (call.takesTurns()) {
        // Here and not in the attempt: calls go in the order in which they are made.
        firstTurn.set(before(joinRow()));
      }
      deadline = wiring.timing().limit(remaining(), () -> abort(totalReached()));
      var unused = attempt().whenComplete(this::judgeFirst);
      if (hasEnded()) {
        deadline.end();
      }
    } catch (Throwable unforeseen) {
      abort(unforeseen);
    }
    return result;
  }

  /** Most calls are done with one attempt; they need nothing that plans a second one. */
  private void judgeFirst(@Nullable Outcome<T> outcome, @Nullable Throwable thrown) {
    if (outcome == null || outcome.pause().isEmpty()) {
      finish(outcome, thrown);
      return;
    }
    try {
      repeatAfter(outcome);
    } catch (Throwable unforeseen) {
      abort(unforeseen);
    }
  }

  private void repeatAfter(Outcome<T> first) {
    AtomicBoolean isAhead = new AtomicBoolean(true);
    CompletableFuture<Outcome<T>> attemptsToCome =
        Failsafe.with(repeating())
            .with(new TimedScheduler(wiring.timing()))
            .getStageAsync(
                () ->
                    isAhead.getAndSet(false)
                        ? CompletableFuture.completedFuture(first)
                        : attempt());
    running = attemptsToCome;
    var unused = attemptsToCome.whenComplete(this::finish);
    if (hasEnded()) {
      attemptsToCome.cancel(true);
    }
  }

  private RetryPolicy<Outcome<T>> repeating() {
    return RetryPolicy.<Outcome<T>>builder()
        .handleIf((outcome, thrown) -> outcome != null && outcome.pause().isPresent())
        .withMaxAttempts(-1)
        .withDelayFn(context -> pause(context.getLastResult()))
        .onRetryScheduled(event -> tellRepetition(event.getLastResult()))
        .build();
  }

  private static Duration pause(@Nullable Outcome<?> outcome) {
    return outcome == null ? Duration.ZERO : outcome.pause().orElse(Duration.ZERO);
  }

  private void tellRepetition(@Nullable Outcome<T> outcome) {
    if (outcome instanceof Outcome.Failed<T> failed) {
      trail.tell(Level.INFO, Told.retryScheduled(attempts.get(), pause(failed), failed.failure()));
    } else if (outcome instanceof Outcome.Pending<T> pending) {
      trail.tell(Level.INFO, Told.dataPending(attempts.get(), pending.before()));
    }
  }

  private CompletableFuture<Outcome<T>> attempt() {
    return turn().thenCompose(this::withKey).handle(this::orFailed);
  }

  private CompletableFuture<Turn> turn() {
    if (!call.takesTurns()) {
      return CompletableFuture.completedFuture(Turn.NOT_NEEDED);
    }
    waitsFor = "its turn at the rate gate";
    CompletableFuture<Turn> joined = firstTurn.getAndSet(null);
    return before(joined == null ? joinRow() : joined);
  }

  /** As for its own {@code Retry-After}: a wait that the call has no room for is not begun. */
  private CompletableFuture<Turn> joinRow() {
    Turnstile turnstile = wiring.tenant().turnstile();
    Duration asked = turnstile.askedFor();
    return asked.compareTo(remaining()) < 0
        ? turnstile.take(
            wiring.rules().audioInterval(),
            wait -> trail.tell(Level.DEBUG, Told.rateGateWait(wait)))
        : CompletableFuture.failedFuture(StatusFailures.heldBack(asked));
  }

  private CompletableFuture<Outcome<T>> withKey(Turn turn) {
    waitsFor = "the source of the authentication key";
    return before(wiring.key().current()).thenCompose(key -> takeOff(key, turn));
  }

  /** A source of keys may have taken so long that the turn is past. */
  private CompletableFuture<Outcome<T>> takeOff(AuthenticationKey key, Turn turn) {
    return turn.takeOff()
        ? exchange(key, turn)
        : turn().thenCompose(another -> takeOff(key, another));
  }

  /** Lets the end of the call end what an attempt waits for. */
  private <V> CompletableFuture<V> before(CompletableFuture<V> waited) {
    prelude = waited;
    if (hasEnded()) {
      waited.cancel(true);
    }
    return waited;
  }

  private CompletableFuture<Outcome<T>> exchange(AuthenticationKey key, Turn turn) {
    waitsFor = "";
    redactor = new Redactor(key);
    int number = attempts.incrementAndGet();
    Attempt<T> current = new Attempt<>(wiring, call, limits, this, key, turn);
    attempt = current;
    long begun = wiring.timing().nanoTime();
    trail.tell(Level.TRACE, Told.attemptStarted(number));
    if (hasEnded()) {
      current.abort(new CallInterruptedException(summary(), "the call was ended.", null));
    }
    return current
        .start(call.targets().get(target.get()))
        .handle(Exchanged::new)
        .thenCompose(
            exchanged -> {
              trail.tell(
                  Level.DEBUG,
                  Told.attemptEnded(
                      number,
                      current.status(),
                      Duration.ofNanos(wiring.timing().nanoTime() - begun)));
              Answer<T> answer = exchanged.answer();
              return answer == null
                  ? failed(current, key, exchanged.reason())
                  : CompletableFuture.completedFuture(answered(current, answer));
            });
  }

  /** How a request ended: with an answer or a failure. */
  private record Exchanged<T>(@Nullable Answer<T> answer, @Nullable Throwable failure) {
    Throwable reason() {
      return failure == null ? new IllegalStateException("no answer") : failure;
    }
  }

  /** Whatever failed outside of an exchange: a gate, a source of keys. */
  private Outcome<T> orFailed(@Nullable Outcome<T> outcome, @Nullable Throwable failure) {
    Outcome<T> certain =
        outcome != null && failure == null
            ? outcome
            : new Outcome.Failed<>(
                failure(failure == null ? new IllegalStateException("no outcome") : failure),
                Optional.empty());
    last = certain;
    return certain;
  }

  private Outcome<T> answered(Attempt<T> current, Answer<T> answer) {
    if (answer instanceof Answer.Complete<T> complete) {
      call.served().accept(target.get());
      return new Outcome.Done<>(complete.value());
    }
    Duration wish = wiring.rules().pendingBackoff().after(pendingAnswers.incrementAndGet());
    return new Outcome.Pending<>(
        Durations.longer(wish, current.retryAfter().orElse(Duration.ZERO)));
  }

  private CompletableFuture<Outcome<T>> failed(
      Attempt<T> current, AuthenticationKey key, Throwable reported) {
    XimaException failure = current.translated(reported, redactor);
    if (failure instanceof NotFoundException && target.get() + 1 < call.targets().size()) {
      target.incrementAndGet();
      return CompletableFuture.completedFuture(new Outcome.Elsewhere<>());
    }
    int failuresSoFar = failures.incrementAndGet();
    boolean mayRepeat =
        !call.once()
            && failuresSoFar < wiring.rules().retries().attempts()
            && progress.get() == Progress.RUNNING;
    if (failure instanceof KeyRefusedException) {
      return before(wiring.key().afterRefusalOf(key))
          .thenApply(
              now ->
                  new Outcome.Failed<>(
                      failure,
                      mayRepeat && !now.equals(key)
                          ? Optional.of(Duration.ZERO)
                          : Optional.empty()));
    }
    Duration wish = wiring.rules().retryBackoff().after(failuresSoFar);
    Duration wait = Durations.longer(wish, current.retryAfter().orElse(Duration.ZERO));
    boolean worthIt = mayRepeat && passing(failure) && wait.compareTo(remaining()) < 0;
    return CompletableFuture.completedFuture(
        new Outcome.Failed<>(failure, worthIt ? Optional.of(wait) : Optional.empty()));
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
      if (progress.getAndSet(Progress.ENDED) == Progress.ENDED) {
        closeUnused(done.value());
      } else {
        putInOrder();
        deliver(() -> result.bring(done.value()), Optional.empty());
      }
      return;
    }
    XimaException failure =
        outcome instanceof Outcome.Failed<T> failed
            ? failed.failure()
            : failure(thrown == null ? new IllegalStateException("no outcome") : thrown);
    if (progress.getAndSet(Progress.ENDED) != Progress.ENDED) {
      putInOrder();
      deliver(() -> result.fail(failure), Optional.of(failure));
    }
  }

  /** Brings the result where a caller's code may hang on it, and then tells of it. */
  private void deliver(Runnable completion, Optional<XimaException> failure) {
    Runnable word = endToTell(failure);
    deliveries.execute(
        () -> {
          completion.run();
          word.run();
        });
  }

  /** Tells of the end as it is now. */
  private Runnable endToTell(Optional<XimaException> failure) {
    if (!trail.isHeard(Level.DEBUG)) {
      return () -> {};
    }
    Told.Maker end = Told.callEnded(summary(), failure);
    return () -> trail.tell(Level.DEBUG, end);
  }

  private static void closeUnused(Object value) {
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
    XimaException known = known(reason);
    if (endFromOutside(known)) {
      deliver(() -> result.fail(known), Optional.of(known));
    }
  }

  private XimaException known(Throwable reason) {
    if (reason instanceof ClientClosedException) {
      return new ClientClosedException(summary());
    }
    return reason instanceof XimaException already ? already : failure(reason);
  }

  /**
   * Ends all that runs for this call; when this returns, nothing does. False if it has ended, or
   * its end has been claimed.
   */
  private boolean endFromOutside(XimaException reason) {
    if (!progress.compareAndSet(Progress.RUNNING, Progress.ENDED)) {
      return false;
    }
    putInOrder();
    prelude.cancel(true);
    running.cancel(true);
    Attempt<T> current = attempt;
    if (current != null) {
      current.abort(reason);
    }
    return true;
  }

  private void putInOrder() {
    live.remove(this);
    deadline.end();
  }

  private boolean hasEnded() {
    return progress.get() == Progress.ENDED;
  }

  private Duration elapsed() {
    return Duration.ofNanos(wiring.timing().nanoTime() - startedAt);
  }

  @Override
  public Duration remaining() {
    Duration left = limits.total().minus(elapsed());
    return left.isNegative() ? Duration.ZERO : left;
  }

  @Override
  public Timing timing() {
    return wiring.timing();
  }

  @Override
  public Workers workers() {
    return wiring.engine().workers();
  }

  @Override
  public boolean claimEnd() {
    return progress.compareAndSet(Progress.RUNNING, Progress.CLAIMED);
  }

  @Override
  public CallSummary summary() {
    Attempt<T> current = attempt;
    CallSummary summary =
        CallSummary.of(call.operation())
            .withCallId(trail.call().id())
            .withAttempts(attempts.get(), elapsed());
    return current == null
        ? summary
        : summary
            .withStatus(current.status())
            .withExcerpt(redactor.excerpt(current.excerpt()))
            .withResponseHeaders(current.supportHeaders(redactor));
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
    return TransportFailures.of(cause, false, wiring.origin(), limits, summary(), redactor);
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
    XimaException before = last instanceof Outcome.Failed<T> failed ? failed.failure() : null;
    return waitsFor.isEmpty()
        ? TransportFailures.limit(Phase.TOTAL, limits, summary(), before)
        : new TimeLimitException(
            summary(),
            Phase.TOTAL,
            limits.total(),
            "not done within the total time limit of %s; in the end it waited for %s."
                .formatted(SpanText.of(limits.total()), waitsFor),
            before);
  }

  @Override
  public void outlives(CallScope.Abortable body) {
    live.add(body);
  }

  @Override
  public void ended(CallScope.Abortable body) {
    live.remove(body);
  }

  /** The result as the caller has it; cancelling or completing it ends the call first. */
  private final class Result extends OwnedFuture<T> implements Summed {
    private volatile @Nullable XimaException reason;

    @Override
    public CallSummary summary() {
      return Call.this.summary();
    }

    void bring(T value) {
      settle(value);
    }

    void fail(XimaException failure) {
      settleExceptionally(failure);
    }

    @Override
    protected boolean end(@Nullable Throwable outside) {
      XimaException told = new CallInterruptedException(summary(), "the call was cancelled.", null);
      if (!endFromOutside(told)) {
        return false;
      }
      reason = told;
      return true;
    }

    @Override
    protected void endedFromOutside() {
      endToTell(Optional.ofNullable(reason)).run();
    }
  }
}
