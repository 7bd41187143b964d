// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ximasdk.XimaClient;
import com.ximasdk.examples.junit.SimulatedTenantExtension;
import com.ximasdk.examples.tenant.Fault;
import com.ximasdk.examples.tenant.Operation;
import com.ximasdk.examples.tenant.RecordedCall;
import com.ximasdk.examples.tenant.SimulatedAgent;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.examples.tenant.Speech;
import com.ximasdk.recording.RecordingQuery;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A tenant that is not one, in a test: it has what the test says, and fails when it is told to. */
class FakeTenantInATest {
  private static final Instant AT = Instant.parse("2026-09-01T14:00:00Z");

  @RegisterExtension
  static final SimulatedTenantExtension TENANT = SimulatedTenantExtension.create();

  @Test
  void aCallIsListedThoughTheTenantFailsOnce(SimulatedTenant tenant, XimaClient client) {
    SimulatedAgent ann = SimulatedAgent.telephone("Ann Lee", "253");
    tenant.add(RecordedCall.inbound(AT, "18885553794", ann).withRecording(Speech.UC_INBOUND));
    tenant.add(Fault.SERVER_ERROR.times(1).on(Operation.RECORDINGS));

    RecordingQuery aMinute = RecordingQuery.between(AT, AT.plusSeconds(60));
    assertEquals(1, client.recordings().list(aMinute).count());
    assertEquals(500, tenant.requests(Operation.RECORDINGS).get(0).status());
  }
}
