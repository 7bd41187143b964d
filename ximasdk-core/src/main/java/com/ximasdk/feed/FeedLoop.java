// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.ClientClosedException;
import com.ximasdk.feed.RecordingFeed.State;
import com.ximasdk.internal.time.Backoff;
import com.ximasdk.internal.time.Carrier;
import com.ximasdk.internal.time.Durations;
import com.ximasdk.internal.time.Futures;
import com.ximasdk.internal.time.Timing;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.Recordings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the tenant, goes through what it lists and hands out, as long as somebody waits for
 * deliveries. What is decided is decided in {@link RecordingJudge}, {@link FeedRound} and {@link
 * DueRecordings}; here is the order of the steps, one at a time under the lock of the books.
 *
 * <p>After each step there is a next one: whoever waits is served, an answer is under way, or a
 * wake-up is set. Whatever a step throws is told to all who wait, and tried again.
 */
final class FeedLoop {
  /** A clock that jumps while something waits is seen after this. */
  private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

  /** What a feed is made of. */
  record Parts(
      Recordings recordings,
      FeedSettings settings,
      Instant start,
      Supplier<FeedWants> wants,
      Carrier carrier,
      AudioHold hold,
      FeedTeller teller) {}

  private final Parts parts;
  private final FeedSettings settings;
  private final FeedBooks books;
  private final FeedDesk desk;
  private final Timing timing;
  private final Backoff backoff =
      new Backoff(FIRST_PAUSE, LONGEST_PAUSE, () -> ThreadLocalRandom.current().nextDouble());
  private final Deque<Demand> demands = new ArrayDeque<>();
  private @Nullable FeedWants wants;
  private @Nullable FeedRound round;
  private @Nullable FeedCursor cursor;
  private @Nullable CompletableFuture<?> asking;
  private boolean roundIsOver;

  /** The last round handed nothing out from some place on, since the audio was held back. */
  private boolean isHeldBack;

  /** Up to where all is listed that is held back; null if that is not known. */
  private @Nullable Instant listedTo;

  private long nextRound;
  private long retryAt;
  private int failures;
  private Timing.Wait wake = () -> {};

  FeedLoop(Parts parts, FeedKeeper keeper) {
    this.parts = parts;
    this.settings = parts.settings();
    this.books = new FeedBooks(keeper, settings.ends());
    this.desk = new FeedDesk(books, parts.carrier(), parts.hold(), this::pumpSoon);
    this.timing = parts.carrier().timing();
    this.nextRound = timing.nanoTime();
    this.retryAt = nextRound;
  }

  /** Takes what becomes of the deliveries. */
  FeedDesk desk() {
    return desk;
  }

  /** Begins to wait for a delivery. */
  void demand(Demand demand) {
    books.locked(
        () -> {
          books.ensureOpen();
          demands.add(demand);
        });
  }

  /** Does what can be done now. */
  void pump() {
    inTurn(this::step);
  }

  /** Has somebody else do it. */
  void pumpSoon() {
    parts.carrier().steps().execute(this::pump);
  }

  /** A delivery that reached nobody goes to whoever asks next. */
  void undelivered(RecordingDelivery delivery) {
    books.takeBack(delivery);
    pumpSoon();
  }

  State state() {
    books.lock().lock();
    try {
      return books.state();
    } finally {
      books.lock().unlock();
    }
  }

  /** That somebody else has the checkpoint now, or that the client was closed; null if neither. */
  @Nullable Throwable endedBy() {
    books.lock().lock();
    try {
      return books.endedBy();
    } finally {
      books.lock().unlock();
    }
  }

  /** Goes on to a last state: nothing more is handed out. */
  void end(State last) {
    end(() -> books.end(last));
  }

  /** Stops, since nothing can be asked for any more. */
  void clientClosed() {
    end(() -> books.endWithClient(new ClientClosedException(CallSummary.NONE)));
  }

  private void end(BooleanSupplier books) {
    CompletableFuture<?>[] running = new CompletableFuture<?>[1];
    inTurn(
        completions -> {
          if (books.getAsBoolean()) {
            running[0] = asking;
            asking = null;
            letGo();
            endDemands(completions);
          }
        });
    if (running[0] != null) {
      running[0].cancel(true);
    }
  }

