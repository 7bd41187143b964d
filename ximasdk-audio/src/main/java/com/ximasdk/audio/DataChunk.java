// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

/**
 * The chunk with the audio.
 *
 * @param header its header, with the size of 64 bits where a {@code ds64} chunk gives one
 * @param openEnded whether its size tells nothing, so that the audio reaches to the end
 */
record DataChunk(ChunkHeader header, boolean openEnded) {
  /**
   * Recorders write for a length that they do not know yet, or never came to fill in, 2^31, 2^32 or
   * 2·10^9, less one, a block or their header: no list of such values is complete.
   */
  private static final long SMALLEST_PLACEHOLDER = 2_000_000_000;

  private static final long MODULUS = 1L << 32;

  /** Where the body begins. */
  long offset() {
    return header.offset() + ChunkHeader.LENGTH;
  }

  /** Bytes of the body as announced, or {@link ByteSource#UNKNOWN}. */
  long size() {
    return openEnded ? ByteSource.UNKNOWN : header.size();
  }

  /** Whether the size stands for one that was not known, if there are fewer bytes. */
  boolean isPlaceholder() {
    return !header.longSize() && header.size() >= SMALLEST_PLACEHOLDER;
  }

  /**
   * Whether the size is that of the bytes that are there and of all before them: of the whole
   * source, of what is behind the eight bytes that each chunk begins with, or of either without a
   * tag before the file.
   *
   * @param present the bytes from the body to the end of the source
   * @param first where the file's first chunk begins
   */
  boolean countsItsHeader(long present, long first) {
    long before = header.size() - present;
    return before == offset()
        || before == header.offset()
        || before == offset() - first
        || before == header.offset() - first;
  }

  /** Whether the size is that of a file of more than 4 GiB, in 32 bits. */
  boolean isWrapped(long present) {
    long more = present - header.size();
    return !header.longSize() && header.size() > 0 && more > 0 && more % MODULUS == 0;
  }
}
