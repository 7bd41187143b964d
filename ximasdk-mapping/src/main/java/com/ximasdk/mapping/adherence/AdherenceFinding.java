// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

/**
 * What is found of an agent in a time that is planned: it did what was planned, it did not, or why
 * that is not known. New reasons may come; ask {@link #isUnknown()}.
 *
 * @since 0.1.0
 */
public enum AdherenceFinding {
  /** The agent did what was planned. */
  ADHERENT,
  /** The agent did something else. */
  NOT_ADHERENT,
  /** Unknown: no state of the agent has been seen yet. */
  NOT_SEEN,
  /** Unknown: the watch was stale, so that nobody knows what the agent did. */
  WATCH_STALE,
  /** Unknown: the metric covers the agent, but the tenant gave no state that can be read. */
  STATE_MISSING,
  /** Unknown: the metric no longer covers the agent. */
  AGENT_GONE,
  /** Unknown: the text of the state is not known. */
  STATE_NOT_KNOWN,
  /** Unknown: the reason code is not in the customer's table, so its activity is not known. */
  REASON_NOT_MAPPED,
  /** Unknown: the program that watches said that it missed this time. */
  NOT_WATCHED;

  /** {@return whether this is a reason why it is not known whether the agent was adherent} */
  public boolean isUnknown() {
    return this != ADHERENT && this != NOT_ADHERENT;
  }
}
