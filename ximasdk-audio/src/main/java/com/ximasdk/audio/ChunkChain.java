// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.nio.ByteBuffer;

/**
 * Whether chunks lead from some place to the end of a source, or to one that is well known: then it
 * is not audio that stands there.
 */
final class ChunkChain {
  private final boolean bigEndian;
  private final ByteBuffer header = ByteBuffer.allocate(ChunkHeader.LENGTH);

  private long next;
  private long bodyEnd;
  private boolean known;
  private boolean astray;

  ChunkChain(long begin, boolean bigEndian) {
    this.bigEndian = bigEndian;
    next = begin;
    bodyEnd = begin;
  }

  /** Where the next header is wanted. */
  long next() {
    return next;
  }

  /** Whether no more headers are wanted. */
  boolean decided() {
    return known || astray;
  }

  /** Takes the header that was wanted. */
  void take(ChunkHeader chunk) {
    known = chunk.wellKnown();
    astray = !known && !chunk.idIsPlausible();
    bodyEnd = next + ChunkHeader.LENGTH + chunk.size();
    next = bodyEnd + chunk.size() % 2;
  }

  /**
   * Takes what headers are in bytes that come one after the other.
   *
   * @param offset where they begin
   */
  void take(ByteBuffer bytes, long offset) {
    long begin = offset - bytes.position();
    while (!decided()) {
      long wanted = next + header.position() - begin;
      if (wanted >= bytes.limit()) {
        return;
      }
      bytes.position((int) wanted);
      while (header.hasRemaining() && bytes.hasRemaining()) {
        header.put(bytes.get());
      }
      if (!header.hasRemaining()) {
        header.clear();
        take(ChunkHeader.of(header, next, bigEndian));
      }
    }
  }

  /**
   * The answer, when a header is wanted that is not there, or none is.
   *
   * @param length bytes in the whole source
   */
  boolean leadsOn(long length) {
    return known || (!astray && bodyEnd <= length && next >= length);
  }
}
