// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recipes;

import com.ximasdk.XimaClient;
import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.error.CheckpointConflictException;
import com.ximasdk.feed.RecordingDelivery;
import com.ximasdk.feed.RecordingFeed;
import com.ximasdk.recording.Recording;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.BiConsumer;

/**
 * A recorder in its shortest form. The idea: audio first, then the recorder, then the
 * acknowledgement, so that whatever ends the process, nothing is lost and what comes again is
 * marked.
 */
public final class RecorderLoop {
  private RecorderLoop() {}

  /**
   * Takes recordings until the thread is interrupted.
   *
   * @param store keeps how far the feed is; the same one in each run
   * @param since where the first run begins
   * @param directory takes the audio
   * @param recorder keeps a recording for good before it returns; the same one may come again
   */
  public static void run(
      XimaClient client,
      CheckpointStore store,
      Instant since,
      Path directory,
      BiConsumer<Recording, Path> recorder) {
    try (RecordingFeed feed =
        RecordingFeed.builder(client.recordings(), store, "recordings").since(since)) {
      for (RecordingDelivery delivery : feed) {
        try {
          Path audio = directory.resolve(delivery.recordingKey().audioFileName());
          client.recordings().download(delivery.recordingKey(), audio);
          recorder.accept(delivery.recording(), audio);
          delivery.acknowledge();
        } catch (CallInterruptedException | CheckpointConflictException ended) {
          throw ended;
        } catch (RuntimeException failure) {
          delivery.failed(failure); // It comes again after a while, or is parked; others go on.
        }
      }
    }
  }
}
