// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.call.DownloadCheck;
import com.ximasdk.call.DownloadProgress;
import com.ximasdk.call.Downloaded;
import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.internal.storage.DiskReason;
import com.ximasdk.internal.storage.PartFile;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Writes a body to a {@code .part} file beside its target, and gives it the target's name once it
 * is whole, checked and on disk. Whatever else happens, the target stays as it was.
 *
 * <p>It can be ended at any moment and from any thread, and whoever ends it finds, when that
 * returns, that the {@code .part} file and its lock are gone, whatever another thread was at. That
 * one then meets a closed file, and what it brings is ignored. No caller's code is waited for: the
 * check and the progress have threads of their own.
 */
public final class FileBody implements BodySubscriber<Answer<Downloaded>>, CallScope.Abortable {
  /** How long the last word to the progress listener may hold up the result. */
  private static final Duration LAST_WORD = Duration.ofSeconds(1);

  private enum State {
    /** Bytes arrive. */
    WRITING,
    /** All bytes are there; the next step is the move, if the check and the call let it. */
    CHECKING,
    /** The file has its name. */
    DONE,
    /** It was given up; nothing is left of it. */
    ENDED
  }

  private final AnswerHead head;
  private final CallScope scope;
  private final Path target;
  private final CheckedBytes check;
  private final ProgressTeller progress;
  private final CompletableFuture<Answer<Downloaded>> body = new CompletableFuture<>();

  /** Held for each step from one state to the next, disk and all, but never for a caller's code. */
  private final Object step = new Object();

  private State state = State.WRITING;
  private @Nullable PartFile file;
  private @Nullable CompletableFuture<?> checking;

  /** What came while the check was at what had come before. */
  private final Deque<ByteBuffer> toShow = new ArrayDeque<>();

  private boolean isWhole;
  private long bytes;
  private volatile @Nullable Subscription subscription;
  private volatile @Nullable Exception notRemoved;

  private FileBody(
      AnswerHead head, CallScope scope, Path target, DownloadCheck check, ProgressTeller progress) {
    this.head = head;
    this.scope = scope;
    this.target = target;
    this.check = new CheckedBytes(check);
    this.progress = progress;
  }

  /** Reads an answer into a file; the reader is for one download. */
  public static AnswerReader<Downloaded> reader(
      String accept, Path target, DownloadCheck check, DownloadProgress progress) {
    Path absolute = target.toAbsolutePath().normalize();
    if (absolute.getFileName() == null) {
      throw new IllegalArgumentException(target + " has no file name to download to");
    }
    // One for all attempts, so that a listener that is slow is not called by the next one too.
    ProgressTeller teller = new ProgressTeller(progress);
    return new AnswerReader<>(
        false,
        accept,
        (head, scope) ->
            NoContent.is(head)
                ? NoContent.refused()
                : new FileBody(head, scope, absolute, check, teller));
  }

