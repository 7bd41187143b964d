// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.error.XimaException;
import com.ximasdk.internal.time.Timing;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A body that the caller reads as it arrives. Bytes are asked of the network only as fast as they
 * are read. The call's total time limit goes on until the end; what fails comes as an {@link
 * IOException} whose cause is the {@link XimaException}.
 */
public final class BodyStream extends InputStream implements CallScope.Abortable {
  private static final List<ByteBuffer> END = List.of();

  private final CallScope scope;
  private final BlockingQueue<List<ByteBuffer>> arrived = new LinkedBlockingQueue<>();
  private final AtomicBoolean finished = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();

  private volatile Timing.Wait deadline = () -> {};
  private volatile @Nullable Throwable failure;
  private volatile @Nullable Subscription subscription;
  private List<ByteBuffer> batch = List.of();
  private int next;
  private boolean atEnd;

  private BodyStream(CallScope scope) {
    this.scope = scope;
    scope.outlives(this);
    this.deadline = scope.timing().after(scope.remaining(), () -> abort(scope.totalReached()));
    if (finished.get()) {
      deadline.end();
    }
  }

  /** Reads an answer as a stream; the call is done when the headers are there. */
  public static AnswerReader<InputStream> reader(String accept) {
    return new AnswerReader<>(
        true,
        accept,
        (head, scope) ->
            NoContent.is(head) ? NoContent.refused() : new BodyStream(scope).subscriber());
  }

  private BodySubscriber<Answer<InputStream>> subscriber() {
    return new Arrivals();
  }

  /** Puts what arrives where the reader takes it. */
  private final class Arrivals implements BodySubscriber<Answer<InputStream>>, CallScope.Abortable {
    @Override
    public CompletionStage<Answer<InputStream>> getBody() {
      return CompletableFuture.completedFuture(new Answer.Complete<>(BodyStream.this));
    }

    @Override
    public void onSubscribe(Subscription incoming) {
      subscription = incoming;
      if (finished.get()) {
        incoming.cancel();
      } else {
        incoming.request(1);
      }
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
      if (item.isEmpty()) {
        requestMore();
      } else {
        arrived.add(item);
      }
    }

    @Override
    public void onError(Throwable throwable) {
      finish(throwable);
    }

    @Override
    public void onComplete() {
      finish(null);
    }

    @Override
    public void abort(Throwable reason) {
      BodyStream.this.abort(reason);
    }
  }

  private void requestMore() {
    Subscription current = subscription;
    if (current != null) {
      current.request(1);
    }
  }

  private void finish(@Nullable Throwable reason) {
    if (finished.compareAndSet(false, true)) {
      failure = reason;
      deadline.end();
      scope.ended(this);
      arrived.add(END);
    }
  }

  @Override
  public void abort(Throwable reason) {
    finish(reason);
    cancel();
  }

  private void cancel() {
    Subscription current = subscription;
    if (current != null) {
      current.cancel();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    ByteBuffer buffer = nextBytes();
    if (buffer == null) {
      return -1;
    }
    int count = Math.min(length, buffer.remaining());
    buffer.get(target, offset, count);
    return count;
  }

  private @Nullable ByteBuffer nextBytes() throws IOException {
    while (true) {
      if (closed.get()) {
        throw new IOException("The stream is closed.");
      }
      while (next < batch.size()) {
        if (batch.get(next).hasRemaining()) {
          return batch.get(next);
        }
        next++;
      }
      if (atEnd) {
        return endOrFailure();
      }
      batch = take();
      next = 0;
      atEnd = batch.isEmpty();
      if (!atEnd) {
        requestMore();
      }
    }
  }

  private List<ByteBuffer> take() throws IOException {
    try {
      return arrived.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      InterruptedIOException interrupted =
          new InterruptedIOException("The reading thread was interrupted; the stream is closed.");
      interrupted.initCause(e);
      throw interrupted;
    }
  }

  private @Nullable ByteBuffer endOrFailure() throws IOException {
    Throwable reason = failure;
    if (reason == null) {
      return null;
    }
    XimaException known = reason instanceof XimaException already ? already : scope.failure(reason);
    throw new IOException(known.getMessage(), known);
  }

  @Override
  public int available() {
    int count = 0;
    for (int i = next; i < batch.size(); i++) {
      count += batch.get(i).remaining();
    }
    return count;
  }

  /** Ends the reading; what has not arrived is not fetched. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      finish(null);
      cancel();
    }
  }
}
