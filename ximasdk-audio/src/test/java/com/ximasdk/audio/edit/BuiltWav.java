// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import com.ximasdk.audio.WavEncoding;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A file put together chunk by chunk, which knows where its audio lies. */
final class BuiltWav {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteOrder order;
  private int dataOffset;

  private BuiltWav(String container) {
    order = container.equals("RIFX") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    text(container).int32(container.equals("RF64") ? -1 : 0x7A7A).text("WAVE");
  }

  static BuiltWav of(String container) {
    return new BuiltWav(container);
  }

  BuiltWav format(WavEncoding encoding, int channels, int rate) {
    int bytes = encoding.bytesPerSample();
    return text("fmt ")
        .int32(16)
        .int16(encoding.formatTag())
        .int16(channels)
        .int32(rate)
        .int32(rate * channels * bytes)
        .int16(channels * bytes)
        .int16(8 * bytes);
  }

  /** The sizes of RF64. */
  BuiltWav sizes(long data) {
    return text("ds64").int32(28).int64(data + 100).int64(data).int64(0).int32(0);
  }

  BuiltWav data(long announced, byte[] audio) {
    text("data").int32((int) announced);
    dataOffset = out.size();
    return raw(audio);
  }

  BuiltWav chunk(String id, String content) {
    return text(id).int32(content.length()).text(content);
  }

  BuiltWav text(String text) {
    return raw(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  BuiltWav raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  private BuiltWav int16(int value) {
    return raw(ByteBuffer.allocate(2).order(order).putShort((short) value).array());
  }

  private BuiltWav int32(int value) {
    return raw(ByteBuffer.allocate(4).order(order).putInt(value).array());
  }

  private BuiltWav int64(long value) {
    return raw(ByteBuffer.allocate(8).order(order).putLong(value).array());
  }

  int dataOffset() {
    return dataOffset;
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  /** Samples of which none is silence in any encoding, nor part of a chunk's id. */
  static byte[] audio(int bytes) {
    byte[] audio = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      audio[i] = (byte) (1 + i % 29);
    }
    return audio;
  }
}
