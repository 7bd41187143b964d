// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for headers of WAV files in bytes that come one after the other: an id of a container, four
 * bytes of any size, and {@code WAVE}.
 */
final class EmbeddedHeaders {
  private static final int LENGTH = 12;

  /** One more than warnings are kept of a kind, which tells that there were more. */
  private static final int MOST = 5;

  private static final int PIECE = 8 * 1024;

  /** Whether a byte is one of the letters of {@code WAVE}, one of which is at each fourth byte. */
  private static final boolean[] LETTERS = new boolean[256];

  static {
    for (char letter : "WAVE".toCharArray()) {
      LETTERS[letter] = true;
    }
  }

  private record Found(String id, long offset) {}

  private final List<Found> found = new ArrayList<>();

  /** The last bytes, with which a header may begin, and room for as many to look at together. */
  private final byte[] edge = new byte[2 * (LENGTH - 1)];

  private int edgeLength;
  private byte[] piece = {};

  /** Takes the next bytes. */
  void take(ByteBuffer bytes, long offset) {
    if (found.size() == MOST || !bytes.hasRemaining()) {
      return;
    }
    acrossEdge(bytes, offset);
    if (bytes.hasArray()) {
      int from = bytes.arrayOffset() + bytes.position();
      search(bytes.array(), from, bytes.arrayOffset() + bytes.limit(), offset - from);
    } else {
      inPieces(bytes.duplicate(), offset);
    }
    keepEdge(bytes);
  }

  private void acrossEdge(ByteBuffer bytes, long offset) {
    int more = Math.min(LENGTH - 1, bytes.remaining());
    bytes.duplicate().get(edge, edgeLength, more);
    search(edge, 0, edgeLength + more, offset - edgeLength);
  }

  private void keepEdge(ByteBuffer bytes) {
    int count = bytes.remaining();
    if (count >= LENGTH - 1) {
      edgeLength = LENGTH - 1;
      bytes.duplicate().position(bytes.limit() - edgeLength).get(edge, 0, edgeLength);
    } else {
      // They are behind the edge already.
      int length = edgeLength + count;
      edgeLength = Math.min(length, LENGTH - 1);
      System.arraycopy(edge, length - edgeLength, edge, 0, edgeLength);
    }
  }

  private void inPieces(ByteBuffer bytes, long offset) {
    if (piece.length == 0) {
      piece = new byte[PIECE];
    }
    int kept = 0;
    for (long next = offset; bytes.hasRemaining(); ) {
      int count = Math.min(PIECE - kept, bytes.remaining());
      bytes.get(piece, kept, count);
      search(piece, 0, kept + count, next - kept);
      next += count;
      int length = kept + count;
      kept = Math.min(length, LENGTH - 1);
      System.arraycopy(piece, length - kept, piece, 0, kept);
    }
  }

  /** Searches a part of an array; the offset is that of the array's first byte. */
  private void search(byte[] bytes, int from, int to, long offset) {
    // The least place of the last letter, of which, or of one of the three before it, each step
    // hits one.
    for (int i = from + LENGTH - 4; i < to; i += 4) {
      if (LETTERS[bytes[i] & 0xFF]) {
        lookAround(bytes, from, to, i, offset);
      }
    }
  }

  private void lookAround(byte[] bytes, int from, int to, int at, long offset) {
    int form =
        switch (bytes[at]) {
          case 'W' -> at;
          case 'A' -> at - 1;
          case 'V' -> at - 2;
          default -> at - 3;
        };
    int begin = form - (LENGTH - 4);
    if (begin < from
        || begin + LENGTH > to
        || bytes[form] != 'W'
        || bytes[form + 1] != 'A'
        || bytes[form + 2] != 'V'
        || bytes[form + 3] != 'E') {
      return;
    }
    String id = ChunkHeader.id(bytes, begin);
    if (WavBeginning.isContainer(id) && found.size() < MOST) {
      found.add(new Found(id, offset + begin));
    }
  }

  /** Tells of those that are whole before the end of the audio. */
  void warn(long end, Warnings warnings) {
    for (Found header : found) {
      if (header.offset + LENGTH <= end) {
        warnings.add(
            new WavWarning(
                WavWarning.Kind.EMBEDDED_HEADER,
                header.id,
                header.offset,
                "the header of another file inside the audio, read as samples"));
      }
    }
  }
}
