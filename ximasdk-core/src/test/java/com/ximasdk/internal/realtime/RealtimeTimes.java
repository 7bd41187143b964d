// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.realtime.RealtimeEncodings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Reads a time as that of a realtime value. */
public final class RealtimeTimes {
  private RealtimeTimes() {}

  /** The last update of a state whose last update is a JSON value. */
  public static Optional<Instant> lastUpdate(String json) {
    String value = "{\"state\": \"Ready\", \"lastUpdateTime\": " + json + "}";
    byte[] frame = ("{\"key\": {}, \"value\": " + value + "}").getBytes(StandardCharsets.UTF_8);
    try {
      return new RealtimeJson(RealtimeEncodings.DEFAULTS)
          .frame(frame)
          .get(0)
          .value()
          .lastUpdateTime();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
