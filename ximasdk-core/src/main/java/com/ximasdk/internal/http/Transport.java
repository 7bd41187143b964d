// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.error.XimaException;
import com.ximasdk.internal.time.Timing;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Carries calls to one tenant. Safe for use by several threads. */
public interface Transport {
  /**
   * Carries a call and waits for its end.
   *
   * @throws XimaException if it fails; an interrupt of the waiting thread cancels the call
   */
  <T> T send(ApiCall<T> call);

  /**
   * Carries a call; the future fails with a {@link XimaException}, and cancelling it ends the call
   * and its connection.
   */
  <T> CompletableFuture<T> sendAsync(ApiCall<T> call);

  /**
   * Opens a WebSocket at the tenant; the future fails with a {@link XimaException} that shows
   * nothing of the address, which holds the authentication key.
   */
  CompletableFuture<WebSocket> openSocket(SocketCall call, WebSocket.Listener listener);

  /** What completes futures; it has room for several tasks at once. */
  Executor executor();

  /** The clocks and the timer of this transport. */
  Timing timing();
}
