// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;

/** Writes large blocks as holes, so that a file of some GiB costs no disk. */
final class SkippingChannel implements SeekableByteChannel {
  private static final int LARGE = 1 << 20;

  private final FileChannel file;

  SkippingChannel(FileChannel file) {
    this.file = file;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    return file.read(target);
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    int count = source.remaining();
    if (count < LARGE) {
      return file.write(source);
    }
    source.position(source.limit());
    file.position(file.position() + count);
    return count;
  }

  @Override
  public long position() throws IOException {
    return file.position();
  }

  @Override
  public SeekableByteChannel position(long target) throws IOException {
    file.position(target);
    return this;
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) throws IOException {
    file.truncate(size);
    return this;
  }

  @Override
  public boolean isOpen() {
    return file.isOpen();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
