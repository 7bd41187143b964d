// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import static java.util.Objects.requireNonNull;

import com.ximasdk.XimaClient;
import com.ximasdk.call.DownloadProgress;
import com.ximasdk.call.Downloaded;
import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.CheckpointConflictException;
import com.ximasdk.error.ClientClosedException;
import com.ximasdk.error.EgressCapException;
import com.ximasdk.error.Remedy;
import com.ximasdk.error.XimaException;
import com.ximasdk.examples.audio.KnownRoles;
import com.ximasdk.examples.recording.AudioCap;
import com.ximasdk.examples.recording.DeliveryMapping;
import com.ximasdk.examples.recording.ImportPosition;
import com.ximasdk.examples.recording.ImportedRecording;
import com.ximasdk.examples.recording.IncomingAudio;
import com.ximasdk.examples.recording.RecordingArchive;
import com.ximasdk.examples.recording.RosterFound;
import com.ximasdk.feed.FailedDelivery;
import com.ximasdk.feed.RecordingDelivery;
import com.ximasdk.feed.RecordingFeed;
import com.ximasdk.feed.WantedExtension;
import com.ximasdk.mapping.recording.EncoreRecording;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.roster.Agent;
import com.ximasdk.roster.AgentDirectory;
import com.ximasdk.settings.RecordingSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * One look at what a tenant has: each recording is taken into the tenant's directory, one after the
 * other. No thread waits for the tenant meanwhile.
 *
 * <p>A recording that fails is told, and the next ones go on, unless they would fail likewise: then
 * the turn ends. What was not dealt with is handed out again in a later turn.
 */
final class TenantTurn {
  /** With so many failures of tenant or network in a row, the rest would fail likewise. */
  private static final int MOST_FAILURES_IN_A_ROW = 3;

  private static final Duration LATER = Duration.ofMinutes(15);

  /** The window of the first look back; a day each would be many requests. */
  private static final Duration SLICE = Duration.ofDays(7);

  /**
   * What a turn works with.
   *
   * @param store where the position is; closed by the turn if it was opened for it
   * @param checkpoint the name of the position
   * @param start where the import begins the first time
   * @param limit how long a turn may take before another tenant's is due
   * @param mapping makes Encore values; may ask the tenant for a report
   * @param files does what takes the disk's time
   * @param reports does what takes the tenant's time
   */
  record Parts(
      ImportedTenant tenant,
      XimaClient client,
      PositionSource store,
      String checkpoint,
      Instant start,
      Duration limit,
      DeliveryMapping mapping,
      TenantBoard board,
      Executor files,
      Executor reports) {}

  private final Parts parts;
  private final CompletableFuture<TurnEnd> end = new CompletableFuture<>();
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final long begun = System.nanoTime();
  private volatile boolean stopped;
  private volatile @Nullable RecordingFeed feed;
  private volatile @Nullable RecordingArchive archive;
  private volatile @Nullable CompletableFuture<?> request;
  private volatile @Nullable AudioCap cap;
  private volatile DeliveryMapping mapping;
  private int failuresInARow;

  TenantTurn(Parts parts) {
    this.parts = parts;
    this.mapping = parts.mapping();
  }

  /** Begins. The result never fails; when it is there, nothing of the turn runs on. */
  CompletableFuture<TurnEnd> run() {
    parts.files().execute(this::begin);
    return end;
  }

  /** Ends the turn soon; what is under way is not finished. */
  void stop() {
    stopped = true;
    RecordingFeed running = feed;
    if (running != null) {
      running.stop();
    }
    CompletableFuture<?> underWay = request;
    if (underWay != null) {
      underWay.cancel(true);
    }
  }

  private void begin() {
    try {
      parts.store().alone(parts.tenant()).ifPresent(open::push);
      CheckpointStore store = parts.store().open(parts.tenant());
      if (!store.isShared()) {
        open.push(store);
      }
      parts
          .tenant()
          .directory()
          .take(
              parts.tenant().settings().tenantUrl(),
              () -> ImportPosition.forget(store, parts.checkpoint()))
          .ifPresent(sentence -> parts.board().told(parts.tenant(), sentence));
      var unused =
          asked(parts.client().roster().agentsAsync())
              .handle(TenantTurn::found)
              .whenCompleteAsync(
                  (roster, failure) -> {
                    if (failure != null) {
                      finish(end(unwrapped(failure)));
                    } else {
                      begin(store, roster);
                    }
                  },
                  parts.files());
    } catch (Throwable failure) {
      finish(end(failure));
    }
  }

