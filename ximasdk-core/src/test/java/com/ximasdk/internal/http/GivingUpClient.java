// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.concurrent.CompletableFuture;

/** The platform's HTTP client, which can be told to give its last exchange up. */
final class GivingUpClient extends PlatformClient {
  private volatile CompletableFuture<?> last = new CompletableFuture<>();

  void giveUp() {
    last.completeExceptionally(new IOException("shutdownNow"));
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler) {
    CompletableFuture<HttpResponse<T>> given = super.sendAsync(request, handler).copy();
    last = given;
    return given;
  }
}
