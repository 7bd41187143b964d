// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.mapping.internal.Blanks;
import com.ximasdk.mapping.party.Party;
import com.ximasdk.mapping.party.Party.Form;
import com.ximasdk.mapping.party.Party.Side;
import com.ximasdk.recording.CallDirection;
import com.ximasdk.recording.CallDirection.Known;
import com.ximasdk.recording.CallKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rules by which each Encore value is made, one function a value (Xima CCaaS Integration Guide,
 * "Supported Data Capture" and "Appendix 1: Glossary").
 *
 * <p>A value that is not known is {@code ""}, or an empty list. Each works without {@linkplain
 * MappingInput#details() details}; where they are there and the cell is not blank, they come first.
 * Inter-site, unknown and absent directions follow the rules of internal calls.
 */
public final class EncoreFields {
  /** What stands for the other party's number when an outbound call became a conference. */
  public static final String CONFERENCE = "conference";

  private EncoreFields() {}

  /**
   * {@code <recording key>~<name(extension)>}; without an agent {@code <recording key>~}; blank
   * without a recording key.
   */
  public static String recordingId(MappingInput input) {
    return input
        .recording()
        .recordingKey()
        .map(key -> key.text() + "~" + agentLoginId(input))
        .orElse("");
  }

  /** The Call Key. */
  public static String callId(MappingInput input) {
    return input.recording().callKey().map(CallKey::text).orElse("");
  }

  /** The unique ID that Xima assigned to the call: the report's Call ID. */
  public static String ximaCallId(MappingInput input) {
    return detail(input, CallDetails::callId);
  }

  /** The recorded user as {@code name(extension)}. */
  public static String agentLoginId(MappingInput input) {
    return agent(input).toString();
  }

  /** The number inside the last brackets of the Agent Login ID. */
  public static String extension(MappingInput input) {
    return agent(input).extension(isExternal(input) ? Side.AGENT : Side.INTERNAL);
  }

  /** The agent's name. */
  public static String recordedPartyName(MappingInput input) {
    return agent(input).name();
  }

  /** The agent's extension. */
  public static String recordedPartyNumber(MappingInput input) {
    return extension(input);
  }

  /** The recording's calling party, as printed. */
  public static String callingParty(MappingInput input) {
    return printed(input.recording().callingParty().orElse(""));
  }

  /** The recording's receiving party, as printed. */
  public static String receivingParty(MappingInput input) {
    return printed(input.recording().receivingParty().orElse(""));
  }

  /** {@code Incoming}, {@code Outgoing}, or blank. */
  public static String callDirection(MappingInput input) {
    return switch (direction(input)) {
      case INBOUND -> "Incoming";
      case OUTBOUND -> "Outgoing";
      case INTERNAL, OTHER -> "";
    };
  }

  /** {@code External} for an inbound or outbound call, else {@code Internal}. */
  public static String callType(MappingInput input) {
    return isExternal(input) ? "External" : "Internal";
  }

  /** The start of the call in the preferred zone; see {@link CallTimes}. */
  public static String callStartTime(MappingInput input) {
    return callTimes(input)
        .start()
        .map(time -> IsoTime.format(time, input.preferredZone()))
        .orElse("");
  }

  /** The end of the call in the preferred zone; see {@link CallTimes}. */
  public static String callEndTime(MappingInput input) {
    return callTimes(input)
        .end()
        .map(time -> IsoTime.format(time, input.preferredZone()))
        .orElse("");
  }

  /** The start and end of the call, and where they are known from. */
  public static CallTimes callTimes(MappingInput input) {
    return CallTimes.of(input.recording(), input.details().orElse(null));
  }

  /**
   * The number of who started the call. Inbound: the calling party's number. Else: the extension of
   * the calling agent.
   */
  public static String ani(MappingInput input) {
    return switch (direction(input)) {
      case INBOUND ->
          numberOf(input, CallDetails::callingPartyNumber).orElseGet(() -> calling(input).number());
      case OUTBOUND -> {
        String caller = calling(input).extension(Side.AGENT);
        yield caller.isEmpty() ? extension(input) : caller;
      }
      case INTERNAL, OTHER -> internalCaller(input);
    };
  }

  /**
   * The number that was dialed. Inbound: the agent's extension. Outbound: the number that the agent
   * dialed. Else: the extension that was dialed.
   */
  public static String dnis(MappingInput input) {
    return switch (direction(input)) {
      case INBOUND -> extension(input);
      case OUTBOUND ->
          numberOf(input, CallDetails::dialedPartyNumber)
              .orElseGet(() -> receiving(input).number());
      case INTERNAL, OTHER -> {
        String dialed = receiving(input).number();
        yield dialed.isEmpty()
            ? numberOf(input, CallDetails::dialedPartyNumber).orElse("")
            : dialed;
      }
    };
  }

  /** The caller ID that the phone system associated with the call. */
  public static String callerId(MappingInput input) {
    return detail(input, CallDetails::callerId);
  }

  /** Where the external party calls from or is called at. */
  public static String callerLocation(MappingInput input) {
    return detail(input, CallDetails::callerLocation);
  }

  /** The account codes. */
  public static List<String> accountCodes(MappingInput input) {
    return input.details().map(CallDetails::accountCodes).orElse(List.of());
  }

  /** The last group that was associated with the call. */
  public static String finalGroup(MappingInput input) {
    return detail(input, CallDetails::finalGroup);
  }

  /** The first skill of the call; without details, that of the call's first recording. */
  public static String initialSkill(MappingInput input) {
    return detailOr(input, CallDetails::initialSkill, input.firstOfCall().skill().orElse(""));
  }

  /** The last skill of the call; without details, that of the call's last recording. */
  public static String finalSkill(MappingInput input) {
    return detailOr(input, CallDetails::finalSkill, input.lastOfCall().skill().orElse(""));
  }

  /** The first tag of the call; without details, that of the call's first recording. */
  public static String initialTag(MappingInput input) {
    return detailOr(input, CallDetails::initialTag, input.firstOfCall().tagData().orElse(""));
  }

  /** The last tag of the call; without details, that of the call's last recording. */
  public static String finalTag(MappingInput input) {
    return detailOr(input, CallDetails::finalTag, input.lastOfCall().tagData().orElse(""));
  }

  /**
   * The name of the other party. Inbound: the caller ID. Outbound: blank. Else: the name of the
   * other internal party.
   */
  public static String otherPartyName(MappingInput input) {
    return switch (direction(input)) {
      case INBOUND -> callerId(input);
      case OUTBOUND -> "";
      case INTERNAL, OTHER -> otherInternalParty(input).name();
    };
  }

  /**
   * The number of the other party. Inbound: the ANI. Outbound: the DNIS, or {@value #CONFERENCE} if
   * the call became one. Else: the extension of the other internal party.
   */
  public static String otherPartyNumber(MappingInput input) {
    return switch (direction(input)) {
      case INBOUND -> ani(input);
      case OUTBOUND -> isConference(input) ? CONFERENCE : dnis(input);
      case INTERNAL, OTHER -> otherInternalParty(input).number();
    };
  }

  /**
   * Whether the call became a conference: as was said outright, else if the receiving party or the
   * details' external party reads {@value #CONFERENCE}, ignoring case. It matters for outbound
   * calls alone.
   */
  public static boolean isConference(MappingInput input) {
    return input
        .conference()
        .orElseGet(
            () ->
                readsConference(receivingParty(input))
                    || readsConference(detail(input, CallDetails::externalParty)));
  }

  /** The direction of the recording; if it has none, that of the details. */
  private static Known direction(MappingInput input) {
    return input
        .recording()
        .callDirection()
        .filter(direction -> !Blanks.isBlank(direction.text()))
        .or(() -> input.details().flatMap(CallDetails::callDirection))
        .map(CallDirection::known)
        .orElse(Known.OTHER);
  }

  private static boolean isExternal(MappingInput input) {
    return switch (direction(input)) {
      case INBOUND, OUTBOUND -> true;
      case INTERNAL, OTHER -> false;
    };
  }

  /**
   * The extension of who started an internal call. If the calling party has none, it is the agent's
   * where the receiving party is somebody else; who called is not known otherwise.
   */
  private static String internalCaller(MappingInput input) {
    String caller = calling(input).number();
    if (!caller.isEmpty()) {
      return caller;
    }
    String receiver = receiving(input).number();
    String agent = extension(input);
    return receiver.isEmpty() || receiver.equals(agent) ? "" : agent;
  }

  /**
   * Of calling and receiving party, the one whose extension differs from the agent's. If both have
   * the agent's, the receiving party; if neither has it, the calling party, unless only the
   * receiving party is known.
   */
  private static Party otherInternalParty(MappingInput input) {
    Party calling = calling(input);
    Party receiving = receiving(input);
    String agent = extension(input);
    if (isAgent(calling, agent)) {
      return receiving;
    }
    return calling.isBlank() && !isAgent(receiving, agent) ? receiving : calling;
  }

  private static boolean isAgent(Party party, String agentExtension) {
    return !agentExtension.isEmpty() && party.number().equals(agentExtension);
  }

  private static Party agent(MappingInput input) {
    return Party.parse(input.recording().agent().orElse(""));
  }

  private static Party calling(MappingInput input) {
    return Party.parse(input.recording().callingParty().orElse(""));
  }

  private static Party receiving(MappingInput input) {
    return Party.parse(input.recording().receivingParty().orElse(""));
  }

  /** The number in a cell of the details; a cell without a number is taken as it is. */
  private static Optional<String> numberOf(
      MappingInput input, Function<CallDetails, Optional<String>> cell) {
    return input
        .details()
        .flatMap(cell)
        .map(
            text -> {
              Party party = Party.parse(text);
              return party.form() == Form.NAME ? text : party.number();
            })
        .filter(number -> !number.isEmpty());
  }

  private static String detail(MappingInput input, Function<CallDetails, Optional<String>> cell) {
    return input.details().flatMap(cell).orElse("");
  }

  private static String detailOr(
      MappingInput input, Function<CallDetails, Optional<String>> cell, String other) {
    return input.details().flatMap(cell).orElseGet(() -> printed(other));
  }

  /** The text as printed; one of blanks alone is blank. */
  private static String printed(String text) {
    return Blanks.isBlank(text) ? "" : text;
  }

  private static boolean readsConference(String party) {
    return Blanks.strip(party).equalsIgnoreCase(CONFERENCE);
  }
}
