// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an answer, piece by piece, as UTF-8. What has been read into a piece never changes,
 * so rows keep the piece that they lie in instead of a copy: {@link #PIECE} bytes, or at most twice
 * the row's own.
 */
final class JsonInput implements Closeable {
  static final int PIECE = 16 << 10;

  private final InputStream source;
  private @Nullable InputStream text;
  private byte[] bytes = new byte[0];
  private int position;
  private int end;
  private long passed;

  private @Nullable ByteArrayOutputStream kept;
  private long keptFrom;
  private int mostKept;

  JsonInput(InputStream source) {
    this.source = source;
  }

  /** The piece that is being read. */
  byte[] bytes() {
    return bytes;
  }

  /** Where reading stands in the piece. */
  int position() {
    return position;
  }

  /** Where the bytes end that the piece has so far. */
  int end() {
    return end;
  }

  void moveTo(int index) {
    position = index;
  }

  /** Where an index of the piece lies in the whole answer. */
  long offset(int index) {
    return passed + index;
  }

  /** Reads more bytes behind those that are there; false at the end of the answer. */
  boolean more() throws IOException {
    InputStream in = text == null ? begin() : text;
    int waiting = end - position;
    if (end == bytes.length) {
      keep(position);
      byte[] next = new byte[Math.max(PIECE, 2 * waiting)];
      System.arraycopy(bytes, position, next, 0, waiting);
      bytes = next;
      passed += position;
      position = 0;
      end = waiting;
    }
    // What is long is not looked through again for each few bytes that come.
    int enough = end + (waiting > PIECE ? Math.min(waiting / 4, bytes.length - end) : 1);
    int before = end;
    while (end < enough) {
      int count = in.read(bytes, end, bytes.length - end);
      if (count < 0) {
        break;
      }
      if (count == 0) {
        throw new IOException("the stream gave no bytes although it had not ended");
      }
      end += count;
    }
    return end > before;
  }

  private InputStream begin() throws IOException {
    InputStream in = Utf8Input.of(source);
    text = in;
    return in;
  }

  /** Keeps what is read from an index on, up to a number of bytes; {@link #kept} gives it. */
  void keepFrom(int index, int most) {
    kept = new ByteArrayOutputStream();
    keptFrom = offset(index);
    mostKept = most;
  }

  /** What was kept up to the position; null if that was too much or was given up. */
  byte @Nullable [] kept() {
    keep(position);
    byte[] all = kept == null ? null : kept.toByteArray();
    kept = null;
    return all;
  }

  /** Keeps no more. */
  void giveUpKept() {
    kept = null;
  }

  private void keep(int upTo) {
    if (kept != null) {
      int from = (int) Math.max(0, keptFrom + kept.size() - passed);
      if (kept.size() + (upTo - from) > mostKept) {
        kept = null;
      } else {
        kept.write(bytes, from, upTo - from);
      }
    }
  }

  /** A copy of some of the piece, which does not keep hold of it. */
  byte[] copy(int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
