// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.call.RateGate;
import com.ximasdk.error.XimaException;
import com.ximasdk.internal.text.ForeignFailure;
import com.ximasdk.internal.time.Durations;
import com.ximasdk.internal.time.Futures;
import com.ximasdk.internal.time.Timing;
import com.ximasdk.internal.time.Workers;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets calls through a tenant's rate gate, in the order in which they came. The first in the row
 * asks the gate; where the gate takes long over it, the next one asks beside it. A call that is
 * cancelled leaves the row and costs no turn.
 */
final class Turnstile {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.http");

  private static final String GATE = "rate gate";

  /** How long the others wait while the gate is asked for one. */
  private static final Duration PATIENCE = Duration.ofMillis(50);

  /** A gate is asked again after this, however long it says that it is worth waiting. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  /** A turn that nobody uses is given up after its interval, at the earliest after this. */
  private static final Duration SHORTEST_LAPSE = Duration.ofSeconds(1);

  /** A tenant that errs must not stop everything for long. */
  private static final Duration LONGEST_HOLD = Duration.ofMinutes(5);

  private final RateGate gate;
  private final URI tenant;
  private final Timing timing;
  private final Workers workers;

  private final Object lock = new Object();

  /** Those that wait, by when they came; one whose question takes long is not among them. */
  private final TreeMap<Long, Waiter> row = new TreeMap<>();

  private long came;
  private @Nullable Waiter asking;
  private Timing.@Nullable Wait pause;

  /** When the interval of the last request here, and what the tenant asked for, are over. */
  private long freeAt;

  private @Nullable Taken latest;

  /** Until when what the tenant asked for is kept to, and until when it asked. */
  private long heldUntil;

  private long askedUntil;

  Turnstile(RateGate gate, URI tenant, Timing timing, Workers workers) {
    this.gate = gate;
    this.tenant = tenant;
    this.timing = timing;
    this.workers = workers;
    this.freeAt = timing.nanoTime();
    this.heldUntil = freeAt;
    this.askedUntil = freeAt;
  }

  /** How long the tenant still wants no request, where it has told one call so; else zero. */
  Duration askedFor() {
    synchronized (lock) {
      long now = timing.nanoTime();
      return heldUntil - now > 0 ? Duration.ofNanos(askedUntil - now) : Duration.ZERO;
    }
  }

  /**
   * Joins the row; done when the request may be sent.
   *
   * @param interval the least time after the last request
   * @param onWait told each time when the gate has to be waited for
   */
  CompletableFuture<Turn> take(Duration interval, Consumer<Duration> onWait) {
    Waiter waiter;
    synchronized (lock) {
      waiter = new Waiter(came++, Durations.clamped(interval), onWait);
      row.put(waiter.place, waiter);
    }
    var unused =
        waiter.turn.whenComplete(
            (turn, failure) -> {
              if (waiter.turn.isCancelled()) {
                leave(waiter);
              }
            });
    advance();
    return waiter.turn;
  }

  /** How many calls wait. */
  int waiting() {
    synchronized (lock) {
      return row.size() + (asking == null ? 0 : 1);
    }
  }

  private void leave(Waiter waiter) {
    synchronized (lock) {
      row.remove(waiter.place);
      if (row.isEmpty() && pause != null) {
        pause.end();
        pause = null;
      }
    }
    waiter.question.cancel(true);
  }

  /** Asks the gate for the first in the row, unless that is under way or to be waited for. */
  private void advance() {
    Waiter first;
    Duration left;
    synchronized (lock) {
      if (asking != null || pause != null || row.isEmpty()) {
        return;
      }
      left = Duration.ofNanos(Math.max(0, freeAt - timing.nanoTime()));
      if (left.isZero()) {
        first = row.pollFirstEntry().getValue();
        asking = first;
      } else {
        first = row.firstEntry().getValue();
        pauseFor(left);
      }
    }
    if (left.isZero()) {
      ask(first);
    } else {
      first.onWait.accept(left);
    }
  }

  private void pauseFor(Duration wait) {
    pause = timing.after(Durations.shorter(wait, LONGEST_PAUSE), this::pauseIsOver);
  }

  private void pauseIsOver() {
    synchronized (lock) {
      pause = null;
    }
    advance();
  }

  private void ask(Waiter waiter) {
    // A process may be stopped while it asks; the gate's own clock goes on.
    long askedAt = timing.nanoTime();
    CompletableFuture<Duration> answer = new CompletableFuture<>();
    CompletableFuture<Duration> question = question(waiter, answer, askedAt);
    waiter.question = question;
    if (waiter.turn.isDone()) {
      question.cancel(true);
    }
    Timing.Wait patience = timing.after(PATIENCE, () -> goOnBeside(waiter));
    var unused =
        answer.whenComplete(
            (wait, failure) -> {
              patience.end();
              if (failure != null) {
                refused(waiter, Futures.unwrapped(failure));
              } else {
                answered(waiter, wait, askedAt);
              }
            });
  }

  /** A turn that is given after its call was cancelled has somebody else who wants it. */
  private CompletableFuture<Duration> question(
      Waiter waiter, CompletableFuture<Duration> answer, long askedAt) {
    CompletableFuture<Duration> question =
        workers.ask(
            () -> {
              Duration wait = checked(gate.tryTake(tenant, waiter.interval));
              if (!answer.complete(wait) && wait.isZero()) {
                workers.execute(() -> grant(waiter, askedAt));
              }
              return wait;
            });
    var unused =
        question.whenComplete(
            (wait, failure) -> {
              if (failure != null) {
                answer.completeExceptionally(failure);
              }
            });
    return question;
  }

