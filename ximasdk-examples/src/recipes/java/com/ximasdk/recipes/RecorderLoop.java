// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recipes;

import com.ximasdk.XimaClient;
import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.error.CheckpointConflictException;
import com.ximasdk.error.ClientClosedException;
import com.ximasdk.error.XimaException;
import com.ximasdk.feed.DeliveryKind;
import com.ximasdk.feed.FailedDelivery;
import com.ximasdk.feed.RecordingDelivery;
import com.ximasdk.feed.RecordingFeed;
import com.ximasdk.feed.WantedExtension;
import com.ximasdk.mapping.recording.EncoreRecording;
import com.ximasdk.mapping.recording.EncoreRecordings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Takes the recordings of one tenant into a recorder, for years, until its thread is interrupted.
 * The idea: audio first, then the recorder, then the acknowledgement, so that whatever fails or
 * ends the process, nothing is lost and what comes again is marked.
 *
 * @param client the tenant's; to be closed when the loop has ended
 * @param store keeps how far the feed is; the same one in each run
 * @param extensions whose recordings are wanted; asked in each round
 * @param start where the first run begins
 * @param zone the zone in which times are written
 * @param directory takes the audio
 * @param recorder keeps recordings
 * @param alarm is told what somebody has to look at: what it is about, and what happened
 * @param pause how long the tenant is left alone after a failure that is not of one recording; up
 *     to fifteen times as long where failures follow on each other. A minute is a good one
 */
public record RecorderLoop(
    XimaClient client,
    CheckpointStore store,
    Supplier<Collection<WantedExtension>> extensions,
    Instant start,
    ZoneId zone,
    Path directory,
    Recorder recorder,
    BiConsumer<String, Throwable> alarm,
    Duration pause)
    implements Runnable {
  /** What keeps recordings. */
  public interface Recorder {
    /**
     * Keeps a recording for good before it returns. It may come again with the same Recording ID,
     * and then takes the place of what was kept.
     */
    void keep(EncoreRecording values, Path audio);
  }

  @Override
  public void run() {
    int failures = 0;
    while (true) {
      try (RecordingFeed feed =
          RecordingFeed.builder(client.recordings(), store, "recordings")
              .extensions(extensions)
              .since(start)) {
        for (RecordingDelivery delivery : feed) {
          take(delivery);
          failures = 0;
        }
      } catch (CallInterruptedException | ClientClosedException ended) {
        return; // Whoever did that knows. The flag of an interrupted thread is still set.
      } catch (CheckpointConflictException replaced) {
        alarm.accept("Another process goes on with the recordings; this one has ended.", replaced);
        return;
      } catch (RuntimeException failure) {
        failures++;
        alarm.accept("No recordings are taken for now; failures on end: " + failures, failure);
      }
      // Opened again, the feed hands out what was under way, marked as repeated.
      try {
        Thread.sleep(pause.multipliedBy(Math.min(failures, 15)).toMillis());
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void take(RecordingDelivery delivery) {
    try {
      Path audio = directory.resolve(delivery.recordingKey().audioFileName());
      if (delivery.firstKind() != DeliveryKind.CALL_GREW) {
        client.recordings().download(delivery.recordingKey(), audio);
      }
      EncoreRecordings encore =
          EncoreRecordings.of(delivery.call(), zone)
              .withKnown(delivery.knownFrom(), delivery.knownUntil());
      recorder.keep(encore.map(delivery.recording()), audio);
      delivery.acknowledge();
    } catch (CallInterruptedException | ClientClosedException | CheckpointConflictException ended) {
      throw ended;
    } catch (RuntimeException failure) {
      FailedDelivery kept = delivery.failed(failure);
      if (kept.othersFailToo()) {
        throw failure; // The next ones are not asked for in vain.
      }
      boolean passes = failure instanceof XimaException && delivery.attempt() < 5;
      if (kept.parked()) {
        alarm.accept(delivery.recordingKey() + " is parked until somebody decides.", failure);
      } else if (!passes) {
        alarm.accept(delivery.recordingKey() + " is not kept; it comes again.", failure);
      }
    }
  }
}
