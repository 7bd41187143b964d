// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Looks at a download before it gets its final name. */
@FunctionalInterface
public interface DownloadCheck {
  /** Takes every file. */
  DownloadCheck NONE = file -> Optional.empty();

  /**
   * Takes what begins as a WAV file does: {@code RIFF}, {@code RIFX}, {@code RF64} or {@code BW64},
   * a size, {@code WAVE}. Whether the rest is sound is for a WAV reader to tell.
   */
  DownloadCheck WAV_HEADER = WavHeaderCheck::problem;

  /**
   * Looks at a file.
   *
   * @param file the whole download, under a passing name
   * @return what is wrong with it, as a sentence; empty if nothing is
   * @throws IOException if it cannot be read
   */
  Optional<String> problem(Path file) throws IOException;
}
