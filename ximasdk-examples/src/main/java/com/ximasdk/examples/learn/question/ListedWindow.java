// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.examples.learn.exchange.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of recordings that was asked for, and what came. Immutable.
 *
 * @param from the start of the window
 * @param to its end
 * @param answer what came
 * @param rows the recordings, in the order of the answer; none where the window was refused
 */
record ListedWindow(Instant from, Instant to, Exchange answer, List<JsonNode> rows) {
  /** Copies the list. */
  ListedWindow {
    rows = List.copyOf(rows);
  }

  /** Whether the tenant did not take the window. */
  boolean isRefused() {
    return !answer.isOk();
  }

  Duration length() {
    return Duration.between(from, to);
  }

  /** The recordings by their keys. */
  Map<String, JsonNode> byKey() {
    Map<String, JsonNode> byKey = new LinkedHashMap<>();
    rows.forEach(row -> byKey.put(row.path("recordingKey").asText(), row));
    return byKey;
  }
}
