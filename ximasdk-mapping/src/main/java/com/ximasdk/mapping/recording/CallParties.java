// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.mapping.recording.CallDetails.Text;
import com.ximasdk.recording.CallDirection.Known;
import com.ximasdk.recording.RecordedUser;
import com.ximasdk.roster.AgentDirectory;
import com.ximasdk.roster.Party;
import com.ximasdk.roster.Party.Form;
import com.ximasdk.roster.Party.Side;
import org.jspecify.annotations.Nullable;

/**
 * Who is who in the call of one recording. Where there are details and the cell is not blank, they
 * come first; their cells about parties are those of the whole call, and do not count for a
 * recording of another direction. Made for one mapping, by one thread.
 */
final class CallParties {
  private final RecordedCall call;
  private final RecordedUser agent;
  private @Nullable Party calling;
  private @Nullable Party receiving;

  CallParties(RecordedCall call) {
    this.call = call;
    this.agent = call.agent();
  }

  /** The ANI: the number of who started the call. */
  String caller() {
    return switch (call.direction()) {
      case INBOUND -> externalCaller();
      case OUTBOUND -> outboundCaller();
      case INTERNAL, OTHER -> internalCaller();
    };
  }

  /** The DNIS: the number that was dialed, of an inbound call the agent's extension. */
  String reached() {
    return switch (call.direction()) {
      case INBOUND -> inboundAgent();
      case OUTBOUND, INTERNAL, OTHER -> dialed();
    };
  }

  /** The calling party, an agent with what the roster knows. */
  Party calling() {
    if (calling == null) {
      calling =
          party(call.callingText(), call.direction() == Known.INBOUND ? Side.EXTERNAL : Side.AGENT);
    }
    return calling;
  }

  /** The receiving party, an agent with what the roster knows. */
  Party receiving() {
    if (receiving == null) {
      receiving =
          party(
              call.receivingText(),
              call.direction() == Known.OUTBOUND ? Side.EXTERNAL : Side.AGENT);
    }
    return receiving;
  }

  /**
   * Nobody's text is no name. The roster says nothing of who is outside: there may be a caller with
   * the name of an agent.
   */
  private Party party(String text, Side externalCallSide) {
    if (text.isEmpty()) {
      return Party.NONE;
    }
    // The agent is mostly one of the two.
    Party party =
        text.equals(call.agentText()) ? agent.printed() : call.context().agents().printed(text);
    if (party.form() != Form.NAME_WITH_EXTENSION && isNobody(party.toString())) {
      return Party.NONE;
    }
    if (!call.isExternal()) {
      return directory().complete(party, Side.INTERNAL);
    }
    return externalCallSide == Side.EXTERNAL ? party : directory().complete(party, Side.AGENT);
  }

  private boolean isNobody(String text) {
    return call.context().rules().isNobody(text);
  }

  private AgentDirectory directory() {
    return call.context().agents().directory();
  }

  /** A party of the details, as an agent; nobody if the cell is blank or of another direction. */
  private Party toldAgent(Text cell) {
    String text = call.told(cell);
    return text.isEmpty() ? Party.NONE : party(text, Side.AGENT);
  }

  /**
   * The number of who called from outside. A cell of the details that is no number is taken as it
   * is, unless it stands for nobody.
   */
  private String externalCaller() {
    String told = call.told(Text.CALLING_PARTY_NUMBER);
    return told.isEmpty() ? calling().number() : numberIn(told);
  }

  /** The number that was dialed: the details', else the receiving party's. */
  private String dialed() {
    String told = call.told(Text.DIALED_PARTY_NUMBER);
    return told.isEmpty() ? receiving().number() : numberIn(told);
  }

  private String numberIn(String cell) {
    if (isNobody(cell)) {
      return "";
    }
    Party party = Party.parse(cell);
    return party.form() == Form.NAME ? cell : party.number();
  }

  /**
   * The extension of who placed an outbound call: the details' calling agent, the calling party if
   * it is an agent, the recorded agent, the only agent of the call.
   */
  private String outboundCaller() {
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
  private String inboundAgent() {
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
    String first = call.told(Text.INITIAL_AGENT);
    return first.equals(call.told(Text.FINAL_AGENT))
        ? toldAgent(Text.INITIAL_AGENT).extension(Side.AGENT)
        : "";
  }

  /**
   * The extension of who started an internal call: the details' calling agent, the calling party,
   * the details' Calling Party Number. If none is known, it is the agent's where the receiving
   * party is somebody else; who called is not known otherwise.
   */
  private String internalCaller() {
    String caller = toldAgent(Text.CALLING_AGENT).number();
    if (caller.isEmpty()) {
      caller = calling().number();
    }
    if (caller.isEmpty()) {
      caller = numberIn(call.told(Text.CALLING_PARTY_NUMBER));
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
      caller =
          directory().complete(Party.parse(call.told(Text.CALLING_PARTY_NUMBER)), Side.INTERNAL);
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
    Boolean said = call.conference();
    return said == null
        ? readsConference(call.receivingText()) || readsConference(call.told(Text.EXTERNAL_PARTY))
        : said;
  }

  private boolean readsConference(String party) {
    return RecordedCall.isPrinted(party) && call.context().rules().conference().isConference(party);
  }
}
