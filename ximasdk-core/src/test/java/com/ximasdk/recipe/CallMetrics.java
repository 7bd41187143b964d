// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recipe;

import com.ximasdk.call.XimaEvent;
import com.ximasdk.call.XimaEvent.CallEnded;
import com.ximasdk.call.XimaEvent.DataPending;
import com.ximasdk.call.XimaEvent.RateGateWait;
import com.ximasdk.call.XimaEvent.RetryScheduled;
import com.ximasdk.call.XimaListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts and times the calls of any number of clients. */
public final class CallMetrics implements XimaListener {
  private final MeterRegistry registry;
  private final Counter lost;

  public CallMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.lost = registry.counter("xima.events.lost");
  }

  @Override
  public void on(XimaEvent event) {
    lost.increment((double) event.lostBefore());
    if (event instanceof CallEnded ended) {
      registry
          .timer("xima.calls", "operation", event.operation(), "outcome", outcome(ended))
          .record(ended.summary().elapsed());
    } else if (event instanceof RetryScheduled) {
      count("xima.retries", event);
    } else if (event instanceof DataPending) {
      count("xima.pending", event);
    } else if (event instanceof RateGateWait) {
      count("xima.rate.gate.waits", event);
    }
  }

  private static String outcome(CallEnded ended) {
    return ended.failure().map(failure -> failure.getClass().getSimpleName()).orElse("success");
  }

  private void count(String name, XimaEvent event) {
    registry.counter(name, "operation", event.operation()).increment();
  }
}
