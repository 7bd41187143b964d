// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A list of recordings, written while it is sent: each is another one, a millisecond later. */
final class ListBody implements LoopbackTenant.Body {
  /** When the first of them starts, in epoch milliseconds. */
  static final long START = 1_784_030_000_000L;

  private static final String NUMBER = "0000000";
  private static final byte[] ENTRY =
      (",{\"recordingKey\":\"91a1e1e8-08d8-427b-bd04-a0000#######-1784037605449\","
              + "\"callKey\":\"1dd0ff18-9c63-41de-a386-b0000#######-1784037605449-1784037790881\","
              + "\"startTime\":178403#######,\"duration\":123456,\"size\":9111,"
              + "\"eventId\":99#######,\"recordingSystemId\":0,\"status\":\"SAVED\","
              + "\"callingParty\":\"1888#######\",\"receivingParty\":\"Spencer Porter A(200)\","
              + "\"tenantName\":\"acme-ns\",\"tagData\":\"Default\",\"callDirection\":\"INBOUND\","
              + "\"skill\":\"CC Sales\",\"agent\":\"Spencer Porter A(200)\"}")
          .getBytes(StandardCharsets.US_ASCII);
  private static final int[] PLACES = places();
  private static final int AT_ONCE = 100;

  private final int entries;

  ListBody(int entries) {
    this.entries = entries;
  }

  private static int[] places() {
    String entry = new String(ENTRY, StandardCharsets.US_ASCII);
    int[] places = new int[5];
    int from = 0;
    for (int i = 0; i < places.length; i++) {
      places[i] = entry.indexOf("#######", from);
      from = places[i] + NUMBER.length();
    }
    return places;
  }

  @Override
  public long length() {
    // The first has no comma before it; the brackets.
    return (long) ENTRY.length * entries - 1 + 2;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    out.write('[');
    byte[] block = new byte[ENTRY.length * AT_ONCE];
    for (int i = 0; i < AT_ONCE; i++) {
      System.arraycopy(ENTRY, 0, block, i * ENTRY.length, ENTRY.length);
    }
    byte[] digits = new byte[NUMBER.length()];
    for (int first = 0; first < entries; first += AT_ONCE) {
      int count = Math.min(AT_ONCE, entries - first);
      for (int i = 0; i < count; i++) {
        write(first + i, digits);
        for (int place : PLACES) {
          System.arraycopy(digits, 0, block, i * ENTRY.length + place, digits.length);
        }
      }
      int comma = first == 0 ? 1 : 0;
      out.write(block, comma, ENTRY.length * count - comma);
    }
    out.write(']');
  }

  private static void write(long number, byte[] digits) {
    Arrays.fill(digits, (byte) '0');
    long rest = number;
    for (int i = digits.length - 1; rest > 0; i--) {
      digits[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
