// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The forms that frames of one format are given in. */
final class FrameTargets {
  private final SampleCodec codec;
  private final int channels;
  private final int sampleSize;
  private final int frameSize;

  FrameTargets(SampleCodec codec, int channels) {
    this.codec = codec;
    this.channels = channels;
    sampleSize = codec.size();
    frameSize = channels * sampleSize;
  }

  FrameTarget samples(short[] target, int offset) {
    return (buffer, from, done, frames) ->
        codec.decode(buffer, from, sampleSize, target, offset + done * channels, frames * channels);
  }

  FrameTarget samples(short[][] targets, int offset) {
    return (buffer, from, done, frames) -> {
      for (int channel = 0; channel < channels; channel++) {
        int first = from + channel * sampleSize;
        codec.decode(buffer, first, frameSize, targets[channel], offset + done, frames);
      }
    };
  }

  FrameTarget samples(ByteBuffer target) {
    return (buffer, from, done, frames) -> codec.decode(buffer, from, target, frames * channels);
  }

  FrameTarget littleEndian(byte[] target, int offset) {
    return (buffer, from, done, frames) -> {
      int to = offset + Short.BYTES * channels * done;
      codec.decode(buffer, from, target, to, frames * channels, ByteOrder.LITTLE_ENDIAN);
    };
  }

  FrameTarget codes(byte[] target, int offset) {
    return new FrameTarget() {
      @Override
      public void take(byte[] buffer, int from, int done, int frames) {
        int to = offset + done * frameSize;
        codec.copy(buffer, from, sampleSize, target, to, frames * channels);
      }

      @Override
      public int takePastBuffer(FrameSource source, int done, int most) throws IOException {
        return codec.isPlain() ? source.readPastBuffer(target, offset + done * frameSize, most) : 0;
      }
    };
  }

  FrameTarget codes(byte[][] targets, int offset) {
    return (buffer, from, done, frames) -> {
      int to = offset + done * sampleSize;
      for (int channel = 0; channel < channels; channel++) {
        codec.copy(buffer, from + channel * sampleSize, frameSize, targets[channel], to, frames);
      }
    };
  }
}
