// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recording of a simulated tenant. Immutable.
 *
 * @param recordingKey its key
 * @param start when it began
 * @param fields what the tenant prints of it, by the API's field names, in order
 * @param speech its audio
 * @param isAssigned whether the Service User may see it; one that it may not see is not listed, and
 *     its audio is refused with 403
 */
public record SimulatedRecording(
    String recordingKey,
    Instant start,
    Map<String, @Nullable Object> fields,
    Speech speech,
    boolean isAssigned) {
  /** Copies the fields. */
  public SimulatedRecording {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** The call's key; empty if the recording has none. */
  public String callKey() {
    return fields.get("callKey") instanceof String key ? key : "";
  }

  /**
   * The same with another value in a field.
   *
   * @param field the API's name
   * @param value a text, a number, a truth value, a map, a list or null
   */
  public SimulatedRecording with(String field, @Nullable Object value) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(fields);
    changed.put(field, value);
    return new SimulatedRecording(
        field.equals("recordingKey") && value instanceof String key ? key : recordingKey,
        start,
        changed,
        speech,
        isAssigned);
  }

  /**
   * The same without a field.
   *
   * @param field the API's name
   */
  public SimulatedRecording without(String field) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(fields);
    changed.remove(field);
    return new SimulatedRecording(recordingKey, start, changed, speech, isAssigned);
  }

  /** The same, but not for the Service User's eyes. */
  public SimulatedRecording unassigned() {
    return new SimulatedRecording(recordingKey, start, fields, speech, false);
  }
}
