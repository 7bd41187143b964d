// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.ximasdk.XimaClient;
import com.ximasdk.checkpoint.CheckpointChanges;
import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.checkpoint.CheckpointStores;
import com.ximasdk.examples.audio.KnownRoles;
import com.ximasdk.feed.RecordingFeed;
import com.ximasdk.feed.WantedExtension;
import com.ximasdk.internal.storage.LockedFile;
import com.ximasdk.recording.Recording;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.TenantUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** An import in a process of its own, which ends dead at a moment: no finally, no shutdown hook. */
final class HaltingImport {
  static final int HALTED = 99;

  private static final Instant FROM = Instant.parse("2026-07-14T06:00:00Z");
  private static final Instant TO = Instant.parse("2026-07-15T06:00:00Z");

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

  /**
   * Imports what two extensions recorded, and calls back before and after all that is kept: each
   * position, each audio file, each line.
   */
  static void run(String url, String key, Path out, Runnable atEachMoment) {
    ImportDirectory directory = new ImportDirectory(out);
    try (LockedFile alone = directory.alone();
        CheckpointStore file = CheckpointStores.inFile(directory.checkpoint());
        CheckpointStore store = new WatchedStore(file, atEachMoment);
        RecordingArchive archive =
            RecordingArchive.open(directory, zone(), KnownRoles.NONE, false);
        XimaClient client =
            XimaClient.builder()
                .tenantUrl(url)
                .authenticationKey(AuthenticationKey.of(key))
                .audioInterval(Duration.ZERO)
                .rateGate(directory.rateGate())
                .build();
        RecordingFeed feed =
            RecordingFeed.builder(client.recordings(), store, "recordings")
                .extensions(() -> List.of(WantedExtension.of("204"), WantedExtension.of("271")))
                .window(FROM, TO)) {
      Objects.requireNonNull(alone);
      DeliveryMapping mapping = new DeliveryMapping(zone(), CallDetailsSource.NONE);
      AudioCap cap = AudioCap.of(store, TenantUrl.of(url), zone());
      new RecordingImport(client.recordings(), archive, mapping, cap, new Told(atEachMoment))
          .run(feed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ZoneId zone() {
    return ZoneId.of("America/Denver");
  }

  /** Calls back around each commit. */
  private record WatchedStore(CheckpointStore store, Runnable atEachMoment)
      implements CheckpointStore {
    @Override
    public long read(String checkpoint, BiConsumer<String, String> entry) {
      return store.read(checkpoint, entry);
    }

    @Override
    public long commit(String checkpoint, long version, CheckpointChanges changes) {
      atEachMoment.run();
      long next = store.commit(checkpoint, version, changes);
      atEachMoment.run();
      return next;
    }

    @Override
    public boolean isShared() {
      return store.isShared();
    }

    @Override
    public void close() {
      // Whoever made the store closes it.
    }
  }

  private record Told(Runnable atEachMoment) implements ImportListener {
    @Override
    public void imported(ImportedRecording imported) {
      atEachMoment.run();
    }

    @Override
    public void failed(Recording recording, String reason) {
      throw new AssertionError(recording + ": " + reason);
    }

    @Override
    public void remarked(Recording recording, String remark) {
      throw new AssertionError(recording + ": " + remark);
    }
  }
}
