// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Looks into one recording's audio, for {@link SetupCheck#withAudio}: this module knows no audio,
 * {@code ximasdk-audio} does. What it throws harms the check of the audio format alone. It is
 * called once a run, by the thread that runs the check.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface AudioCheck {
  /**
   * Looks into a WAV file.
   *
   * @param file the file, gone after the return
   * @return what it is
   * @throws IOException if it is no WAV file, with what was found as its message
   */
  SampledAudio examine(Path file) throws IOException;
}
