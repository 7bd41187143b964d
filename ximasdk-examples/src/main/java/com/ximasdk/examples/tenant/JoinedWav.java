// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/** Several spoken recordings as one WAV file. */
final class JoinedWav {
  /** RIFF, an 18-byte format chunk, a fact chunk, the data chunk's header: as SoX writes them. */
  private static final int HEADER = 12 + 8 + 18 + 8 + 4 + 8;

  private static final int FORMAT = 12;
  private static final int FORMAT_END = FORMAT + 8 + 18;
  private static final int RIFF_SIZE = 4;
  private static final int FACT_FRAMES = FORMAT_END + 8;
  private static final int DATA_SIZE = HEADER - 4;

  private JoinedWav() {}

  /** Empty if they differ in their format. */
  static Optional<byte[]> of(List<Speech> parts) {
    if (parts.stream().map(JoinedWav::format).distinct().count() != 1) {
      return Optional.empty();
    }
    int frames = parts.stream().mapToInt(Speech::frames).sum();
    int dataBytes = frames * parts.get(0).channels();
    ByteBuffer joined =
        ByteBuffer.allocate(HEADER + dataBytes + dataBytes % 2).order(ByteOrder.LITTLE_ENDIAN);
    joined.put(parts.get(0).wav(), 0, HEADER);
    joined.putInt(RIFF_SIZE, joined.capacity() - 8);
    joined.putInt(FACT_FRAMES, frames);
    joined.putInt(DATA_SIZE, dataBytes);
    for (Speech part : parts) {
      joined.put(part.wav(), HEADER, part.frames() * part.channels());
    }
    return Optional.of(joined.array());
  }

  private static ByteBuffer format(Speech speech) {
    return ByteBuffer.wrap(speech.wav(), FORMAT, FORMAT_END - FORMAT).slice();
  }
}
