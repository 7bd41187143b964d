// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
  /** No test has a longer one; a longer duration in the fields is as long. */
  private static final long LONGEST_MILLIS = Duration.ofDays(36_500).toMillis();

  /**
   * Copies the fields.
   *
   * @param recordingKey its key
   * @param start when it began
   * @param fields what the tenant prints of it, by the API's field names, in order
   * @param audio its audio
   * @param isAssigned whether the Service User may see it; one that it may not see is not listed,
   *     and its audio is refused with 403
   * @throws IllegalArgumentException if a field has a value that JSON does not have
   */
  public SimulatedRecording {
    requireNonNull(recordingKey, "recordingKey");
    requireNonNull(start, "start");
    requireNonNull(audio, "audio");
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    fields.forEach(SimulatedRecording::check);
  }

  private static final String TENANT_NAME = "tenantName";

  /** Stored recordings are compressed. */
  private static final int MILLIS_PER_STORED_BYTE = 2;

  /**
   * A recording with the fields that do not depend on its call. The others, {@code callKey}, {@code
   * callDirection}, {@code callingParty}, {@code receivingParty}, {@code skill} and {@code agent},
   * are null until they are {@linkplain #with set}. So is {@code tenantName}, which is the tenant's
   * as soon as the recording is in one.
   *
   * @param recordingKey its key
   * @param start when it began
   * @param audio its audio
   * @return the recording
   */
  public static SimulatedRecording of(String recordingKey, Instant start, SimulatedAudio audio) {
    requireNonNull(recordingKey, "recordingKey");
    requireNonNull(start, "start");
    long millis = requireNonNull(audio, "audio").duration().toMillis();
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
    fields.put(TENANT_NAME, null);
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
    return start.plusMillis(Math.max(-LONGEST_MILLIS, Math.min(LONGEST_MILLIS, millis)));
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
   * @throws IllegalArgumentException as {@link #with}
   */
  public SimulatedRecording withAll(Map<String, ?> values) {
    SimulatedRecording changed = this;
    for (Map.Entry<String, ?> value : values.entrySet()) {
      changed = changed.with(value.getKey(), value.getValue());
    }
    return changed;
  }

  /**
   * The same with another value in a field. A text as {@code recordingKey}, and a whole number as
   * {@code startTime}, are the recording's key and start from then on.
   *
   * @param field the API's name
   * @param value a text, a finite number, a truth value, a map with texts as keys, a list or null;
   *     maps and lists hold such values
   * @return another recording
   * @throws IllegalArgumentException if the value is none of these
   */
  public SimulatedRecording with(String field, @Nullable Object value) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(fields);
    changed.put(requireNonNull(field, "field"), value);
    return new SimulatedRecording(
        field.equals("recordingKey") && value instanceof String key ? key : recordingKey,
        field.equals("startTime") && (value instanceof Long || value instanceof Integer)
            ? Instant.ofEpochMilli(((Number) value).longValue())
            : start,
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

  /** The same with the name of the tenant that it is in, unless it says another one. */
  SimulatedRecording ofTenant(String name) {
    return fields.containsKey(TENANT_NAME) && fields.get(TENANT_NAME) == null
        ? with(TENANT_NAME, name)
        : this;
  }

  private static void check(String field, @Nullable Object value) {
    requireNonNull(field, "field");
    if (value instanceof Map<?, ?> map
        && map.keySet().stream().allMatch(String.class::isInstance)) {
      map.values().forEach(each -> check(field, each));
    } else if (value instanceof List<?> list) {
      list.forEach(each -> check(field, each));
    } else if (value != null && !isPlain(value)) {
      throw new IllegalArgumentException(
          "field '"
              + field
              + "' has the value "
              + value
              + " of the type "
              + value.getClass().getSimpleName()
              + "; expected a text, a finite number, a truth value, a map with texts as keys, a"
              + " list or null");
    }
  }

  private static boolean isPlain(Object value) {
    return value instanceof String
        || value instanceof Boolean
        || (value instanceof Number number && Double.isFinite(number.doubleValue()))
        || value instanceof BigInteger
        || value instanceof BigDecimal;
  }

  /** {@return the same, but not for the Service User's eyes} */
  public SimulatedRecording unassigned() {
    return new SimulatedRecording(recordingKey, start, fields, audio, false);
  }
}
