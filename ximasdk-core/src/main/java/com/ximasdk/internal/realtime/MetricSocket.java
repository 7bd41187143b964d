// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.internal.http.AnswerFault;
import com.ximasdk.internal.http.SocketCall;
import com.ximasdk.internal.http.Transport;
import com.ximasdk.internal.realtime.WatchSource.Frames;
import com.ximasdk.internal.realtime.WatchSource.Subscription;
import com.ximasdk.internal.time.Futures;
import com.ximasdk.realtime.MetricReading;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A subscription to realtime values over a WebSocket: one frame is dealt with at a time. */
final class MetricSocket implements WebSocket.Listener {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.realtime");
  private static final String SUBSCRIBE = "Subscribe to realtime values";
  private static final String PATH = "/rest/api/v1/realtime-metric-subscription";

  /** As much as an answer of all values may have. */
  private static final int MOST_CHARACTERS = 64 * 1024 * 1024;

  private final RealtimeJson json;
  private final Frames frames;
  private final StringBuilder parts = new StringBuilder();

  private MetricSocket(RealtimeJson json, Frames frames) {
    this.json = json;
    this.frames = frames;
  }

  static CompletableFuture<Subscription> open(
      Transport transport, RealtimeJson json, String metricId, Duration limit, Frames frames) {
    CompletableFuture<WebSocket> opening =
        transport.openSocket(
            new SocketCall(SUBSCRIBE, PATH, metricId, limit), new MetricSocket(json, frames));
    return Futures.map(opening, Open::new, Subscription::abort);
  }

  private record Open(WebSocket socket) implements Subscription {
    @Override
    public void ping() {
      // A ping that cannot be sent shows by the silence that follows.
      var unused = socket.sendPing(ByteBuffer.allocate(0));
    }

    @Override
    public void abort() {
      socket.abort();
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    if (parts.length() + data.length() > MOST_CHARACTERS) {
      socket.abort();
      frames.broken(
          "A frame of the subscription has more than " + MOST_CHARACTERS + " characters.");
      return null;
    }
    parts.append(data);
    if (!last) {
      socket.request(1);
      return null;
    }
    String text = parts.toString();
    parts.setLength(0);
    frames.frame(readings(text), () -> socket.request(1));
    return null;
  }

  private List<MetricReading> readings(String text) {
    try {
      return json.frame(text);
    } catch (AnswerFault notJson) {
      LOG.warn(
          "A frame of the subscription is not JSON; it is left out ({} characters).",
          text.length());
      return List.of();
    }
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
    frames.alive();
    socket.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
    // The platform answers it.
    frames.alive();
    socket.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
    frames.alive();
    socket.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
    // The reason is the tenant's text and could repeat the address.
    frames.broken(
        "The tenant closed the subscription (status " + status + "). It is opened again.");
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable failure) {
    frames.broken(
        "The subscription broke off (%s). It is opened again."
            .formatted(failure.getClass().getSimpleName()));
  }
}
