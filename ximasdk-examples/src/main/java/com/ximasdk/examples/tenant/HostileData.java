// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Recordings that are meant to do harm. */
final class HostileData {
  private static final Instant START = DemoData.DAY.atTime(18, 0).atZone(DemoData.ZONE).toInstant();

  private static final List<String> KEYS =
      List.of(
          "../../etc/passwd",
          "..",
          ".",
          " ",
          "/etc/passwd",
          "a/b\\c",
          "C:\\Windows\\win.ini",
          "CON",
          "nul.txt",
          "COM1.wav",
          "same-key",
          "SAME-KEY",
          "caf\u00e9",
          "cafe\u0301",
          "ends-with-a-dot.",
          "ends-with-a-blank ",
          "line\nbreak",
          "a?b#c&d=e+f%2e%2e",
          "<>:\"|*?",
          "録音-ключ-\uD83C\uDFA7",
          "~",
          "-rf",
          "x".repeat(300),
          "x".repeat(299) + "y",
          "é".repeat(200));

  private HostileData() {}

  static TenantData added(TenantData data) {
    List<SimulatedRecording> recordings = new ArrayList<>(data.recordings());
    for (int i = 0; i < KEYS.size(); i++) {
      recordings.add(recording(i).with("recordingKey", KEYS.get(i)));
    }
    int next = KEYS.size();
    recordings.add(recording(next++).with("eventId", "7").with("agent", 42));
    recordings.add(recording(next++).with("duration", "3606").with("tagData", List.of("a", "b")));
    recordings.add(recording(next++).with("duration", -1L).with("callKey", "-1--2"));
    recordings.add(recording(next).with("agent", "()").with("callingParty", "((("));
    recordings.add(recordings.get(0));
    return data.withRecordings(recordings);
  }

  private static SimulatedRecording recording(int number) {
    Instant start = START.plusSeconds(number * 60L);
    String id = String.format(Locale.ROOT, "hostile%d-0000-0000-0000-zzzzzzzzzzzz", number % 10);
    Map<String, Object> fields =
        Map.of(
            "callKey",
            id + "-" + start.toEpochMilli() + "-" + start.plusSeconds(30).toEpochMilli(),
            "callDirection",
            "INBOUND",
            "callingParty",
            "18885550" + (100 + number),
            "receivingParty",
            DemoData.SPENCER.label(),
            "skill",
            "CC Sales",
            "agent",
            DemoData.SPENCER.label());
    return SimulatedRecording.of(id + "-" + start.toEpochMilli(), start, Speech.UC_TRANSFER_FIRST)
        .with("eventId", 200_000 + number)
        .withAll(fields);
  }
}
