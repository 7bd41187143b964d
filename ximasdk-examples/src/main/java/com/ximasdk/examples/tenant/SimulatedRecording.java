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
 * @param audio its audio
 * @param isAssigned whether the Service User may see it; one that it may not see is not listed, and
 *     its audio is refused with 403
 * @since 0.1.0
 */
public record SimulatedRecording(
    String recordingKey,
    Instant start,
    Map<String, @Nullable Object> fields,
    SimulatedAudio audio,
    boolean isAssigned) {
  /**
   * Copies the fields.
   *
   * @param recordingKey its key
   * @param start when it began
   * @param fields what the tenant prints of it, by the API's field names, in order
   * @param audio its audio
   * @param isAssigned whether the Service User may see it; one that it may not see is not listed,
   *     and its audio is refused with 403
   */
  public SimulatedRecording {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** Stored recordings are compressed. */
  private static final int MILLIS_PER_STORED_BYTE = 2;

  /**
   * A recording with the fields that do not depend on its call. The others, {@code callKey}, {@code
   * callDirection}, {@code callingParty}, {@code receivingParty}, {@code skill} and {@code agent},
   * are null until they are {@linkplain #with set}.
   *
   * @param recordingKey its key
   * @param start when it began
   * @param audio its audio
   * @return the recording
   */
  public static SimulatedRecording of(String recordingKey, Instant start, SimulatedAudio audio) {
    long millis = audio.duration().toMillis();
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("recordingKey", recordingKey);
    fields.put("callKey", null);
    fields.put("startTime", start.toEpochMilli());
    fields.put("duration", millis);
    fields.put("size", millis / MILLIS_PER_STORED_BYTE);
    fields.put("eventId", 0);
    fields.put("recordingSystemId", 0);
    fields.put("status", "SAVED");
    fields.put("callingParty", null);
    fields.put("receivingParty", null);
    fields.put("tenantName", DemoData.TENANT);
    fields.put("tagData", "Default");
    fields.put("callDirection", null);
    fields.put("skill", null);
    fields.put("agent", null);
    return new SimulatedRecording(recordingKey, start, fields, audio, true);
  }

  /** {@return when it ends: by its field {@code duration}, else by its audio} */
  public Instant end() {
    long millis =
        fields.get("duration") instanceof Number duration
            ? duration.longValue()
            : audio.duration().toMillis();
    return start.plusMillis(millis);
  }

  /** {@return the call's key; empty if the recording has none} */
  public String callKey() {
    return fields.get("callKey") instanceof String key ? key : "";
  }

  /**
   * The same with other values in fields.
   *
   * @param values by the API's names
   * @return another recording
   */
  public SimulatedRecording withAll(Map<String, ?> values) {
    SimulatedRecording changed = this;
    for (Map.Entry<String, ?> value : values.entrySet()) {
      changed = changed.with(value.getKey(), value.getValue());
    }
    return changed;
  }

  /**
   * The same with another value in a field.
   *
   * @param field the API's name
   * @param value a text, a number, a truth value, a map, a list or null
   * @return another recording
   */
  public SimulatedRecording with(String field, @Nullable Object value) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(fields);
    changed.put(field, value);
    return new SimulatedRecording(
        field.equals("recordingKey") && value instanceof String key ? key : recordingKey,
        start,
        changed,
        audio,
        isAssigned);
  }

  /**
   * The same without a field.
   *
   * @param field the API's name
   * @return another recording
   */
  public SimulatedRecording without(String field) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(fields);
    changed.remove(field);
    return new SimulatedRecording(recordingKey, start, changed, audio, isAssigned);
  }

  /** {@return the same, but not for the Service User's eyes} */
  public SimulatedRecording unassigned() {
    return new SimulatedRecording(recordingKey, start, fields, audio, false);
  }
}
