// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import com.ximasdk.recording.CallDirection;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.recording.RecordingStatus;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A member of a recording's JSON that the vendor's guide prints, and how it is read. */
enum RecordingMember {
  RECORDING_KEY(
      "recordingKey",
      "a text that is not empty",
      (recording, value) -> recording.recordingKey(new RecordingKey(value.text()))),
  CALL_KEY(
      "callKey",
      "a text that is not blank",
      (recording, value) -> recording.callKey(new CallKey(value.text()))),
  START_TIME(
      "startTime",
      "epoch milliseconds, or ISO 8601 with an offset",
      (recording, value) -> recording.startTime(value.instant())),
  DURATION(
      "duration",
      "milliseconds, zero up to 1000 days",
      (recording, value) -> recording.duration(Duration.ofMillis(value.number()))),
  SIZE(
      "size", "a whole number, zero or more", (recording, value) -> recording.size(value.number())),
  EVENT_ID("eventId", "a whole number", (recording, value) -> recording.eventId(value.number())),
  RECORDING_SYSTEM_ID(
      "recordingSystemId",
      "a whole number",
      (recording, value) -> recording.recordingSystemId(value.number())),
  STATUS(
      "status",
      "a text",
      (recording, value) -> recording.status(new RecordingStatus(value.text()))),
  CALLING_PARTY(
      "callingParty", "a text", (recording, value) -> recording.callingParty(value.text())),
  RECEIVING_PARTY(
      "receivingParty", "a text", (recording, value) -> recording.receivingParty(value.text())),
  TENANT_NAME("tenantName", "a text", (recording, value) -> recording.tenantName(value.text())),
  TAG_DATA("tagData", "a text", (recording, value) -> recording.tagData(value.text())),
  CALL_DIRECTION(
      "callDirection",
      "a text",
      (recording, value) -> recording.callDirection(new CallDirection(value.text()))),
  SKILL("skill", "a text", (recording, value) -> recording.skill(value.text())),
  AGENT("agent", "a text", (recording, value) -> recording.agent(value.text()));

  private static final Map<String, RecordingMember> BY_NAME =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(member -> member.name, Function.identity()));

  private final String name;
  private final String expected;

  @SuppressWarnings("ImmutableEnumChecker") // each is a method that holds nothing
  private final BiConsumer<Recording.Builder, FieldValue> reading;

  RecordingMember(String name, String expected, BiConsumer<Recording.Builder, FieldValue> reading) {
    this.name = name;
    this.expected = expected;
    this.reading = reading;
  }

  /** The member of a name; null of one that the guide does not print. */
  static @Nullable RecordingMember of(String name) {
    return BY_NAME.get(name);
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
    reading.accept(recording, value);
  }
}
