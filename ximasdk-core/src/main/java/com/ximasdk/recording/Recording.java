// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recording;

import com.ximasdk.internal.json.PlainValues;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One recording, as a tenant lists it.
 *
 * <p>A recording covers one event of a call, so a call can have several, all with the same {@link
 * #callKey()}. The fields are those of the vendor's guide (Xima CCaaS guide, "Requesting Recordings
 * via API"; KNOWN). The guide does not say which of them can be missing or null (UNKNOWN), so each
 * may be absent. A field that was sent but cannot be read is absent too, and is told in {@link
 * #problems()}. Texts are as the tenant wrote them, possibly blank. No value is ever made up.
 *
 * <p>Instances are immutable and safe for use by several threads. {@link #toString()} leaves out
 * names and numbers of people.
 *
 * @since 0.1.0
 */
public final class Recording {
  /** The latest start that is taken: what lies beyond has no common ISO 8601 form. */
  private static final Instant LATEST_START = Instant.parse("9990-01-01T00:00:00Z");

  private static final Instant EARLIEST_START = Instant.parse("0001-01-02T00:00:00Z");

  /** A bound that no recording reaches, so that sums with a duration stay in range. */
  private static final Duration LONGEST_DURATION = Duration.ofDays(1000);

  private static final int NANOS_OF_A_MILLI = 1_000_000;

  /** By {@link Field}; null is absent. */
  private final @Nullable Object[] values;

  private final Map<String, Object> otherFields;
  private final List<FieldProblem> problems;

  /** The fields in the order of the vendor's guide. */
  private enum Field {
    RECORDING_KEY("recordingKey"),
    CALL_KEY("callKey"),
    START_TIME("startTime"),
    DURATION("duration"),
    SIZE("size"),
    EVENT_ID("eventId"),
    RECORDING_SYSTEM_ID("recordingSystemId"),
    STATUS("status"),
    CALLING_PARTY("callingParty"),
    RECEIVING_PARTY("receivingParty"),
    TENANT_NAME("tenantName"),
    TAG_DATA("tagData"),
    CALL_DIRECTION("callDirection"),
    SKILL("skill"),
    AGENT("agent");

    private static final Set<String> NAMES =
        Stream.of(values()).map(field -> field.apiName).collect(Collectors.toUnmodifiableSet());

    private final String apiName;

    Field(String apiName) {
      this.apiName = apiName;
    }

    @SuppressWarnings("EnumOrdinal") // of an array that nobody else sees
    private int place() {
      return ordinal();
    }
  }

  private Recording(Builder builder) {
    values = builder.shared();
    otherFields = builder.otherFields;
    problems = builder.problems;
  }

  /** {@return a builder in which every field is absent} */
  public static Builder builder() {
    return new Builder(new @Nullable Object[Field.values().length]);
  }

  /** {@return a builder that holds this recording's fields, other fields and problems} */
  public Builder toBuilder() {
    Builder builder = new Builder(values.clone());
    builder.otherFields = otherFields;
    builder.problems = problems;
    return builder;
  }

  /** {@return the key that Xima CCaaS generated for this recording; empty if absent} */
  public Optional<RecordingKey> recordingKey() {
    return get(Field.RECORDING_KEY) instanceof RecordingKey key
        ? Optional.of(key)
        : Optional.empty();
  }

  /** {@return the key of the call that this recording belongs to; empty if absent} */
  public Optional<CallKey> callKey() {
    return get(Field.CALL_KEY) instanceof CallKey key ? Optional.of(key) : Optional.empty();
  }

  /**
   * {@return the start of the recording, to the millisecond, in the years 1 to 9989; empty if
   * absent} The call may have started earlier.
   */
  public Optional<Instant> startTime() {
    return get(Field.START_TIME) instanceof Instant time ? Optional.of(time) : Optional.empty();
  }

  /**
   * {@return the length of the recording, to the millisecond, from zero to 1000 days; empty if
   * absent} That the tenant counts in milliseconds is INFERRED from the sample in the vendor's
   * guide.
   */
  public Optional<Duration> duration() {
    return get(Field.DURATION) instanceof Duration length ? Optional.of(length) : Optional.empty();
  }

  /**
   * {@return the size that the tenant states, never negative; empty if absent} It is INFERRED that
   * it counts bytes as stored; it is not the size of the WAV file that is downloaded.
   */
  public OptionalLong size() {
    return number(Field.SIZE);
  }

  /** {@return the number of the event that this recording covers; empty if absent} */
  public OptionalLong eventId() {
    return number(Field.EVENT_ID);
  }

  /** {@return the number of the system that made this recording; empty if absent} */
  public OptionalLong recordingSystemId() {
    return number(Field.RECORDING_SYSTEM_ID);
  }

  /** {@return the status of this recording; empty if absent} */
  public Optional<RecordingStatus> status() {
    return get(Field.STATUS) instanceof RecordingStatus one ? Optional.of(one) : Optional.empty();
  }

  /** {@return who called: a number, or {@code Name(extension)}; empty if absent} */
  public Optional<String> callingParty() {
    return get(Field.CALLING_PARTY) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** {@return who was called: a number, or {@code Name(extension)}; empty if absent} */
  public Optional<String> receivingParty() {
    return get(Field.RECEIVING_PARTY) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** {@return the name of the tenant; empty if absent} */
  public Optional<String> tenantName() {
    return get(Field.TENANT_NAME) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** {@return the tag of the event that this recording covers; empty if absent} */
  public Optional<String> tagData() {
    return get(Field.TAG_DATA) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** {@return the direction of the call; empty if absent} */
  public Optional<CallDirection> callDirection() {
    return get(Field.CALL_DIRECTION) instanceof CallDirection one
        ? Optional.of(one)
        : Optional.empty();
  }

  /** {@return the skill of the event that this recording covers; empty if absent} */
  public Optional<String> skill() {
    return get(Field.SKILL) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** {@return the recorded user, as {@code Name(extension)}; empty if absent} */
  public Optional<String> agent() {
    return get(Field.AGENT) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /**
   * The fields that the vendor's guide does not print (UNKNOWN), by the names and in the order in
   * which they were sent. A tenant may send a caller id or a group so. Fields without a value are
   * left out.
   *
   * @return an unmodifiable map; each value is a {@link String}, a {@link Long} or {@link
   *     java.math.BigInteger}, a {@link Double} or {@link java.math.BigDecimal}, a {@link Boolean},
   *     or an unmodifiable {@link List} or {@link Map} of these, and may hold personal data
   */
  public Map<String, Object> otherFields() {
    return otherFields;
  }

  /**
   * {@return the fields that were sent but cannot be read, in the order in which they were sent;
   * unmodifiable, mostly empty}
   */
  public List<FieldProblem> problems() {
    return problems;
  }

  /**
   * The fields of the vendor's guide under the API's own names, in its order. A field that is
   * absent is not in the map.
   *
   * @return an unmodifiable map; each value is a {@link String} or a {@link Long}, times in epoch
   *     milliseconds and durations in milliseconds
   */
  public Map<String, Object> apiFields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (Field field : Field.values()) {
      Object value = get(field);
      if (value != null) {
        fields.put(field.apiName, onTheWire(value));
      }
    }
    return Collections.unmodifiableMap(fields);
  }

  /** Two recordings are equal if all their fields, other fields and problems are. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Recording recording
        && Arrays.equals(values, recording.values)
        && otherFields.equals(recording.otherFields)
        && problems.equals(recording.problems);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(values), otherFields, problems);
  }

  /** The keys, the start and the length, for a log; no name and no number of anyone. */
  @Override
  public String toString() {
    return "Recording[recordingKey=%s, callKey=%s, startTime=%s, duration=%s]"
        .formatted(
            get(Field.RECORDING_KEY),
            get(Field.CALL_KEY),
            get(Field.START_TIME),
            get(Field.DURATION));
  }

  /**
   * Each accessor asks by itself what is there: the compiler then sees for each whether it ever is
   * absent, and makes no {@link Optional} where it is not.
   */
  private @Nullable Object get(Field field) {
    return values[field.place()];
  }

  private OptionalLong number(Field field) {
    return get(field) instanceof Long value ? OptionalLong.of(value) : OptionalLong.empty();
  }

  private static Object onTheWire(Object value) {
    if (value instanceof Instant time) {
      return time.toEpochMilli();
    }
    if (value instanceof Duration length) {
      return length.toMillis();
    }
    return value instanceof Long ? value : value.toString();
  }

  /**
   * Builds a {@link Recording}. In each method {@code null} makes the field absent. One builder is
   * for one thread.
   *
   * @since 0.1.0
   */
  public static final class Builder {
    private @Nullable Object[] values;
    private boolean isShared;
    private Map<String, Object> otherFields = Map.of();
    private List<FieldProblem> problems = List.of();

    private Builder(@Nullable Object[] values) {
      this.values = values;
    }

    /**
     * {@return this builder, with {@link Recording#recordingKey()} set}
     *
     * @param value the key, or null
     */
    public Builder recordingKey(@Nullable RecordingKey value) {
      return set(Field.RECORDING_KEY, value);
    }

    /**
     * {@return this builder, with {@link Recording#callKey()} set}
     *
     * @param value the key, or null
     */
    public Builder callKey(@Nullable CallKey value) {
      return set(Field.CALL_KEY, value);
    }

    /**
     * Sets {@link Recording#startTime()}. What is below a millisecond is cut off.
     *
     * @param value in the years 1 to 9989, or null
     * @return this builder
     * @throws IllegalArgumentException if the time is not in the years 1 to 9989
     */
    public Builder startTime(@Nullable Instant value) {
      if (value != null && (value.isBefore(EARLIEST_START) || value.isAfter(LATEST_START))) {
        throw new IllegalArgumentException(
            "The start of a recording is " + value + ". Expected a time in the years 1 to 9989.");
      }
      // Cutting costs four divisions; what comes from the tenant hardly ever needs it.
      return set(
          Field.START_TIME,
          value == null || isInMillis(value.get(ChronoField.NANO_OF_SECOND))
              ? value
              : value.truncatedTo(ChronoUnit.MILLIS));
    }

    /**
     * Sets {@link Recording#duration()}. What is below a millisecond is cut off.
     *
     * @param value zero to 1000 days, or null
     * @return this builder
     * @throws IllegalArgumentException if the duration is negative or longer than 1000 days
     */
    public Builder duration(@Nullable Duration value) {
      if (value != null && (value.isNegative() || value.compareTo(LONGEST_DURATION) > 0)) {
        throw new IllegalArgumentException(
            "The duration of a recording is " + value + ". Expected zero up to 1000 days.");
      }
      return set(
          Field.DURATION,
          value == null || isInMillis(value.toNanosPart())
              ? value
              : value.truncatedTo(ChronoUnit.MILLIS));
    }

    /**
     * Sets {@link Recording#size()}.
     *
     * @param value zero or more, or null
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder size(@Nullable Long value) {
      if (value != null && value < 0) {
        throw new IllegalArgumentException(
            "The size of a recording is " + value + ". Expected zero or more.");
      }
      return set(Field.SIZE, value);
    }

    /**
     * {@return this builder, with {@link Recording#eventId()} set}
     *
     * @param value any number, or null
     */
    public Builder eventId(@Nullable Long value) {
      return set(Field.EVENT_ID, value);
    }

    /**
     * {@return this builder, with {@link Recording#recordingSystemId()} set}
     *
     * @param value any number, or null
     */
    public Builder recordingSystemId(@Nullable Long value) {
      return set(Field.RECORDING_SYSTEM_ID, value);
    }

    /**
     * {@return this builder, with {@link Recording#status()} set}
     *
     * @param value the status with the tenant's text, or null
     */
    public Builder status(@Nullable RecordingStatus value) {
      return set(Field.STATUS, value);
    }

    /**
     * {@return this builder, with {@link Recording#callingParty()} set}
     *
     * @param value a number, or {@code Name(extension)}; or null
     */
    public Builder callingParty(@Nullable String value) {
      return set(Field.CALLING_PARTY, value);
    }

    /**
     * {@return this builder, with {@link Recording#receivingParty()} set}
     *
     * @param value a number, or {@code Name(extension)}; or null
     */
    public Builder receivingParty(@Nullable String value) {
      return set(Field.RECEIVING_PARTY, value);
    }

    /**
     * {@return this builder, with {@link Recording#tenantName()} set}
     *
     * @param value the name, or null
     */
    public Builder tenantName(@Nullable String value) {
      return set(Field.TENANT_NAME, value);
    }

    /**
     * {@return this builder, with {@link Recording#tagData()} set}
     *
     * @param value the tag, or null
     */
    public Builder tagData(@Nullable String value) {
      return set(Field.TAG_DATA, value);
    }

    /**
     * {@return this builder, with {@link Recording#callDirection()} set}
     *
     * @param value the direction with the tenant's text, or null
     */
    public Builder callDirection(@Nullable CallDirection value) {
      return set(Field.CALL_DIRECTION, value);
    }

    /**
     * {@return this builder, with {@link Recording#skill()} set}
     *
     * @param value the skill's name, or null
     */
    public Builder skill(@Nullable String value) {
      return set(Field.SKILL, value);
    }

    /**
     * {@return this builder, with {@link Recording#agent()} set}
     *
     * @param value {@code Name(extension)}, or null
     */
    public Builder agent(@Nullable String value) {
      return set(Field.AGENT, value);
    }

    /**
     * Sets {@link Recording#otherFields()}, in place of those that were there. What is null is left
     * out.
     *
     * @param fields values by the names of the API; they are copied
     * @return this builder
     * @throws IllegalArgumentException if a name is that of a field of the vendor's guide, or a
     *     value is none that such a field has
     */
    public Builder otherFields(Map<String, ?> fields) {
      Map<String, Object> copies = new LinkedHashMap<>();
      fields.forEach(
          (name, value) -> {
            if (Field.NAMES.contains(name)) {
              throw new IllegalArgumentException(
                  "The field " + name + " has a method of its own. Expected other fields.");
            }
            Object copy = PlainValues.copy(value);
            if (copy != null) {
              copies.put(name, copy);
            }
          });
      otherFields = copies.isEmpty() ? Map.of() : Collections.unmodifiableMap(copies);
      return this;
    }

    /**
     * Sets {@link Recording#problems()}, in place of those that were there.
     *
     * @param values what could not be read; none for a recording that is read in whole
     * @return this builder
     */
    public Builder problems(List<FieldProblem> values) {
      problems = List.copyOf(values);
      return this;
    }

    private static boolean isInMillis(int nanos) {
      return nanos % NANOS_OF_A_MILLI == 0;
    }

    /** The values, which are a recording's from now on: whatever is set next is set in a copy. */
    private @Nullable Object[] shared() {
      isShared = true;
      return values;
    }

    private Builder set(Field field, @Nullable Object value) {
      if (isShared) {
        values = values.clone();
        isShared = false;
      }
      values[field.place()] = value;
      return this;
    }

    /** {@return the recording} The builder can be used further. */
    public Recording build() {
      return new Recording(this);
    }
  }
}
