// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One request and its answer, by the platform's client. */
interface Exchange<B> {
  /**
   * Sends the request; for one time.
   *
   * @param end takes the answer or what failed, on any thread, also this one
   */
  void begin(
      HttpClient client,
      HttpRequest request,
      BodyHandler<B> handler,
      BiConsumer<@Nullable HttpResponse<B>, @Nullable Throwable> end);

  /** Gives the answer up, and ends the connection; also before it has begun. */
  void cancel();
}
