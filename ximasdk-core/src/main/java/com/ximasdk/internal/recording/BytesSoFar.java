// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes to which more will come: they have no end yet. */
final class BytesSoFar extends FilterInputStream {
  BytesSoFar(InputStream bytes) {
    super(bytes);
  }

  @Override
  public int read() throws IOException {
    return there(super.read());
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    return there(super.read(target, offset, count));
  }

  private static int there(int read) throws NotYetThere {
    if (read < 0) {
      throw new NotYetThere();
    }
    return read;
  }
}
