// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.io.EOFException;
import java.io.IOException;

/** The audio of a source as whole frames, from the first to the last. */
final class FrameSource {
  /** Below this, the buffer gives more frames for a read of the source. */
  private static final int WORTH_READING_PAST_BUFFER = 32 * 1024;

  private final ByteSource source;
  private final int frameSize;
  private final long offset;

  /** Bytes of audio up to which frames are read. */
  private long limit;

  private long consumed;

  /** The source stands at the offset. */
  FrameSource(ByteSource source, int frameSize, long offset, long limit) {
    this.source = source;
    this.frameSize = frameSize;
    this.offset = offset;
    this.limit = limit;
  }

  /** The number of the next frame. */
  long position() {
    return consumed / frameSize;
  }

  /** Bytes of audio from here on; {@link ByteSource#UNKNOWN} or little less where none knows. */
  long left() {
    return limit - consumed;
  }

  /** Takes all bytes to the end of the source for audio. */
  void goOnToEndOfSource() {
    limit = ByteSource.UNKNOWN;
  }

  void seek(long frame) {
    consumed = frame * frameSize;
    source.seek(offset + consumed);
  }

  /** Whole frames in the buffer; 0 at the end of the audio. */
  int buffered() throws IOException {
    long left = left();
    if (left < frameSize) {
      return 0;
    }
    source.widen(left);
    if (source.peek(frameSize) == frameSize) {
      return (int) (Math.min(source.buffered(), left) / frameSize);
    }
    if (source.seekable()) {
      throw new EOFException(
          "the file ends after "
              + position()
              + " frames; it had "
              + limit / frameSize
              + " when it was opened");
    }
    return 0;
  }

  /** The array of the frames in the buffer; the first begins at {@link #from()}. */
  byte[] buffer() {
    return source.buffer();
  }

  int from() {
    return source.bufferedFrom();
  }

  /** Steps over frames that are buffered. */
  void consume(int frames) throws IOException {
    consumed += source.skip((long) frames * frameSize);
  }

  /** Reads frames past the buffer, where that saves a copy; 0 says nothing of the end. */
  int readPastBuffer(byte[] target, int to, int frames) throws IOException {
    int most = (int) (Math.min((long) frames * frameSize, left()) / frameSize) * frameSize;
    if (most < WORTH_READING_PAST_BUFFER) {
      return 0;
    }
    int bytes = source.readPastBuffer(target, to, most, frameSize);
    consumed += bytes;
    return bytes / frameSize;
  }

  /** At the end of a stream: steps over what is no whole frame, and gives all bytes of audio. */
  long end() throws IOException {
    return consumed + source.skip(Math.min(left(), frameSize));
  }
}
