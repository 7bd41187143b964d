// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.ximasdk.XimaClient;
import com.ximasdk.mapping.recording.ExtensionFilter;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingQuery;
import com.ximasdk.settings.AuthenticationKey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** An import in a process of its own, which ends dead at a moment: no finally, no shutdown hook. */
final class HaltingImport {
  static final int HALTED = 99;

  private static final RecordingQuery DAY =
      RecordingQuery.between(
          Instant.parse("2026-07-14T06:00:00Z"), Instant.parse("2026-07-15T06:00:00Z"));

  private HaltingImport() {}

  public static void main(String[] arguments) {
    AtomicInteger left = new AtomicInteger(Integer.parseInt(arguments[2]));
    run(
        arguments[0],
        Objects.requireNonNull(System.getenv("XIMA_AUTHENTICATION_KEY")),
        Path.of(arguments[1]),
        () -> {
          if (left.getAndDecrement() == 0) {
            Runtime.getRuntime().halt(HALTED);
          }
        });
  }

  /** Imports what two extensions recorded, and calls back at every moment. */
  static void run(String url, String key, Path out, Runnable atEachMoment) {
    try (ImportDirectory directory = ImportDirectory.open(out);
        XimaClient client =
            XimaClient.builder()
                .tenantUrl(url)
                .authenticationKey(AuthenticationKey.of(key))
                .audioInterval(Duration.ZERO)
                .rateGate(ImportDirectory.rateGate(out))
                .build()) {
      new RecordingImport(client.recordings(), directory, ZoneId.of("America/Denver"))
          .extensions(ExtensionFilter.of(Set.of("204", "271")))
          .at(moment -> atEachMoment.run())
          .run(DAY, new Silent());
    }
  }

  private static final class Silent implements ImportListener {
    @Override
    public void planned(int wanted, int present) {}

    @Override
    public void imported(ImportedRecording imported, String line) {}

    @Override
    public void failed(Recording recording, String reason) {
      throw new AssertionError(recording + ": " + reason);
    }

    @Override
    public void remarked(Recording recording, String remark) {}
  }
}
