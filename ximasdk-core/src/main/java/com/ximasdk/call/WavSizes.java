// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import com.ximasdk.internal.storage.FileHead;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The sizes in the header of a WAV file, against the bytes that are there.
 *
 * <p>Only what leaves no doubt counts: many programs never fill in a size, fill in one that says "I
 * do not know", or count wrongly, and their files are whole. So the size of the audio and that of
 * the whole file have to be said, to fit each other, and to be more than what came. Everything else
 * is for a WAV reader to judge.
 */
final class WavSizes {
  /** Said of audio whose end is not known yet, as are several numbers around it. */
  private static final long NOT_FILLED_IN = 2_000_000_000;

  /** Of 64 bits; nobody has recorded that much. */
  private static final long NOT_FILLED_IN_LONG = 1L << 50;

  private static final long IN_DS64 = 0xFFFF_FFFFL;

  /** No honest header has as many, and a file may be made of nothing else. */
  private static final int MOST_CHUNKS = 1000;

  private static final int CHUNK_HEADER = 8;
  private static final int RIFF_HEADER = 12;

  private final SeekableByteChannel content;
  private final long start;
  private final long end;
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
  private Optional<Long> longFile = Optional.empty();
  private Optional<Long> longAudio = Optional.empty();

  /**
   * The sizes of one file.
   *
   * @param start where {@code RIFF} or one of its kin begins
   */
  WavSizes(SeekableByteChannel content, long start) throws IOException {
    this.content = content;
    this.start = start;
    this.end = content.size();
  }

  /** How much is missing, as a sentence; empty if nothing is, or if that cannot be known. */
  Optional<String> cutOff() throws IOException {
    if (chunk(start).id().equals("RIFX")) {
      order = ByteOrder.BIG_ENDIAN;
    }
    Chunk riff = chunk(start);
    long at = start + RIFF_HEADER;
    for (int i = 0; i < MOST_CHUNKS && at + CHUNK_HEADER <= end; i++) {
      Chunk next = chunk(at);
      long body = at + CHUNK_HEADER;
      if (next.id().equals("data")) {
        return missing(whole(riff.size(), longFile), body, whole(next.size(), longAudio));
      }
      if (next.id().equals("ds64") && next.size() >= 16) {
        ByteBuffer sizes = bytes(body, 16);
        longFile = Optional.of(sizes.getLong());
        longAudio = Optional.of(sizes.getLong());
      }
      at = behind(body + next.size(), next.size());
    }
    return Optional.empty();
  }

  private Optional<String> missing(long file, long body, long audio) {
    long announcedEnd = body + audio;
    boolean definite = isDefinite(file, longFile) && isDefinite(audio, longAudio);
    // The file's size does not count its own eight bytes; what may follow the audio it counts.
    boolean agree = start + CHUNK_HEADER + file >= announcedEnd;
    // Some programs give for the audio what is the whole file's.
    boolean countsHeader = audio == end - start || audio == end;
    return definite && agree && !countsHeader && announcedEnd > end
        ? Optional.of(
            "The file is cut off: found %s bytes, expected %s or more by its WAV header."
                .formatted(end, announcedEnd))
        : Optional.empty();
  }

  private static boolean isDefinite(long size, Optional<Long> longSize) {
    boolean isLong = longSize.filter(known -> known == size).isPresent();
    return size > 0 && size < (isLong ? NOT_FILLED_IN_LONG : NOT_FILLED_IN);
  }

  /** The size of 64 bits where the one of 32 only refers to it. */
  private static long whole(long size, Optional<Long> longSize) {
    return size == IN_DS64 ? longSize.orElse(size) : size;
  }

  /** Where the next chunk begins: an odd one has a byte more, which some programs leave out. */
  private long behind(long bodyEnd, long size) throws IOException {
    if (size % 2 == 0 || bodyEnd + CHUNK_HEADER > end) {
      return bodyEnd + size % 2;
    }
    return chunk(bodyEnd).id().equals("data") ? bodyEnd : bodyEnd + 1;
  }

  private record Chunk(String id, long size) {}

  private Chunk chunk(long at) throws IOException {
    ByteBuffer header = bytes(at, CHUNK_HEADER);
    byte[] id = new byte[4];
    header.get(id);
    return new Chunk(
        new String(id, StandardCharsets.ISO_8859_1), Integer.toUnsignedLong(header.getInt()));
  }

  /** What is behind the end counts as zeros. */
  private ByteBuffer bytes(long at, int count) throws IOException {
    content.position(at);
    byte[] found = FileHead.read(content, count).getBytes(StandardCharsets.ISO_8859_1);
    return ByteBuffer.wrap(Arrays.copyOf(found, count)).order(order);
  }
}
