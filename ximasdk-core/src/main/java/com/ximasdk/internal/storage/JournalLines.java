// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import com.ximasdk.internal.text.ByteSearch;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a file, one after the other, as bytes in one buffer that is used again. */
final class JournalLines {
  private static final int FIRST_ROOM = 1 << 16;

  private final InputStream input;
  private final int longest;

  private byte[] buffer = new byte[FIRST_ROOM];

  /** What of the buffer was read from the input. */
  private int filled;

  private int start;
  private int end;
  private boolean isEnded;

  /** Where in the input the buffer begins. */
  private long bufferOffset;

  private int number;

  /**
   * Lines of an input.
   *
   * @param longest how many bytes one has at most
   */
  JournalLines(InputStream input, int longest) {
    this.input = input;
    this.longest = longest;
  }

  /**
   * Goes on to the next line.
   *
   * @return false at the end of the input
   * @throws LineTooLongException if it is too long
   */
  boolean next() throws IOException {
    start = isEnded ? end + 1 : end;
    int scanned = start;
    while (true) {
      int found = ByteSearch.indexOf('\n', buffer, scanned, filled);
      if (found < filled) {
        return line(found, true);
      }
      scanned = filled - start;
      if (scanned > longest) {
        number++;
        throw new LineTooLongException();
      }
      if (!fill()) {
        return filled > start && line(filled, false);
      }
      scanned += start;
    }
  }

  private boolean line(int lineEnd, boolean withEnd) {
    end = lineEnd;
    isEnded = withEnd;
    number++;
    return true;
  }

  /** Reads on behind what is there of the line, which comes to the beginning of the buffer. */
  private boolean fill() throws IOException {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, filled - start);
      bufferOffset += start;
      filled -= start;
      start = 0;
    }
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, longest + 2L));
    }
    int count = input.read(buffer, filled, buffer.length - filled);
    filled += Math.max(count, 0);
    return count >= 0;
  }

  byte[] buffer() {
    return buffer;
  }

  /** Where in the buffer the line begins. */
  int start() {
    return start;
  }

  /** Where in the buffer the line ends, without its line end. */
  int end() {
    return end;
  }

  /** Whether a line end follows it. */
  boolean isEnded() {
    return isEnded;
  }

  /** Where in the input the line begins. */
  long offset() {
    return bufferOffset + start;
  }

  /** Where in the input the next line begins. */
  long nextOffset() {
    return bufferOffset + (isEnded ? end + 1 : end);
  }

  /** The number of the line, from 1. */
  int number() {
    return number;
  }

  /** A line that no journal has. */
  static final class LineTooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
