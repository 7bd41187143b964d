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

  private static final long UNSET = 0xFFFF_FFFFL;

  private static final long MODULUS = 1L << 32;

  /** Where the body begins. */
  long offset() {
    return header.offset() + ChunkHeader.LENGTH;
  }

  /** Bytes of the body as announced, or {@link ByteSource#UNKNOWN}. */
  long size() {
    return openEnded ? ByteSource.UNKNOWN : header.size();
  }

  /** Whether the size is one that nobody could have meant. */
  boolean isNeverFilledIn(boolean fileHasNoSize) {
    return header.size() == 0 ? fileHasNoSize : header.size() == UNSET && !header.longSize();
  }

  /**
   * Whether only what stands behind the audio tells whether its size is one.
   *
   * @param length bytes in the whole source
   */
  boolean dependsOnWhatFollows(boolean fileHasNoSize, long length) {
    return !isNeverFilledIn(fileHasNoSize)
        && (header.size() == 0 || (isPlaceholder() && length - offset() > header.size()));
  }

  /** The chunks, if that is what they are, behind audio of the announced size. */
  ChunkChain chainBehind(boolean bigEndian) {
    return new ChunkChain(offset() + header.size() + header.size() % 2, bigEndian);
  }

  /**
   * What the size tells, once the source is known whole.
   *
   * @param length bytes in the whole source
   * @param chain what stands behind the audio, where that counts
   */
  DataChunk settled(boolean fileHasNoSize, long length, ChunkChain chain, Warnings warnings) {
    long bytes = length - offset();
    if (isWrapped(bytes)) {
      warnings.add(
          WavWarning.Kind.WRAPPED_SIZE,
          header,
          "the size "
              + header.size()
              + " is that of the "
              + bytes
              + " bytes to the end of the source in 32 bits; they are all read");
      return new DataChunk(header, true);
    }
    boolean toEnd =
        isNeverFilledIn(fileHasNoSize)
            || (dependsOnWhatFollows(fileHasNoSize, length) && !chain.leadsOn(length));
    return toEnd ? toEnd(warnings) : this;
  }

  /** The same, read to the end of the source. */
  DataChunk toEnd(Warnings warnings) {
    warnings.add(
        WavWarning.Kind.STREAMED_SIZE,
        header,
        "the size " + header.size() + " was never filled in; read to the end of the source");
    return new DataChunk(header, true);
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
