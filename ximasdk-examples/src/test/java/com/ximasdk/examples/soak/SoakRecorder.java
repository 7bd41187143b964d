// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.soak;

import com.ximasdk.XimaClient;
import com.ximasdk.audio.WavReader;
import com.ximasdk.call.Downloaded;
import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.checkpoint.EgressLedger;
import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.error.EgressCapException;
import com.ximasdk.error.XimaException;
import com.ximasdk.feed.RecordingDelivery;
import com.ximasdk.feed.RecordingFeed;
import com.ximasdk.recording.RecordingKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes a tenant's recordings with their audio until it is interrupted, and counts each. */
final class SoakRecorder implements Runnable {
  private static final Duration PERIOD = Duration.ofSeconds(1);

  private final XimaClient client;
  private final CheckpointStore store;
  private final EgressLedger ledger;
  private final Instant start;
  private final Path directory;
  private final Map<RecordingKey, Integer> kept = new ConcurrentHashMap<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();

  SoakRecorder(
      XimaClient client,
      CheckpointStore store,
      EgressLedger ledger,
      Instant start,
      Path directory) {
    this.client = client;
    this.store = store;
    this.ledger = ledger;
    this.start = start;
    this.directory = directory;
  }

  /** How often each recording was kept. */
  Map<RecordingKey, Integer> kept() {
    return kept;
  }

  /** The failures of the feed and of recordings, each with its time. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  private void note(XimaException failure) {
    failures.add(Instant.now() + " " + failure.getMessage());
  }

  @Override
  public void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try (RecordingFeed feed =
          RecordingFeed.builder(client.recordings(), store, "recordings")
              .settling(Duration.ZERO)
              .overlap(Duration.ofMinutes(5))
              .period(PERIOD)
              .egress(ledger)
              .since(start)) {
        while (!Thread.currentThread().isInterrupted()) {
          feed.next(PERIOD).ifPresent(this::take);
        }
      } catch (CallInterruptedException ended) {
        return;
      } catch (XimaException failure) {
        note(failure);
      }
    }
  }

  private void take(RecordingDelivery delivery) {
    Path audio = directory.resolve(delivery.recordingKey().audioFileName());
    try {
      Downloaded had = client.recordings().download(delivery.recordingKey(), audio);
      ledger.record(had.bytes());
      if (WavReader.probe(audio).truncated()) {
        throw new AssertionError("audio that is cut off was kept: " + audio);
      }
      Files.delete(audio);
      kept.merge(delivery.recordingKey(), 1, Integer::sum);
      delivery.acknowledge();
    } catch (CallInterruptedException ended) {
      throw ended;
    } catch (EgressCapException failure) {
      note(failure);
      // Tells the ledger.
      var unused = delivery.failed(failure);
    } catch (XimaException failure) {
      note(failure);
      // Sooner than the feed by itself would try again: the hour is a short one.
      delivery.putBack(PERIOD, "It failed in the soak.");
    } catch (ClosedByInterruptException ended) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
