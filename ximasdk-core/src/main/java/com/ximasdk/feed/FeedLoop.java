// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.checkpoint.CheckpointChanges;
import com.ximasdk.error.CheckpointConflictException;
import com.ximasdk.error.EgressCapException;
import com.ximasdk.feed.OpenRecording.Standing;
import com.ximasdk.feed.RecordingFeed.State;
import com.ximasdk.internal.time.Backoff;
import com.ximasdk.internal.time.Carrier;
import com.ximasdk.internal.time.Durations;
import com.ximasdk.internal.time.Futures;
import com.ximasdk.internal.time.Timing;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.recording.Recordings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks, judges, keeps and hands out, as long as somebody waits for deliveries. What is decided is
 * decided in {@link RecordingJudge}, {@link FeedRound} and {@link DeliveryFailure}; here is the
 * order of the steps, one at a time under a lock.
 */
final class FeedLoop {
  /** A clock that jumps while something waits is seen after this. */
  private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

  /** What a feed is made of. */
  record Parts(
      Recordings recordings,
      FeedSettings settings,
      Instant start,
      Supplier<FeedWants> wants,
      FeedKeeper keeper,
      Carrier carrier,
      AudioHold hold,
      FeedTeller teller) {}

  private final Parts parts;
  private final FeedSettings settings;
  private final FeedKeeper keeper;
  private final Timing timing;
  private final Backoff backoff =
      new Backoff(
          Duration.ofSeconds(30),
          Duration.ofMinutes(15),
          () -> ThreadLocalRandom.current().nextDouble());

  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Demand> demands = new ArrayDeque<>();

  /** Handed out and not dealt with. */
  private final Map<RecordingPrint, RecordingDelivery> out = new HashMap<>();

  /** Handed out to somebody who did not wait any more. */
  private final Deque<RecordingDelivery> returned = new ArrayDeque<>();

  /** In a feed that ends, each recording is handed out once. */
  private final Set<RecordingPrint> hadItsTurn = new HashSet<>();

  private State state = State.RUNNING;
  private @Nullable CheckpointConflictException replaced;
  private @Nullable FeedWants lastWants;
  private @Nullable FeedRound round;
  private @Nullable FeedCursor cursor;
  private @Nullable CompletableFuture<?> asking;
  private boolean roundIsOver;
  private long nextRound;
  private long retryAt;
  private int failures;
  private Timing.Wait wake = () -> {};

  FeedLoop(Parts parts) {
    this.parts = parts;
    this.settings = parts.settings();
    this.keeper = parts.keeper();
    this.timing = parts.carrier().timing();
    this.nextRound = timing.nanoTime();
    this.retryAt = nextRound;
  }

  // What callers do.

  /** Waits for a delivery, on the caller's thread as far as there is something to do. */
  void demand(Demand demand) {
    lock.lock();
    try {
      ensureOpen();
      demands.add(demand);
    } finally {
      lock.unlock();
    }
  }

  /** Does what can be done now. */
  void pump() {
    List<Runnable> completions = new ArrayList<>();
    lock.lock();
    try {
      step(completions);
    } catch (Throwable failure) {
      failed(failure, completions);
    } finally {
      lock.unlock();
    }
    completions.forEach(Runnable::run);
  }

  /** Has {@link #pump} run by somebody else. */
  void pumpSoon() {
    parts.carrier().steps().execute(this::pump);
  }

  CompletableFuture<Void> async(Runnable act) {
    return asked(
        () -> {
          act.run();
          return null;
        });
  }

  <T extends @Nullable Object> CompletableFuture<T> asked(Supplier<T> act) {
    CompletableFuture<T> result = new CompletableFuture<>();
    parts
        .carrier()
        .steps()
        .execute(
            () -> {
              try {
                T value = act.get();
                parts.carrier().results().execute(() -> result.complete(value));
              } catch (Throwable failure) {
                parts.carrier().results().execute(() -> result.completeExceptionally(failure));
              }
            });
    return result;
  }

  void acknowledge(RecordingDelivery delivery) {
    settle(
        delivery,
        Settlement.ACKNOWLEDGED,
        FeedPosition.finished(delivery.handOut().print(), delivery.handOut().done()));
  }

  void putBack(RecordingDelivery delivery, Duration wait, String reason) {
    Durations.requireNotNegative("The wait", wait);
    OpenRecording open = delivery.handOut().open().putBack(timing.now(), wait, reason);
    settle(delivery, Settlement.PUT_BACK, FeedPosition.opened(delivery.handOut().print(), open));
  }

