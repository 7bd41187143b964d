// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

/**
 * What came of a check.
 *
 * @since 0.1.0
 */
public enum SetupOutcome {
  /** All is as it has to be. */
  OK("ok"),
  /** The integration works, but something is to be looked at. */
  WARNING("warning"),
  /** The integration, or that part of it, does not work. */
  FAILED("failed"),
  /** It could not be looked at; the detail says why. */
  SKIPPED("skipped");

  private final String text;

  SetupOutcome(String text) {
    this.text = text;
  }

  /** {@return the outcome in lower case, as in {@code ok}} */
  public String text() {
    return text;
  }
}
