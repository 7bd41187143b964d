// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

/**
 * Why the state of an agent whom the metric covers is not known.
 *
 * @since 0.1.0
 */
public enum MissingCause {
  /** The tenant leaves the agent's value out. */
  NO_VALUE,
  /** The tenant gives a value in which no state can be read. */
  UNREADABLE,
  /**
   * The tenant says that the agent's value is not ready, and has said so for longer than a poll.
   */
  NOT_READY,
  /** One answer has several values for the agent, and they say different states. */
  AMBIGUOUS
}