  private static Duration checked(@Nullable Duration wait) {
    if (wait == null) {
      throw CallbackFault.gaveNull(GATE);
    }
    if (wait.isNegative()) {
      throw CallbackFault.because(GATE, "it returned the wait " + wait);
    }
    return wait;
  }

  private void goOnBeside(Waiter waiter) {
    synchronized (lock) {
      if (asking != waiter) {
        return;
      }
      asking = null;
    }
    advance();
  }

  private void refused(Waiter waiter, Throwable failure) {
    noLongerAsking(waiter);
    waiter.turn.completeExceptionally(
        failure instanceof CallbackFault known ? known : CallbackFault.threw(GATE, failure));
    advance();
  }

  private void answered(Waiter waiter, Duration wait, long askedAt) {
    if (wait.isZero()) {
      noLongerAsking(waiter);
      grant(waiter, askedAt);
    } else {
      synchronized (lock) {
        // In one step: whoever gives a turn away finds it here or there.
        noLongerAsking(waiter);
        if (!waiter.turn.isDone()) {
          row.put(waiter.place, waiter);
        }
        if (pause == null && !row.isEmpty()) {
          pauseFor(wait);
        }
      }
      if (waiter.turn.isDone()) {
        leave(waiter);
      } else {
        waiter.onWait.accept(Durations.shorter(wait, LONGEST_PAUSE));
      }
    }
    advance();
  }

  private void noLongerAsking(Waiter waiter) {
    synchronized (lock) {
      if (asking == waiter) {
        asking = null;
      }
    }
  }

  /**
   * Gives a turn that the gate has given. Where a request was sent meanwhile, its interval comes
   * first. A turn that its call wants no more goes to the next one, so that it is not lost; where
   * there is none, the gate is told.
   *
   * @param since from when it may be used for an interval
   */
  private void grant(Waiter waiter, long since) {
    Waiter next = waiter;
    while (next != null) {
      Waiter candidate = next;
      Taken turn;
      synchronized (lock) {
        long left = freeAt - timing.nanoTime();
        if (left > 0) {
          var unused = timing.after(Duration.ofNanos(left), () -> grant(candidate, since + left));
          return;
        }
        turn = new Taken(candidate.interval, since);
        if (!candidate.turn.isDone()) {
          latest = turn;
          freeAfter(candidate.interval);
        }
      }
      if (candidate.turn.complete(turn)) {
        turn.lapseAfter(candidate.interval);
        return;
      }
      next = nextToWant();
    }
    tellGate(() -> gate.unused(tenant));
  }

  /** The one that came first of those that wait; it may be the one for whom the gate is asked. */
  private @Nullable Waiter nextToWant() {
    synchronized (lock) {
      if (asking != null && !asking.turn.isDone()) {
        return asking;
      }
      Map.Entry<Long, Waiter> first = row.pollFirstEntry();
      return first == null ? null : first.getValue();
    }
  }

  private void tellGate(Runnable word) {
    workers.execute(
        () -> {
          try {
            word.run();
          } catch (XimaException ours) {
            LOG.warn("The rate gate could not take note of a turn. {}", ours.getMessage());
          } catch (Throwable e) {
            LOG.warn(
                "The rate gate failed after a turn; the next request may come too early or late.",
                ForeignFailure.of(e));
          }
        });
  }

  private void freeAfter(Duration wait) {
    synchronized (lock) {
      long at = timing.nanoTime() + Durations.nanos(wait);
      if (at - freeAt > 0) {
        freeAt = at;
      }
    }
  }

  private static final class Waiter {
    final long place;
    final Duration interval;
    final Consumer<Duration> onWait;
    final CompletableFuture<Turn> turn = new CompletableFuture<>();
    volatile CompletableFuture<?> question = new CompletableFuture<>();

    Waiter(long place, Duration interval, Consumer<Duration> onWait) {
      this.place = place;
      this.interval = interval;
      this.onWait = onWait;
    }
  }

  private final class Taken implements Turn {
    private final Duration interval;
    private final long givenAt;
    private final AtomicBoolean told = new AtomicBoolean();
    private boolean isUsed;
    private boolean isLapsed;
    private Timing.Wait lapse = () -> {};

    Taken(Duration interval, long givenAt) {
      this.interval = interval;
      this.givenAt = givenAt;
    }

    @Override
    public boolean takeOff() {
      synchronized (lock) {
        boolean past = timing.nanoTime() - givenAt >= Durations.nanos(interval);
        isUsed = interval.isZero() || (!past && latest == this);
        if (isUsed) {
          lapse.end();
          freeAfter(interval);
          return true;
        }
      }
      lapse();
      return false;
    }

    /** Its call may have ended before it was used. */
    void lapseAfter(Duration wait) {
      synchronized (lock) {
        if (!isUsed) {
          lapse = timing.after(Durations.longer(wait, SHORTEST_LAPSE), this::lapse);
        }
      }
    }

    private void lapse() {
      synchronized (lock) {
        if (isUsed || isLapsed || latest != this) {
          return;
        }
        isLapsed = true;
        lapse.end();
      }
      tellGate(() -> gate.unused(tenant));
    }

    @Override
    public void answered() {
      if (told.compareAndSet(false, true)) {
        synchronized (lock) {
          isUsed = true;
          lapse.end();
        }
        freeAfter(interval);
        tellGate(() -> gate.answered(tenant));
      }
    }

    @Override
    public void notBefore(Duration wait) {
      Duration hold = Durations.shorter(wait, LONGEST_HOLD);
      if (!hold.isZero()) {
        freeAfter(hold);
        synchronized (lock) {
          long now = timing.nanoTime();
          heldUntil = now + Durations.nanos(hold);
          askedUntil = now + Durations.nanos(wait);
        }
        tellGate(() -> gate.notBefore(tenant, hold));
      }
    }
  }
}
