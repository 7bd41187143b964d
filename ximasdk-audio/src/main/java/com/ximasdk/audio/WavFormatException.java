// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.io.IOException;

/**
 * Something that was to be a WAV file of a known encoding is not. The message names the chunk,
 * where its header begins, what was found and what was expected, in one line.
 *
 * @serial exclude
 * @since 0.1.0
 */
public final class WavFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String chunk;
  private final long offset;
  private final String found;
  private final String expected;

  WavFormatException(String chunk, long offset, String found, String expected) {
    super(
        "chunk '" + chunk + "' at byte " + offset + ": found " + found + ", expected " + expected);
    this.chunk = chunk;
    this.offset = offset;
    this.found = found;
    this.expected = expected;
  }

  /**
   * {@return the id of the chunk, four characters such as {@code "fmt "}} Bytes that are not
   * printable are shown as {@code \xNN}. {@code RIFF}, or what stands in its place, where no chunk
   * could be used.
   */
  public String chunk() {
    return chunk;
  }

  /** {@return where the chunk's header begins, in bytes from the start of the source} */
  public long offset() {
    return offset;
  }

  /** {@return what was found, as a part of a sentence; never empty} */
  public String found() {
    return found;
  }

  /** {@return what was expected instead, as a part of a sentence; never empty} */
  public String expected() {
    return expected;
  }
}
