// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import mockwebserver3.MockResponseBody;
import okio.BufferedSink;

/**
 * Recordings whose order has nothing to do with their starts, made while they are sent.
 *
 * @param count how many
 */
record LongList(int count) implements MockResponseBody {
  static final Instant FROM = Instant.parse("2026-03-01T06:00:00Z");

  /** No divisor of any count here, so that it leads to each recording once. */
  private static final long STEP = 104_729;

  @Override
  public long getContentLength() {
    return (long) count * json(0).length() + 1;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    for (int i = 0; i < count; i++) {
      sink.writeString(json(i), StandardCharsets.US_ASCII);
    }
    sink.writeByte(']');
  }

  /** As long as the vendor's sample, and each as long as every other. */
  private String json(int index) {
    long number = index * STEP % count;
    return """
    %s{"recordingKey":"91a1e1e8-08p8-427b-bd04-da43c2a1db7d-%013d",
     "callKey":"1dd0gg18-9c63-41de-a386-4f21ba0086f2-%013d-1707770497510",
     "startTime":%013d,"duration":3606,"size":9111,"eventId":99181,
     "recordingSystemId":0,"status":"SAVED","callingParty":"18885553794",
     "receivingParty":"Spencer Porter(253)","tenantName":"acme-ns","tagData":"Default",
     "callDirection":"INBOUND","skill":"CC Sales of the northern states","agent":"Spencer Porter(253)"}
    """
        .formatted(index == 0 ? '[' : ',', number, number, FROM.toEpochMilli() + number / 2 * 100);
  }
}
