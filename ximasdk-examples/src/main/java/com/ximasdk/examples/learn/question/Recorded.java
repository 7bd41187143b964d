// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What is printed of a recording (Xima CCaaS guide, "Requesting recordings via API"; KNOWN). */
final class Recorded {
  /** The printed members. */
  static final Set<String> PRINTED =
      Set.of(
          "recordingKey",
          "callKey",
          "startTime",
          "duration",
          "size",
          "eventId",
          "recordingSystemId",
          "status",
          "callingParty",
          "receivingParty",
          "tenantName",
          "tagData",
          "callDirection",
          "skill",
          "agent");

  private Recorded() {}

  static String key(JsonNode row) {
    return row.path("recordingKey").asText("");
  }

  /** When it began; empty where it is not written as printed, in epoch milliseconds. */
  static Optional<Instant> start(JsonNode row) {
    JsonNode start = row.path("startTime");
    return start.isIntegralNumber() && start.asLong() > 1_000_000_000_000L
        ? Optional.of(Instant.ofEpochMilli(start.asLong()))
        : Optional.empty();
  }

  /** How long it is, taken as milliseconds; empty where it has no such number above zero. */
  static Optional<Duration> duration(JsonNode row) {
    JsonNode duration = row.path("duration");
    return duration.isIntegralNumber() && duration.asLong() > 0
        ? Optional.of(Duration.ofMillis(duration.asLong()))
        : Optional.empty();
  }
}
