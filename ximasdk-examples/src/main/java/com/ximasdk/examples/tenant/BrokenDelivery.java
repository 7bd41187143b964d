// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/** The faults that befall an answer on its way. */
final class BrokenDelivery {
  private static final int PIECES = 16;
  private static final String HALF_A_HEAD = "HTTP/1.1 200 OK\r\nContent-Type: applica";

  private BrokenDelivery() {}

  /** Whether a fault keeps the whole answer from coming. */
  static boolean isSilent(Fault fault) {
    return fault == Fault.CLOSED_CONNECTION
        || fault == Fault.HALF_OPEN
        || fault == Fault.STALLED_HEADERS;
  }

  /** The request's callback is never completed: the connection stays as it is, or is closed. */
  static void keepSilent(Fault fault, TenantRequest asked) {
    EndPoint connection = connection(asked);
    if (fault == Fault.CLOSED_CONNECTION) {
      connection.close();
      return;
    }
    if (fault == Fault.STALLED_HEADERS) {
      connection.write(
          Callback.NOOP, ByteBuffer.wrap(HALF_A_HEAD.getBytes(StandardCharsets.US_ASCII)));
    }
    closeWithClient(connection);
  }

  /** Whoever has gone is not waited for; who waits never sees it. */
  private static void closeWithClient(EndPoint connection) {
    var unused =
        connection.tryFillInterested(
            Callback.from(connection::close, failure -> connection.close()));
  }

  static void deliver(
      ScriptedFault fault, TenantRequest asked, Answer answer, Scheduler scheduler) {
    byte[] body = answer.bodyBytes();
    Delivery.putHead(
        answer.header("Content-Length", Integer.toString(body.length)), asked.response());
    ByteBuffer half = ByteBuffer.wrap(body, 0, body.length / 2);
    switch (fault.fault()) {
      case STALLED_BODY -> {
        asked.response().write(false, half, Callback.NOOP);
        closeWithClient(connection(asked));
      }
      case TRUNCATED_BODY ->
          asked.response().write(false, half, Callback.from(connection(asked)::close));
      default -> {
        Duration pause = fault.value().map(Duration::parse).orElse(Duration.ofMillis(200));
        new Trickle(asked, body, pause, scheduler).next();
      }
    }
  }

  private static EndPoint connection(TenantRequest asked) {
    return asked.request().getConnectionMetaData().getConnection().getEndPoint();
  }

  /** A body in pieces, with a pause before each. */
  private static final class Trickle {
    private final TenantRequest asked;
    private final byte[] body;
    private final Duration pause;
    private final Scheduler scheduler;
    private int sent;

    Trickle(TenantRequest asked, byte[] body, Duration pause, Scheduler scheduler) {
      this.asked = asked;
      this.body = body;
      this.pause = pause;
      this.scheduler = scheduler;
    }

    void next() {
      scheduler.schedule(this::send, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void send() {
      int length = Math.min(body.length - sent, body.length / PIECES + 1);
      ByteBuffer piece = ByteBuffer.wrap(body, sent, length);
      sent += length;
      if (sent == body.length) {
        asked.response().write(true, piece, asked.callback());
      } else {
        asked.response().write(false, piece, Callback.from(this::next, asked.callback()::failed));
      }
    }
  }
}