  void park(RecordingDelivery delivery, String reason) {
    OpenRecording open = delivery.handOut().open().parked(timing.now(), reason);
    settle(delivery, Settlement.PARKED, FeedPosition.opened(delivery.handOut().print(), open));
  }

  FailedDelivery failed(RecordingDelivery delivery, Throwable failure) {
    Throwable met = Futures.unwrapped(failure);
    DeliveryFailure meaning = DeliveryFailure.of(met);
    if (met instanceof EgressCapException) {
      parts.hold().capReached();
    }
    if (meaning.parksAt(delivery.attempt())) {
      park(delivery, DeliveryFailure.reason(met));
      return new FailedDelivery(true, Duration.ZERO, meaning.othersFailToo());
    }
    Duration wait = DeliveryFailure.wait(delivery.attempt());
    putBack(delivery, wait, DeliveryFailure.reason(met));
    return new FailedDelivery(false, wait, meaning.othersFailToo());
  }

  private void settle(
      RecordingDelivery delivery, Settlement settlement, CheckpointChanges changes) {
    RecordingPrint print = delivery.handOut().print();
    lock.lock();
    try {
      if (delivery.settlement() == settlement) {
        return;
      }
      if (delivery.settlement() != Settlement.NONE) {
        throw new IllegalStateException(
            "The delivery was dealt with before, in another way: " + delivery + ".");
      }
      ensureOpen();
      commit(changes);
      out.remove(print);
      delivery.settled(settlement);
    } finally {
      lock.unlock();
    }
    pumpSoon();
  }

  private void ensureOpen() {
    if (replaced != null) {
      throw replaced;
    }
    if (state == State.CLOSED) {
      throw new IllegalStateException(
          "The feed is closed. What was not dealt with comes again when it is opened.");
    }
  }

  List<ParkedRecording> parked() {
    lock.lock();
    try {
      List<ParkedRecording> parked = new ArrayList<>();
      for (OpenRecording open : keeper.position().open().values()) {
        if (open.standing() == Standing.PARKED) {
          parked.add(
              new ParkedRecording(
                  open.recordingKey(),
                  open.hasStart()
                      ? Optional.of(Instant.ofEpochMilli(open.start()))
                      : Optional.empty(),
                  open.kind(),
                  open.attempts(),
                  open.since(),
                  open.reason()));
        }
      }
      return List.copyOf(parked);
    } finally {
      lock.unlock();
    }
  }

  void retry(RecordingKey key) {
    onParked(
        key,
        (print, open) ->
            FeedPosition.opened(print, open.putBack(timing.now(), Duration.ZERO, open.reason())));
  }

  void drop(RecordingKey key) {
    onParked(
        key,
        (print, open) ->
            FeedPosition.finished(
                print, open.before().orElseGet(() -> DoneRecording.dropped(open.start()))));
  }

  private void onParked(
      RecordingKey key, BiFunction<RecordingPrint, OpenRecording, CheckpointChanges> change) {
    RecordingPrint print = RecordingPrint.of(key);
    lock.lock();
    try {
      OpenRecording open = keeper.position().open(print);
      if (open == null || open.standing() != Standing.PARKED) {
        throw new IllegalArgumentException("No recording with this key is parked: " + key + ".");
      }
      ensureOpen();
      commit(change.apply(print, open));
    } finally {
      lock.unlock();
    }
    pumpSoon();
  }

  State state() {
    lock.lock();
    try {
      return state;
    } finally {
      lock.unlock();
    }
  }

  /** Hands nothing more out; what is out can be dealt with. */
  void stop() {
    end(State.STOPPED);
  }

  void close() {
    end(State.CLOSED);
  }

  private void end(State last) {
    List<Runnable> completions = new ArrayList<>();
    CompletableFuture<?> running;
    lock.lock();
    try {
      if (state == State.CLOSED) {
        return;
      }
      if (last == State.CLOSED || state == State.RUNNING) {
        state = last;
      }
      running = asking;
      asking = null;
      letGo();
      if (last == State.CLOSED) {
        out.clear();
        returned.clear();
      }
      endDemands(completions);
    } finally {
      lock.unlock();
    }
    if (running != null) {
      running.cancel(true);
    }
    completions.forEach(Runnable::run);
  }

  private void letGo() {
    wake.end();
    FeedCursor open = cursor;
    cursor = null;
    if (open != null) {
      open.close();
    }
  }

