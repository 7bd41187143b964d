// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A file of which only the beginning is there when it is first asked how long it is. */
final class GrowingChannel implements SeekableByteChannel {
  private final byte[] bytes;
  private int length;
  private int position;

  GrowingChannel(byte[] bytes, int lengthAtFirst) {
    this.bytes = bytes;
    length = lengthAtFirst;
  }

  @Override
  public long size() {
    int now = length;
    length = bytes.length;
    return now;
  }

  @Override
  public int read(ByteBuffer target) {
    int count = Math.min(target.remaining(), length - position);
    if (count <= 0) {
      return -1;
    }
    target.put(bytes, position, count);
    position += count;
    return count;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long newPosition) {
    position = Math.toIntExact(newPosition);
    return this;
  }

  @Override
  public int write(ByteBuffer source) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {
    // There is nothing to give back.
  }
}
