// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Bytes that are handed in, block by block. What was passed does not come back. */
final class PushSource extends ByteSource {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  /** Sees every byte from somewhere on, in order. */
  @FunctionalInterface
  interface Tap {
    /**
     * Takes bytes.
     *
     * @param bytes may be consumed
     * @param offset where they begin
     */
    void take(ByteBuffer bytes, long offset);
  }

  private final List<Tap> taps = new ArrayList<>();
  private ByteBuffer block = NOTHING;
  private long handed;
  private long shown;
  private boolean finished;

  /** Takes a block, of which {@link #finishBlock()} must be called before the next one. */
  void hand(ByteBuffer bytes) {
    handed += bytes.remaining();
    block = bytes;
  }

  /** Lets go of the block; what nobody wanted of it is passed over. */
  void finishBlock() {
    if (block.hasRemaining()) {
      show(block.duplicate());
    }
    block = NOTHING;
  }

  void finish() {
    finished = true;
  }

  /** Shows the bytes from the next one on, and those that are handed in later. */
  void tap(Tap tap) {
    tap.take(ByteBuffer.wrap(buffer(), bufferedFrom(), buffered()), position());
    taps.add(tap);
  }

  @Override
  int readMore(byte[] target, int offset, int length) {
    int count = Math.min(length, block.remaining());
    if (count == 0) {
      return -1;
    }
    block.get(target, offset, count);
    show(ByteBuffer.wrap(target, offset, count));
    return count;
  }

  @Override
  long pass(long count) {
    int step = (int) Math.min(count, block.remaining());
    if (step > 0) {
      ByteBuffer passed = block.duplicate();
      passed.limit(passed.position() + step);
      show(passed);
      block.position(block.position() + step);
    }
    return step;
  }

  private void show(ByteBuffer bytes) {
    for (Tap tap : taps) {
      tap.take(bytes.duplicate(), shown);
    }
    shown += bytes.remaining();
  }

  @Override
  boolean pushed() {
    return true;
  }

  @Override
  boolean awaitsMore() {
    return !finished;
  }

  @Override
  void jump(long target) {
    throw new IllegalStateException("what was handed in does not come back");
  }

  @Override
  boolean seekable() {
    return false;
  }

  /** {@inheritDoc} Known when all have been handed in. */
  @Override
  long length() {
    return finished ? handed : UNKNOWN;
  }

  @Override
  public void close() {}
}
