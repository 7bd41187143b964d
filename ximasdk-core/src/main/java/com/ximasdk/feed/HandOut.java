// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.recording.Recording;
import java.util.List;

/**
 * A recording that is to be handed out.
 *
 * @param open what is kept of it while it is out
 * @param recording as the tenant listed it
 * @param call the recordings of its call, by start
 * @param callSize how many of them are known
 * @param known the starts around it that were asked for
 * @param isReady whether the tenant says that it is finished
 */
record HandOut(
    RecordingPrint print,
    OpenRecording open,
    Recording recording,
    List<Recording> call,
    int callSize,
    StartSpan known,
    boolean isReady) {
  /** What is kept when it is acknowledged. */
  DoneRecording done() {
    return DoneRecording.of(recording, callSize);
  }
}
