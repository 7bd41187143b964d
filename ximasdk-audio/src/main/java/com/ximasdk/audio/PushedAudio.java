// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

/** What is seen, while its bytes are handed in, of audio whose end only the end of all tells. */
final class PushedAudio {
  private final DataChunk data;
  private final boolean fileHasNoSize;
  private final boolean formatCameFirst;
  private final Warnings warnings;
  private final ChunkChain chain;
  private final EmbeddedHeaders headers;

  /**
   * Begins where the audio does.
   *
   * @param warnings those of what is before the audio, kept
   */
  PushedAudio(
      DataChunk data,
      boolean fileHasNoSize,
      boolean bigEndian,
      boolean formatCameFirst,
      Warnings warnings) {
    this.data = data;
    this.fileHasNoSize = fileHasNoSize;
    this.formatCameFirst = formatCameFirst;
    this.warnings = warnings;
    chain = data.chainBehind(bigEndian);
    headers = new EmbeddedHeaders();
  }

  /** Looks at all bytes from the next one on. */
  void watch(PushSource source) {
    if (data.header().size() == 0 || data.isPlaceholder()) {
      source.tap(chain::take);
    }
    source.tap(headers::take);
  }

  boolean formatCameFirst() {
    return formatCameFirst;
  }

  /** The warnings up to the audio, with one of its size once that is {@link #settled}. */
  Warnings warnings() {
    return warnings;
  }

  DataChunk settled(long length) {
    return data.settled(fileHasNoSize, length, chain, warnings);
  }

  /** Tells of files inside the audio. */
  void warnOfHeaders(long bytes, Warnings target) {
    headers.warn(data.offset() + bytes, target);
  }
}
