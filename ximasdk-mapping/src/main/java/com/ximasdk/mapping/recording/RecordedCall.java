// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.internal.text.Blanks;
import com.ximasdk.recording.CallDirection;
import com.ximasdk.recording.CallDirection.Known;
import com.ximasdk.recording.Recording;
import com.ximasdk.roster.Party;
import com.ximasdk.roster.Party.Form;
import com.ximasdk.roster.Party.Side;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who is who in the call of one recording. Where there are details and the cell is not blank, they
 * come first.
 */
final class RecordedCall {
  private final MappingInput input;
  private final Recording recording;
  private final Known direction;
  private final Party agent;
  private final Party calling;
  private final Party receiving;

  RecordedCall(MappingInput input) {
    this.input = input;
    this.recording = input.recording();
    this.direction = direction(input);
    this.agent = Party.parse(recording.agent().orElse(""));
    this.calling = Party.parse(recording.callingParty().orElse(""));
    this.receiving = Party.parse(recording.receivingParty().orElse(""));
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

  MappingInput input() {
    return input;
  }

  Recording recording() {
    return recording;
  }

  Known direction() {
    return direction;
  }

  /** Inter-site, unknown and absent directions follow the rules of internal calls. */
  boolean isExternal() {
    return switch (direction) {
      case INBOUND, OUTBOUND -> true;
      case INTERNAL, OTHER -> false;
    };
  }

  /** The recorded user. */
  Party agent() {
    return agent;
  }

  /** The recorded user's extension. */
  String agentExtension() {
    return agent.extension(isExternal() ? Side.AGENT : Side.INTERNAL);
  }

  Party calling() {
    return calling;
  }

  Party receiving() {
    return receiving;
  }

  CallTimes times() {
    return CallTimes.of(recording, input.details().orElse(null));
  }

  /**
   * The extension of who started an internal call. If the calling party has none, it is the agent's
   * where the receiving party is somebody else; who called is not known otherwise.
   */
  String internalCaller() {
    if (!calling.number().isEmpty()) {
      return calling.number();
    }
    String receiver = receiving.number();
    return receiver.isEmpty() || receiver.equals(agentExtension()) ? "" : agentExtension();
  }

  /**
   * Of calling and receiving party, the one whose extension differs from the agent's. If both have
   * the agent's, the receiving party; if neither has it, the calling party, unless only the
   * receiving party is known.
   */
  Party otherInternalParty() {
    if (isAgent(calling)) {
      return receiving;
    }
    return calling.isBlank() && !isAgent(receiving) ? receiving : calling;
  }

  private boolean isAgent(Party party) {
    return !agentExtension().isEmpty() && party.number().equals(agentExtension());
  }

  /**
   * Whether the call became a conference: as was said outright, else if the receiving party or the
   * details' external party reads so, ignoring case. It matters for outbound calls alone.
   */
  boolean isConference() {
    return input
        .conference()
        .orElseGet(
            () ->
                readsConference(recording.receivingParty().orElse(""))
                    || readsConference(detail(CallDetails::externalParty)));
  }

  private static boolean readsConference(String party) {
    return Blanks.strip(party).equalsIgnoreCase(EncoreRecording.CONFERENCE);
  }

  /** A cell of the details; blank without. */
  String detail(Function<CallDetails, Optional<String>> cell) {
    return detailOr(cell, Optional.empty());
  }

  /** A cell of the details, else another text as printed; a text of blanks alone is blank. */
  String detailOr(Function<CallDetails, Optional<String>> cell, Optional<String> other) {
    return input.details().flatMap(cell).orElseGet(() -> printed(other));
  }

  static String printed(Optional<String> text) {
    return text.filter(printed -> !Blanks.isBlank(printed)).orElse("");
  }

  /** The number in a cell of the details; a cell without a number is taken as it is. */
  Optional<String> numberIn(Function<CallDetails, Optional<String>> cell) {
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
}
