// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import com.ximasdk.audio.g711.G711;
import java.nio.ByteBuffer;

/** Turns stored samples into 16-bit samples. One for each encoding and byte order; stateless. */
abstract class SampleCodec {
  static SampleCodec of(WavEncoding encoding, boolean bigEndian) {
    return switch (encoding) {
      case MULAW -> new Companded(G711.MULAW);
      case ALAW -> new Companded(G711.ALAW);
      case PCM_U8 -> new Unsigned8();
      case PCM_S16 -> new Signed16(bigEndian);
    };
  }

  /** Bytes of one sample. */
  abstract int size();

  /** The sample that begins at an index. */
  abstract short sample(byte[] source, int from);

  void decode(byte[] source, int from, short[] target, int to, int samples) {
    decodeChannel(source, from, 1, 0, target, to, samples);
  }

  void decode(byte[] source, int from, ByteBuffer target, int samples) {
    int size = size();
    for (int i = 0; i < samples; i++) {
      target.putShort(sample(source, from + i * size));
    }
  }

  void decodeLittleEndian(byte[] source, int from, byte[] target, int to, int samples) {
    int size = size();
    for (int i = 0; i < samples; i++) {
      short sample = sample(source, from + i * size);
      target[to + 2 * i] = (byte) sample;
      target[to + 2 * i + 1] = (byte) (sample >> 8);
    }
  }

  void decodeChannel(
      byte[] source, int from, int channels, int channel, short[] target, int to, int frames) {
    int step = channels * size();
    int at = from + channel * size();
    for (int i = 0; i < frames; i++, at += step) {
      target[to + i] = sample(source, at);
    }
  }

  void copy(byte[] source, int from, byte[] target, int to, int bytes) {
    System.arraycopy(source, from, target, to, bytes);
  }

  void copyChannel(
      byte[] source, int from, int channels, int channel, byte[] target, int to, int frames) {
    int size = size();
    int step = channels * size;
    int at = from + channel * size;
    for (int i = 0; i < frames; i++, at += step) {
      copy(source, at, target, to + i * size, size);
    }
  }

  /** Samples of one byte, which are copied without a call for each. */
  private abstract static class OneByte extends SampleCodec {
    @Override
    final int size() {
      return 1;
    }

    @Override
    final void copyChannel(
        byte[] source, int from, int channels, int channel, byte[] target, int to, int frames) {
      for (int i = 0, at = from + channel; i < frames; i++, at += channels) {
        target[to + i] = source[at];
      }
    }
  }

  private static final class Companded extends OneByte {
    private final G711 law;

    Companded(G711 law) {
      this.law = law;
    }

    @Override
    short sample(byte[] source, int from) {
      return law.decode(source[from]);
    }

    @Override
    void decode(byte[] source, int from, short[] target, int to, int samples) {
      law.decode(source, from, target, to, samples);
    }

    @Override
    void decodeLittleEndian(byte[] source, int from, byte[] target, int to, int samples) {
      law.decodeLittleEndian(source, from, target, to, samples);
    }
  }

  private static final class Unsigned8 extends OneByte {
    @Override
    short sample(byte[] source, int from) {
      return (short) (((source[from] & 0xFF) - 0x80) << 8);
    }
  }

  private static final class Signed16 extends SampleCodec {
    private final boolean bigEndian;

    Signed16(boolean bigEndian) {
      this.bigEndian = bigEndian;
    }

    @Override
    int size() {
      return 2;
    }

    @Override
    short sample(byte[] source, int from) {
      int first = source[from] & 0xFF;
      int second = source[from + 1] & 0xFF;
      return (short) (bigEndian ? first << 8 | second : second << 8 | first);
    }

    @Override
    void copy(byte[] source, int from, byte[] target, int to, int bytes) {
      if (bigEndian) {
        decodeLittleEndian(source, from, target, to, bytes / 2);
      } else {
        super.copy(source, from, target, to, bytes);
      }
    }

    @Override
    void copyChannel(
        byte[] source, int from, int channels, int channel, byte[] target, int to, int frames) {
      int step = 2 * channels;
      int at = from + 2 * channel;
      for (int i = 0; i < frames; i++, at += step) {
        short sample = sample(source, at);
        target[to + 2 * i] = (byte) sample;
        target[to + 2 * i + 1] = (byte) (sample >> 8);
      }
    }
  }
}
