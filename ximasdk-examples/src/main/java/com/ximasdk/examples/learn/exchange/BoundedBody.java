// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.exchange;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Takes a body up to a size; what is longer is cut off, and its connection ended. */
final class BoundedBody implements BodySubscriber<BoundedBody.Content> {
  private final int most;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<Content> content = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;

  /** What came of a body. */
  static final class Content {
    private final byte[] bytes;
    private final boolean whole;

    Content(byte[] bytes, boolean whole) {
      this.bytes = bytes;
      this.whole = whole;
    }

    byte[] bytes() {
      return bytes;
    }

    /** Whether it is all there. */
    boolean isWhole() {
      return whole;
    }
  }

  BoundedBody(int most) {
    this.most = most;
  }

  @Override
  public CompletionStage<Content> getBody() {
    return content;
  }

  @Override
  public void onSubscribe(Flow.Subscription begun) {
    subscription = begun;
    begun.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      int taken = Math.min(buffer.remaining(), most - bytes.size());
      byte[] piece = new byte[taken];
      buffer.get(piece);
      bytes.write(piece, 0, taken);
      if (buffer.hasRemaining() && !content.isDone()) {
        content.complete(new Content(bytes.toByteArray(), false));
        if (subscription != null) {
          subscription.cancel();
        }
      }
    }
  }

  @Override
  public void onError(Throwable failure) {
    content.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    content.complete(new Content(bytes.toByteArray(), true));
  }
}
