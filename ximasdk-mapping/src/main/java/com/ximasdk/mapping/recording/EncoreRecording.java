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
 *
 * @since 0.1.0
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

  /**
   * {@return the Recording ID: {@code <recording key>~<name(extension)>}; blank without a recording
   * key}
   */
  public String recordingId() {
    return text(EncoreField.RECORDING_ID);
  }

  /** {@return the Call ID: the Call Key; blank without one} */
  public String callId() {
    return text(EncoreField.CALL_ID);
  }

  /** {@return the Xima Call ID; blank where neither details nor fields tell it} */
  public String ximaCallId() {
    return text(EncoreField.XIMA_CALL_ID);
  }

  /**
   * {@return the Agent Login ID: {@code name(extension)} of the recorded user as printed; blank
   * without one}
   */
  public String agentLoginId() {
    return text(EncoreField.AGENT_LOGIN_ID);
  }

  /** {@return the Extension of the recorded user; blank where it is not known} */
  public String extension() {
    return text(EncoreField.EXTENSION);
  }

  /** {@return the Recorded Party Name: the agent's; blank where it is not known} */
  public String recordedPartyName() {
    return text(EncoreField.RECORDED_PARTY_NAME);
  }

  /** {@return the Recorded Party Number: the agent's extension; blank where it is not known} */
  public String recordedPartyNumber() {
    return text(EncoreField.RECORDED_PARTY_NUMBER);
  }

  /** {@return the Calling Party, as printed; blank without one} */
  public String callingParty() {
    return text(EncoreField.CALLING_PARTY);
  }

  /** {@return the Receiving Party, as printed; blank without one} */
  public String receivingParty() {
    return text(EncoreField.RECEIVING_PARTY);
  }

  /** {@return the Call Direction: {@code Incoming}, {@code Outgoing} or blank} */
  public String callDirection() {
    return text(EncoreField.CALL_DIRECTION);
  }

  /** {@return the Call Type: {@code External} or {@code Internal}; never blank} */
  public String callType() {
    return text(EncoreField.CALL_TYPE);
  }

  /**
   * {@return the Call Start Time in the preferred zone, ISO 8601 with milliseconds and offset;
   * blank where it is not known}
   */
  public String callStartTime() {
    return text(EncoreField.CALL_START_TIME);
  }

  /**
   * {@return the Call End Time in the preferred zone, ISO 8601 with milliseconds and offset; blank
   * where it is not known}
   */
  public String callEndTime() {
    return text(EncoreField.CALL_END_TIME);
  }

  /** {@return the ANI: the number of who started the call; blank where it is not known} */
  public String ani() {
    return text(EncoreField.ANI);
  }

  /** {@return the DNIS: the number that was dialed; blank where it is not known} */
  public String dnis() {
    return text(EncoreField.DNIS);
  }

  /** {@return the Caller ID; blank where neither details nor fields tell it} */
  public String callerId() {
    return text(EncoreField.CALLER_ID);
  }

  /** {@return the Caller Location; blank where neither details nor fields tell it} */
  public String callerLocation() {
    return text(EncoreField.CALLER_LOCATION);
  }

  /** {@return the Account Codes; unmodifiable, empty where neither details nor fields tell any} */
  public List<String> accountCodes() {
    return texts(EncoreField.ACCOUNT_CODES);
  }

  /** {@return the Final Group; blank where neither details nor fields tell it} */
  public String finalGroup() {
    return text(EncoreField.FINAL_GROUP);
  }

  /** {@return the Initial Skill; blank where it is not known} */
  public String initialSkill() {
    return text(EncoreField.INITIAL_SKILL);
  }

  /** {@return the Final Skill; blank where it is not known} */
  public String finalSkill() {
    return text(EncoreField.FINAL_SKILL);
  }

  /** {@return the Initial Tag; blank where it is not known} */
  public String initialTag() {
    return text(EncoreField.INITIAL_TAG);
  }

  /** {@return the Final Tag; blank where it is not known} */
  public String finalTag() {
    return text(EncoreField.FINAL_TAG);
  }

  /** {@return the Other Party Name; blank for an outbound call, and where it is not known} */
  public String otherPartyName() {
    return text(EncoreField.OTHER_PARTY_NAME);
  }

  /**
   * {@return the Other Party Number, {@value #CONFERENCE} for an outbound call that became one;
   * blank where it is not known}
   */
  public String otherPartyNumber() {
    return text(EncoreField.OTHER_PARTY_NUMBER);
  }

  /**
   * The value of a field.
   *
   * @param field the field
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
   * {@return what is in doubt about these values: call times of a report that were left aside, a
   * name or an extension that several agents have; unmodifiable, empty most of the time}
   */
  public List<MappingRemark> remarks() {
    return remarks;
  }

  /** {@return the start and end of the call as times, and where they are known from} */
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