  private static RosterFound found(@Nullable List<Agent> roster, @Nullable Throwable failure) {
    if (roster != null) {
      return RosterFound.of(roster);
    }
    if (unwrapped(failure) instanceof XimaException known) {
      return RosterFound.without(known);
    }
    throw new CompletionException(unwrapped(failure));
  }

  private void begin(CheckpointStore store, RosterFound roster) {
    try {
      parts.board().rosterDoubts(parts.tenant(), roster.doubts());
      mapping = mapping.withDirectory(roster.directory());
      AudioCap audio =
          AudioCap.of(
              store, parts.tenant().settings().tenantUrl(), parts.mapping().preferredZone());
      cap = audio;
      // Right before the position is taken over: whoever had both before loses both at once.
      RecordingArchive opened =
          RecordingArchive.open(
              parts.tenant().directory(), parts.mapping().preferredZone(), roles(), false);
      open.push(opened);
      archive = opened;
      opened.repaired().ifPresent(sentence -> parts.board().told(parts.tenant(), sentence));
      RecordingFeed made = feed(store, roster.directory(), audio);
      open.push(made);
      feed = made;
      audio.watch(made);
      next(made);
    } catch (Throwable failure) {
      finish(end(failure));
    }
  }

  private KnownRoles roles() {
    return parts.tenant().settings().recording().map(KnownRoles::of).orElse(KnownRoles.NONE);
  }

  private RecordingFeed feed(CheckpointStore store, AgentDirectory agents, AudioCap audio) {
    RecordingFeed.Builder made =
        audio
            .holding(RecordingFeed.builder(parts.client().recordings(), store, parts.checkpoint()))
            .slice(SLICE)
            .directory(() -> agents)
            .observer(parts.board().observer(parts.tenant(), audio));
    parts
        .tenant()
        .settings()
        .recording()
        .ifPresent(
            recording -> {
              List<WantedExtension> wanted = wanted(recording);
              made.readyStatuses(recording.readyStatuses()).extensions(() -> wanted);
            });
    return made.oneRoundSince(parts.start());
  }

  private static List<WantedExtension> wanted(RecordingSettings recording) {
    return recording.extensions().stream().map(WantedExtension::of).toList();
  }

  private void next(RecordingFeed from) {
    if (stopped) {
      finish(TurnEnd.DONE);
    } else if (System.nanoTime() - begun > parts.limit().toNanos()) {
      finish(TurnEnd.TIME_IS_UP);
    } else {
      var unused =
          from.nextAsync()
              .thenCompose(delivery -> dealtWith(delivery))
              .whenCompleteAsync(
                  (hasMore, failure) -> {
                    if (failure != null) {
                      finish(end(unwrapped(failure)));
                    } else if (hasMore) {
                      next(from);
                    } else {
                      finish(TurnEnd.DONE);
                    }
                  },
                  parts.files());
    }
  }

  /** Whether there may be more; fails if the next ones would fail likewise. */
  private CompletableFuture<Boolean> dealtWith(Optional<RecordingDelivery> handedOut) {
    if (handedOut.isEmpty()) {
      requireNonNull(cap).ensureNotMet();
      return CompletableFuture.completedFuture(false);
    }
    RecordingDelivery delivery = handedOut.get();
    return CompletableFuture.supplyAsync(() -> mapping.map(delivery), parts.reports())
        .exceptionallyCompose(failure -> later(delivery, unwrapped(failure)))
        .thenCompose(encore -> archived(delivery, encore))
        .thenApply(done -> true);
  }

  /** What keeps the values from being made is not the recording's fault. */
  private static <T> CompletableFuture<T> later(RecordingDelivery delivery, Throwable failure) {
    return delivery
        .putBackAsync(LATER, String.valueOf(failure.getMessage()))
        .thenCompose(done -> CompletableFuture.failedFuture(failure));
  }

  private CompletableFuture<Void> archived(RecordingDelivery delivery, EncoreRecording encore) {
    RecordingArchive into = requireNonNull(archive);
    IncomingAudio audio = into.incoming();
    return CompletableFuture.completedFuture(delivery)
        .thenComposeAsync(wanted -> downloaded(into, wanted, audio), parts.files())
        .thenApplyAsync(had -> put(into, delivery, encore, audio, had), parts.files())
        .thenCompose(imported -> acknowledged(delivery, imported))
        .exceptionallyCompose(failure -> failed(delivery, unwrapped(failure)));
  }

