// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import java.util.List;

/** Several realtime metrics have the name that was asked for; one of the ids has to be chosen. */
public final class AmbiguousMetricException extends XimaException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> metricIds;

  /** Tells of the failure; {@link XimaException} says what its other parts are. */
  public AmbiguousMetricException(CallSummary call, String message, List<String> metricIds) {
    super(Remedy.MEND_SETTINGS, call, message, null);
    this.metricIds = List.copyOf(metricIds);
  }

  /** The ids of the metrics with that name, in the tenant's order. */
  public List<String> metricIds() {
    return metricIds == null ? List.of() : metricIds;
  }
}
