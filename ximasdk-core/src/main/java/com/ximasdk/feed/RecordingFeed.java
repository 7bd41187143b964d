// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static com.ximasdk.internal.time.Durations.requireNotNegative;
import static com.ximasdk.internal.time.Durations.requirePositive;
import static java.util.Objects.requireNonNull;

import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.checkpoint.EgressLedger;
import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.CheckpointConflictException;
import com.ximasdk.error.ClientClosedException;
import com.ximasdk.error.XimaException;
import com.ximasdk.internal.flow.FlowDelivery;
import com.ximasdk.internal.time.Carrier;
import com.ximasdk.internal.time.Durations;
import com.ximasdk.recording.ReadyStatuses;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.recording.Recordings;
import com.ximasdk.roster.AgentDirectory;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the recordings of a tenant, for years, so that none is lost and none is dealt with
 * twice without being marked.
 *
 * <pre>{@code
 * try (CheckpointStore store = CheckpointStores.inFile(Path.of("acme.checkpoint"));
 *     RecordingFeed feed =
 *         RecordingFeed.builder(client.recordings(), store, "recordings")
 *             .extensions(() -> List.of(WantedExtension.of("200"), WantedExtension.of("201")))
 *             .since(Instant.parse("2026-07-01T06:00:00Z"))) {
 *   for (RecordingDelivery delivery : feed) {
 *     try {
 *       archive(delivery);
 *       delivery.acknowledge();
 *     } catch (RuntimeException failure) {
 *       delivery.failed(failure);
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>The feed lists what the tenant has since its position, in order of start, together with the
 * other recordings of each call. Each delivery is acknowledged, put back or parked; that is on disk
 * before the method returns. What is neither, at whatever instant the process ends, is handed out
 * again as {@link DeliveryKind#REPEATED}. So each recording is dealt with at least once; and
 * exactly once in effect, where whoever takes it keeps the Recording ID and {@linkplain
 * RecordingDelivery#firstKind() kind} with what it makes of it.
 *
 * <p>Behind its watermark the feed lists the {@linkplain Builder#overlap overlap} again in each
 * round: a recording that the tenant lists late is found, one that has grown or whose call has
 * gained recordings is handed out as a correction. The watermark never passes what the tenant has
 * shown, so a clock that was wrong loses nothing.
 *
 * <p>It works only while somebody asks for deliveries. A step that fails (no connection, a refused
 * key, a store that cannot be written) fails whoever waits for a delivery then; the next one who
 * asks has it tried again, after a wait that grows from half a minute to a quarter of an hour.
 *
 * <p>Safe for use by several threads, which share the deliveries.
 *
 * @since 0.1.0
 */
public final class RecordingFeed implements Iterable<RecordingDelivery>, AutoCloseable {
  private final FeedLoop loop;
  private final Carrier carrier;
  private final Runnable release;

  /**
   * What a feed does.
   *
   * @since 0.1.0
   */
  public enum State {
    /** It hands out what there is. */
    RUNNING,
    /** It was stopped, or its client was closed: it hands nothing more out. */
    STOPPED,
    /** It ends by itself, and has handed out all there was. */
    FINISHED,
    /** It was closed, or its checkpoint was taken over by somebody else. */
    CLOSED
  }

  private RecordingFeed(FeedLoop loop, Carrier carrier, Runnable release) {
    this.loop = loop;
    this.carrier = carrier;
    this.release = release;
  }

  /**
   * {@return what makes a feed; nothing else needs to be set}
   *
   * @param recordings the tenant's; of a client, the feed goes on the client's runtime
   * @param store keeps the position; it stays open when the feed is closed
   * @param checkpoint the name of the position in the store, of this tenant and feed alone; 1 to
   *     200 characters
   */
  public static Builder builder(Recordings recordings, CheckpointStore store, String checkpoint) {
    return new Builder(recordings, store, checkpoint);
  }

  /**
   * The next delivery, for which this waits.
   *
   * @param atMost how long; zero or less takes what is there
   * @return the delivery; empty if none came in time, or none comes any more: see {@link #state()}
   * @throws CallInterruptedException if the thread was interrupted, whose flag is set again
   * @throws CheckpointConflictException if somebody else has taken over the checkpoint
   * @throws ClientClosedException if the client was closed
   * @throws XimaException if a step failed; ask again
   * @throws IllegalStateException if the feed is closed
   */
  public Optional<RecordingDelivery> next(Duration atMost) {
    Demand demand = new Demand(Runnable::run);
    loop.demand(demand);
    loop.pump();
    try {
      return demand.get(Durations.nanos(atMost), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return withdrawn(demand);
    } catch (InterruptedException e) {
      withdrawn(demand).ifPresent(loop::undelivered);
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(
          CallSummary.NONE,
          "The thread that waited for a recording was interrupted. Nothing was handed out.",
          e);
    } catch (ExecutionException e) {
      throw thrown(e);
    }
  }

  /** What came in the last moment, if anything did. */
  private static Optional<RecordingDelivery> withdrawn(Demand demand) {
    if (demand.cancel(false)) {
      return Optional.empty();
    }
    try {
      return demand.join();
    } catch (RuntimeException failed) {
      return Optional.empty();
    }
  }

  private static RuntimeException thrown(ExecutionException e) {
    Throwable failure = e.getCause();
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
  }

  /**
   * The next delivery, without a thread that waits.
   *
   * @return the delivery; empty if none comes any more; fails as {@link #next}. A delivery that
   *     comes when the future is cancelled goes to whoever asks next
   */
  public CompletableFuture<Optional<RecordingDelivery>> nextAsync() {
    Demand demand = new Demand(carrier.results());
    try {
      loop.demand(demand);
    } catch (RuntimeException closed) {
      return CompletableFuture.failedFuture(closed);
    }
    loop.pumpSoon();
    return demand;
  }

  /**
   * {@return the deliveries one after the other} Between them it waits as long as it takes. It ends
   * when the feed is finished, stopped or closed, and throws what {@link #next} throws, after which
   * it can be gone on with.
   */
  @Override
  public Iterator<RecordingDelivery> iterator() {
    return new DeliveryIterator(this);
  }

  /**
   * {@return the deliveries for any number of subscribers, who share them} One is handed out for
   * each that a subscriber asks for. What fails is told to the {@linkplain Builder#observer
   * observer} and tried again; the subscription ends with the feed, as failed if somebody else has
   * taken over its checkpoint.
   */
  public Flow.Publisher<RecordingDelivery> publisher() {
    return new FlowDelivery<>(
        () -> new FeedSource(loop, carrier.results()), carrier.results(), carrier.timing());
  }

  /** {@return what the feed does now} */
  public State state() {
    return loop.state();
  }

  /**
   * Hands nothing more out, for good. Deliveries that are out can still be dealt with; whoever
   * waits for one gets none.
   */
  public void stop() {
    loop.end(State.STOPPED);
  }

  /**
   * {@return the recordings that are parked, in the order in which they came} Cannot be changed.
   */
  public List<ParkedRecording> parked() {
    return loop.desk().parked();
  }

  /**
   * Has a parked recording handed out again.
   *
   * @param recording one of {@link #parked()}
   * @throws IllegalArgumentException if it is not parked
   * @throws XimaException if that cannot be kept
   */
  public void retry(RecordingKey recording) {
    loop.desk().retry(recording);
  }

  /**
   * Counts a parked recording as dealt with, for good: it is never handed out again.
   *
   * @param recording one of {@link #parked()}
   * @throws IllegalArgumentException if it is not parked
   * @throws XimaException if that cannot be kept
   */
  public void drop(RecordingKey recording) {
    loop.desk().drop(recording);
  }

  /**
   * Ends the feed. What is out and not dealt with comes again when it is opened the next time. A
   * second call does nothing.
   */
  @Override
  public void close() {
    loop.end(State.CLOSED);
    release.run();
  }

  /**
   * Makes feeds. For one thread.
   *
   * @since 0.1.0
   */
  public static final class Builder {
    private final Recordings recordings;
    private final CheckpointStore store;
    private final String checkpoint;
    private @Nullable Supplier<? extends Collection<WantedExtension>> extensions;
    private Supplier<AgentDirectory> directory = () -> AgentDirectory.EMPTY;
    private ReadyStatuses ready = ReadyStatuses.DEFAULTS;
    private Duration notReadyLimit = Duration.ofDays(1);
    private Duration slice = Duration.ofDays(1);
    private Duration margin = Duration.ofHours(2);
    private Duration overlap = Duration.ofDays(1);
    private Duration settling = Duration.ofMinutes(5);
    private Duration period = Duration.ofMinutes(15);
    private AudioHold hold = AudioHold.NONE;
    private RecordingFeedObserver observer = RecordingFeedObserver.NONE;
    private @Nullable Carrier carrier;

    private Builder(Recordings recordings, CheckpointStore store, String checkpoint) {
      this.recordings = requireNonNull(recordings, "recordings");
      this.store = requireNonNull(store, "store");
      this.checkpoint = requireNonNull(checkpoint, "checkpoint");
    }

    /**
     * Sets the extensions whose recordings are wanted. Default: all.
     *
     * @param listed is asked in each round; what it throws, null, and an empty list fail the round
     * @return this builder
     */
    public Builder extensions(Supplier<? extends Collection<WantedExtension>> listed) {
      extensions = requireNonNull(listed, "listed");
      return this;
    }

    /**
     * Sets what completes agents that are printed by name alone, for the choice by extension.
     * Default: nothing.
     *
     * @param roster is asked in each round, as {@link #extensions}
     * @return this builder
     */
    public Builder directory(Supplier<AgentDirectory> roster) {
      directory = requireNonNull(roster, "roster");
      return this;
    }

    /**
     * Sets what the tenant says of a recording that is finished. Default: {@code SAVED}.
     *
     * @param statuses which texts mean that (other statuses than {@code SAVED} are UNKNOWN)
     * @return this builder
     */
    public Builder readyStatuses(ReadyStatuses statuses) {
      ready = requireNonNull(statuses, "statuses");
      return this;
    }

    /**
     * Sets how long a recording that is not finished is waited for before it is handed out as it
     * is. It is looked at after one minute, two, four, up to an hour each time. Default: one day.
     *
     * @param limit zero or more, from when it was first seen so; zero waits for none
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder notReadyLimit(Duration limit) {
      notReadyLimit = Durations.clamped(requireNotNegative("The limit", limit));
      return this;
    }

    /**
     * Sets the longest window that the tenant is asked for at a time. Default: one day.
     *
     * @param length more than zero; the margin comes on top of it
     * @return this builder
     * @throws IllegalArgumentException if it is not more than zero
     */
    public Builder slice(Duration length) {
      slice = Durations.clamped(requirePositive("The slice", length));
      return this;
    }

    /**
     * Sets how far around a slice recordings are listed with it, for the calls whose key does not
     * tell their span. Where it does, what the call reaches beyond is listed, too. Default: two
     * hours.
     *
     * @param length before and behind the slice, zero or more
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder margin(Duration length) {
      margin = Durations.clamped(requireNotNegative("The margin", length));
      return this;
    }

    /**
     * Sets how far behind the watermark recordings are listed again, and so how late the tenant may
     * list one, and how late a correction is seen. Default: one day.
     *
     * @param length zero or more; zero finds nothing that is listed late (how late Xima lists is
     *     UNKNOWN)
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder overlap(Duration length) {
      overlap = Durations.clamped(requireNotNegative("The overlap", length));
      return this;
    }

    /**
     * Sets how old a start must be for the recording to be handed out, so that calls are over as a
     * rule. Default: five minutes.
     *
     * @param wait zero or more
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder settling(Duration wait) {
      settling = Durations.clamped(requireNotNegative("The settling time", wait));
      return this;
    }

    /**
     * Sets how long from the begin of one round to that of the next. Default: 15 minutes.
     *
     * @param distance more than zero
     * @return this builder
     * @throws IllegalArgumentException if it is not more than zero
     */
    public Builder period(Duration distance) {
      period = Durations.clamped(requirePositive("The period", distance));
      return this;
    }

    /**
     * Sets who is told how the feed goes on. Default: nobody.
     *
     * @param told is called by one thread at a time
     * @return this builder
     */
    public Builder observer(RecordingFeedObserver told) {
      observer = requireNonNull(told, "told");
      return this;
    }

    /** Sets what the feed runs on, for tests. */
    Builder carrier(Carrier other) {
      carrier = other;
      return this;
    }

    /**
     * Sets the ledger that says when audio may be asked for: while it says later, nothing is handed
     * out. Where that is longer than a period, rounds go on as lists alone: observers are told what
     * the tenant has, and the next delivery is the one that was held back. A {@linkplain
     * RecordingDelivery#failed delivery that failed} because the tenant's cap is reached stops it.
     * Whoever takes the audio tells the ledger its bytes. Default: none.
     *
     * <p>In a feed that ends by itself whoever asks waits, and nothing is listed meanwhile; {@link
     * #next} with a limit shows it.
     *
     * @param ledger of this tenant; other feeds and programs may share it
     * @return this builder
     */
    public Builder egress(EgressLedger ledger) {
      requireNonNull(ledger, "ledger");
      return hold(
          new AudioHold() {
            @Override
            public Duration left() {
              return ledger.waitBefore(0);
            }

            @Override
            public void capReached() {
              var unused = ledger.capReached();
            }
          });
    }

    /** Sets what says whether audio may be asked for. */
    Builder hold(AudioHold other) {
      hold = other;
      return this;
    }

    /**
     * {@return a feed that goes on for ever, to be closed}
     *
     * @param start where it begins the first time: the first start of a recording; later the
     *     position counts
     * @throws XimaException if the checkpoint cannot be read or taken over
     */
    public RecordingFeed since(Instant start) {
      return build(start, Optional.empty(), false);
    }

    /**
     * {@return a feed that goes on from the position and ends when it has gone through what there
     * is now, to be closed} It is for a scheduler that opens it again and again. What waits then is
     * handed out in a later one.
     *
     * @param start as {@link #since}
     * @throws XimaException as {@link #since}
     */
    public RecordingFeed oneRoundSince(Instant start) {
      return build(start, Optional.empty(), true);
    }

    /**
     * {@return a feed that goes through a window once and ends, to be closed} What was acknowledged
     * before, in whatever window, is remembered for ever and not handed out again; what was not
     * comes again, its waits do not count. One that is not finished is never handed out. A
     * checkpoint is for windows or for a feed that goes on, not for both.
     *
     * @param from the first start
     * @param to the first start that is not gone through
     * @throws IllegalArgumentException if the window is empty
     * @throws XimaException as {@link #since}
     */
    public RecordingFeed window(Instant from, Instant to) {
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException(
            "The window goes from " + from + " to " + to + "; its end must be after its start.");
      }
      StartSpan span = new StartSpan(Instants.clamped(from), Instants.clamped(to));
      return build(from, Optional.of(span), true);
    }

    private RecordingFeed build(Instant start, Optional<StartSpan> window, boolean ends) {
      FeedKeeper keeper = FeedKeeper.open(store, checkpoint);
      OwnCarrier own = carrier == null ? OwnCarrier.of(recordings) : OwnCarrier.given(carrier);
      Instant first = Instants.clamped(requireNonNull(start, "start"));
      FeedLoop loop =
          new FeedLoop(
              new FeedLoop.Parts(
                  recordings,
                  new FeedSettings(
                      window, ends, slice, margin, overlap, settling, period, ready, notReadyLimit),
                  first,
                  new WantsSource(extensions, directory),
                  own.carrier(),
                  hold,
                  new FeedTeller(observer, own.carrier().results())),
              keeper);
      Runnable forget =
          recordings instanceof Carrier.Owner client
              ? client.whenClosed(loop::clientClosed)
              : () -> {};
      return new RecordingFeed(
          loop,
          own.carrier(),
          () -> {
            forget.run();
            own.release().run();
          });
    }
  }
}