  @Override
  public CompletionStage<Answer<Downloaded>> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription incoming) {
    subscription = incoming;
    IOException refused = null;
    synchronized (step) {
      if (state == State.WRITING) {
        try {
          file = PartFile.only(target);
        } catch (IOException e) {
          refused = e;
        }
      }
    }
    if (refused != null) {
      end(local("cannot be written", refused));
    } else if (isEnded()) {
      incoming.cancel();
    } else {
      incoming.request(1);
    }
  }

  private boolean isEnded() {
    synchronized (step) {
      return state == State.ENDED;
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    PartFile open;
    synchronized (step) {
      open = state == State.WRITING ? file : null;
    }
    if (open == null) {
      return;
    }
    List<ByteBuffer> shown = check.wantsBytes() ? copies(buffers) : List.of();
    long written = 0;
    try {
      for (ByteBuffer buffer : buffers) {
        written += open.write(buffer);
      }
    } catch (IOException e) {
      end(local("cannot be written", e));
      return;
    }
    synchronized (step) {
      if (state != State.WRITING) {
        return;
      }
      bytes += written;
      progress.tell(scope.workers(), bytes, head.contentLength());
      toShow.addAll(shown);
    }
    if (shown.isEmpty()) {
      requestMore();
    } else {
      goOn();
    }
  }

  private void requestMore() {
    Subscription current = subscription;
    if (current != null) {
      current.request(1);
    }
  }

  private static List<ByteBuffer> copies(List<ByteBuffer> buffers) {
    return buffers.stream()
        .filter(ByteBuffer::hasRemaining)
        .map(ByteBuffer::asReadOnlyBuffer)
        .toList();
  }

  @Override
  public void onError(Throwable throwable) {
    end(throwable);
  }

  @Override
  public void onComplete() {
    synchronized (step) {
      isWhole = true;
    }
    goOn();
  }

  /** Has the check look at what there is, unless it is at it. */
  private void goOn() {
    try {
      synchronized (step) {
        PartFile open = file;
        if (state != State.WRITING || open == null || checking != null) {
          return;
        }
        ByteBuffer next = toShow.poll();
        if (next != null) {
          checking = scope.workers().ask(() -> show(next));
        } else if (isWhole) {
          state = State.CHECKING;
          checking = scope.workers().ask(() -> finish(open));
        }
      }
    } catch (RuntimeException | Error e) {
      end(e);
    }
  }

  /** On a thread that an end of the call interrupts; more bytes are asked for when it is done. */
  private boolean show(ByteBuffer first) {
    Throwable failure = null;
    boolean all = false;
    for (ByteBuffer next = first; failure == null && !all; ) {
      failure = problemWith(next);
      synchronized (step) {
        ByteBuffer more = state == State.WRITING ? toShow.poll() : null;
        all = more == null;
        next = more == null ? next : more;
        if (failure != null || all) {
          checking = null;
        }
      }
    }
    // Whether it was for the check or by it: what follows is not to be interrupted.
    Thread.interrupted();
    if (failure != null) {
      end(failure);
    } else if (!isEnded()) {
      requestMore();
      goOn();
    }
    return true;
  }

  private @Nullable Throwable problemWith(ByteBuffer bytes) {
    try {
      return check.take(bytes).map(this::refused).orElse(null);
    } catch (RuntimeException | Error e) {
      return e;
    }
  }

  private AnswerFault refused(String problem) {
    return AnswerFault.unreadable(
        "what was downloaded is not what was asked for, and was not kept. " + scope.redact(problem),
        "");
  }

  /** On a thread that an end of the call interrupts. */
  private boolean finish(PartFile open) {
    Throwable failure = failureOf(open);
    synchronized (step) {
      checking = null;
    }
    // Whether it was for the check or by it: what follows is not to be interrupted.
    Thread.interrupted();
    if (failure == null && !scope.claimEnd()) {
      failure =
          new AnswerFault(
              call -> new CallInterruptedException(call, "the call was ended.", null), "");
    }
    if (failure == null) {
      place(open);
    } else {
      end(failure);
    }
    return true;
  }

  /** What speaks against the file; null if nothing does. */
  private @Nullable Throwable failureOf(PartFile open) {
    try {
      Optional<String> problem = check.end(open.content());
      if (problem.isPresent()) {
        return refused(problem.get());
      }
      // Else an interrupt that the check left behind would close the file.
      Thread.interrupted();
      open.force();
      progress.await(LAST_WORD);
      return null;
    } catch (IOException e) {
      return local("cannot be finished", e);
    } catch (InterruptedException ended) {
      // By whoever ended the call; the claim will tell.
      return null;
    } catch (RuntimeException | Error e) {
      return e;
    }
  }

  /** The call is this body's to complete: from here on, nobody else ends it. */
  private void place(PartFile open) {
    IOException refused = null;
    synchronized (step) {
      if (state != State.CHECKING) {
        return;
      }
      try {
        open.complete();
        state = State.DONE;
      } catch (IOException e) {
        refused = e;
      }
    }
    if (refused != null) {
      end(local("cannot be finished", refused));
      return;
    }
    progress.end();
    body.complete(new Answer.Complete<>(new Downloaded(target, bytes, head.mediaType())));
  }

  /** Ends it, unless it is done: a move that is under way is waited for. */
  @Override
  public void abort(Throwable reason) {
    end(reason);
  }

  private void end(Throwable reason) {
    CompletableFuture<?> toInterrupt;
    synchronized (step) {
      if (state == State.DONE || state == State.ENDED) {
        return;
      }
      state = State.ENDED;
      toShow.clear();
      toInterrupt = checking;
      remove(reason);
    }
    progress.end();
    if (toInterrupt != null) {
      toInterrupt.cancel(true);
    }
    // Only now: this ends the connection, and whoever sees that finds no file any more.
    Subscription current = subscription;
    if (current != null) {
      current.cancel();
    }
    body.completeExceptionally(reason);
  }

  private void remove(Throwable reason) {
    PartFile open = file;
    if (open != null) {
      try {
        open.close();
      } catch (IOException | RuntimeException e) {
        notRemoved = e;
        reason.addSuppressed(e);
      }
    }
  }

  private AnswerFault local(String what, IOException e) {
    // Made into a message when it has been tried to remove the file.
    return new AnswerFault(
        call ->
            new LocalStorageException(
                call,
                "the file %s %s: %s. Check the path, the permissions and the free space of the disk; %s."
                    .formatted(
                        target, what, DiskReason.of(e, "its directory does not exist"), leftover()),
                e),
        "");
  }

  private String leftover() {
    Exception failure = notRemoved;
    return failure == null
        ? "nothing was left behind"
        : "the unfinished file beside it could not be removed (" + failure + ")";
  }
}
