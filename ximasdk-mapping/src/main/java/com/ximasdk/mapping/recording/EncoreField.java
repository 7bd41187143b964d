// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.Recording;
import com.ximasdk.roster.Party.Side;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The values of one recording in Encore, each with its names and its rule (Xima CCaaS Integration
 * Guide, "Supported Data Capture" and "Appendix 1: Glossary"): the guide's 22 data elements, three
 * of which are two values each.
 *
 * <p>A value that is not known is {@code ""}, or an empty list. Each rule works without {@linkplain
 * MappingInput#details() details}; where they are there and the cell is not blank, they come first.
 * Inter-site, unknown and absent directions follow the rules of internal calls.
 */
public enum EncoreField {
  /**
   * {@code <recording key>~<name(extension)>}; without an agent {@code <recording key>~}; blank
   * without a recording key.
   */
  RECORDING_ID("recordingId", "Recording ID", EncoreField::recordingId),
  /** The Call Key. */
  CALL_ID("callId", "Call ID", call -> call.recording().callKey().map(CallKey::text).orElse("")),
  /** The unique ID that Xima assigned to the call: the report's Call ID. */
  XIMA_CALL_ID("ximaCallId", "Xima Call ID", call -> call.detail(CallDetails::callId)),
  /** The recorded user as {@code name(extension)}. */
  AGENT_LOGIN_ID("agentLoginId", "Agent Login ID", call -> call.agent().toString()),
  /** The number inside the last brackets of the Agent Login ID. */
  EXTENSION("extension", "Extension", RecordedCall::agentExtension),
  /** The agent's name. */
  RECORDED_PARTY_NAME("recordedPartyName", "Recorded Party Name", call -> call.agent().name()),
  /** The agent's extension. */
  RECORDED_PARTY_NUMBER(
      "recordedPartyNumber", "Recorded Party Number", RecordedCall::agentExtension),
  /** The recording's calling party, as printed. */
  CALLING_PARTY(
      "callingParty",
      "Calling Party",
      call -> RecordedCall.printed(call.recording().callingParty())),
  /** The recording's receiving party, as printed. */
  RECEIVING_PARTY(
      "receivingParty",
      "Receiving Party",
      call -> RecordedCall.printed(call.recording().receivingParty())),
  /** {@code Incoming}, {@code Outgoing}, or blank. */
  CALL_DIRECTION("callDirection", "Call Direction", EncoreField::callDirection),
  /** {@code External} for an inbound or outbound call, else {@code Internal}. */
  CALL_TYPE("callType", "Call Type", call -> call.isExternal() ? "External" : "Internal"),
  /** The start of the call in the preferred zone; see {@link CallTimes}. */
  CALL_START_TIME("callStartTime", "Call Start/End Time", call -> time(call, call.times().start())),
  /** The end of the call in the preferred zone; see {@link CallTimes}. */
  CALL_END_TIME("callEndTime", "Call Start/End Time", call -> time(call, call.times().end())),
  /**
   * The number of who started the call. Inbound: the calling party's number. Else: the extension of
   * the calling agent.
   */
  ANI("ani", "ANI", EncoreField::ani),
  /**
   * The number that was dialed. Inbound: the agent's extension. Outbound: the number that the agent
   * dialed. Else: the extension that was dialed.
   */
  DNIS("dnis", "DNIS", EncoreField::dnis),
  /** The caller ID that the phone system associated with the call. */
  CALLER_ID("callerId", "Caller ID", call -> call.detail(CallDetails::callerId)),
  /** Where the external party calls from or is called at. */
  CALLER_LOCATION(
      "callerLocation", "Caller Location", call -> call.detail(CallDetails::callerLocation)),
  /** The account codes, a list. */
  ACCOUNT_CODES(
      "accountCodes",
      "Account Codes",
      call -> call.input().details().map(CallDetails::accountCodes).orElse(List.of())),
  /** The last group that was associated with the call. */
  FINAL_GROUP("finalGroup", "Final Group", call -> call.detail(CallDetails::finalGroup)),
  /** The first skill of the call; without details, that of the call's first recording. */
  INITIAL_SKILL(
      "initialSkill",
      "Initial/Final Skill",
      call -> call.detailOr(CallDetails::initialSkill, first(call).skill())),
  /** The last skill of the call; without details, that of the call's last recording. */
  FINAL_SKILL(
      "finalSkill",
      "Initial/Final Skill",
      call -> call.detailOr(CallDetails::finalSkill, last(call).skill())),
  /** The first tag of the call; without details, that of the call's first recording. */
  INITIAL_TAG(
      "initialTag",
      "Initial/Final Tag",
      call -> call.detailOr(CallDetails::initialTag, first(call).tagData())),
  /** The last tag of the call; without details, that of the call's last recording. */
  FINAL_TAG(
      "finalTag",
      "Initial/Final Tag",
      call -> call.detailOr(CallDetails::finalTag, last(call).tagData())),
  /**
   * The name of the other party. Inbound: the caller ID. Outbound: blank. Else: the name of the
   * other internal party.
   */
  OTHER_PARTY_NAME("otherPartyName", "Other Party Name", EncoreField::otherPartyName),
  /**
   * The number of the other party. Inbound: the ANI. Outbound: the DNIS, or {@value
   * EncoreRecording#CONFERENCE} if the call became one. Else: the extension of the other internal
   * party.
   */
  OTHER_PARTY_NUMBER("otherPartyNumber", "Other Party Number", EncoreField::otherPartyNumber);

  private final String jsonName;
  private final String guideName;

  @SuppressWarnings("ImmutableEnumChecker") // a function of its input alone
  private final Function<RecordedCall, Object> rule;

  EncoreField(String jsonName, String guideName, Function<RecordedCall, Object> rule) {
    this.jsonName = jsonName;
    this.guideName = guideName;
    this.rule = rule;
  }

  /** The name in the JSON form, such as {@code callStartTime}. */
  public String jsonName() {
    return jsonName;
  }

  /** The name of the data element in the integration guide, such as {@code Call Start/End Time}. */
  public String guideName() {
    return guideName;
  }

  /**
   * The value for a recording.
   *
   * @return a {@link String}; of {@link #ACCOUNT_CODES} an unmodifiable {@link List} of them
   */
  public Object of(MappingInput input) {
    return of(new RecordedCall(input));
  }

  Object of(RecordedCall call) {
    return rule.apply(call);
  }

  private static String recordingId(RecordedCall call) {
    return call.recording().recordingKey().map(key -> key.text() + "~" + call.agent()).orElse("");
  }

  private static String callDirection(RecordedCall call) {
    return switch (call.direction()) {
      case INBOUND -> "Incoming";
      case OUTBOUND -> "Outgoing";
      case INTERNAL, OTHER -> "";
    };
  }

  private static String time(RecordedCall call, Optional<Instant> time) {
    return time.map(instant -> IsoTime.format(instant, call.input().preferredZone())).orElse("");
  }

  private static String ani(RecordedCall call) {
    return switch (call.direction()) {
      case INBOUND ->
          call.numberIn(CallDetails::callingPartyNumber).orElseGet(() -> call.calling().number());
      case OUTBOUND -> {
        String caller = call.calling().extension(Side.AGENT);
        yield caller.isEmpty() ? call.agentExtension() : caller;
      }
      case INTERNAL, OTHER -> call.internalCaller();
    };
  }

  private static String dnis(RecordedCall call) {
    return switch (call.direction()) {
      case INBOUND -> call.agentExtension();
      case OUTBOUND ->
          call.numberIn(CallDetails::dialedPartyNumber).orElseGet(() -> call.receiving().number());
      case INTERNAL, OTHER -> {
        String dialed = call.receiving().number();
        yield dialed.isEmpty() ? call.numberIn(CallDetails::dialedPartyNumber).orElse("") : dialed;
      }
    };
  }

  private static String otherPartyName(RecordedCall call) {
    return switch (call.direction()) {
      case INBOUND -> call.detail(CallDetails::callerId);
      case OUTBOUND -> "";
      case INTERNAL, OTHER -> call.otherInternalParty().name();
    };
  }

  private static String otherPartyNumber(RecordedCall call) {
    return switch (call.direction()) {
      case INBOUND -> ani(call);
      case OUTBOUND -> call.isConference() ? EncoreRecording.CONFERENCE : dnis(call);
      case INTERNAL, OTHER -> call.otherInternalParty().number();
    };
  }

  private static Recording first(RecordedCall call) {
    return call.input().firstOfCall();
  }

  private static Recording last(RecordedCall call) {
    return call.input().lastOfCall();
  }
}
