// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Collects a body in memory, up to a limit. */
final class BoundedBody implements BodySubscriber<byte[]> {
  private final int limit;
  private final boolean cutsAtLimit;
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private @Nullable Subscription subscription;

  private BoundedBody(int limit, boolean cutsAtLimit) {
    this.limit = limit;
    this.cutsAtLimit = cutsAtLimit;
  }

  /** Takes the first bytes and leaves the rest. */
  static BoundedBody beginning(int limit) {
    return new BoundedBody(limit, true);
  }

  /** Takes all, and refuses more than the limit. */
  static BoundedBody whole(int limit) {
    return new BoundedBody(limit, false);
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription incoming) {
    subscription = incoming;
    incoming.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      int room = limit - bytes.size();
      byte[] taken = new byte[Math.min(room, buffer.remaining())];
      buffer.get(taken);
      bytes.writeBytes(taken);
      if (buffer.hasRemaining()) {
        full();
        return;
      }
    }
  }

  private void full() {
    if (subscription != null) {
      subscription.cancel();
    }
    if (cutsAtLimit) {
      body.complete(bytes.toByteArray());
    } else {
      body.completeExceptionally(
          AnswerFault.unreadable(
              "the answer has more than "
                  + limit
                  + " bytes, the most that is read into memory. Ask for a shorter window.",
              bytes.toString(StandardCharsets.UTF_8).substring(0, Math.min(1000, bytes.size()))));
    }
  }

  @Override
  public void onError(Throwable throwable) {
    body.completeExceptionally(throwable);
  }

  @Override
  public void onComplete() {
    body.complete(bytes.toByteArray());
  }
}
