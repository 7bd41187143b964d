// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.io.Closeable;
import java.io.IOException;

/**
 * Bytes from first to last, with a look ahead. One buffer serves header, samples and tail alike.
 */
abstract class ByteSource implements Closeable {
  /** What {@link #length()} gives when only reading to the end would tell. */
  static final long UNKNOWN = Long.MAX_VALUE;

  /**
   * Enough for the header of nearly every file. Where no samples are read, each byte more costs: it
   * is made, copied twice and thrown away.
   */
  private static final int HEADER_BUFFER = 1024;

  private static final int AUDIO_BUFFER = 64 * 1024;

  private byte[] buffer = new byte[HEADER_BUFFER];
  private int begin;
  private int end;
  private long position;
  private boolean ended;

  /**
   * Reads at least one byte at the end of what is buffered, or gives −1 at the end of the source.
   */
  abstract int readMore(byte[] target, int offset, int length) throws IOException;

  /** Moves to where no buffered byte helps; only ever forward unless {@link #seekable()}. */
  abstract void jump(long target);

  abstract boolean seekable();

  /** Bytes in the whole source, or {@link #UNKNOWN}. */
  abstract long length();

  /** Whether its bytes are handed in, by who wants to know what they are and no samples. */
  boolean pushed() {
    return false;
  }

  /** Whether there are fewer bytes than will come: its bytes are handed in, and not all are yet. */
  boolean awaitsMore() {
    return false;
  }

  /** Steps over bytes behind what is buffered, if that can be done without taking them. */
  long pass(long count) {
    return 0;
  }

  /** Whether a step that wants that many bytes ahead has to wait for them. */
  final boolean lacks(int wanted) throws IOException {
    return peek(wanted) < wanted && awaitsMore();
  }

  /** Offset of the next byte from the start of the source. */
  final long position() {
    return position;
  }

  /** Bytes from here to the end, or {@link #UNKNOWN}. */
  final long remaining() {
    return length() == UNKNOWN ? UNKNOWN : Math.max(0, length() - position);
  }

  /** Makes the buffer large enough for so many bytes of audio, or for the most held at once. */
  final void widen(long bytes) {
    int capacity = (int) Math.min(AUDIO_BUFFER, bytes);
    if (buffer.length < capacity) {
      resize(capacity);
    }
  }

  /**
   * Reads whole units into an array, past the buffer, where nothing is buffered. What comes of a
   * further unit stays buffered.
   *
   * @param bytes how many there is room for; more than the buffer holds are not read at once
   * @return bytes of whole units; 0 says nothing of the end
   */
  final int readPastBuffer(byte[] target, int offset, int bytes, int unit) throws IOException {
    // A channel keeps a buffer of its own for each thread, as large as the largest read.
    int wanted = Math.min(AUDIO_BUFFER, bytes);
    if (end > begin || ended) {
      return 0;
    }
    drop();
    if (buffer.length < unit) {
      resize(unit);
    }
    int count = readMore(target, offset, wanted);
    if (count < 0) {
      ended = true;
      return 0;
    }
    end = count % unit;
    System.arraycopy(target, offset + count - end, buffer, 0, end);
    position += count - end;
    return count - end;
  }

  /** Gives the buffer up; nothing is read any more. */
  final void release() {
    drop();
    buffer = new byte[0];
  }

  /** Buffers that many bytes ahead, fewer only at the end, and gives how many of them there are. */
  final int peek(int wanted) throws IOException {
    if (end - begin >= wanted) {
      return wanted;
    }
    if (wanted > buffer.length) {
      resize(wanted);
    } else if (begin > 0) {
      System.arraycopy(buffer, begin, buffer, 0, end - begin);
      end -= begin;
      begin = 0;
    }
    while (end < wanted && !ended) {
      int count = readMore(buffer, end, buffer.length - end);
      if (count < 0) {
        ended = !awaitsMore();
        break;
      }
      end += count;
    }
    return Math.min(end, wanted);
  }

  /** The array of what is buffered; it begins at {@link #bufferedFrom()}. */
  final byte[] buffer() {
    return buffer;
  }

  final int bufferedFrom() {
    return begin;
  }

  final int buffered() {
    return end - begin;
  }

  /** A byte that was peeked at, 0 to 255. */
  final int at(int ahead) {
    return buffer[begin + ahead] & 0xFF;
  }

  /** Steps over bytes and gives how many there were: fewer only at the end of the source. */
  final long skip(long count) throws IOException {
    long skipped = Math.min(count, end - begin);
    begin += (int) skipped;
    position += skipped;
    if (seekable()) {
      long jumped = Math.min(count - skipped, remaining());
      if (jumped > 0) {
        position += jumped;
        drop();
        jump(position);
      }
      return skipped + jumped;
    }
    long passed = pass(count - skipped);
    position += passed;
    skipped += passed;
    while (skipped < count && peek(1) > 0) {
      int step = (int) Math.min(count - skipped, end - begin);
      begin += step;
      position += step;
      skipped += step;
    }
    return skipped;
  }

  /** Goes to an offset of a seekable source. */
  final void seek(long target) {
    if (target >= position && target - position <= end - begin) {
      begin += (int) (target - position);
      position = target;
    } else if (target < position && position - target <= begin) {
      begin -= (int) (position - target);
      position = target;
    } else {
      position = target;
      drop();
      jump(target);
    }
  }

  private void drop() {
    begin = 0;
    end = 0;
    ended = false;
  }

  private void resize(int capacity) {
    byte[] larger = new byte[capacity];
    System.arraycopy(buffer, begin, larger, 0, end - begin);
    end -= begin;
    begin = 0;
    buffer = larger;
  }
}
