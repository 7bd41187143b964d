// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One recording in the terms of Encore: the data elements of the integration guide (Xima CCaaS
 * Integration Guide, "Supported Data Capture"), 25 values.
 *
 * <p>A value that is not known is {@code ""}, or an empty list; never {@code null}. {@link
 * EncoreField} tells the rule of each.
 *
 * <p>Instances are immutable and safe for use by several threads. {@link #toString()} leaves out
 * names and numbers of people.
 */
public final class EncoreRecording {
  /** What stands for the other party's number when an outbound call became a conference. */
  public static final String CONFERENCE = "conference";

  private static final EncoreField[] FIELDS = EncoreField.values();

  /** In the order of the fields. */
  private final Object[] values;

  private final CallTimes callTimes;
  private final List<MappingRemark> remarks;

  private EncoreRecording(Object[] values, CallTimes callTimes, List<MappingRemark> remarks) {
    this.values = values;
    this.callTimes = callTimes;
    this.remarks = remarks;
  }

  /**
   * Maps one recording.
   *
   * @param input the recording and what its values depend on
   * @return the Encore values
   */
  public static EncoreRecording from(MappingInput input) {
    return of(input.call());
  }

  static EncoreRecording of(RecordedCall call) {
    CallTimes times = call.times();
    return new EncoreRecording(EncoreValues.of(call, times), times, Remarks.of(call, times));
  }

  /** Recording ID. */
  public String recordingId() {
    return text(EncoreField.RECORDING_ID);
  }

  /** Call ID: the Call Key. */
  public String callId() {
    return text(EncoreField.CALL_ID);
  }

  /** Xima Call ID. */
  public String ximaCallId() {
    return text(EncoreField.XIMA_CALL_ID);
  }

  /** Agent Login ID: {@code name(extension)} of the recorded user. */
  public String agentLoginId() {
    return text(EncoreField.AGENT_LOGIN_ID);
  }

  /** Extension of the recorded user. */
  public String extension() {
    return text(EncoreField.EXTENSION);
  }

  /** Recorded Party Name: the agent's. */
  public String recordedPartyName() {
    return text(EncoreField.RECORDED_PARTY_NAME);
  }

  /** Recorded Party Number: the agent's extension. */
  public String recordedPartyNumber() {
    return text(EncoreField.RECORDED_PARTY_NUMBER);
  }

  /** Calling Party, as printed. */
  public String callingParty() {
    return text(EncoreField.CALLING_PARTY);
  }

  /** Receiving Party, as printed. */
  public String receivingParty() {
    return text(EncoreField.RECEIVING_PARTY);
  }

  /** Call Direction: {@code Incoming}, {@code Outgoing} or blank. */
  public String callDirection() {
    return text(EncoreField.CALL_DIRECTION);
  }

  /** Call Type: {@code External} or {@code Internal}. */
  public String callType() {
    return text(EncoreField.CALL_TYPE);
  }

  /** Call Start Time in the preferred zone, ISO 8601 with offset. */
  public String callStartTime() {
    return text(EncoreField.CALL_START_TIME);
  }

  /** Call End Time in the preferred zone, ISO 8601 with offset. */
  public String callEndTime() {
    return text(EncoreField.CALL_END_TIME);
  }

  /** ANI: the number of who started the call. */
  public String ani() {
    return text(EncoreField.ANI);
  }

  /** DNIS: the number that was dialed. */
  public String dnis() {
    return text(EncoreField.DNIS);
  }

  /** Caller ID. */
  public String callerId() {
    return text(EncoreField.CALLER_ID);
  }

  /** Caller Location. */
  public String callerLocation() {
    return text(EncoreField.CALLER_LOCATION);
  }

  /** Account Codes. */
  public List<String> accountCodes() {
    return texts(EncoreField.ACCOUNT_CODES);
  }

  /** Final Group. */
  public String finalGroup() {
    return text(EncoreField.FINAL_GROUP);
  }

  /** Initial Skill. */
  public String initialSkill() {
    return text(EncoreField.INITIAL_SKILL);
  }

  /** Final Skill. */
  public String finalSkill() {
    return text(EncoreField.FINAL_SKILL);
  }

  /** Initial Tag. */
  public String initialTag() {
    return text(EncoreField.INITIAL_TAG);
  }

  /** Final Tag. */
  public String finalTag() {
    return text(EncoreField.FINAL_TAG);
  }

  /** Other Party Name. */
  public String otherPartyName() {
    return text(EncoreField.OTHER_PARTY_NAME);
  }

  /** Other Party Number. */
  public String otherPartyNumber() {
    return text(EncoreField.OTHER_PARTY_NUMBER);
  }

  /**
   * The value of a field.
   *
   * @return a {@link String}; of {@link EncoreField#ACCOUNT_CODES} an unmodifiable {@link List} of
   *     them
   */
  @SuppressWarnings("EnumOrdinal") // of an array that nobody else sees
  public Object value(EncoreField field) {
    return values[field.ordinal()];
  }

  private String text(EncoreField field) {
    return (String) value(field);
  }

  @SuppressWarnings("unchecked") // as the field says
  private List<String> texts(EncoreField field) {
    return (List<String>) value(field);
  }

  /**
   * What is in doubt about these values: call times of a report that were left aside, a name or an
   * extension that several agents have. An unmodifiable list, empty most of the time.
   */
  public List<MappingRemark> remarks() {
    return remarks;
  }

  /** The start and end of the call as times, and where they are known from. */
  public CallTimes callTimes() {
    return callTimes;
  }

  /**
   * The stable form for JSON: the 25 values under their JSON names in the order of {@link
   * EncoreField}, then {@code callTimesFrom}.
   *
   * @return an unmodifiable map; each value is a {@link String}, but {@code accountCodes} is a
   *     {@link List} of them
   */
  public Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (EncoreField field : FIELDS) {
      fields.put(field.jsonName(), value(field));
    }
    fields.put("callTimesFrom", callTimes.source().jsonName());
    return Collections.unmodifiableMap(fields);
  }

  /** Two are equal if all their {@linkplain #fields() fields} are. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EncoreRecording recording
        && Arrays.equals(values, recording.values)
        && callTimes.source() == recording.callTimes.source();
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  /** The Call ID, direction and times, for a log; no name and no number of anyone. */
  @Override
  public String toString() {
    return "EncoreRecording[callId="
        + callId()
        + ", callDirection="
        + callDirection()
        + ", callTimes="
        + callTimes
        + "]";
  }
}
