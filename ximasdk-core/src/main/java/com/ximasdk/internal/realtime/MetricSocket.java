// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.internal.http.AnswerFault;
import com.ximasdk.internal.http.SocketCall;
import com.ximasdk.internal.http.Transport;
import com.ximasdk.internal.realtime.WatchSource.Frames;
import com.ximasdk.internal.realtime.WatchSource.Subscription;
import com.ximasdk.internal.text.ForeignFailure;
import com.ximasdk.internal.text.ForeignLog;
import com.ximasdk.internal.time.Futures;
import com.ximasdk.realtime.MetricReading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A subscription to realtime values over a WebSocket: one frame is dealt with at a time.
 *
 * <p>A frame is JSON, in text or in bytes. One that is not is left out, which is logged once for
 * each subscription. Where a frame cannot be dealt with for any other reason the subscription is
 * broken, so that a new one begins with all values: nothing stops without a word.
 */
final class MetricSocket implements WebSocket.Listener {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.realtime");
  private static final String SUBSCRIBE = "Subscribe to realtime values";
  private static final String PATH = "/rest/api/v1/realtime-metric-subscription";

  /** As much as an answer of all values may have, in characters or bytes. */
  private static final int LONGEST_FRAME = 64 * 1024 * 1024;

  private final RealtimeJson json;
  private final Frames frames;
  private final int longest;
  private StringBuilder characters = new StringBuilder();
  private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private boolean oddFrameTold;

  MetricSocket(RealtimeJson json, Frames frames, int longest) {
    this.json = json;
    this.frames = frames;
    this.longest = longest;
  }

  static CompletableFuture<Subscription> open(
      Transport transport, RealtimeJson json, String metricId, Duration limit, Frames frames) {
    CompletableFuture<WebSocket> opening =
        transport.openSocket(
            new SocketCall(SUBSCRIBE, PATH, metricId, limit),
            new MetricSocket(json, frames, LONGEST_FRAME));
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
    return guarded(
        socket,
        () -> {
          if (fits(socket, characters.length(), data.length())) {
            characters.append(data);
            part(socket, last, data.length());
          }
        });
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
    return guarded(
        socket,
        () -> {
          if (fits(socket, bytes.size(), data.remaining())) {
            byte[] part = new byte[data.remaining()];
            data.get(part);
            bytes.writeBytes(part);
            part(socket, last, part.length);
          }
        });
  }

  private boolean fits(WebSocket socket, int before, int more) {
    if (before + more <= longest) {
      return true;
    }
    broken(
        socket,
        "A frame of the subscription is longer than %d. It is opened again.".formatted(longest));
    return false;
  }

  /**
   * A part of a frame has come; the parts of two frames never mix. One that brings nothing is no
   * sign of life: there could be no end of them.
   */
  private void part(WebSocket socket, boolean last, int length) {
    if (last) {
      List<MetricReading> readings = readings();
      // New ones: the old would stay as long as the longest frame was.
      characters = new StringBuilder();
      bytes = new ByteArrayOutputStream();
      frames.frame(readings, () -> socket.request(1));
    } else {
      if (length > 0) {
        frames.alive();
      }
      socket.request(1);
    }
  }

  private List<MetricReading> readings() {
    byte[] frame =
        bytes.size() == 0
            ? characters.toString().getBytes(StandardCharsets.UTF_8)
            : bytes.toByteArray();
    try {
      return json.frame(frame);
    } catch (AnswerFault | IOException notJson) {
      if (!oddFrameTold) {
        oddFrameTold = true;
        ForeignLog.write(
            () ->
                LOG.warn(
                    "A frame of the subscription is not JSON ({} bytes). It and all others like it"
                        + " are left out.",
                    frame.length));
      }
      return List.of();
    }
  }

  @Override
  public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
    // The platform answers it.
    return alive(socket);
  }

  @Override
  public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
    return alive(socket);
  }

  private @Nullable CompletionStage<?> alive(WebSocket socket) {
    return guarded(
        socket,
        () -> {
          frames.alive();
          socket.request(1);
        });
  }

  /** Whatever cannot be dealt with breaks the subscription: no frame would follow. */
  private @Nullable CompletionStage<?> guarded(WebSocket socket, Runnable dealing) {
    try {
      dealing.run();
    } catch (Throwable failure) {
      ForeignLog.write(
          () ->
              LOG.error(
                  "A frame of the subscription could not be dealt with.",
                  ForeignFailure.of(failure)));
      broken(
          socket,
          "A frame of the subscription could not be dealt with (%s). It is opened again."
              .formatted(failure.getClass().getSimpleName()));
    }
    return null;
  }

  private void broken(WebSocket socket, String why) {
    characters = new StringBuilder();
    bytes = new ByteArrayOutputStream();
    socket.abort();
    frames.broken(why);
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
