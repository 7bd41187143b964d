// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

/**
 * How a watch learns of changes.
 *
 * @since 0.1.0
 */
public enum WatchTransport {
  /** It asks for all values again and again (KNOWN-C: Chronicall guide, "Realtime Data"). */
  POLLING,
  /**
   * The tenant tells them over a WebSocket (KNOWN-C: Chronicall guide, "Realtime Data over
   * WebSocket"). Where a tenant has no such endpoint, the watch polls instead and says so.
   */
  WEBSOCKET
}
