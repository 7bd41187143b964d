// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.sample;

import com.ximasdk.audio.WavInfo;
import com.ximasdk.audio.WavReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces the sound of a WAV file by silence of the same length and format. Its header stays;
 * chunks that can hold texts keep their size alone.
 */
final class SilentWav {
  /** Chunks that say how the samples are stored. */
  private static final Set<String> FORMAT = Set.of("fmt ", "fact", "ds64");

  /** The longest chunk that says so. */
  private static final int LONGEST = 64;

  private static final int CHUNK_HEADER = 8;
  private static final int RIFF_HEADER = 12;

  private SilentWav() {}

  /** The same file without a sound; empty if it is no WAV file that can be read. */
  static Optional<byte[]> of(byte[] wav) {
    WavInfo info;
    try {
      info = WavReader.probe(new ByteArrayInputStream(wav));
    } catch (IOException e) {
      return Optional.empty();
    }
    byte[] silent = new byte[wav.length];
    int data = (int) Math.min(info.dataOffset(), wav.length);
    int end = (int) Math.min(data + info.dataBytes(), wav.length);
    copy(wav, silent, 0, Math.min(RIFF_HEADER, data));
    boolean bigEndian = wav[3] == 'X';
    int at = RIFF_HEADER;
    while (at + CHUNK_HEADER <= wav.length) {
      String id = new String(wav, at, 4, StandardCharsets.ISO_8859_1);
      long size = size(wav, at + 4, bigEndian);
      boolean isData = at + CHUNK_HEADER == data;
      boolean kept = FORMAT.contains(id) && size <= LONGEST && at < data;
      copy((isData || kept ? id : "JUNK").getBytes(StandardCharsets.ISO_8859_1), silent, at);
      copy(wav, silent, at + 4, at + CHUNK_HEADER);
      long next = at + CHUNK_HEADER + size + (size & 1);
      if (kept) {
        copy(wav, silent, at + CHUNK_HEADER, (int) Math.min(next, data));
      }
      // A size that nobody filled in, or that goes through the samples, leads nowhere.
      if (next > wav.length || (next > data && at + CHUNK_HEADER < data)) {
        break;
      }
      at = (int) next;
    }
    byte[] silence = info.encoding().silence();
    for (int i = data; i < end; i++) {
      silent[i] = silence[(i - data) % silence.length];
    }
    return Optional.of(silent);
  }

  private static void copy(byte[] from, byte[] to, int begin, int end) {
    System.arraycopy(from, begin, to, begin, Math.max(0, end - begin));
  }

  private static void copy(byte[] from, byte[] to, int at) {
    System.arraycopy(from, 0, to, at, from.length);
  }

  private static long size(byte[] bytes, int at, boolean bigEndian) {
    byte[] four = Arrays.copyOfRange(bytes, at, at + 4);
    long size = 0;
    for (int i = 0; i < four.length; i++) {
      size = size << 8 | (four[bigEndian ? i : four.length - 1 - i] & 0xFF);
    }
    return size;
  }
}
