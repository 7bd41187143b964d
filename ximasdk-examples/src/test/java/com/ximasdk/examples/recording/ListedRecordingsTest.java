// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.mapping.recording.EncoreRecordings;
import com.ximasdk.recording.CallDirection;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.FieldProblem;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.recording.RecordingStatus;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListedRecordingsTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final Instant START = Instant.parse("2026-07-14T14:00:00Z");

  @Test
  void aRecordingIsReadAsItWasPutDown() throws IOException {
    Recording whole =
        Recording.builder()
            .recordingKey(new RecordingKey("key \uD800 \u00e9\u4e2d"))
            .callKey(new CallKey("call"))
            .startTime(START)
            .duration(Duration.ofMillis(3606))
            .size(9111L)
            .eventId(-1L)
            .recordingSystemId(Long.MAX_VALUE)
            .status(new RecordingStatus("SAVED"))
            .callingParty("18885553794")
            .receivingParty("")
            .tenantName("acme\r\n")
            .tagData("Default")
            .callDirection(new CallDirection("INBOUND"))
            .skill("CC Sales")
            .agent("Spencer Porter(253)")
            .otherFields(
                Map.of("group", "Sales", "codes", List.of(1, new BigDecimal("0.50")), "vip", true))
            .problems(List.of(new FieldProblem("size", "\"x\"", "a number")))
            .build();

    assertThat(ListedRecording.read(ListedRecording.write(whole))).isEqualTo(whole);
    Recording empty = Recording.builder().build();
    assertThat(ListedRecording.read(ListedRecording.write(empty))).isEqualTo(empty);
  }

  @Test
  void eachRecordingIsMappedAsInViewOfAllOfItsCall() {
    Random random = new Random(20260714);
    for (int round = 0; round < 50; round++) {
      List<Recording> all = IntStream.range(0, 60).mapToObj(i -> any(random, i)).toList();
      EncoreRecordings expected = EncoreRecordings.of(all, DENVER);

      try (ListedRecordings listed = ListedRecordings.of(all.iterator())) {
        assertThat(listed).containsExactlyElementsOf(all);
        for (int i = 0; i < all.size(); i++) {
          List<Recording> call = listed.inItsCall(i);
          assertThat(EncoreRecordings.of(call, DENVER).map(call.get(0)).fields())
              .isEqualTo(expected.map(all.get(i)).fields());
        }
      }
    }
  }

  private static Recording any(Random random, int index) {
    Recording.Builder recording =
        Recording.builder()
            .recordingKey(new RecordingKey("key-" + index))
            .duration(Duration.ofSeconds(random.nextInt(100)))
            .skill("skill " + random.nextInt(5))
            .tagData("tag " + random.nextInt(5))
            .receivingParty("Spencer Porter(253)");
    if (random.nextInt(10) > 0) {
      recording.startTime(START.plusSeconds(random.nextInt(20)));
    }
    if (random.nextInt(10) > 0) {
      recording.callKey(new CallKey("call-" + random.nextInt(15)));
    }
    return recording.build();
  }
}
