// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.mapping.recording.CallDetails.Text;
import com.ximasdk.recording.RecordedUser;
import com.ximasdk.roster.Party;

/** Makes the values of one recording by the rules that {@link EncoreField} tells. */
final class EncoreValues {
  private EncoreValues() {}

  /**
   * The values in the order of the fields. They are written down one after the other, since a rule
   * that is an object of its own is one that the compiler cannot see through.
   */
  static Object[] of(RecordedCall call, CallTimes times) {
    KnownCall known = call.known();
    RecordedUser agent = call.agent();
    WrittenTimes texts = call.texts(times);
    CallParties parties = new CallParties(call);
    String callerId = call.detailOrField(Text.CALLER_ID, EncoreField.CALLER_ID);
    String ani = parties.caller();
    String dnis = parties.reached();
    String otherName = "";
    String otherNumber = "";
    switch (call.direction()) {
      case INBOUND -> {
        otherName = callerId;
        otherNumber = ani;
      }
      case OUTBOUND -> otherNumber = parties.isConference() ? EncoreRecording.CONFERENCE : dnis;
      case INTERNAL, OTHER -> {
        Party other = parties.otherInternalParty();
        otherName = other.name();
        otherNumber = other.number();
      }
    }
    return new Object[] {
      call.recordingId(),
      call.callId(),
      call.detailOrField(Text.CALL_ID, EncoreField.XIMA_CALL_ID),
      call.agentLoginId(),
      agent.extension(),
      agent.name(),
      agent.extension(),
      RecordedCall.printed(call.callingText()),
      RecordedCall.printed(call.receivingText()),
      call.encoreDirection(),
      call.isExternal() ? "External" : "Internal",
      texts.startText(),
      texts.endText(),
      ani,
      dnis,
      callerId,
      call.detailOrField(Text.CALLER_LOCATION, EncoreField.CALLER_LOCATION),
      call.accountCodes(),
      call.detailOrField(Text.FINAL_GROUP, EncoreField.FINAL_GROUP),
      call.detailOr(Text.INITIAL_SKILL, known.initialSkill()),
      call.detailOr(Text.FINAL_SKILL, known.finalSkill()),
      call.detailOr(Text.INITIAL_TAG, known.initialTag()),
      call.detailOr(Text.FINAL_TAG, known.finalTag()),
      otherName,
      otherNumber,
    };
  }
}
