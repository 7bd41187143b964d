// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

/**
 * What the beginning of a state was derived from, the best first.
 *
 * @since 0.1.0
 */
public enum SinceFrom {
  /** A metric that tells how long the agent has been in its state. By the tenant's clock. */
  STATE_DURATION("stateDuration"),
  /** The time that the state's value carries. By the tenant's clock. */
  VALUE_TIME("valueTime"),
  /** When the state was first seen, which may be later than it began. By this machine's clock. */
  FIRST_SEEN("firstSeen");

  private final String text;

  SinceFrom(String text) {
    this.text = text;
  }

  /** The name in JSON. */
  @Override
  public String toString() {
    return text;
  }
}
