// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.recording.Recording;
import java.util.Map;

/** Reads a recording from a tree of JSON; see {@link RecordingReading}. */
final class RecordingJson {
  private RecordingJson() {}

  /** Reads a recording from an object; a node that is no object gives one without any field. */
  static Recording read(JsonNode object) {
    RecordingReading reading = new RecordingReading();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      JsonNode value = field.getValue();
      String name = field.getKey();
      reading.read(name, RecordingMember.of(name), () -> value);
    }
    return reading.recording();
  }
}
