// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The bytes before the audio of a written file. */
enum WavHeaderLayout {
  /** Sizes of 32 bits. */
  SHORT(0),
  /** Sizes of 32 bits, with room left for {@link #LONG} (EBU Tech 3306). */
  SHORT_WITH_ROOM(36),
  /** RF64: sizes of 64 bits. */
  LONG(36);

  /** What stands for a size not known yet, or one that is told elsewhere. */
  static final long UNSET = 0xFFFF_FFFFL;

  /** What other programs write for the size of audio whose length they do not know yet. */
  private static final Set<Long> STREAMED_SIZES = Set.of(UNSET, 0x7FFF_FFFFL, 0x7FFF_F000L);

  private static final int RIFF = 12;
  private static final int SIZES = 28;

  private final int extra;

  WavHeaderLayout(int extra) {
    this.extra = extra;
  }

  /** As many frames as have sizes of 64 bits. */
  static long mostFrames(WavHeader header) {
    return (Long.MAX_VALUE - LONG.length(header)) / header.format().frameSize();
  }

  private int length(WavHeader header) {
    int fmt = isCompanded(header.format()) ? 18 : 16;
    int fact = isCompanded(header.format()) ? 12 : 0;
    return RIFF + extra + 8 + fmt + fact + header.metadataChunks().length + 8;
  }

  /** Whether sizes of 32 bits can tell that many bytes of audio, and be taken for nothing else. */
  boolean holds(WavHeader header, long dataBytes) {
    return this == LONG
        || (riffSize(header, dataBytes) < UNSET && !STREAMED_SIZES.contains(dataBytes));
  }

  /** The header of a file of so many bytes of audio, or with sizes left open. */
  ByteBuffer header(WavHeader told, long dataBytes, boolean open) {
    WavFormat format = told.format();
    long frames = dataBytes / format.frameSize();
    boolean unset = open || this == LONG;
    ByteBuffer header = ByteBuffer.allocate(length(told)).order(ByteOrder.LITTLE_ENDIAN);
    chunk(header, this == LONG ? "RF64" : "RIFF", unset ? UNSET : riffSize(told, dataBytes));
    id(header, "WAVE");
    if (this == LONG) {
      chunk(header, "ds64", SIZES);
      header.putLong(riffSize(told, dataBytes)).putLong(dataBytes).putLong(frames).putInt(0);
    } else if (this == SHORT_WITH_ROOM) {
      chunk(header, "JUNK", SIZES);
      header.position(header.position() + SIZES);
    }
    boolean companded = isCompanded(format);
    chunk(header, "fmt ", companded ? 18 : 16);
    header.putShort((short) format.encoding().formatTag());
    header.putShort((short) format.channels());
    header.putInt((int) format.sampleRate());
    header.putInt((int) (format.sampleRate() * format.frameSize()));
    header.putShort((short) format.frameSize());
    header.putShort((short) (8 * format.encoding().bytesPerSample()));
    if (companded) {
      header.putShort((short) 0);
      chunk(header, "fact", 4);
      header.putInt((int) (open ? UNSET : Math.min(frames, UNSET)));
    }
    header.put(told.metadataChunks());
    chunk(header, "data", unset ? UNSET : dataBytes);
    return header.flip();
  }

  private long riffSize(WavHeader header, long dataBytes) {
    return length(header) - 8 + dataBytes + dataBytes % 2;
  }

  private static boolean isCompanded(WavFormat format) {
    return format.encoding().law().isPresent();
  }

  private static void chunk(ByteBuffer header, String id, long size) {
    id(header, id);
    header.putInt((int) size);
  }

  private static void id(ByteBuffer header, String id) {
    header.put(id.getBytes(StandardCharsets.US_ASCII));
  }
}
