// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import static java.util.Objects.requireNonNull;

import com.ximasdk.call.DownloadProgress;
import com.ximasdk.call.Downloaded;
import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.error.EgressCapException;
import com.ximasdk.error.Remedy;
import com.ximasdk.error.XimaException;
import com.ximasdk.feed.RecordingDelivery;
import com.ximasdk.feed.RecordingFeed;
import com.ximasdk.mapping.recording.EncoreRecording;
import com.ximasdk.recording.FieldProblem;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.recording.Recordings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Takes what a feed hands out into an archive, until the feed ends.
 *
 * <p>A recording that fails is told to the listener, and the others go on, unless the failure would
 * befall them too: a refused key, a full disk, the tenant's egress cap, or several failures of the
 * tenant or the network in a row.
 */
final class RecordingImport {
  /** With so many failures of tenant or network in a row, the rest would fail likewise. */
  private static final int MOST_FAILURES_IN_A_ROW = 3;

  private static final Duration IN_THE_WAY = Duration.ofHours(1);

  private final Recordings recordings;
  private final RecordingArchive archive;
  private final DeliveryMapping mapping;
  private final AudioCap cap;
  private final ImportListener listener;
  private int failuresInARow;

  RecordingImport(
      Recordings recordings,
      RecordingArchive archive,
      DeliveryMapping mapping,
      AudioCap cap,
      ImportListener listener) {
    this.recordings = recordings;
    this.archive = archive;
    this.mapping = mapping;
    this.cap = cap;
    this.listener = listener;
  }

  /**
   * Imports what the feed hands out.
   *
   * @throws EgressCapException if the tenant's audio is left alone, with the time until when
   * @throws XimaException if the import cannot go on; what was told as imported stays so
   */
  void run(RecordingFeed feed) {
    try {
      cap.watch(feed);
      takeAll(feed);
      cap.ensureNotMet();
    } catch (EgressCapException reached) {
      throw cap.named(reached, "Run again after that.");
    }
  }

  private void takeAll(RecordingFeed feed) {
    for (RecordingDelivery delivery : feed) {
      EncoreRecording encore = mapping.map(delivery);
      Optional<Path> inTheWay = archive.inTheWayOf(delivery.recordingKey());
      if (inTheWay.isPresent()) {
        putBack(delivery, inTheWay.get());
      } else {
        importOrTell(delivery, encore);
      }
    }
  }

  private void putBack(RecordingDelivery delivery, Path inTheWay) {
    String reason =
        "A directory is in the way of its audio: "
            + inTheWay
            + ". Move it elsewhere; then run again.";
    delivery.putBack(IN_THE_WAY, reason);
    listener.failed(delivery.recording(), reason);
  }

  private void importOrTell(RecordingDelivery delivery, EncoreRecording encore) {
    try {
      remark(delivery, listener);
      ImportedRecording imported = archived(delivery, encore);
      delivery.acknowledge();
      listener.imported(imported);
      failuresInARow = 0;
    } catch (CallInterruptedException interrupted) {
      // It comes again when the import is run the next time.
      throw interrupted;
    } catch (XimaException e) {
      if (delivery.failed(e).othersFailToo() || isOneOfSeveral(e)) {
        throw e;
      }
      listener.failed(delivery.recording(), requireNonNull(e.getMessage()));
    }
  }

  private ImportedRecording archived(RecordingDelivery delivery, EncoreRecording encore) {
    RecordingKey key = delivery.recordingKey();
    IncomingAudio audio = archive.incoming();
    Optional<Downloaded> had =
        archive.needsAudio(delivery)
            ? Optional.of(
                recordings.download(key, archive.target(key), audio, DownloadProgress.NONE))
            : Optional.empty();
    ImportedRecording imported = archive.put(delivery, encore, audio);
    // Cut off before this, it is not counted; cut off between audio and line, it is had twice.
    had.ifPresent(cap::taken);
    return imported;
  }

  private boolean isOneOfSeveral(XimaException failure) {
    boolean mayPass = failure.remedy() == Remedy.RETRY_LATER || failure.remedy() == Remedy.WAIT;
    failuresInARow = mayPass ? failuresInARow + 1 : 0;
    return failuresInARow >= MOST_FAILURES_IN_A_ROW;
  }

  /** Tells what is odd about a delivery's recording. */
  static void remark(RecordingDelivery delivery, ImportListener listener) {
    for (FieldProblem problem : delivery.recording().problems()) {
      listener.remarked(
          delivery.recording(),
          "The tenant gives "
              + problem.name()
              + " as "
              + problem.found()
              + ". Expected "
              + problem.expected()
              + ". It counts as absent.");
    }
  }
}
