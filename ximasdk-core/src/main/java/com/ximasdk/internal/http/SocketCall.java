// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.time.Duration;
import java.util.List;

/**
 * A WebSocket to open. The authentication key is added as the last query parameter, as the vendor
 * wants it (KNOWN-C: Chronicall guide, "Realtime Data over WebSocket").
 *
 * @param operation the operation's name for people
 * @param path the path that is part of the API
 * @param ids what the parameter {@code id} says, once each
 * @param total the longest time to open it
 */
public record SocketCall(String operation, String path, List<String> ids, Duration total) {
  /** Copies the list. */
  public SocketCall {
    ids = List.copyOf(ids);
  }
}
