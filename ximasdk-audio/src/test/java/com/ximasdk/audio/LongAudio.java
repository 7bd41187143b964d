// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;

/** A source of more audio than memory holds: bytes before it, zeros, and bytes behind it. */
final class LongAudio {
  private final byte[] before;
  private final long audio;
  private final byte[] behind;

  LongAudio(byte[] before, long audio, byte[] behind) {
    this.before = before;
    this.audio = audio;
    this.behind = behind;
  }

  long length() {
    return before.length + audio + behind.length;
  }

  /** Gives bytes from an offset, or −1 at the end. */
  private int get(long from, byte[] target, int offset, int length) {
    if (from < before.length) {
      return copy(before, (int) from, target, offset, length);
    }
    long end = before.length + audio;
    if (from < end) {
      int count = (int) Math.min(length, end - from);
      Arrays.fill(target, offset, offset + count, (byte) 0);
      return count;
    }
    return from < length() ? copy(behind, (int) (from - end), target, offset, length) : -1;
  }

  private static int copy(byte[] from, int at, byte[] target, int offset, int length) {
    int count = Math.min(length, from.length - at);
    System.arraycopy(from, at, target, offset, count);
    return count;
  }

  InputStream stream() {
    return new InputStream() {
      private long next;

      @Override
      public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        int count = get(next, target, offset, length);
        next += Math.max(0, count);
        return count;
      }
    };
  }

  SeekableByteChannel channel() {
    return new SeekableByteChannel() {
      private long next;

      @Override
      public int read(ByteBuffer target) {
        byte[] bytes = new byte[target.remaining()];
        int count = get(next, bytes, 0, bytes.length);
        next += Math.max(0, count);
        target.put(bytes, 0, Math.max(0, count));
        return count;
      }

      @Override
      public int write(ByteBuffer source) throws IOException {
        throw new IOException("read only");
      }

      @Override
      public long position() {
        return next;
      }

      @Override
      public SeekableByteChannel position(long target) {
        next = target;
        return this;
      }

      @Override
      public long size() {
        return length();
      }

      @Override
      public SeekableByteChannel truncate(long size) throws IOException {
        throw new IOException("read only");
      }

      @Override
      public boolean isOpen() {
        return true;
      }

      @Override
      public void close() {}
    };
  }

  WavInfo handedIn() throws IOException {
    WavInspector inspector = new WavInspector();
    byte[] block = new byte[64 * 1024];
    try (InputStream stream = stream()) {
      for (int count; (count = stream.read(block, 0, block.length)) >= 0; ) {
        inspector.update(block, 0, count);
      }
    }
    return inspector.finish();
  }
}
