// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.internal.realtime.EventText;
import com.ximasdk.realtime.AgentEvents;
import com.ximasdk.realtime.AgentStateWatch;
import com.ximasdk.realtime.AgentWatchOptions;
import com.ximasdk.realtime.WatchTransport;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frames that are none, or that bring nothing, break a subscription and never the watch. */
@Timeout(120)
class FloodedWatchTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "parts of a text that bring nothing, 0100, 0000",
    "parts of bytes that bring nothing,  0200, 0000",
    "a continuation of nothing,          '',   0000",
    "an unknown kind of frame,           '',   8300",
    "reserved bits,                      '',   F100",
    "a mask that is the client's to set, '',   818000000000",
    "a length below zero,                '',   817FFFFFFFFFFFFFFFFF",
    "a ping that is too long,            '',   897E0400",
    "a ping in parts,                    '',   0900",
    "half a reason to close,             '',   880100",
    "a code that may not be sent,        '',   880203ED",
    "a text that is no UTF-8,            '',   8102FFFE",
  })
  void aSubscriptionThatSaysNothingIsOpenedAgain(String what, String first, String repeated)
      throws Exception {
    ByteArrayOutputStream flood = new ByteArrayOutputStream();
    flood.writeBytes(HexFormat.of().parseHex(first));
    for (int i = 0; i < 1_000; i++) {
      flood.writeBytes(HexFormat.of().parseHex(repeated));
    }
    AgentWatchOptions hasty =
        AgentWatchOptions.builder()
            .transport(WatchTransport.WEBSOCKET)
            .pollPeriod(Duration.ofMillis(50))
            .pingPeriod(Duration.ofMillis(50))
            .silenceLimit(Duration.ofMillis(200))
            .build();
    try (SilentTenant hostile = new SilentTenant(flood.toByteArray());
        XimaClient client = Tenant.clientOf("http://localhost:" + hostile.port()).build();
        AgentStateWatch watch = client.realtime().watchAgents(hasty);
        AgentEvents events = watch.events()) {
      for (int i = 0; i < 2; i++) {
        assertThat(hostile.handshakes.poll(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS))
            .as(what)
            .isNotNull();
      }
      String told = "";
      while (!told.equals("appeared Ann(1)")) {
        assertThat(events.hasNext()).isTrue();
        told = EventText.of(events.next());
      }
    }
  }
}
