// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import com.ximasdk.recording.CallDirection;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.recording.RecordingStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A member of a recording's JSON that the vendor's guide prints, and how it is read. */
enum RecordingMember {
  RECORDING_KEY("recordingKey", "a text that is not empty"),
  CALL_KEY("callKey", "a text that is not blank"),
  START_TIME("startTime", "epoch milliseconds, or ISO 8601 with an offset"),
  DURATION("duration", "milliseconds, zero up to 1000 days"),
  SIZE("size", "a whole number, zero or more"),
  EVENT_ID("eventId", "a whole number"),
  RECORDING_SYSTEM_ID("recordingSystemId", "a whole number"),
  STATUS("status", "a text"),
  CALLING_PARTY("callingParty", "a text"),
  RECEIVING_PARTY("receivingParty", "a text"),
  TENANT_NAME("tenantName", "a text"),
  TAG_DATA("tagData", "a text"),
  CALL_DIRECTION("callDirection", "a text"),
  SKILL("skill", "a text"),
  AGENT("agent", "a text");

  /** One that hashes without a division: it is asked fifteen times for each recording of a list. */
  private static final Map<String, RecordingMember> BY_NAME =
      Stream.of(values())
          .collect(
              Collectors.toMap(
                  member -> member.name, Function.identity(), (one, other) -> one, HashMap::new));

  private final String name;
  private final String expected;

  RecordingMember(String name, String expected) {
    this.name = name;
    this.expected = expected;
  }

  /** The member of a name; null of one that the guide does not print. */
  static @Nullable RecordingMember of(String name) {
    return BY_NAME.get(name);
  }

  /** Another bit for each. */
  @SuppressWarnings("EnumOrdinal") // of a set that is never stored
  int bit() {
    return 1 << ordinal();
  }

  /** What is expected of it, for people. */
  String expected() {
    return expected;
  }

  /** Whether two recordings hardly ever have the same. */
  boolean isOfOneAlone() {
    return this == RECORDING_KEY || this == CALL_KEY;
  }

  /**
   * Reads the value into a recording.
   *
   * @throws IllegalArgumentException if it is not what is expected
   */
  void read(FieldValue value, Recording.Builder recording) {
    switch (this) {
      case RECORDING_KEY -> recording.recordingKey(new RecordingKey(value.text()));
      case CALL_KEY -> recording.callKey(new CallKey(value.text()));
      case START_TIME -> recording.startTime(value.instant());
      case DURATION -> recording.duration(Duration.ofMillis(value.number()));
      case SIZE -> recording.size(value.number());
      case EVENT_ID -> recording.eventId(value.number());
      case RECORDING_SYSTEM_ID -> recording.recordingSystemId(value.number());
      case STATUS -> recording.status(new RecordingStatus(value.text()));
      case CALLING_PARTY -> recording.callingParty(value.text());
      case RECEIVING_PARTY -> recording.receivingParty(value.text());
      case TENANT_NAME -> recording.tenantName(value.text());
      case TAG_DATA -> recording.tagData(value.text());
      case CALL_DIRECTION -> recording.callDirection(new CallDirection(value.text()));
      case SKILL -> recording.skill(value.text());
      case AGENT -> recording.agent(value.text());
    }
  }
}