  private CompletableFuture<Optional<Downloaded>> downloaded(
      RecordingArchive into, RecordingDelivery delivery, IncomingAudio audio) {
    RecordingKey key = delivery.recordingKey();
    Optional<Path> inTheWay = into.inTheWayOf(key);
    if (inTheWay.isPresent()) {
      throw new IllegalStateException(
          "A directory is in the way of its audio: " + inTheWay.get() + ". Move it elsewhere.");
    }
    if (!into.needsAudio(delivery)) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    return asked(
            parts
                .client()
                .recordings()
                .downloadAsync(key, into.target(key), audio, DownloadProgress.NONE))
        .thenApply(Optional::of);
  }

  private ImportedRecording put(
      RecordingArchive into,
      RecordingDelivery delivery,
      EncoreRecording encore,
      IncomingAudio audio,
      Optional<Downloaded> had) {
    ImportedRecording imported = into.put(delivery, encore, audio);
    had.ifPresent(requireNonNull(cap)::taken);
    return imported;
  }

  /** A request that ends with the turn. */
  private <T> CompletableFuture<T> asked(CompletableFuture<T> underWay) {
    request = underWay;
    if (stopped) {
      underWay.cancel(true);
    }
    return underWay;
  }

  private CompletableFuture<Void> acknowledged(
      RecordingDelivery delivery, ImportedRecording imported) {
    return delivery
        .acknowledgeAsync()
        .thenRun(
            () -> {
              failuresInARow = 0;
              parts.board().imported(parts.tenant(), imported);
            });
  }

  private static CompletableFuture<Void> done() {
    return CompletableFuture.completedFuture(null);
  }

  private CompletableFuture<Void> failed(RecordingDelivery delivery, Throwable failure) {
    Throwable met = wasReplaced() ? replaced(failure) : failure;
    if (stopped
        || met instanceof CheckpointConflictException
        || failure instanceof ClientClosedException
        || failure instanceof CancellationException) {
      // It comes again, here or with whoever has taken over.
      return CompletableFuture.failedFuture(met);
    }
    return delivery
        .failedAsync(failure)
        .thenCompose(
            kept -> {
              if (othersFailToo(kept, failure)) {
                // Told as the end of the turn.
                return CompletableFuture.failedFuture(failure);
              }
              parts.board().failed(parts.tenant(), delivery.recording(), failure);
              return done();
            });
  }

  /** Whoever has taken over has removed what was coming in. */
  private boolean wasReplaced() {
    RecordingArchive mine = archive;
    return mine != null && mine.isReplaced();
  }

  private static Throwable replaced(Throwable failure) {
    return failure instanceof CheckpointConflictException
        ? failure
        : new CheckpointConflictException(
            CallSummary.NONE, "Another import goes on with the tenant.", failure);
  }

  private boolean othersFailToo(FailedDelivery kept, Throwable failure) {
    boolean mayPass =
        failure instanceof XimaException known
            && (known.remedy() == Remedy.RETRY_LATER || known.remedy() == Remedy.WAIT);
    failuresInARow = mayPass ? failuresInARow + 1 : 0;
    return kept.othersFailToo() || failuresInARow >= MOST_FAILURES_IN_A_ROW;
  }

  private TurnEnd end(Throwable failure) {
    AudioCap audio = cap;
    try {
      return failure instanceof EgressCapException reached && audio != null
          ? TurnEnd.capReached(audio.named(reached, ""), audio.until())
          : TurnEnd.failed(failure);
    } catch (RuntimeException notReadable) {
      return TurnEnd.failed(failure);
    }
  }

  private void finish(TurnEnd how) {
    Throwable failure = how.failure().orElse(null);
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        failure = failure == null ? e : failure;
      }
    }
    if (stopped) {
      // An end that somebody asked for is no failure.
      end.complete(TurnEnd.DONE);
    } else if (failure == null || how.failure().isPresent()) {
      end.complete(how);
    } else {
      end.complete(TurnEnd.failed(failure));
    }
  }

  private static Throwable unwrapped(@Nullable Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause == null ? new IllegalStateException("The feed gave nothing.") : cause;
  }
}
