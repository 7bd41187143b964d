// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.internal.text.Blanks;
import com.ximasdk.mapping.recording.CallDetails.Text;
import com.ximasdk.recording.CallDirection;
import com.ximasdk.recording.CallDirection.Known;
import com.ximasdk.recording.RecordedUser;
import com.ximasdk.recording.Recording;
import com.ximasdk.roster.AgentDirectory;
import com.ximasdk.roster.Party;
import com.ximasdk.roster.Party.Form;
import com.ximasdk.roster.Party.Side;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is who in the call of one recording. Where there are details and the cell is not blank, they
 * come first. Made for one mapping, by one thread.
 *
 * <p>The recording says itself which direction it has, and the details only where it does not: a
 * call that came in can hold a recording of an internal consultation, whose parties are those of an
 * internal call. For the same reason the details' cells about parties, which are those of the whole
 * call, do not count for a recording of another direction.
 */
final class RecordedCall {
  private final MappingInput input;
  private final Recording recording;
  private final @Nullable CallDetails details;
  private final AgentDirectory directory;
  private final Known direction;
  private final boolean partiesAreTold;
  private final RecordedUser agent;
  private final CallTimes times;
  private @Nullable Party calling;
  private @Nullable Party receiving;

  RecordedCall(MappingInput input) {
    this.input = input;
    this.recording = input.recording();
    this.details = input.detailsOrNull();
    this.directory = input.directory();
    Known told = details == null ? null : details.knownDirection();
    CallDirection printed = recording.callDirection().orElse(null);
    Known recorded = printed != null && isPrinted(printed.text()) ? printed.known() : null;
    this.direction = recorded != null ? recorded : told != null ? told : Known.OTHER;
    this.partiesAreTold = told == null || isLike(told, direction);
    this.agent = RecordedUser.of(recording, input.agent(), directory);
    this.times = CallTimes.of(recording, details, input.callKeyTimes());
  }

  /** Inter-site and unknown directions follow the rules of internal calls. */
  private static boolean isLike(Known one, Known other) {
    return one == other || (!isExternal(one) && !isExternal(other));
  }

  private static boolean isExternal(Known direction) {
    return direction == Known.INBOUND || direction == Known.OUTBOUND;
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
    return isExternal(direction);
  }

  /** The recorded user. */
  RecordedUser agent() {
    return agent;
  }

  /** The login id; the text of the recording itself where it is the same. */
  String agentLoginId() {
    String text = textOf(recording.agent());
    Party printed = agent.printed();
    int length =
        printed.form() == Form.NAME_WITH_EXTENSION
            ? printed.name().length() + printed.number().length() + 2
            : -1;
    return text.length() == length ? text : agent.loginId();
  }

  CallTimes times() {
    return times;
  }

  /** The calling party, an agent with what the roster knows. */
  Party calling() {
    if (calling == null) {
      calling =
          party(
              textOf(recording.callingParty()),
              direction == Known.INBOUND ? Side.EXTERNAL : Side.AGENT);
    }
    return calling;
  }

  /** The receiving party, an agent with what the roster knows. */
  Party receiving() {
    if (receiving == null) {
      receiving =
          party(
              textOf(recording.receivingParty()),
              direction == Known.OUTBOUND ? Side.EXTERNAL : Side.AGENT);
    }
    return receiving;
  }

  /**
   * Nobody's text is no name. The roster says nothing of who is outside: there may be a caller with
   * the name of an agent.
   */
  private Party party(String text, Side externalCallSide) {
    // The agent is mostly one of the two, and has been read already.
    Party party =
        text.isEmpty()
            ? Party.NONE
            : text.equals(textOf(recording.agent())) ? agent.printed() : Party.parse(text);
    if (party.form() != Form.NAME_WITH_EXTENSION && input.rules().isNobody(party.toString())) {
      return Party.NONE;
    }
    if (!isExternal()) {
      return directory.complete(party, Side.INTERNAL);
    }
    return externalCallSide == Side.EXTERNAL ? party : directory.complete(party, Side.AGENT);
  }

  /** A party of the details, as an agent; nobody if the cell is blank or of another direction. */
  private Party toldAgent(Text cell) {
    String text = told(cell);
    return text.isEmpty() ? Party.NONE : party(text, Side.AGENT);
  }

  /** A cell of the details about a party, blank if they are those of another direction. */
  private String told(Text cell) {
    return details != null && partiesAreTold ? details.get(cell) : "";
  }

  /**
   * The number of who called from outside. A cell of the details that is no number is taken as it
   * is, unless it stands for nobody.
   */
  String externalCaller() {
    String told = told(Text.CALLING_PARTY_NUMBER);
    return told.isEmpty() ? calling().number() : numberIn(told);
  }

  /** The number that was dialed: the details', else the receiving party's. */
  String dialed() {
    String told = told(Text.DIALED_PARTY_NUMBER);
    return told.isEmpty() ? receiving().number() : numberIn(told);
  }

  private String numberIn(String cell) {
    if (input.rules().isNobody(cell)) {
      return "";
    }
    Party party = Party.parse(cell);
    return party.form() == Form.NAME ? cell : party.number();
  }

  /**
   * The extension of who placed an outbound call: the details' calling agent, the calling party if
   * it is an agent, the recorded agent, the only agent of the call.
   */
  String outboundCaller() {
    String told = toldAgent(Text.CALLING_AGENT).extension(Side.AGENT);
    if (!told.isEmpty()) {
      return told;
    }
    if (isAgentWhoCalled(calling())) {
      return calling().number();
    }
    return agent.extension().isEmpty() ? onlyAgent() : agent.extension();
  }

