// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import java.nio.charset.StandardCharsets;

/** A roster of twenty agents, as a tenant sends it. */
final class RosterBody {
  static final byte[] BYTES = bytes();

  private RosterBody() {}

  private static byte[] bytes() {
    StringBuilder json = new StringBuilder("{\"agents\":[");
    for (int i = 0; i < 20; i++) {
      json.append(i == 0 ? "" : ",")
          .append(
              "{\"agent\":\"Spencer Porter %c(%d)\",\"type\":\"UC\"}".formatted('A' + i, 200 + i));
    }
    return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
  }
}
