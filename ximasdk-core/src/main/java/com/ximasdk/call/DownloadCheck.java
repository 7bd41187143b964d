// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;

/**
 * Looks at a download before it gets its final name; an {@link IncomingCheck} does while it comes.
 *
 * <p>One that is given to several downloads is called by several threads at once.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface DownloadCheck {
  /** Takes every file. */
  DownloadCheck NONE = content -> Optional.empty();

  /**
   * Takes what begins as a WAV file does ({@code RIFF}, {@code RIFX}, {@code RF64} or {@code BW64},
   * a size, {@code WAVE}) and is not surely cut off. That is sure where the header tells the size
   * of the audio and that of the file, the two fit each other, and fewer bytes are there. Sizes
   * that were never filled in or contradict each other refuse nothing; whether the rest is sound is
   * for a WAV reader to tell.
   */
  DownloadCheck WAV_HEADER = WavHeaderCheck::problem;

  /**
   * Looks at a file. It may take its time: it has a thread of its own, which an end of the call
   * (its total time limit, cancelling, closing the client) interrupts, and whose word does not
   * count any more then.
   *
   * <p>What it throws other than an {@link IOException}, and a result of null, end the call with a
   * {@link com.ximasdk.error.CallbackFailedException}. Whatever it does, a file that is not taken
   * is removed.
   *
   * @param content the whole download, from its first byte. It cannot be written to, and closing it
   *     does nothing to the file. The file has no name yet by which to open it: where locks are
   *     mandatory, only who writes it can read it
   * @return what is wrong with it, as a sentence; empty if nothing is
   * @throws IOException if it cannot be read
   */
  Optional<String> problem(SeekableByteChannel content) throws IOException;
}
