// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.internal.text.Blanks;
import com.ximasdk.mapping.recording.CallDetails.Text;
import com.ximasdk.recording.CallDirection;
import com.ximasdk.recording.CallDirection.Known;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.RecordedUser;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One recording and its call. Where there are details and the cell is not blank, they come first.
 * Made for one mapping.
 *
 * <p>The recording says itself which direction it has, and the details only where it does not: a
 * call that came in can hold a recording of an internal consultation, whose parties are those of an
 * internal call.
 */
final class RecordedCall {
  private final MappingContext context;
  private final Recording recording;
  private final @Nullable CallKey callKey;
  private final KnownCall known;
  private final @Nullable CallDetails details;
  private final @Nullable Boolean conference;
  private final Known direction;
  private final boolean partiesAreTold;
  private final String agentText;
  private final ReadAgent readAgent;
  private final RecordedUser agent;
  private final boolean hasOtherFields;

  RecordedCall(
      MappingContext context,
      Recording recording,
      @Nullable CallKey callKey,
      KnownCall known,
      @Nullable Boolean conference) {
    this.context = context;
    this.recording = recording;
    this.callKey = callKey;
    this.known = known;
    KnownDetails knownDetails = known.details();
    this.details = knownDetails == null ? null : knownDetails.details();
    this.conference = conference;
    this.hasOtherFields = !recording.otherFields().isEmpty();
    CallDirection printed = recording.callDirection().orElse(null);
    Known recorded = printed == null ? Known.OTHER : printed.known();
    this.agentText = recording.agent().orElse("");
    this.readAgent = context.agents().agent(agentText);
    this.agent = isExternal(recorded) ? readAgent.external() : readAgent.internal();
    Known told = details == null ? null : details.knownDirection();
    this.direction =
        told == null || (printed != null && isPrinted(printed.text())) ? recorded : told;
    this.partiesAreTold = details != null && (told == null || isLike(told, direction));
  }

  /** Inter-site and unknown directions follow the rules of internal calls. */
  private static boolean isLike(Known one, Known other) {
    return one == other || (!isExternal(one) && !isExternal(other));
  }

  private static boolean isExternal(Known direction) {
    return direction == Known.INBOUND || direction == Known.OUTBOUND;
  }

  MappingContext context() {
    return context;
  }

  Known direction() {
    return direction;
  }

  String encoreDirection() {
    return switch (direction) {
      case INBOUND -> "Incoming";
      case OUTBOUND -> "Outgoing";
      case INTERNAL, OTHER -> "";
    };
  }

  /** Inter-site, unknown and absent directions follow the rules of internal calls. */
  boolean isExternal() {
    return isExternal(direction);
  }

  /** The recorded user. */
  RecordedUser agent() {
    return agent;
  }

  /** The text of the recorded user. */
  String agentText() {
    return agentText;
  }

  String agentLoginId() {
    return readAgent.loginId();
  }

  /** The text of the calling party, blank or not. */
  String callingText() {
    return recording.callingParty().orElse("");
  }

  /** The text of the receiving party, blank or not. */
  String receivingText() {
    return recording.receivingParty().orElse("");
  }

  String recordingId() {
    RecordingKey key = recording.recordingKey().orElse(null);
    return key == null ? "" : key.text() + "~" + readAgent.loginId();
  }

  String callId() {
    return callKey == null ? "" : callKey.text();
  }

  /** What was said outright of a conference; null if nothing was. */
  @Nullable Boolean conference() {
    return conference;
  }

  /** What all recordings of the call share. */
  KnownCall known() {
    return known;
  }

  CallTimes times() {
    KnownDetails told = known.details();
    ReportedSpan only = told == null ? null : told.span();
    if (only != null && only.holds(recording.startTime().orElse(null))) {
      return only.times();
    }
    return CallTimes.of(recording, details, known.keyTimes());
  }

  /** The texts of the times; those that are written already, if there are. */
  WrittenTimes texts(CallTimes times) {
    KnownDetails knownDetails = known.details();
    WrittenTimes told = knownDetails == null ? null : knownDetails.texts();
    if (told != null && told.are(times)) {
      return told;
    }
    WrittenTimes keyTexts = known.keyTexts();
    return keyTexts != null && keyTexts.are(times)
        ? keyTexts
        : WrittenTimes.of(times, context.zone());
  }

  /** A cell of the details about a party, blank if they are those of another direction. */
  String told(Text cell) {
    return details != null && partiesAreTold ? details.get(cell) : "";
  }

  /** A cell of the details, blank without. */
  String detail(Text cell) {
    return details == null ? "" : details.get(cell);
  }

  /** A cell of the details, else another text. */
  String detailOr(Text cell, String other) {
    String told = detail(cell);
    return told.isEmpty() ? other : told;
  }

  /** A cell of the details, else what the recording has in a field that is not printed. */
  String detailOrField(Text cell, EncoreField field) {
    String told = detail(cell);
    return told.isEmpty() && hasOtherFields
        ? context.rules().fieldSources().text(recording, field)
        : told;
  }

  /** The details' account codes, else those in a field that is not printed. */
  List<String> accountCodes() {
    List<String> told = details == null ? List.of() : details.accountCodes();
    return told.isEmpty() && hasOtherFields
        ? context.rules().fieldSources().texts(recording, EncoreField.ACCOUNT_CODES)
        : told;
  }

  /** A text as printed; one of blanks alone is blank. */
  static String printed(String text) {
    return isPrinted(text) ? text : "";
  }

  /** Mostly the first character says it. */
  static boolean isPrinted(String text) {
    return !text.isEmpty() && (!Blanks.isBlank(text.charAt(0)) || !Blanks.isBlank(text));
  }
}
