// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of chunks, numbers low byte first. */
final class ChunkWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  ChunkWriter id(String id) {
    bytes.writeBytes(id.getBytes(StandardCharsets.US_ASCII));
    return this;
  }

  ChunkWriter int16(int value) {
    bytes.write(value);
    bytes.write(value >> 8);
    return this;
  }

  ChunkWriter int32(long value) {
    return int16((int) value).int16((int) (value >> 16));
  }

  ChunkWriter zeros(int count) {
    bytes.writeBytes(new byte[count]);
    return this;
  }

  ChunkWriter raw(byte[] raw) {
    bytes.writeBytes(raw);
    return this;
  }

  /** A text with the byte of value 0 that ends it. */
  ChunkWriter text(String text, Charset charset) {
    return raw(text.getBytes(charset)).zeros(1);
  }

  /** A text in a field, which it may fill. */
  ChunkWriter field(String text, Charset charset, int length) {
    return raw(Arrays.copyOf(text.getBytes(charset), length));
  }

  /** A chunk with its pad byte where its size is odd. */
  ChunkWriter chunk(String id, ChunkWriter body) {
    byte[] content = body.toByteArray();
    return id(id).int32(content.length).raw(content).zeros(content.length % 2);
  }

  byte[] toByteArray() {
    return bytes.toByteArray();
  }
}
