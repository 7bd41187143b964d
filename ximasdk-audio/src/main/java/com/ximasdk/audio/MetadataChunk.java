// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

/** A chunk of metadata of which the body, or its beginning, is in memory. */
final class MetadataChunk {
  private final ChunkHeader header;
  private final byte[] body;
  private final ByteBuffer numbers;

  MetadataChunk(ChunkHeader header, byte[] body, boolean bigEndian) {
    this.header = header;
    this.body = body;
    numbers =
        ByteBuffer.wrap(body).order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
  }

  ChunkHeader header() {
    return header;
  }

  /** Bytes of the body that are in memory. */
  int length() {
    return body.length;
  }

  byte[] body() {
    return body;
  }

  /** A number of 16 bits, 0 to 65535. */
  int unsignedShort(int at) {
    return numbers.getShort(at) & 0xFFFF;
  }

  /** A number of 16 bits with a sign. */
  int signedShort(int at) {
    return numbers.getShort(at);
  }

  /** A number of 32 bits, 0 to 2^32−1. */
  long unsignedInt(int at) {
    return numbers.getInt(at) & 0xFFFF_FFFFL;
  }

  /** Four bytes as ISO 8859-1 characters. */
  String id(int at) {
    char[] characters = new char[4];
    for (int i = 0; i < characters.length; i++) {
      characters[i] = (char) (body[at + i] & 0xFF);
    }
    return new String(characters);
  }

  /** What kind of list it is; nothing where the list ends before. */
  String listType() {
    return body.length < 4 ? "" : id(0);
  }

  String hex(int from, int to) {
    return HexFormat.of().withUpperCase().formatHex(body, from, to);
  }

  /** Whether there is nothing but zeros, as far as the body goes. */
  boolean isZero(int from, int to) {
    for (int i = from; i < Math.min(to, body.length); i++) {
      if (body[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
