// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Builds WAV files byte by byte, right ones and wrong ones. */
final class WavBytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteOrder order;

  private WavBytes(ByteOrder order) {
    this.order = order;
  }

  /** Begins a container with a size to be filled in by {@link #bytes()}. */
  static WavBytes container(String id) {
    return new WavBytes(id.equals("RIFX") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
        .text(id)
        .int32(0x5A5A_5A5AL)
        .text("WAVE");
  }

  static WavBytes riff() {
    return container("RIFF");
  }

  static WavBytes empty() {
    return new WavBytes(ByteOrder.LITTLE_ENDIAN);
  }

  /** A mono µ-law file with so many frames of counting codes. */
  static byte[] mulaw(int frames) {
    return riff().format(7, 1, 8000, 8).data(audio(frames)).bytes();
  }

  /** Codes that no chunk id can be mistaken for. */
  static byte[] audio(int bytes) {
    byte[] audio = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      audio[i] = (byte) (0x80 + i % 97);
    }
    return audio;
  }

  /** A {@code fmt } chunk of 16 bytes, its derived fields right. */
  WavBytes format(int tag, int channels, long rate, int bits) {
    int frame = channels * (tag == 1 ? bits / 8 : 1);
    return id("fmt ", 16).formatFields(tag, channels, rate, rate * frame, frame, bits);
  }

  WavBytes formatFields(int tag, int channels, long rate, long byteRate, int align, int bits) {
    return int16(tag).int16(channels).int32(rate).int32(byteRate).int16(align).int16(bits);
  }

  WavBytes extensible(String guid, int bits, int channels) {
    int frame = channels * bits / 8;
    return id("fmt ", 40)
        .formatFields(0xFFFE, channels, 8000, 8000L * frame, frame, bits)
        .int16(22)
        .int16(bits)
        .int32(0)
        .hex(guid);
  }

  /** A chunk with its pad byte where its size is odd. */
  WavBytes chunk(String id, byte[] body) {
    id(id, body.length).raw(body);
    return body.length % 2 == 0 ? this : raw(new byte[1]);
  }

  WavBytes chunk(String id, int size) {
    return chunk(id, new byte[size]);
  }

  WavBytes data(byte[] audio) {
    return chunk("data", audio);
  }

  /** A chunk header alone. */
  WavBytes id(String id, long size) {
    return text(id).int32(size);
  }

  WavBytes ds64(long riffSize, long dataSize, long frames) {
    return id("ds64", 28).int64(riffSize).int64(dataSize).int64(frames).int32(0);
  }

  WavBytes text(String text) {
    return raw(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  WavBytes hex(String hex) {
    return raw(HexFormat.of().parseHex(hex.replace(" ", "")));
  }

  WavBytes raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  WavBytes zeros(int count) {
    return raw(new byte[count]);
  }

  WavBytes int16(int value) {
    return raw(ByteBuffer.allocate(2).order(order).putShort((short) value).array());
  }

  WavBytes int32(long value) {
    return raw(ByteBuffer.allocate(4).order(order).putInt((int) value).array());
  }

  WavBytes int64(long value) {
    return raw(ByteBuffer.allocate(8).order(order).putLong(value).array());
  }

  /** The file, its RIFF size right. */
  byte[] bytes() {
    return withRiffSize(out.size() - 8L);
  }

  byte[] withRiffSize(long size) {
    byte[] bytes = out.toByteArray();
    if (bytes.length >= 8) {
      ByteBuffer.wrap(bytes).order(order).putInt(4, (int) size);
    }
    return bytes;
  }

  /** The bytes as they were given. */
  byte[] asGiven() {
    return out.toByteArray();
  }
}
