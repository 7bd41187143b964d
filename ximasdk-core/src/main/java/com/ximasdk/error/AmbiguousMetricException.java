// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import java.util.List;

/**
 * Several realtime metrics have the name that was asked for; one of the ids has to be chosen.
 *
 * @since 0.1.0
 */
public final class AmbiguousMetricException extends XimaException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> metricIds;

  /**
   * Tells of the failure.
   *
   * @param call what the call did before it failed
   * @param message what was found, what was expected and what to do, without a secret; the
   *     operation's name is put before it
   * @param metricIds the ids of the metrics with that name, in the tenant's order
   */
  public AmbiguousMetricException(CallSummary call, String message, List<String> metricIds) {
    super(Remedy.MEND_SETTINGS, call, message, null);
    this.metricIds = List.copyOf(metricIds);
  }

  /**
   * {@return the ids of the metrics with that name, two or more, in the tenant's order} Cannot be
   * changed.
   */
  public List<String> metricIds() {
    return metricIds == null ? List.of() : metricIds;
  }
}
