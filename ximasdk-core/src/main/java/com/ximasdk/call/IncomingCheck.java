// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;

/**
 * Looks at a download while it comes in, so that its file need not be read again, for a digest or
 * by a reader of its format; and ends it at once if it is surely not what was asked for, such as a
 * web page in place of audio.
 *
 * <p>One that is given to several downloads is called by several threads at once; each of its
 * attempts is called by one thread at a time, though not always by the same one.
 *
 * @since 0.1.0
 */
public interface IncomingCheck extends DownloadCheck {
  /**
   * Begins to look at a file. A download that is tried again begins with its first byte, and with
   * an attempt of its own; who wants to keep what an attempt found keeps that of the last one.
   *
   * @return what is shown the bytes; not null
   */
  Attempt begin();

  /**
   * Looks at the file as if it came in.
   *
   * @param content the whole file, from its first byte
   * @return what is wrong with it, as a sentence; empty if nothing is
   * @throws IOException if it cannot be read
   */
  @Override
  default Optional<String> problem(SeekableByteChannel content) throws IOException {
    Attempt attempt = begin();
    ByteBuffer block = ByteBuffer.allocate(64 * 1024);
    while (content.read(block) >= 0) {
      Optional<String> problem = attempt.take(block.flip().asReadOnlyBuffer());
      if (problem.isPresent()) {
        return problem;
      }
      block.clear();
    }
    return attempt.end();
  }

  /**
   * One file that comes in.
   *
   * <p>Both methods may take their time: they have a thread of their own, and no more bytes are
   * asked for meanwhile. An end of the call (its total time limit, cancelling, closing the client)
   * interrupts that thread; then nothing is asked any more, and no word counts.
   *
   * <p>What they throw, and a result of null, end the call with a {@link
   * com.ximasdk.error.CallbackFailedException}. Whatever they do, a file that is not taken is
   * removed.
   *
   * @since 0.1.0
   */
  interface Attempt {
    /**
     * Is shown the next bytes.
     *
     * @param bytes one or more; read-only, and not to be kept
     * @return what is surely wrong with the file, as a sentence; empty if nothing is yet
     */
    Optional<String> take(ByteBuffer bytes);

    /**
     * Is told that all bytes have come.
     *
     * @return what is wrong with the file, as a sentence; empty if nothing is
     */
    Optional<String> end();
  }
}
