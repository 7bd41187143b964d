// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/**
 * Reads what a channel has written, from a position of its own, beginning at 0. It can neither
 * change nor close the channel. For one thread at a time.
 */
final class ContentView implements SeekableByteChannel {
  private final FileChannel content;
  private volatile boolean closed;
  private long position;

  ContentView(FileChannel content) {
    this.content = content;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    requireOpen();
    int count = content.read(target, position);
    position += Math.max(count, 0);
    return count;
  }

  @Override
  public long position() throws IOException {
    requireOpen();
    return position;
  }

  @Override
  public SeekableByteChannel position(long next) throws IOException {
    requireOpen();
    if (next < 0) {
      throw new IllegalArgumentException("position: found " + next + ", expected 0 or more");
    }
    position = next;
    return this;
  }

  @Override
  public long size() throws IOException {
    requireOpen();
    return content.size();
  }

  @Override
  public int write(ByteBuffer source) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  private void requireOpen() throws ClosedChannelException {
    if (closed) {
      throw new ClosedChannelException();
    }
  }

  @Override
  public boolean isOpen() {
    return !closed && content.isOpen();
  }

  @Override
  public void close() {
    closed = true;
  }
}
