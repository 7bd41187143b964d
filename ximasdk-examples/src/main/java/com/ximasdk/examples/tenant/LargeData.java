// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Many recordings, all alike but for their keys, times and agents. */
final class LargeData {
  private static final Instant START = Instant.parse("2026-07-01T00:00:00Z");
  private static final Duration STEP = Duration.ofSeconds(7);

  private LargeData() {}

  static TenantData of(int count) {
    TenantData demo = TenantData.demo();
    Keys keys = new Keys(TenantData.DEFAULT_SEED);
    List<SimulatedCall> calls = new ArrayList<>(count);
    List<SimulatedRecording> recordings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      SimulatedAgent agent = demo.agents().get(i % demo.agents().size());
      Instant start = START.plus(STEP.multipliedBy(i));
      Instant end = start.plusSeconds(6);
      String callKey = keys.id() + "-" + start.toEpochMilli() + "-" + end.toEpochMilli();
      String number = String.format(Locale.ROOT, "1888%07d", i % 10_000_000);
      Map<String, Object> fields =
          Map.of(
              "callKey",
              callKey,
              "callDirection",
              "INBOUND",
              "callingParty",
              number,
              "receivingParty",
              agent.label(),
              "skill",
              "CC Sales",
              "agent",
              agent.label());
      Speech speech =
          agent.type().equals("XIMA") ? Speech.WEBRTC_OUTBOUND : Speech.UC_TRANSFER_FIRST;
      recordings.add(
          SimulatedRecording.of(
                  keys.id() + "-" + start.plusSeconds(1).toEpochMilli(),
                  start.plusSeconds(1),
                  speech)
              .with("eventId", i)
              .withAll(fields));
      calls.add(
          new SimulatedCall(
              callKey,
              Integer.toString(i),
              "Inbound",
              start,
              end,
              Map.of("Calling Party Number", number, "Final Agent", agent.label())));
    }
    return new TenantData(
        demo.name(), demo.timeZone(), demo.agents(), demo.skills(), calls, recordings);
  }
}
