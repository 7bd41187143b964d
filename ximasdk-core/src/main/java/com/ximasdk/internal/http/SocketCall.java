// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.time.Duration;

/**
 * A WebSocket to open. The authentication key is added as the last query parameter, as the vendor
 * wants it (KNOWN-C: Chronicall guide, "Realtime Data over WebSocket").
 *
 * @param operation the operation's name for people
 * @param path the path that is part of the API
 * @param id what the parameter {@code id} says
 * @param total the longest time to open it
 */
public record SocketCall(String operation, String path, String id, Duration total) {}
