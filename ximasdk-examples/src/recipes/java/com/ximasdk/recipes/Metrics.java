// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recipes;

import com.ximasdk.call.XimaEvent;
import com.ximasdk.call.XimaEvent.CallEnded;
import com.ximasdk.call.XimaListener;
import com.ximasdk.error.Remedy;
import com.ximasdk.error.XimaException;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Counts calls in Micrometer by who has to act. The idea: an alarm is not set on failures but on
 * remedies, since a refused key wakes an administrator, and a tenant that is down nobody.
 */
public final class Metrics implements XimaListener {
  private final MeterRegistry registry;

  /** Makes a listener for any number of clients: {@code XimaClient.builder().listener(…)}. */
  public Metrics(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void on(XimaEvent event) {
    if (event instanceof CallEnded ended) {
      Remedy remedy = ended.failure().map(XimaException::remedy).orElse(Remedy.NONE);
      String outcome = ended.failure().isEmpty() ? "success" : remedy.name();
      registry
          .timer("xima.calls", "operation", event.operation(), "outcome", outcome)
          .record(ended.summary().elapsed());
    }
  }
}
