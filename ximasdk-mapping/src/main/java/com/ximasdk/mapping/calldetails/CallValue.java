// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.calldetails;

/**
 * The values that a call report can carry (KNOWN-C as headings). Which of them "Recorded Call
 * Details" has is UNKNOWN, so all but the Call Key may be missing.
 */
public enum CallValue {
  /** Joins the row to recordings. */
  CALL_KEY("Call Key"),
  /** The unique ID that Xima assigned to the call. */
  CALL_ID("Call ID"),
  /** The direction. */
  CALL_DIRECTION("Call Direction"),
  /** The duration. */
  CALL_DURATION("Call Duration"),
  /** When it began. */
  START_TIME("Start Time"),
  /** When it ended. */
  END_TIME("End Time"),
  /** The number that called. */
  CALLING_PARTY_NUMBER("Calling Party Number"),
  /** The number that was dialed. */
  DIALED_PARTY_NUMBER("Dialed Party Number"),
  /** The caller ID. */
  CALLER_ID("Caller ID"),
  /** City and state or country of the external party. */
  CALLER_LOCATION("Caller Location"),
  /** The external party. */
  EXTERNAL_PARTY("External Party"),
  /** The internal party. */
  INTERNAL_PARTY("Internal Party"),
  /** The agent who called. */
  CALLING_AGENT("Calling Agent"),
  /** The agent who was called. */
  RECEIVING_AGENT("Receiving Agent"),
  /** The first agent. */
  INITIAL_AGENT("Initial Agent"),
  /** The last agent. */
  FINAL_AGENT("Final Agent"),
  /** The first group. */
  INITIAL_GROUP("Initial Group"),
  /** The last group. */
  FINAL_GROUP("Final Group"),
  /** The first skill. */
  INITIAL_SKILL("Initial Skill"),
  /** The last skill. */
  FINAL_SKILL("Final Skill"),
  /** Account codes, several separated by commas or semicolons. */
  ACCOUNT_CODE("Account Code"),
  /** The tag, of reports that have one for both ends of a call. */
  TAG("Tag"),
  /** The first tag. */
  INITIAL_TAG("Initial Tag"),
  /** The last tag. */
  FINAL_TAG("Final Tag"),
  /** What the report tells of the recordings. */
  RECORDING_DETAILS("Recording Details");

  private final String heading;

  CallValue(String heading) {
    this.heading = heading;
  }

  /** The heading that it has by default. */
  public String heading() {
    return heading;
  }
}
