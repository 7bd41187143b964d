// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Writes large blocks as holes, so that a file of some GiB costs no disk. */
final class SkippingChannel extends ForwardingChannel {
  private static final int LARGE = 1 << 20;

  SkippingChannel(FileChannel file) {
    super(file);
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    int count = source.remaining();
    if (count < LARGE) {
      return super.write(source);
    }
    source.position(source.limit());
    position(position() + count);
    return count;
  }
}
