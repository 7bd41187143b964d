// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.error.LocalStorageException;
import com.ximasdk.internal.storage.DiskReason;
import com.ximasdk.internal.storage.Spool;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts a body down as it arrives, up to a limit, and reads it when it is whole. It can be ended at
 * any moment from any thread: what was put down is gone then, also while it is read.
 */
final class SpooledBody<T> implements BodySubscriber<Answer<T>>, CallScope.Abortable {
  private final Spool spool;
  private final long limit;
  private final int few;
  private final Executor executor;
  private final Function<Spool, Answer<T>> decoder;
  private final CompletableFuture<Answer<T>> body = new CompletableFuture<>();

  private final AtomicBoolean over = new AtomicBoolean();
  private volatile @Nullable Subscription subscription;

  /**
   * A body to come.
   *
   * @param spool takes it, and is closed with it if it fails
   * @param limit the most bytes, in whole MiB
   * @param few up to so many bytes are read on the thread on which the last of them came
   * @param executor runs the decoder of more
   * @param decoder makes the value, which owns the spool from then on
   */
  SpooledBody(
      Spool spool, long limit, int few, Executor executor, Function<Spool, Answer<T>> decoder) {
    this.spool = spool;
    this.limit = limit;
    this.few = few;
    this.executor = executor;
    this.decoder = decoder;
  }

  @Override
  public CompletionStage<Answer<T>> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription incoming) {
    subscription = incoming;
    if (over.get()) {
      incoming.cancel();
    } else {
      incoming.request(spool.isInMemoryUpTo(limit) ? Long.MAX_VALUE : 1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    Subscription current = subscription;
    if (over.get() || current == null) {
      return;
    }
    try {
      for (ByteBuffer buffer : buffers) {
        if (buffer.remaining() > limit - spool.size()) {
          abort(tooLong());
          return;
        }
        spool.write(buffer);
      }
    } catch (IOException e) {
      abort(local(e));
      return;
    }
    if (!spool.isInMemoryUpTo(limit)) {
      // Not more than a slow disk can take.
      current.request(1);
    }
  }

  private AnswerFault tooLong() {
    return AnswerFault.unreadable(
        "the answer has more than %s MiB, the most that is read of one. Ask for less at a time, as a shorter window or slice."
            .formatted(limit >> 20),
        "");
  }

  @Override
  public void onError(Throwable throwable) {
    abort(throwable);
  }

  @Override
  public void onComplete() {
    if (!over.get()) {
      if (spool.size() <= few) {
        read();
      } else {
        executor.execute(this::read);
      }
    }
  }

  private void read() {
    try {
      Answer<T> answer = decoder.apply(spool);
      over.set(true);
      body.complete(answer);
    } catch (Throwable unreadable) {
      abort(unreadable);
    }
  }

  @Override
  public void abort(Throwable reason) {
    if (!over.compareAndSet(false, true)) {
      return;
    }
    close(reason);
    // Only now: this ends the connection, and whoever sees that finds no file any more.
    Subscription current = subscription;
    if (current != null) {
      current.cancel();
    }
    body.completeExceptionally(reason);
  }

  private void close(Throwable reason) {
    try {
      spool.close();
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  /** The finding that what came cannot be kept until it is read. */
  static AnswerFault local(IOException e) {
    String why = DiskReason.of(e, "it does not exist");
    return new AnswerFault(
        call ->
            new LocalStorageException(
                call,
                ("a long answer is kept in a file until it is read, and that failed in the"
                        + " directory %s: %s. Check its permissions and its free space, or name"
                        + " another one by -Djava.io.tmpdir=DIR.")
                    .formatted(Spool.passingFiles(), why),
                e),
        "");
  }
}
