// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.util.Arrays;
import java.util.Optional;

/**
 * What can be asked of a tenant.
 *
 * @since 0.1.0
 */
public enum Operation {
  /** The list of recordings. */
  RECORDINGS("recordings"),
  /** The audio of a recording, or of all recordings of a call. */
  AUDIO("audio"),
  /** The list of agents. */
  AGENTS("agents"),
  /** The list of skills. */
  SKILLS("skills"),
  /** A historical report. */
  REPORT("report"),
  /** The list of realtime metrics. */
  METRICS("metrics"),
  /** The values of realtime metrics. */
  METRIC_VALUES("metric-values"),
  /** The subscription to realtime metrics over a WebSocket. */
  METRIC_SUBSCRIPTION("metric-subscription");

  private final String text;

  Operation(String text) {
    this.text = text;
  }

  /** {@return its name on the command line, in kebab-case} */
  public String text() {
    return text;
  }

  static Optional<Operation> of(String text) {
    return Arrays.stream(values()).filter(operation -> operation.text.equals(text)).findFirst();
  }
}
