// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import java.util.List;

/**
 * The values of one recording in Encore, each with its names and its rule (Xima CCaaS Integration
 * Guide, "Supported Data Capture" and "Appendix 1: Glossary"): the guide's 22 data elements, three
 * of which are two values each.
 *
 * <p>A value that is not known is {@code ""}, or an empty list. Each rule works without {@linkplain
 * MappingInput#details() details}; where they are there and the cell is not blank, they come first.
 * Inter-site, unknown and absent directions follow the rules of internal calls.
 *
 * @since 0.1.0
 */
public enum EncoreField {
  /**
   * {@code <recording key>~<name(extension)>}; without an agent {@code <recording key>~}; blank
   * without a recording key.
   */
  RECORDING_ID("recordingId", "Recording ID"),
  /** The Call Key. */
  CALL_ID("callId", "Call ID"),
  /**
   * The unique ID that Xima assigned to the call: the report's Call ID, else that of a {@linkplain
   * FieldSources field}.
   */
  XIMA_CALL_ID("ximaCallId", "Xima Call ID"),
  /**
   * The recorded user as {@code name(extension)}, as printed: no roster changes it, since a roster
   * changes and the Recording ID holds it.
   */
  AGENT_LOGIN_ID("agentLoginId", "Agent Login ID"),
  /**
   * The number inside the last brackets of the Agent Login ID; of a name alone, that of the one
   * agent in the roster with this name. See {@link com.ximasdk.recording.RecordedUser}.
   */
  EXTENSION("extension", "Extension"),
  /** The agent's name; of an extension alone, that of the one agent in the roster with it. */
  RECORDED_PARTY_NAME("recordedPartyName", "Recorded Party Name"),
  /** The agent's extension, as {@link #EXTENSION}. */
  RECORDED_PARTY_NUMBER("recordedPartyNumber", "Recorded Party Number"),
  /** The recording's calling party, as printed. */
  CALLING_PARTY("callingParty", "Calling Party"),
  /** The recording's receiving party, as printed. */
  RECEIVING_PARTY("receivingParty", "Receiving Party"),
  /**
   * {@code Incoming}, {@code Outgoing}, or blank: of the recording itself, and of the details where
   * it has no direction. A call that came in can hold a recording of an internal consultation.
   */
  CALL_DIRECTION("callDirection", "Call Direction"),
  /** {@code External} for an inbound or outbound call, else {@code Internal}. */
  CALL_TYPE("callType", "Call Type"),
  /** The start of the call in the preferred zone; see {@link CallTimes}. */
  CALL_START_TIME("callStartTime", "Call Start/End Time"),
  /** The end of the call in the preferred zone; see {@link CallTimes}. */
  CALL_END_TIME("callEndTime", "Call Start/End Time"),
  /**
   * The number of who started the call. Inbound: the calling party's number (the details' first),
   * blank for {@linkplain EncoreRules#nobodyTexts() nobody}. Else: the extension of the calling
   * agent: the details', else the calling party, else the recorded agent. In an outbound call a
   * bare number is an extension if it has at most six digits and either the roster knows it or it
   * has as many characters as the recorded agent's; any other may be the company's own number.
   */
  ANI("ani", "ANI"),
  /**
   * The number that was dialed. Inbound: the agent's extension; of a recording without an agent,
   * that of the details' receiving agent, of the receiving party, or of the only agent of the call.
   * Else: what was dialed first, the details' Dialed Party Number, else the receiving party's.
   */
  DNIS("dnis", "DNIS"),
  /**
   * The caller ID that the phone system associated with the call; without details, that of a
   * {@linkplain FieldSources field}.
   */
  CALLER_ID("callerId", "Caller ID"),
  /**
   * Where the external party calls from or is called at; without details, that of a {@linkplain
   * FieldSources field}.
   */
  CALLER_LOCATION("callerLocation", "Caller Location"),
  /** The account codes, a list; without details, those of a {@linkplain FieldSources field}. */
  ACCOUNT_CODES("accountCodes", "Account Codes"),
  /**
   * The last group that was associated with the call; without details, that of a {@linkplain
   * FieldSources field}.
   */
  FINAL_GROUP("finalGroup", "Final Group"),
  /** The first skill of the call; without details, that of the call's first recording. */
  INITIAL_SKILL("initialSkill", "Initial/Final Skill"),
  /** The last skill of the call; without details, that of the call's last recording. */
  FINAL_SKILL("finalSkill", "Initial/Final Skill"),
  /** The first tag of the call; without details, that of the call's first recording. */
  INITIAL_TAG("initialTag", "Initial/Final Tag"),
  /** The last tag of the call; without details, that of the call's last recording. */
  FINAL_TAG("finalTag", "Initial/Final Tag"),
  /**
   * The name of the other party. Inbound: the caller ID. Outbound: blank. Else: the name of the
   * other internal party, which details and roster complete.
   */
  OTHER_PARTY_NAME("otherPartyName", "Other Party Name"),
  /**
   * The number of the other party. Inbound: the ANI. Outbound: the DNIS, or {@value
   * EncoreRecording#CONFERENCE} if the call became one. Else: the extension of the other internal
   * party, which details and roster complete.
   */
  OTHER_PARTY_NUMBER("otherPartyNumber", "Other Party Number");

  private final String jsonName;
  private final String guideName;

  EncoreField(String jsonName, String guideName) {
    this.jsonName = jsonName;
    this.guideName = guideName;
  }

  /** {@return the name in the JSON form, such as {@code callStartTime}} */
  public String jsonName() {
    return jsonName;
  }

  /**
   * {@return the name of the data element in the integration guide, such as {@code Call Start/End
   * Time}; two values can have one}
   */
  public String guideName() {
    return guideName;
  }

  /**
   * The value for a recording.
   *
   * @param input the recording and what its values depend on
   * @return a {@link String}; of {@link #ACCOUNT_CODES} an unmodifiable {@link List} of them
   */
  public Object of(MappingInput input) {
    return EncoreRecording.from(input).value(this);
  }
}