  /**
   * A short number alone may be an extension, or the company's own that was shown to who was
   * called. One that the roster has is not alone any more; any other is taken for an extension if
   * it is as long as the recorded agent's.
   */
  private boolean isAgentWhoCalled(Party party) {
    if (party.form() != Form.NUMBER) {
      return !party.number().isEmpty();
    }
    String extension = party.extension(Side.AGENT);
    String own = agent.extension();
    return !extension.isEmpty() && (own.isEmpty() || extension.length() == own.length());
  }

  /**
   * The extension of the agent whom an inbound call reached: the recorded one, the details'
   * receiving agent, the receiving party if it is one, the only agent of the call.
   */
  String inboundAgent() {
    if (!agent.extension().isEmpty()) {
      return agent.extension();
    }
    String told = toldAgent(Text.RECEIVING_AGENT).extension(Side.AGENT);
    if (!told.isEmpty()) {
      return told;
    }
    String received = receiving().extension(Side.AGENT);
    return received.isEmpty() ? onlyAgent() : received;
  }

  private String onlyAgent() {
    String first = told(Text.INITIAL_AGENT);
    return first.equals(told(Text.FINAL_AGENT))
        ? toldAgent(Text.INITIAL_AGENT).extension(Side.AGENT)
        : "";
  }

  /**
   * The extension of who started an internal call: the details' calling agent, the calling party,
   * the details' Calling Party Number. If none is known, it is the agent's where the receiving
   * party is somebody else; who called is not known otherwise.
   */
  String internalCaller() {
    String caller = toldAgent(Text.CALLING_AGENT).number();
    if (caller.isEmpty()) {
      caller = calling().number();
    }
    if (caller.isEmpty()) {
      caller = numberIn(told(Text.CALLING_PARTY_NUMBER));
    }
    if (!caller.isEmpty()) {
      return caller;
    }
    String receiver = receiving().number();
    return receiver.isEmpty() || receiver.equals(agent.extension()) ? "" : agent.extension();
  }

  /**
   * Of calling and receiving party, the one whose extension differs from the agent's. If both have
   * the agent's, the receiving party; if neither has it, the calling party, unless only the
   * receiving party is known. The details complete what the recording lacks.
   */
  Party otherInternalParty() {
    Party caller = completed(calling(), toldAgent(Text.CALLING_AGENT));
    if (caller.isBlank()) {
      caller = directory.complete(Party.parse(told(Text.CALLING_PARTY_NUMBER)), Side.INTERNAL);
    }
    Party receiver = completed(receiving(), toldAgent(Text.RECEIVING_AGENT));
    Party other = isAgent(caller) || (caller.isBlank() && !isAgent(receiver)) ? receiver : caller;
    Party internal = toldAgent(Text.INTERNAL_PARTY);
    return isAgent(internal) ? other : completed(other, internal);
  }

  private boolean isAgent(Party party) {
    String extension = agent.extension();
    if (extension.isEmpty()) {
      return !agent.name().isEmpty() && party.name().equals(agent.name());
    }
    return party.number().equals(extension);
  }

  /** A party with what another text of the same one has beside it. */
  private static Party completed(Party party, Party told) {
    if (party.isBlank()) {
      return told;
    }
    boolean same =
        party.name().isEmpty()
            ? party.number().equals(told.number())
            : party.number().isEmpty() && party.name().equals(told.name());
    return same ? told : party;
  }

  /**
   * Whether the call became a conference: as was said outright, else if the rule finds one in the
   * receiving party or in the details' external party. It matters for outbound calls alone.
   */
  boolean isConference() {
    Optional<Boolean> said = input.conference();
    if (said.isPresent()) {
      return said.get();
    }
    return readsConference(textOf(recording.receivingParty()))
        || readsConference(told(Text.EXTERNAL_PARTY));
  }

  private boolean readsConference(String party) {
    return isPrinted(party) && input.rules().conference().isConference(party);
  }

  /** A cell of the details, blank without. */
  String detail(Text cell) {
    return details == null ? "" : details.get(cell);
  }

  /** A cell of the details, else another text as printed; a text of blanks alone is blank. */
  String detailOr(Text cell, Optional<String> other) {
    String told = detail(cell);
    return told.isEmpty() ? printed(other) : told;
  }

  /** A cell of the details, else what the recording has in a field that is not printed. */
  String detailOrField(Text cell, EncoreField field) {
    String told = detail(cell);
    return told.isEmpty() ? input.rules().fieldSources().text(recording, field) : told;
  }

  /** The details' account codes, else those in a field that is not printed. */
  List<String> accountCodes() {
    return details == null || details.accountCodes().isEmpty()
        ? input.rules().fieldSources().texts(recording, EncoreField.ACCOUNT_CODES)
        : details.accountCodes();
  }

  private static String textOf(Optional<String> text) {
    return text.orElse("");
  }

  static String printed(Optional<String> text) {
    String printed = textOf(text);
    return isPrinted(printed) ? printed : "";
  }

  /** Mostly the first character says it. */
  private static boolean isPrinted(String text) {
    return !text.isEmpty() && (!Blanks.isBlank(text.charAt(0)) || !Blanks.isBlank(text));
  }
}