  /** One step under the lock; what hangs on it is run when the lock is free again. */
  private void inTurn(Consumer<List<Runnable>> act) {
    List<Runnable> completions = new ArrayList<>();
    books.locked(
        () -> {
          try {
            act.accept(completions);
          } catch (Throwable failure) {
            failed(failure, completions);
          }
        });
    completions.forEach(Runnable::run);
  }

  private void step(List<Runnable> completions) {
    while (true) {
      demands.removeIf(CompletableFuture::isDone);
      if (books.state() != State.RUNNING) {
        letGo();
        endDemands(completions);
        return;
      }
      if (demands.isEmpty()) {
        return;
      }
      RecordingDelivery again = books.returned();
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
    FeedRound current = round;
    if (open != null) {
      if (open.hasNext() && (current == null || !current.listsOnly())) {
        return handOutNext(open, completions);
      }
      endSlice(open);
      return Duration.ZERO;
    }
    if (current != null) {
      goOn(current);
      return Duration.ZERO;
    }
    if (roundIsOver && settings.ends()) {
      books.end(State.FINISHED);
      return Duration.ZERO;
    }
    Duration untilRound = Duration.ofNanos(Math.max(0, nextRound - timing.nanoTime()));
    if (isHeldBack) {
      untilRound = Durations.shorter(untilRound, parts.hold().left());
    }
    if (untilRound.isZero()) {
      beginRound();
      return Duration.ZERO;
    }
    return isHeldBack
        ? untilRound
        : Durations.shorter(untilRound, lookAgain(Instant.MAX, Instant.MAX));
  }

  private Duration handOutNext(FeedCursor open, List<Runnable> completions) {
    Duration hold = parts.hold().left();
    if (!hold.isZero()) {
      return heldBack(open, hold);
    }
    HandOut next;
    try {
      next = open.next(judge(open.slice().span()));
    } catch (Throwable unreadable) {
      // What was listed cannot be read back: it is asked for again.
      letGo();
      throw unreadable;
    }
    if (next == null) {
      return Duration.ZERO;
    }
    RecordingDelivery delivery = new RecordingDelivery(next, desk);
    try {
      books.handOut(delivery);
    } catch (Throwable notKept) {
      open.back();
      throw notKept;
    }
    if (round != null) {
      round.handedOut();
    }
    give(delivery, completions);
    return Duration.ZERO;
  }

  /** A wait that is longer than a round is no reason not to see what the tenant has meanwhile. */
  private Duration heldBack(FeedCursor open, Duration hold) {
    if (!isLong(hold)) {
      return hold;
    }
    FeedRound current = round;
    if (current == null) {
      letGo();
      isHeldBack = true;
    } else if (listedTo == null) {
      current.listOnly();
    } else {
      current.endHere(open.isWhole());
    }
    return Duration.ZERO;
  }

  private boolean isLong(Duration hold) {
    return !settings.ends() && hold.compareTo(settings.period()) > 0;
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

  private void endSlice(FeedCursor open) {
    FeedRound current = round;
    if (current != null && open.isWhole()) {
      Map<String, ExtensionMark> moved =
          current.marks(books.position(), open.slice(), settings.overlap());
      if (!moved.isEmpty()) {
        books.commit(books.position().marked(moved, current.wants().marks()));
      }
      current.isThrough(open.slice(), open.count());
    }
    cursor = null;
    open.close();
  }

  /** What was due before comes first: its starts are the earlier ones. */
  private void goOn(FeedRound current) {
    if (settings.window().isEmpty()
        && !current.listsOnly()
        && lookAgain(current.from(), current.begun()).isZero()) {
      return;
    }
    if (current.hasNext()) {
      look(current.next(), null);
      return;
    }
    round = null;
    roundIsOver = true;
    isHeldBack = current.listsOnly();
    listedTo =
        isHeldBack
            ? Instants.later(current.to(), listedTo == null ? current.to() : listedTo)
            : null;
    RecordingRound summary = current.summary();
    parts.teller().tell(observer -> observer.roundEnded(summary));
  }

  private void beginRound() {
    // From its beginning: a round whose deliveries take long is followed by the next at once.
    nextRound = timing.nanoTime() + Durations.nanos(settings.period());
    ask(
        CompletableFuture.supplyAsync(parts.wants(), parts.carrier().results()),
        wanted -> {
          if (settings.window().isEmpty()) {
            Map<String, ExtensionMark> begun =
                FeedRound.newMarks(books.position(), wanted, parts.start());
            if (!begun.isEmpty()) {
              books.commit(books.position().marked(begun, List.of()));
            }
            Map<RecordingPrint, OpenRecording> ahead = books.position().countedFrom(timing.now());
            if (!ahead.isEmpty()) {
              books.commit(FeedPosition.opened(ahead));
            }
          }
          wants = wanted;
          FeedRound begun = FeedRound.of(books.position(), settings, wanted, timing.now());
          // What is held back and was listed is not listed again and again.
          round =
              listedTo != null && isLong(parts.hold().left()) ? begun.listingFrom(listedTo) : begun;
        });
  }

  /**
   * Looks at what is due again, at its place in the tenant's list.
   *
   * @param before only what starts before this; what comes behind is met in the round
   * @param standingSince only what stood so then: what is put back again and again must not hold up
   *     the round
   * @return zero if something is looked at; else how long nothing is due
   */
  private Duration lookAgain(Instant before, Instant standingSince) {
    DueRecordings due =
        DueRecordings.of(
            books.position(),
            timing.now(),
            before,
            standingSince,
            settings.slice(),
            books::hadItsTurn);
    if (due.span().isEmpty() || wants == null) {
      return Durations.shorter(due.untilNext(), LONGEST_SLEEP);
    }
    look(due.span().get(), due.prints());
    return Duration.ZERO;
  }

  /**
   * Asks for a span and goes through it.
   *
   * @param only the recordings that are looked at; null for all
   */
  private void look(StartSpan span, @Nullable Set<RecordingPrint> only) {
    ask(
        SliceRequest.ask(parts.recordings(), span, settings.margin()),
        slice -> {
          FeedCursor open = FeedCursor.over(slice, judge(span), only);
          Map<RecordingPrint, OpenRecording> changed =
              open.changed(books.position(), timing.now(), settings.notReadyLimit());
          if (!changed.isEmpty()) {
            books.commit(FeedPosition.opened(changed));
          }
          cursor = open;
          RecordingFeedListing listing =
              new RecordingFeedListing(span.from(), span.to(), slice.inSpan(), open.size());
          parts.teller().tell(observer -> observer.listed(listing));
          for (Recording waits : open.notReady()) {
            parts.teller().tell(observer -> observer.notReady(waits));
          }
        });
  }

  private RecordingJudge judge(StartSpan span) {
    FeedWants wanted = wants;
    if (wanted == null) {
      throw new IllegalStateException("A span is gone through before any round.");
    }
    return new RecordingJudge(
        books.position(), settings, wanted, span, timing.now(), books::hadItsTurn);
  }

  /** Waits for an answer, and takes it in a step of its own. */
  private <T> void ask(CompletableFuture<T> answer, Consumer<T> take) {
    asking = answer;
    var unused =
        answer.whenComplete(
            (value, failure) ->
                parts
                    .carrier()
                    .steps()
                    .execute(
                        () ->
                            inTurn(
                                completions ->
                                    answered(answer, value, failure, take, completions))));
  }

  private <T> void answered(
      CompletableFuture<T> answer,
      @Nullable T value,
      @Nullable Throwable failure,
      Consumer<T> take,
      List<Runnable> completions) {
    boolean isWanted = asking == answer;
    asking = isWanted ? null : asking;
    try {
      if (isWanted && value != null) {
        take.accept(value);
        failures = 0;
      }
    } finally {
      if (value instanceof FeedSlice slice && (cursor == null || cursor.slice() != slice)) {
        slice.close();
      }
    }
    if (isWanted && failure != null) {
      failed(Futures.unwrapped(failure), completions);
    } else {
      step(completions);
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
    completeAll(demand -> demand.completeExceptionally(failure), completions);
  }

  private void endDemands(List<Runnable> completions) {
    Throwable endedBy = books.endedBy();
    completeAll(
        demand -> {
          if (endedBy == null) {
            demand.complete(Optional.empty());
          } else {
            demand.completeExceptionally(endedBy);
          }
        },
        completions);
  }

  private void completeAll(Consumer<Demand> completion, List<Runnable> completions) {
    for (Demand demand : demands) {
      completions.add(() -> demand.completer().execute(() -> completion.accept(demand)));
    }
    demands.clear();
  }

  private void letGo() {
    wake.end();
    FeedCursor open = cursor;
    cursor = null;
    if (open != null) {
      open.close();
    }
  }

  private void sleep(Duration pause) {
    wake.end();
    wake = timing.after(Durations.shorter(pause, LONGEST_SLEEP), this::pumpSoon);
  }
}