  // What is done, under the lock.

  private void step(List<Runnable> completions) {
    while (true) {
      demands.removeIf(CompletableFuture::isDone);
      if (state != State.RUNNING) {
        endDemands(completions);
        return;
      }
      if (demands.isEmpty()) {
        return;
      }
      RecordingDelivery again = returned.poll();
      if (again != null) {
        give(again, completions);
        continue;
      }
      if (asking != null) {
        return;
      }
      Duration pause = Duration.ofNanos(Math.max(0, retryAt - timing.nanoTime()));
      if (pause.isZero()) {
        pause = act(completions);
      }
      if (!pause.isZero()) {
        sleep(pause);
        return;
      }
    }
  }

  /** Does one thing; gives how long there is nothing to do. */
  private Duration act(List<Runnable> completions) {
    FeedCursor open = cursor;
    if (open != null) {
      return open.hasNext() ? handOutNext(open, completions) : endSlice(open);
    }
    FeedRound current = round;
    if (current != null) {
      if (settings.window().isEmpty() && lookAgain(current.from()).isZero()) {
        return Duration.ZERO;
      }
      if (current.hasNext()) {
        ask(current.next(), current.wants(), null);
      } else {
        endRound(current);
      }
      return Duration.ZERO;
    }
    if (roundIsOver && settings.ends()) {
      state = State.FINISHED;
      return Duration.ZERO;
    }
    long untilRound = nextRound - timing.nanoTime();
    if (untilRound <= 0) {
      beginRound();
      return Duration.ZERO;
    }
    return Durations.shorter(Duration.ofNanos(untilRound), lookAgain(Instant.MAX));
  }

  private Duration handOutNext(FeedCursor open, List<Runnable> completions) {
    Duration hold = parts.hold().left();
    if (!hold.isZero()) {
      return hold;
    }
    HandOut next;
    try {
      next = open.next(judge(open.slice().span(), wantsNow()));
    } catch (RuntimeException unreadable) {
      // The list is asked for again.
      letGo();
      throw unreadable;
    }
    if (next == null) {
      return Duration.ZERO;
    }
    try {
      commit(FeedPosition.opened(next.print(), next.open()));
    } catch (RuntimeException notKept) {
      open.back();
      throw notKept;
    }
    RecordingDelivery delivery = new RecordingDelivery(next, this);
    out.put(next.print(), delivery);
    if (settings.ends()) {
      hadItsTurn.add(next.print());
    }
    if (round != null) {
      round.handedOut();
    }
    give(delivery, completions);
    return Duration.ZERO;
  }

  private void give(RecordingDelivery delivery, List<Runnable> completions) {
    Demand demand = demands.remove();
    completions.add(
        () ->
            demand
                .completer()
                .execute(
                    () -> {
                      if (!demand.complete(Optional.of(delivery))) {
                        undelivered(delivery);
                      }
                    }));
  }

  /** A delivery that reached nobody goes to whoever asks next. */
  void undelivered(RecordingDelivery delivery) {
    lock.lock();
    try {
      if (out.get(delivery.handOut().print()) == delivery) {
        returned.add(delivery);
      }
    } finally {
      lock.unlock();
    }
    pumpSoon();
  }

  private Duration endSlice(FeedCursor open) {
    FeedRound current = round;
    if (current != null) {
      Map<String, ExtensionMark> moved =
          current.marks(keeper.position(), open.slice(), settings.overlap());
      if (!moved.isEmpty()) {
        commit(keeper.position().marked(moved, current.wants().marks()));
      }
      current.isThrough(open.slice());
    }
    cursor = null;
    open.close();
    return Duration.ZERO;
  }

  private void endRound(FeedRound current) {
    round = null;
    roundIsOver = true;
    RecordingRound summary = current.summary();
    parts.teller().tell(observer -> observer.roundEnded(summary));
  }

  private void beginRound() {
    // From its beginning: a round whose deliveries take long is followed by the next at once.
    nextRound = timing.nanoTime() + Durations.nanos(settings.period());
    ask(
        CompletableFuture.supplyAsync(parts.wants(), parts.carrier().results()),
        wants -> {
          if (settings.window().isEmpty()) {
            Map<String, ExtensionMark> changed =
                FeedRound.newMarks(keeper.position(), wants, parts.start());
            if (!changed.isEmpty()) {
              commit(keeper.position().marked(changed, List.of()));
            }
          }
          lastWants = wants;
          round = FeedRound.of(keeper.position(), settings, wants, timing.now());
        });
  }

