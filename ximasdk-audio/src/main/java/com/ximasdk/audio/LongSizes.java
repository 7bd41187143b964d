// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The sizes of 64 bits in a {@code ds64} chunk.
 *
 * @param riffSize size of the file without its first eight bytes
 * @param dataSize size of the body of the {@code data} chunk
 * @param others sizes of other chunks by id
 */
record LongSizes(long riffSize, long dataSize, Map<String, Long> others) {
  private static final int SMALLEST = 28;
  private static final int TABLE_ENTRY = 12;

  /** The table is for what exceeds 4 GiB; more entries than this would be no honest file. */
  private static final int MOST_ENTRIES = 16;

  /** Bytes of the body that {@link #read} looks at. */
  static int wanted(ChunkHeader header) {
    return (int) Math.min(header.size(), SMALLEST + MOST_ENTRIES * TABLE_ENTRY);
  }

  /** Reads from the start of the body, and stays there. */
  static LongSizes read(ByteSource source, ChunkHeader header) throws IOException {
    int wanted = wanted(header);
    int present = source.peek(wanted);
    if (present < SMALLEST) {
      throw new WavFormatException(
          header.shownId(),
          header.offset(),
          "a size of " + header.size() + (present < wanted ? " beyond the end of the source" : ""),
          SMALLEST + " bytes or more");
    }
    long announced = Fields.unsignedInt(source, 24, false);
    int entries = (int) Math.min(announced, (present - SMALLEST) / TABLE_ENTRY);
    Map<String, Long> others = new HashMap<>();
    for (int i = 0; i < entries; i++) {
      int at = SMALLEST + i * TABLE_ENTRY;
      others.putIfAbsent(ChunkHeader.id(source, at), Fields.size64(source, at + 4));
    }
    return new LongSizes(Fields.size64(source, 0), Fields.size64(source, 8), Map.copyOf(others));
  }
}
