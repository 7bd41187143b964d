// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import com.ximasdk.examples.tenant.RealtimeFloor.Change;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/**
 * One subscriber. It is told changes, and not what was before it came.
 *
 * @since 0.1.0
 */
@SuppressWarnings("exports") // Public only because Jetty calls it by reflection.
public final class RealtimeSocket implements Session.Listener {
  private final RealtimeFloor floor;
  private final RealtimeEndpoint endpoint;
  private final boolean wantsStates;
  private final Set<RealtimeSocket> open;
  private final Consumer<Change> listener = this::tell;
  private volatile @Nullable Session session;

  RealtimeSocket(
      RealtimeFloor floor,
      RealtimeEndpoint endpoint,
      boolean wantsStates,
      Set<RealtimeSocket> open) {
    this.floor = floor;
    this.endpoint = endpoint;
    this.wantsStates = wantsStates;
    this.open = open;
  }

  @Override
  public void onWebSocketOpen(Session opened) {
    session = opened;
    open.add(this);
    if (wantsStates) {
      floor.listen(listener);
    }
    opened.demand();
  }

  private void tell(Change change) {
    Session to = session;
    if (to != null && !floor.subscriptionsSilent()) {
      String frame =
          new String(Answer.json(endpoint.state(change)).bodyBytes(), StandardCharsets.UTF_8);
      to.sendText(frame, Callback.NOOP);
    }
  }

  @Override
  public void onWebSocketPing(ByteBuffer payload) {
    Session to = session;
    if (to != null) {
      if (!floor.subscriptionsSilent()) {
        to.sendPong(payload, Callback.NOOP);
      }
      to.demand();
    }
  }

  @Override
  public void onWebSocketText(String message) {
    Session from = session;
    if (from != null) {
      from.demand();
    }
  }

  @Override
  public void onWebSocketClose(int status, @Nullable String reason, Callback callback) {
    gone();
    callback.succeed();
  }

  @Override
  public void onWebSocketError(Throwable cause) {
    gone();
  }

  private void gone() {
    floor.ignore(listener);
    open.remove(this);
  }

  void disconnect() {
    Session to = session;
    gone();
    if (to != null) {
      to.disconnect();
    }
  }
}
