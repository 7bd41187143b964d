// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

/**
 * The chunk with the audio.
 *
 * @param header its header, with the size of 64 bits where a {@code ds64} chunk gives one
 * @param openEnded whether the size was never written, so that the audio reaches to the end
 */
record DataChunk(ChunkHeader header, boolean openEnded) {
  /** Where the body begins. */
  long offset() {
    return header.offset() + ChunkHeader.LENGTH;
  }

  /** Bytes of the body as announced, or {@link ByteSource#UNKNOWN}. */
  long size() {
    return openEnded ? ByteSource.UNKNOWN : header.size();
  }
}
