// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.io.IOException;
import java.io.InputStream;

/** A plain stream. Only {@code read} is called: what {@code skip} does differs too much. */
final class StreamSource extends ByteSource {
  private final InputStream stream;

  StreamSource(InputStream stream) {
    this.stream = stream;
  }

  @Override
  int readMore(byte[] target, int offset, int count) throws IOException {
    int read = stream.read(target, offset, count);
    if (read != 0) {
      return read;
    }
    int single = stream.read();
    if (single < 0) {
      return -1;
    }
    target[offset] = (byte) single;
    return 1;
  }

  @Override
  void jump(long target) {
    throw new IllegalStateException("a stream cannot seek");
  }

  @Override
  boolean seekable() {
    return false;
  }

  @Override
  long length() {
    return UNKNOWN;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
