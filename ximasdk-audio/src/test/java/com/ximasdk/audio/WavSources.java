// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Bytes as the kinds of source that a reader must take. */
final class WavSources {
  private WavSources() {}

  /** A stream that gives one byte at a time, skips nothing, and knows no mark. */
  static InputStream reluctantStream(byte[] bytes) {
    return new InputStream() {
      private int next;

      @Override
      public int read() {
        return next < bytes.length ? bytes[next++] & 0xFF : -1;
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        int single = read();
        if (single < 0 || length == 0) {
          return length == 0 ? 0 : -1;
        }
        target[offset] = (byte) single;
        return 1;
      }

      @Override
      public long skip(long count) {
        return 0;
      }

      @Override
      public boolean markSupported() {
        return false;
      }
    };
  }

  static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  static SeekableByteChannel channel(byte[] bytes) {
    return new SeekableByteChannel() {
      private int position;
      private boolean open = true;

      @Override
      public int read(ByteBuffer target) {
        if (position >= bytes.length) {
          return -1;
        }
        int count = Math.min(target.remaining(), bytes.length - position);
        target.put(bytes, position, count);
        position += count;
        return count;
      }

      @Override
      public int write(ByteBuffer source) throws IOException {
        throw new IOException("read only");
      }

      @Override
      public long position() {
        return position;
      }

      @Override
      public SeekableByteChannel position(long target) {
        position = (int) Math.min(target, bytes.length);
        return this;
      }

      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public SeekableByteChannel truncate(long size) throws IOException {
        throw new IOException("read only");
      }

      @Override
      public boolean isOpen() {
        return open;
      }

      @Override
      public void close() {
        open = false;
      }
    };
  }
}