  private FeedWants wantsNow() {
    FeedWants wants = lastWants;
    if (wants == null) {
      throw new IllegalStateException("A slice is gone through before any round.");
    }
    return wants;
  }

  /**
   * Looks at what is due again, at its place in the tenant's list.
   *
   * @param before only what starts before this; what comes behind is met in the round
   * @return zero if something is looked at; else how long nothing is due
   */
  private Duration lookAgain(Instant before) {
    DueRecordings due =
        DueRecordings.of(
            keeper.position(), timing.now(), before, settings.slice(), this::hadItsTurn);
    if (due.span().isEmpty()) {
      return Durations.shorter(due.untilNext(), LONGEST_SLEEP);
    }
    ask(due.span().get(), wantsNow(), due.prints());
    return Duration.ZERO;
  }

  private boolean hadItsTurn(RecordingPrint print) {
    return out.containsKey(print) || hadItsTurn.contains(print);
  }

  private void ask(StartSpan span, FeedWants wants, @Nullable Set<RecordingPrint> only) {
    ask(
        SliceRequest.ask(parts.recordings(), span, settings.margin()),
        slice -> {
          FeedRound current = round;
          LeftOutCount count =
              only == null && current != null ? current.count() : new LeftOutCount();
          FeedCursor open = FeedCursor.over(slice, judge(span, wants), only, count);
          Map<RecordingPrint, OpenRecording> changed =
              open.changed(keeper.position(), timing.now());
          if (!changed.isEmpty()) {
            commit(FeedPosition.opened(changed));
          }
          cursor = open;
          RecordingFeedListing listing =
              new RecordingFeedListing(span.from(), span.to(), slice.inSpan(), open.size());
          parts.teller().tell(observer -> observer.listed(listing));
        });
  }

  private RecordingJudge judge(StartSpan span, FeedWants wants) {
    return new RecordingJudge(
        keeper.position(), settings, wants, span, timing.now(), this::hadItsTurn);
  }

  /** Waits for an answer, and takes it in a step of its own. */
  private <T> void ask(CompletableFuture<T> answer, Consumer<T> take) {
    asking = answer;
    var unused =
        answer.whenComplete(
            (value, failure) ->
                parts.carrier().steps().execute(() -> answered(answer, value, failure, take)));
  }

  private <T> void answered(
      CompletableFuture<T> answer,
      @Nullable T value,
      @Nullable Throwable failure,
      Consumer<T> take) {
    List<Runnable> completions = new ArrayList<>();
    lock.lock();
    try {
      if (asking != answer) {
        // It was stopped meanwhile.
        if (value instanceof FeedSlice late) {
          late.close();
        }
        return;
      }
      asking = null;
      if (failure != null || value == null) {
        failed(
            failure == null ? new NullPointerException() : Futures.unwrapped(failure), completions);
      } else {
        try {
          take.accept(value);
          failures = 0;
        } catch (Throwable refused) {
          if (value instanceof FeedSlice unused && cursor == null) {
            unused.close();
          }
          throw refused;
        }
        step(completions);
      }
    } catch (Throwable refused) {
      failed(refused, completions);
    } finally {
      lock.unlock();
    }
    completions.forEach(Runnable::run);
  }

  private void commit(CheckpointChanges changes) {
    try {
      keeper.commit(changes);
    } catch (CheckpointConflictException e) {
      replaced = e;
      state = State.CLOSED;
      letGo();
      out.clear();
      returned.clear();
      throw e;
    }
  }

  private void failed(Throwable failure, List<Runnable> completions) {
    failures++;
    if (round == null) {
      nextRound = timing.nanoTime();
    }
    Duration pause = backoff.after(failures);
    retryAt = timing.nanoTime() + Durations.nanos(pause);
    parts.teller().tell(observer -> observer.failed(failure, pause));
    for (Demand demand : demands) {
      completions.add(
          () -> demand.completer().execute(() -> demand.completeExceptionally(failure)));
    }
    demands.clear();
  }

  private void endDemands(List<Runnable> completions) {
    for (Demand demand : demands) {
      completions.add(() -> demand.completer().execute(() -> demand.complete(Optional.empty())));
    }
    demands.clear();
  }

  private void sleep(Duration pause) {
    wake.end();
    wake = timing.after(Durations.shorter(pause, LONGEST_SLEEP), this::pumpSoon);
  }
}
