// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.util.Objects;

/**
 * Something wrong in a WAV file that could be repaired or ignored.
 *
 * <p>Immutable.
 *
 * @param kind what it is, for programs
 * @param chunk the id of the chunk it is about; bytes that are not printable are shown as {@code
 *     \xNN}
 * @param offset where that chunk's header (or what stands in its place) begins, in bytes from the
 *     start of the source
 * @param text what was found and what was made of it, for people; one line
 * @since 0.1.0
 */
public record WavWarning(Kind kind, String chunk, long offset, String text) {
  /**
   * What was wrong. New kinds may come with new versions.
   *
   * @since 0.1.0
   */
  public enum Kind {
    /** An ID3v2 tag stands before the file's first chunk. */
    LEADING_TAG,
    /** A {@code fmt } chunk of G.711 ends before the bits per sample. */
    SHORT_FORMAT,
    /** G.711 with bits per sample other than 8. */
    WRONG_BITS_PER_SAMPLE,
    /** A byte rate that does not fit channels, rate and encoding. */
    WRONG_BYTE_RATE,
    /** A block align that is not the size of a frame. */
    WRONG_BLOCK_ALIGN,
    /** A chunk of odd size is not followed by its pad byte. */
    MISSING_PAD_BYTE,
    /** The size of the audio was never written: it reaches to the end of the source. */
    STREAMED_SIZE,
    /** The size of the audio counts its own header too; all bytes are there. */
    SIZE_WITH_HEADER,
    /** The size of the audio is that of more than 4 GiB, in 32 bits; all bytes are there. */
    WRAPPED_SIZE,
    /** The source ends before the audio does. */
    TRUNCATED,
    /**
     * The header of another file inside the audio, of files that were put together or repaired; it
     * is read as samples. Found only by who looks at all bytes: {@link WavInspector}.
     */
    EMBEDDED_HEADER,
    /** Some bytes at the end of the audio are no whole frame. */
    PARTIAL_FRAME,
    /** A second {@code data} chunk, not read. */
    SECOND_DATA,
    /** A second file follows in the same source, not read. */
    SECOND_FILE,
    /** A chunk behind the audio reaches beyond the end of the source. */
    TRUNCATED_CHUNK,
    /** Bytes behind the audio that are no chunk. */
    TRAILING_BYTES,
    /** There was more to warn about than is kept. */
    MORE
  }

  /**
   * Checks that all are there.
   *
   * @param kind what it is, for programs
   * @param chunk the id of the chunk it is about
   * @param offset in bytes from the start of the source
   * @param text for people; one line
   */
  public WavWarning {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(chunk, "chunk");
    Objects.requireNonNull(text, "text");
  }

  @Override
  public String toString() {
    return "chunk '" + chunk + "' at byte " + offset + ": " + text;
  }
}
