// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A recording as the list prints it, with all fields that the vendor's guide names. */
final class RecordingFields {
  /** Stored recordings are compressed. */
  private static final int MILLIS_PER_STORED_BYTE = 2;

  private RecordingFields() {}

  static SimulatedRecording recording(
      String id, Instant start, Speech speech, long eventId, Map<String, ?> more) {
    long millis = speech.duration().toMillis();
    String key = id + "-" + start.toEpochMilli();
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("recordingKey", key);
    fields.put("callKey", null);
    fields.put("startTime", start.toEpochMilli());
    fields.put("duration", millis);
    fields.put("size", millis / MILLIS_PER_STORED_BYTE);
    fields.put("eventId", eventId);
    fields.put("recordingSystemId", 0);
    fields.put("status", "SAVED");
    fields.put("callingParty", null);
    fields.put("receivingParty", null);
    fields.put("tenantName", DemoData.TENANT);
    fields.put("tagData", "Default");
    fields.put("callDirection", null);
    fields.put("skill", null);
    fields.put("agent", null);
    fields.putAll(more);
    return new SimulatedRecording(key, start, fields, speech, true);
  }
}
