// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.soak;

import com.ximasdk.examples.tenant.Fault;
import com.ximasdk.examples.tenant.Operation;
import com.ximasdk.examples.tenant.SimulatedTenant;
import java.util.List;
import java.util.function.Consumer;

/** What befalls a tenant in each sixth of the hour, one after the other, evenly spread. */
final class SoakFaults {
  private static final List<Consumer<SimulatedTenant>> STEPS =
      List.of(
          tenant -> tenant.add(Fault.SERVER_ERROR.times(3)),
          tenant -> tenant.add(Fault.CLOSED_CONNECTION.times(4)),
          tenant -> tenant.add(Fault.STALLED_BODY.times(2).on(Operation.AUDIO)),
          tenant -> tenant.add(Fault.STALLED_HEADERS.times(2).on(Operation.RECORDINGS)),
          tenant -> tenant.add(Fault.HALF_OPEN.times(2).on(Operation.METRIC_VALUES)),
          tenant -> tenant.add(Fault.TRUNCATED_BODY.times(2).on(Operation.AUDIO)),
          tenant -> tenant.add(Fault.CUT_AUDIO.times(2)),
          SimulatedTenant::refreshAuthenticationKey,
          SimulatedTenant::breakSubscriptions,
          tenant -> tenant.add(Fault.SERVER_ERROR.always().value("503")),
          SimulatedTenant::clearFaults,
          tenant -> tenant.add(Fault.REPORT_ACCEPTED.times(2)),
          tenant -> tenant.add(Fault.INVALID_JSON.times(3)),
          tenant -> tenant.floor().silenceSubscriptions(true),
          tenant -> tenant.floor().silenceSubscriptions(false),
          tenant -> tenant.add(Fault.TOO_MANY_REQUESTS.times(1).value("1")),
          tenant -> tenant.add(Fault.EGRESS_CAP.times(1)),
          tenant -> tenant.add(Fault.SLOW.times(3)),
          SimulatedTenant::clearFaults);

  /** How often each of them comes, {@link Fault#TOO_MANY_REQUESTS} among them. */
  static final int CYCLES = 6;

  /** How many steps there are in the hour. */
  static final int COUNT = CYCLES * (STEPS.size() + 1);

  private SoakFaults() {}

  /**
   * Takes a step; after the last one of a cycle is a pause.
   *
   * @param step from 0, below {@link #COUNT}
   */
  static void take(int step, SimulatedTenant tenant) {
    int place = step % (STEPS.size() + 1);
    if (place < STEPS.size()) {
      STEPS.get(place).accept(tenant);
    }
  }

  /** Ends all of it. */
  static void end(SimulatedTenant tenant) {
    tenant.clearFaults();
    tenant.floor().silenceSubscriptions(false);
  }
}
