// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.ximasdk.internal.json.Json;
import java.time.Instant;
import java.util.Optional;

/** Reads a time as that of a recording. */
public final class RecordingTimes {
  private RecordingTimes() {}

  /** The start of a recording whose start is a JSON value. */
  public static Optional<Instant> start(String json) {
    try {
      return RecordingJson.read(Json.MAPPER.readTree("{\"startTime\": " + json + "}")).startTime();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
