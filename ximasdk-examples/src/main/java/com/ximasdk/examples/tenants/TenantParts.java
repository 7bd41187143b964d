// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import com.ximasdk.XimaClient;
import com.ximasdk.XimaRuntime;
import com.ximasdk.call.TimeLimits;
import com.ximasdk.examples.recording.CallDetailsSource;
import com.ximasdk.examples.recording.DeliveryMapping;
import com.ximasdk.roster.AgentDirectory;
import com.ximasdk.settings.RecordingSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What each tenant has of its own, made when it is first needed. */
final class TenantParts {
  private final XimaRuntime runtime;
  private final Duration audioInterval;
  private final TimeLimits limits;
  private final Map<String, XimaClient> clients = new ConcurrentHashMap<>();
  private final Map<String, DeliveryMapping> mappings = new ConcurrentHashMap<>();

  TenantParts(XimaRuntime runtime, Duration audioInterval, TimeLimits limits) {
    this.runtime = runtime;
    this.audioInterval = audioInterval;
    this.limits = limits;
  }

  /** The tenant's client; closed with the runtime. */
  XimaClient client(ImportedTenant tenant) {
    return clients.computeIfAbsent(
        tenant.name(),
        name ->
            XimaClient.builder()
                .runtime(runtime)
                .settings(tenant.settings())
                .audioInterval(audioInterval)
                .timeLimits(limits)
                .build());
  }

  /** How the tenant's recordings become Encore values. */
  DeliveryMapping mapping(ImportedTenant tenant) {
    return mappings.computeIfAbsent(
        tenant.name(),
        name ->
            new DeliveryMapping(
                tenant.settings().preferredTimeZone(),
                tenant
                    .settings()
                    .recording()
                    .flatMap(RecordingSettings::callDetailsRequest)
                    .map(
                        request ->
                            CallDetailsSource.ofReport(
                                client(tenant).reports(), request, tenant.settings().timeZone()))
                    .orElse(CallDetailsSource.NONE),
                DeliveryMapping.rules(Optional.of(tenant.settings())),
                AgentDirectory.EMPTY));
  }
}
