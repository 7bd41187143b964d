// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The first eight bytes of a chunk.
 *
 * @param id four bytes as ISO 8859-1 characters
 * @param offset where the header begins
 * @param size bytes of the body as announced, 0 to 2^63−1
 * @param longSize whether the size comes from a {@code ds64} chunk
 */
record ChunkHeader(String id, long offset, long size, boolean longSize) {
  static final int LENGTH = 8;

  private static final Set<String> WELL_KNOWN =
      Set.of(
          "fmt ", "data", "fact", "LIST", "ds64", "bext", "JUNK", "junk", "PAD ", "FLLR", "cue ",
          "smpl", "inst", "plst", "id3 ", "ID3 ", "iXML", "axml", "chna", "PEAK", "levl", "link",
          "umid", "cart", "DISP", "wavl", "slnt", "_PMX", "afsp", "minf", "regn", "acid", "strc");

  /** Reads the header that was peeked at. */
  static ChunkHeader peeked(ByteSource source, int ahead, boolean bigEndian) {
    return new ChunkHeader(
        id(source, ahead),
        source.position() + ahead,
        Fields.unsignedInt(source, ahead + 4, bigEndian),
        false);
  }

  /** Reads the header that a buffer begins with. */
  static ChunkHeader of(ByteBuffer bytes, long offset, boolean bigEndian) {
    ByteOrder order = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    String id = id(bytes.array(), bytes.arrayOffset());
    long size = Integer.toUnsignedLong(bytes.duplicate().order(order).getInt(4));
    return new ChunkHeader(id, offset, size, false);
  }

  static String id(byte[] bytes, int from) {
    return id(bytes, from, 4);
  }

  static String id(ByteSource source, int ahead) {
    return id(source, ahead, 4);
  }

  static String id(ByteSource source, int ahead, int length) {
    return id(source.buffer(), source.bufferedFrom() + ahead, length);
  }

  private static String id(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
  }

  ChunkHeader withLongSize(long other) {
    return new ChunkHeader(id, offset, other, true);
  }

  boolean is(String other) {
    return id.equals(other);
  }

  boolean wellKnown() {
    return WELL_KNOWN.contains(id);
  }

  /** Whether the id is what the specification allows: printable, and not beginning with a space. */
  boolean idIsPlausible() {
    return id.charAt(0) != ' ' && id.chars().allMatch(c -> c >= 0x20 && c < 0x7F);
  }

  String shownId() {
    return shown(id);
  }

  static String shown(String id) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (c >= 0x20 && c < 0x7F) {
        text.append(c);
      } else {
        text.append("\\x").append(Fields.hex(c, 2));
      }
    }
    return text.toString();
  }
}
