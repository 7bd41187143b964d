// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a call report that details are read from.
 *
 * <p>The columns of "Recorded Call Details" are printed nowhere (UNKNOWN); the default headings are
 * those that call reports of the product's former name can carry (KNOWN-C). A column can have
 * several defaults; the first that the report has and that is not blank counts.
 *
 * @since 0.1.0
 */
public enum CallDetailsColumn {
  /** The Call Key, which joins a row to recordings. The one column that a report must have. */
  CALL_KEY("callKey", "Call Key"),
  /** The Call ID. */
  CALL_ID("callId", "Call ID"),
  /** The direction. */
  CALL_DIRECTION("callDirection", "Call Direction"),
  /** The start of the call. */
  START_TIME("startTime", "Start Time"),
  /** The end of the call. */
  END_TIME("endTime", "End Time"),
  /** The duration of the call. */
  CALL_DURATION("callDuration", "Call Duration"),
  /** The Calling Party Number. */
  CALLING_PARTY_NUMBER("callingPartyNumber", "Calling Party Number"),
  /** The Dialed Party Number. */
  DIALED_PARTY_NUMBER("dialedPartyNumber", "Dialed Party Number"),
  /** The caller ID. */
  CALLER_ID("callerId", "Caller ID"),
  /** The location of the caller. */
  CALLER_LOCATION("callerLocation", "Caller Location"),
  /** The external party. */
  EXTERNAL_PARTY("externalParty", "External Party"),
  /** The internal party. */
  INTERNAL_PARTY("internalParty", "Internal Party"),
  /** The agent who called. */
  CALLING_AGENT("callingAgent", "Calling Agent"),
  /** The agent who was called. */
  RECEIVING_AGENT("receivingAgent", "Receiving Agent"),
  /** The first agent. */
  INITIAL_AGENT("initialAgent", "Initial Agent"),
  /** The last agent. */
  FINAL_AGENT("finalAgent", "Final Agent"),
  /** The first group. */
  INITIAL_GROUP("initialGroup", "Initial Group"),
  /** The last group. */
  FINAL_GROUP("finalGroup", "Final Group"),
  /** The first skill. */
  INITIAL_SKILL("initialSkill", "Initial Skill"),
  /** The last skill. */
  FINAL_SKILL("finalSkill", "Final Skill"),
  /** The account codes, several in one cell. */
  ACCOUNT_CODES("accountCodes", "Account Code", "Account Codes"),
  /** The first tag; a report with one heading {@code Tag} gives both tags. */
  INITIAL_TAG("initialTag", "Initial Tag", "Tag"),
  /** The last tag. */
  FINAL_TAG("finalTag", "Final Tag", "Tag"),
  /** What is told about the recordings. */
  RECORDING_DETAILS("recordingDetails", "Recording Details");

  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
  private final List<String> defaultHeadings;

  CallDetailsColumn(String key, String... defaultHeadings) {
    this.key = key;
    this.defaultHeadings = List.of(defaultHeadings);
  }

  /** {@return the name of the column on the command line, such as {@code callKey}} */
  public String key() {
    return key;
  }

  /**
   * {@return the headings under which the column is looked for unless another is given;
   * unmodifiable, at least one}
   */
  public List<String> defaultHeadings() {
    return defaultHeadings;
  }

  /**
   * The column of a {@linkplain #key() key}.
   *
   * @param key the key, compared exactly
   * @return the column; empty if no column has the key
   */
  public static Optional<CallDetailsColumn> of(String key) {
    return Arrays.stream(values()).filter(column -> column.key.equals(key)).findFirst();
  }
}
