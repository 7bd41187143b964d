// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recipe;

import com.ximasdk.XimaClient;
import com.ximasdk.call.CallOptions;
import com.ximasdk.call.DownloadCheck;
import com.ximasdk.call.DownloadProgress;
import com.ximasdk.call.Downloaded;
import com.ximasdk.call.XimaEvent.CallStarted;
import com.ximasdk.error.XimaException;
import com.ximasdk.recording.RecordingKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Downloads with a limit and a listener of the one call's own. */
public final class TracedDownload {
  private static final Logger LOG = LoggerFactory.getLogger("downloads");

  private final XimaClient client;

  public TracedDownload(XimaClient client) {
    this.client = client;
  }

  public Optional<Downloaded> download(RecordingKey recording, Path target) {
    CallOptions options =
        CallOptions.DEFAULTS
            .withTotal(Duration.ofMinutes(20))
            .withListener(
                event -> {
                  if (event instanceof CallStarted) {
                    MDC.put(CallLog.FIELD, event.callId());
                  }
                });
    try {
      return Optional.of(
          client
              .recordings()
              .download(
                  recording, target, DownloadCheck.WAV_HEADER, DownloadProgress.NONE, options));
    } catch (XimaException e) {
      LOG.warn("{} is left out: {}", target, e.getMessage());
      return Optional.empty();
    } finally {
      MDC.remove(CallLog.FIELD);
    }
  }
}
