// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A file or another channel that can seek. Its length is taken once: later growth is not seen. */
final class ChannelSource extends ByteSource {
  private static final int EMPTY_READS_ALLOWED = 16;

  private final SeekableByteChannel channel;
  private final long length;
  private long next;
  private boolean moved;

  ChannelSource(SeekableByteChannel channel, long length) {
    this.channel = channel;
    this.length = length;
  }

  @Override
  int readMore(byte[] target, int offset, int count) throws IOException {
    if (next >= length) {
      return -1;
    }
    if (moved) {
      channel.position(next);
      moved = false;
    }
    ByteBuffer room = ByteBuffer.wrap(target, offset, (int) Math.min(count, length - next));
    for (int i = 0; i < EMPTY_READS_ALLOWED; i++) {
      int read = channel.read(room);
      if (read != 0) {
        next += read;
        return read;
      }
    }
    throw new IOException("the channel gives no bytes and no end");
  }

  @Override
  void jump(long target) {
    // Only the next read moves the channel: a walk that ends with a jump costs nothing.
    next = target;
    moved = true;
  }

  @Override
  boolean seekable() {
    return true;
  }

  @Override
  long length() {
    return length;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
