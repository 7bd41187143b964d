// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.ximasdk.ReportReader;
import com.ximasdk.XimaClient;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingQuery;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRows;
import com.ximasdk.settings.AuthenticationKey;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * A process that reads half of a list, by {@code list URL ENTRIES}, or of a report, by {@code
 * report GROUPS}, and prints by how many bytes what is in use has grown then.
 */
public final class LiveHeap {
  private static final int ONCE = 500;

  private LiveHeap() {}

  /**
   * Reads.
   *
   * @param arguments what, and how much of it
   */
  public static void main(String[] arguments) {
    switch (arguments[0]) {
      case "list" -> list(arguments[1], Integer.parseInt(arguments[2]));
      default -> report(Integer.parseInt(arguments[1]));
    }
    System.exit(0);
  }

  private static void list(String url, int entries) {
    Instant start = Instant.ofEpochMilli(ListBody.START);
    RecordingQuery hour = RecordingQuery.between(start, start.plus(Duration.ofHours(1)));
    try (XimaClient client =
        XimaClient.builder()
            .tenantUrl(url)
            .authenticationKey(AuthenticationKey.of("benchmark="))
            .build()) {
      // What is made once is made.
      try (Stream<Recording> recordings = client.recordings().list(hour)) {
        recordings.limit(ONCE).forEach(recording -> {});
      }
      long before = Heap.live();
      try (Stream<Recording> recordings = client.recordings().list(hour)) {
        Iterator<Recording> iterator = recordings.iterator();
        for (int i = 0; i < entries / 2; i++) {
          iterator.next();
        }
        System.out.println(Heap.live() - before);
        iterator.next();
      }
    }
  }

  private static void report(int groups) {
    ReportReader reader = ReportReader.of(CellEncodings.of(ZoneId.of("UTC")));
    byte[] body = ReportBody.of("arrays", groups);
    try (ReportRows rows = reader.json(new ByteArrayInputStream(body), "benchmark")) {
      for (int i = 0; i < ONCE; i++) {
        rows.next();
      }
    }
    long before = Heap.live();
    try (ReportRows rows = reader.json(new ByteArrayInputStream(body), "benchmark")) {
      for (int i = 0; i < groups * ReportBody.ROWS / 2; i++) {
        rows.next();
      }
      System.out.println(Heap.live() - before);
      rows.next();
    }
  }
}
