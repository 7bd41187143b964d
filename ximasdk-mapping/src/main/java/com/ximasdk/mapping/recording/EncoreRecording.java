// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

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
 * EncoreFields} tells the rule of each.
 *
 * <p>Instances are immutable and safe for use by several threads. {@link #toString()} leaves out
 * names and numbers of people.
 */
public final class EncoreRecording {
  private final String recordingId;
  private final String callId;
  private final String ximaCallId;
  private final String agentLoginId;
  private final String extension;
  private final String recordedPartyName;
  private final String recordedPartyNumber;
  private final String callingParty;
  private final String receivingParty;
  private final String callDirection;
  private final String callType;
  private final String callStartTime;
  private final String callEndTime;
  private final String ani;
  private final String dnis;
  private final String callerId;
  private final String callerLocation;
  private final List<String> accountCodes;
  private final String finalGroup;
  private final String initialSkill;
  private final String finalSkill;
  private final String initialTag;
  private final String finalTag;
  private final String otherPartyName;
  private final String otherPartyNumber;
  private final CallTimes callTimes;

  private EncoreRecording(MappingInput input) {
    recordingId = EncoreFields.recordingId(input);
    callId = EncoreFields.callId(input);
    ximaCallId = EncoreFields.ximaCallId(input);
    agentLoginId = EncoreFields.agentLoginId(input);
    extension = EncoreFields.extension(input);
    recordedPartyName = EncoreFields.recordedPartyName(input);
    recordedPartyNumber = EncoreFields.recordedPartyNumber(input);
    callingParty = EncoreFields.callingParty(input);
    receivingParty = EncoreFields.receivingParty(input);
    callDirection = EncoreFields.callDirection(input);
    callType = EncoreFields.callType(input);
    callStartTime = EncoreFields.callStartTime(input);
    callEndTime = EncoreFields.callEndTime(input);
    ani = EncoreFields.ani(input);
    dnis = EncoreFields.dnis(input);
    callerId = EncoreFields.callerId(input);
    callerLocation = EncoreFields.callerLocation(input);
    accountCodes = EncoreFields.accountCodes(input);
    finalGroup = EncoreFields.finalGroup(input);
    initialSkill = EncoreFields.initialSkill(input);
    finalSkill = EncoreFields.finalSkill(input);
    initialTag = EncoreFields.initialTag(input);
    finalTag = EncoreFields.finalTag(input);
    otherPartyName = EncoreFields.otherPartyName(input);
    otherPartyNumber = EncoreFields.otherPartyNumber(input);
    callTimes = EncoreFields.callTimes(input);
  }

  /**
   * Maps one recording.
   *
   * @param input the recording and what its values depend on
   * @return the Encore values
   */
  public static EncoreRecording from(MappingInput input) {
    return new EncoreRecording(input);
  }

  /** Recording ID. */
  public String recordingId() {
    return recordingId;
  }

  /** Call ID: the Call Key. */
  public String callId() {
    return callId;
  }

  /** Xima Call ID. */
  public String ximaCallId() {
    return ximaCallId;
  }

  /** Agent Login ID: {@code name(extension)} of the recorded user. */
  public String agentLoginId() {
    return agentLoginId;
  }

  /** Extension of the recorded user. */
  public String extension() {
    return extension;
  }

  /** Recorded Party Name: the agent's. */
  public String recordedPartyName() {
    return recordedPartyName;
  }

  /** Recorded Party Number: the agent's extension. */
  public String recordedPartyNumber() {
    return recordedPartyNumber;
  }

  /** Calling Party, as printed. */
  public String callingParty() {
    return callingParty;
  }

  /** Receiving Party, as printed. */
  public String receivingParty() {
    return receivingParty;
  }

  /** Call Direction: {@code Incoming}, {@code Outgoing} or blank. */
  public String callDirection() {
    return callDirection;
  }

  /** Call Type: {@code External} or {@code Internal}. */
  public String callType() {
    return callType;
  }

  /** Call Start Time in the preferred zone, ISO 8601 with offset. */
  public String callStartTime() {
    return callStartTime;
  }

  /** Call End Time in the preferred zone, ISO 8601 with offset. */
  public String callEndTime() {
    return callEndTime;
  }

  /** ANI: the number of who started the call. */
  public String ani() {
    return ani;
  }

  /** DNIS: the number that was dialed. */
  public String dnis() {
    return dnis;
  }

  /** Caller ID. */
  public String callerId() {
    return callerId;
  }

  /** Caller Location. */
  public String callerLocation() {
    return callerLocation;
  }

  /** Account Codes. */
  public List<String> accountCodes() {
    return accountCodes;
  }

  /** Final Group. */
  public String finalGroup() {
    return finalGroup;
  }

  /** Initial Skill. */
  public String initialSkill() {
    return initialSkill;
  }

  /** Final Skill. */
  public String finalSkill() {
    return finalSkill;
  }

  /** Initial Tag. */
  public String initialTag() {
    return initialTag;
  }

  /** Final Tag. */
  public String finalTag() {
    return finalTag;
  }

  /** Other Party Name. */
  public String otherPartyName() {
    return otherPartyName;
  }

  /** Other Party Number. */
  public String otherPartyNumber() {
    return otherPartyNumber;
  }

  /** The start and end of the call as times, and where they are known from. */
  public CallTimes callTimes() {
    return callTimes;
  }

  /**
   * The stable form for JSON: the 25 values under their JSON names in the order of the integration
   * guide's table, then {@code callTimesFrom}.
   *
   * @return an unmodifiable map; each value is a {@link String}, but {@code accountCodes} is a
   *     {@link List} of them
   */
  public Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("recordingId", recordingId);
    fields.put("callId", callId);
    fields.put("ximaCallId", ximaCallId);
    fields.put("agentLoginId", agentLoginId);
    fields.put("extension", extension);
    fields.put("recordedPartyName", recordedPartyName);
    fields.put("recordedPartyNumber", recordedPartyNumber);
    fields.put("callingParty", callingParty);
    fields.put("receivingParty", receivingParty);
    fields.put("callDirection", callDirection);
    fields.put("callType", callType);
    fields.put("callStartTime", callStartTime);
    fields.put("callEndTime", callEndTime);
    fields.put("ani", ani);
    fields.put("dnis", dnis);
    fields.put("callerId", callerId);
    fields.put("callerLocation", callerLocation);
    fields.put("accountCodes", accountCodes);
    fields.put("finalGroup", finalGroup);
    fields.put("initialSkill", initialSkill);
    fields.put("finalSkill", finalSkill);
    fields.put("initialTag", initialTag);
    fields.put("finalTag", finalTag);
    fields.put("otherPartyName", otherPartyName);
    fields.put("otherPartyNumber", otherPartyNumber);
    fields.put("callTimesFrom", callTimes.source().jsonName());
    return Collections.unmodifiableMap(fields);
  }

  /** Two are equal if all their {@linkplain #fields() fields} are. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EncoreRecording recording && fields().equals(recording.fields());
  }

  @Override
  public int hashCode() {
    return fields().hashCode();
  }

  /** The Call ID, direction and times, for a log; no name and no number of anyone. */
  @Override
  public String toString() {
    return "EncoreRecording[callId="
        + callId
        + ", callDirection="
        + callDirection
        + ", callTimes="
        + callTimes
        + "]";
  }
}
