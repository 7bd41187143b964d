// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recipe;

import com.ximasdk.XimaClient;
import com.ximasdk.XimaRuntime;
import com.ximasdk.call.XimaListener;
import com.ximasdk.settings.XimaSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;

/** Makes clients whose calls are measured, traced and logged. */
public final class ObservedClients {
  private final XimaRuntime runtime;
  private final XimaListener listener;

  public ObservedClients(XimaRuntime runtime, MeterRegistry registry, Tracer tracer) {
    XimaListener metrics = new CallMetrics(registry);
    XimaListener traces = new CallTraces(tracer);
    XimaListener log = new CallLog();
    this.runtime = runtime;
    this.listener =
        event -> {
          metrics.on(event);
          traces.on(event);
          log.on(event);
        };
  }

  public XimaClient of(XimaSettings tenant) {
    return XimaClient.builder().runtime(runtime).settings(tenant).listener(listener).build();
  }
}
