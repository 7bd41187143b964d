// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recording;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One recording, as a tenant lists it.
 *
 * <p>A recording covers one event of a call, so a call can have several, all with the same {@link
 * #callKey()}. The fields are those of the vendor's guide (Xima CCaaS guide, "Requesting Recordings
 * via API"; KNOWN). The guide does not say which of them can be missing or null (UNKNOWN), so each
 * may be absent. A field that was sent but cannot be read is absent too, and is told in {@link
 * #problems()}. No value is ever made up.
 *
 * <p>Instances are immutable and safe for use by several threads. {@link #toString()} leaves out
 * names and numbers of people.
 */
public final class Recording {
  /** The latest start that is taken: what lies beyond has no common ISO 8601 form. */
  private static final Instant LATEST_START = Instant.parse("9990-01-01T00:00:00Z");

  private static final Instant EARLIEST_START = Instant.parse("0001-01-02T00:00:00Z");

  /** A bound that no recording reaches, so that sums with a duration stay in range. */
  private static final Duration LONGEST_DURATION = Duration.ofDays(1000);

  private final @Nullable RecordingKey recordingKey;
  private final @Nullable CallKey callKey;
  private final @Nullable Instant startTime;
  private final @Nullable Duration duration;
  private final @Nullable Long size;
  private final @Nullable Long eventId;
  private final @Nullable Long recordingSystemId;
  private final @Nullable RecordingStatus status;
  private final @Nullable String callingParty;
  private final @Nullable String receivingParty;
  private final @Nullable String tenantName;
  private final @Nullable String tagData;
  private final @Nullable CallDirection callDirection;
  private final @Nullable String skill;
  private final @Nullable String agent;
  private final List<FieldProblem> problems;

  private Recording(Builder builder) {
    recordingKey = builder.recordingKey;
    callKey = builder.callKey;
    startTime = builder.startTime;
    duration = builder.duration;
    size = builder.size;
    eventId = builder.eventId;
    recordingSystemId = builder.recordingSystemId;
    status = builder.status;
    callingParty = builder.callingParty;
    receivingParty = builder.receivingParty;
    tenantName = builder.tenantName;
    tagData = builder.tagData;
    callDirection = builder.callDirection;
    skill = builder.skill;
    agent = builder.agent;
    problems = builder.problems;
  }

  /** A builder in which every field is absent. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds this recording's fields and problems. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.recordingKey = recordingKey;
    builder.callKey = callKey;
    builder.startTime = startTime;
    builder.duration = duration;
    builder.size = size;
    builder.eventId = eventId;
    builder.recordingSystemId = recordingSystemId;
    builder.status = status;
    builder.callingParty = callingParty;
    builder.receivingParty = receivingParty;
    builder.tenantName = tenantName;
    builder.tagData = tagData;
    builder.callDirection = callDirection;
    builder.skill = skill;
    builder.agent = agent;
    builder.problems = problems;
    return builder;
  }

  /** The key that Xima CCaaS generated for this recording. */
  public Optional<RecordingKey> recordingKey() {
    return Optional.ofNullable(recordingKey);
  }

  /** The key of the call that this recording belongs to. */
  public Optional<CallKey> callKey() {
    return Optional.ofNullable(callKey);
  }

  /** The start of the recording, to the millisecond. The call may have started earlier. */
  public Optional<Instant> startTime() {
    return Optional.ofNullable(startTime);
  }

  /**
   * The length of the recording, to the millisecond, never negative. That the tenant counts in
   * milliseconds is INFERRED from the sample in the vendor's guide.
   */
  public Optional<Duration> duration() {
    return Optional.ofNullable(duration);
  }

  /**
   * The size that the tenant states, never negative. It is INFERRED that it counts bytes as stored;
   * it is not the size of the WAV file that is downloaded.
   */
  public OptionalLong size() {
    return optional(size);
  }

  /** The number of the event that this recording covers. */
  public OptionalLong eventId() {
    return optional(eventId);
  }

  /** The number of the system that made this recording. */
  public OptionalLong recordingSystemId() {
    return optional(recordingSystemId);
  }

  /** The status of this recording. */
  public Optional<RecordingStatus> status() {
    return Optional.ofNullable(status);
  }

  /** Who called: a number, or {@code Name(extension)}; as the tenant wrote it, possibly blank. */
  public Optional<String> callingParty() {
    return Optional.ofNullable(callingParty);
  }

  /** Who was called: a number, or {@code Name(extension)}; as the tenant wrote it. */
  public Optional<String> receivingParty() {
    return Optional.ofNullable(receivingParty);
  }

  /** The name of the tenant. */
  public Optional<String> tenantName() {
    return Optional.ofNullable(tenantName);
  }

  /** The tag of the event that this recording covers. */
  public Optional<String> tagData() {
    return Optional.ofNullable(tagData);
  }

  /** The direction of the call. */
  public Optional<CallDirection> callDirection() {
    return Optional.ofNullable(callDirection);
  }

  /** The skill of the event that this recording covers. */
  public Optional<String> skill() {
    return Optional.ofNullable(skill);
  }

  /** The recorded user, as {@code Name(extension)}; as the tenant wrote it. */
  public Optional<String> agent() {
    return Optional.ofNullable(agent);
  }

  /** The fields that were sent but cannot be read, in the order in which they were sent. */
  public List<FieldProblem> problems() {
    return problems;
  }

  /**
   * The fields under the API's own names, in the order of the vendor's guide. A field that is
   * absent is not in the map.
   *
   * @return an unmodifiable map; each value is a {@link String} or a {@link Long}, times in epoch
   *     milliseconds and durations in milliseconds
   */
  public Map<String, Object> apiFields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "recordingKey", recordingKey == null ? null : recordingKey.text());
    put(fields, "callKey", callKey == null ? null : callKey.text());
    put(fields, "startTime", startTime == null ? null : startTime.toEpochMilli());
    put(fields, "duration", duration == null ? null : duration.toMillis());
    put(fields, "size", size);
    put(fields, "eventId", eventId);
    put(fields, "recordingSystemId", recordingSystemId);
    put(fields, "status", status == null ? null : status.text());
    put(fields, "callingParty", callingParty);
    put(fields, "receivingParty", receivingParty);
    put(fields, "tenantName", tenantName);
    put(fields, "tagData", tagData);
    put(fields, "callDirection", callDirection == null ? null : callDirection.text());
    put(fields, "skill", skill);
    put(fields, "agent", agent);
    return Collections.unmodifiableMap(fields);
  }

  /** Two recordings are equal if all their fields and problems are. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Recording recording
        && apiFields().equals(recording.apiFields())
        && problems.equals(recording.problems);
  }

  @Override
  public int hashCode() {
    return Objects.hash(recordingKey, callKey, startTime, problems);
  }

  /** The keys, the start and the length, for a log; no name and no number of anyone. */
  @Override
  public String toString() {
    return "Recording[recordingKey=%s, callKey=%s, startTime=%s, duration=%s]"
        .formatted(recordingKey, callKey, startTime, duration);
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  private static OptionalLong optional(@Nullable Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  /** Builds a {@link Recording}. In each method {@code null} makes the field absent. */
  public static final class Builder {
    private @Nullable RecordingKey recordingKey;
    private @Nullable CallKey callKey;
    private @Nullable Instant startTime;
    private @Nullable Duration duration;
    private @Nullable Long size;
    private @Nullable Long eventId;
    private @Nullable Long recordingSystemId;
    private @Nullable RecordingStatus status;
    private @Nullable String callingParty;
    private @Nullable String receivingParty;
    private @Nullable String tenantName;
    private @Nullable String tagData;
    private @Nullable CallDirection callDirection;
    private @Nullable String skill;
    private @Nullable String agent;
    private List<FieldProblem> problems = List.of();

    private Builder() {}

    /** Sets {@link Recording#recordingKey()}. */
    public Builder recordingKey(@Nullable RecordingKey value) {
      recordingKey = value;
      return this;
    }

    /** Sets {@link Recording#callKey()}. */
    public Builder callKey(@Nullable CallKey value) {
      callKey = value;
      return this;
    }

    /**
     * Sets {@link Recording#startTime()}. What is below a millisecond is cut off.
     *
     * @throws IllegalArgumentException if the time is not in the years 1 to 9989
     */
    public Builder startTime(@Nullable Instant value) {
      if (value != null && (value.isBefore(EARLIEST_START) || value.isAfter(LATEST_START))) {
        throw new IllegalArgumentException(
            "The start of a recording is " + value + ". Expected a time in the years 1 to 9989.");
      }
      startTime = value == null ? null : value.truncatedTo(ChronoUnit.MILLIS);
      return this;
    }

    /**
     * Sets {@link Recording#duration()}. What is below a millisecond is cut off.
     *
     * @throws IllegalArgumentException if the duration is negative or longer than 1000 days
     */
    public Builder duration(@Nullable Duration value) {
      if (value != null && (value.isNegative() || value.compareTo(LONGEST_DURATION) > 0)) {
        throw new IllegalArgumentException(
            "The duration of a recording is " + value + ". Expected zero up to 1000 days.");
      }
      duration = value == null ? null : value.truncatedTo(ChronoUnit.MILLIS);
      return this;
    }

    /** Sets {@link Recording#size()}, which is never negative. */
    public Builder size(@Nullable Long value) {
      if (value != null && value < 0) {
        throw new IllegalArgumentException(
            "The size of a recording is " + value + ". Expected zero or more.");
      }
      size = value;
      return this;
    }

    /** Sets {@link Recording#eventId()}. */
    public Builder eventId(@Nullable Long value) {
      eventId = value;
      return this;
    }

    /** Sets {@link Recording#recordingSystemId()}. */
    public Builder recordingSystemId(@Nullable Long value) {
      recordingSystemId = value;
      return this;
    }

    /** Sets {@link Recording#status()}. */
    public Builder status(@Nullable RecordingStatus value) {
      status = value;
      return this;
    }

    /** Sets {@link Recording#callingParty()}. */
    public Builder callingParty(@Nullable String value) {
      callingParty = value;
      return this;
    }

    /** Sets {@link Recording#receivingParty()}. */
    public Builder receivingParty(@Nullable String value) {
      receivingParty = value;
      return this;
    }

    /** Sets {@link Recording#tenantName()}. */
    public Builder tenantName(@Nullable String value) {
      tenantName = value;
      return this;
    }

    /** Sets {@link Recording#tagData()}. */
    public Builder tagData(@Nullable String value) {
      tagData = value;
      return this;
    }

    /** Sets {@link Recording#callDirection()}. */
    public Builder callDirection(@Nullable CallDirection value) {
      callDirection = value;
      return this;
    }

    /** Sets {@link Recording#skill()}. */
    public Builder skill(@Nullable String value) {
      skill = value;
      return this;
    }

    /** Sets {@link Recording#agent()}. */
    public Builder agent(@Nullable String value) {
      agent = value;
      return this;
    }

    /** Sets {@link Recording#problems()}. */
    public Builder problems(List<FieldProblem> values) {
      problems = List.copyOf(values);
      return this;
    }

    /** The recording. The builder can be used further. */
    public Recording build() {
      return new Recording(this);
    }
  }
}
